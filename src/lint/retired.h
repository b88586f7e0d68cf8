#pragma once

#include "gradus/diagnostic.h"
#include "gradus/program.h"
#include "src/lint/pools.h"
#include "src/lint/walk.h"

#include <string>

namespace gradus::lints {

/// The courses of a pool, parted by whether they are still offered.
struct Offered {
    Pool still; ///< with what makes it endless, unless that was one of the others
    Pool gone;
};

/// Which courses the catalogue says nobody can take under a programme's rules: those that were last offered
/// before its catalogue years, or at all, where it states none. A course is gone when every number that it
/// has is listed so.
class Retired {
public:
    explicit Retired(const Program& program) : program_(program) {}

    /// Where a place or a set is for students of another time, or for credit from elsewhere, nothing is gone.
    Offered part(const Pool& pool, const CourseSetRef& set, const Trail& trail) const;

    /// "CS 240 is no longer offered: its last term was spring 2023"; of several without the terms.
    static std::string text(const Pool& gone);
    /// Points at what the catalogue says of the first few.
    static Diagnostic labelled(Diagnostic diagnostic, const Pool& gone);

private:
    bool gone(const CourseCode& code) const;
    bool before(const LastOffered& last) const;

    const Program& program_;
};

} // namespace gradus::lints
