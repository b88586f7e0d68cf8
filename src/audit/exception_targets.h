#pragma once

#include "gradus/program.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace gradus {

/// What an exception can decide about: a scope (not the braces of a take) or a statement.
using Target =
    std::variant<const Scope*, const Take*, const Earn*, const Limit*, const Forbid*, const Attain*,
                 const AttainSome*, const Complete*, const Require*, const Unchecked*>;

/// Visits what stands below a scope, in author order: in every branch of every `when`, in every `complete`
/// and in the braces of takes.
void forEachTarget(const Scope& scope, const std::function<void(const Target&)>& visit);

/// Visits a target and what stands below it.
void forEachWithin(const Target& target, const std::function<void(const Target&)>& visit);

/// Empty where it has none.
const std::string& pathOf(const Target& target);

/// All that stands at a path: several things where they are in different branches of a `when`. At the empty
/// one the programme itself.
std::vector<Target> targetsAt(const Program& program, const std::string& path);

/// Every path of a programme, in author order.
std::vector<std::string> targetPaths(const Program& program);

/// What tells a statement from all others as long as its programme lives.
inline const void* addressOf(const Scope& scope) {
    return &scope;
}
template <typename What>
const void* addressOf(const What& statement) {
    return &statement.clause;
}

} // namespace gradus
