#pragma once

#include "gradus/program.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace gradus::lints {

/// One way taken where a programme divides: a branch of a `when` or of a `complete`.
struct Fork {
    const void* at = nullptr; ///< the `When` or the `Complete`
    std::size_t branch = 0;
    bool chosen = false; ///< of a `complete`
    bool all = false;    ///< every branch of it is completed
};

/// Where a statement stands.
struct Trail {
    std::vector<const Scope*> scopes; ///< the programme first, the innermost last; braces of a take included
    std::vector<Fork> forks;          ///< outermost first
    const Take* take = nullptr;       ///< in whose braces it stands
    const Scope& scope() const { return *scopes.back(); }
};

/// Every statement of a programme with its trail, outer before inner, in the order of writing.
void walk(const Program& program, const std::function<void(const Statement&, const Trail&)>& visit);

/// A `take` in its place.
struct Leaf {
    const Take* take = nullptr;
    Trail trail;
};
std::vector<Leaf> leavesOf(const Program& program);

/// Whether no branch keeps the two from being asked for at once.
bool together(const Trail& a, const Trail& b);

/// Whether the place is the named scope or take, or stands in it. The empty path is that of the programme.
bool standsIn(const Leaf& leaf, const std::string& path);

/// Every set that a statement names itself, not those of statements inside it. Null ones are left out.
void forEachSet(const Statement& statement, const std::function<void(const CourseSetRef&)>& visit);

} // namespace gradus::lints
