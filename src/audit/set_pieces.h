#pragma once

#include "gradus/course_set.h"

#include <vector>

namespace gradus {

/// What a set that a `take` names consists of, as far as each piece is worth a test of its own.
struct SetPieces {
    /// The alternatives of a list that is written at the take itself, two or more; of a named set, which is a
    /// list of courses that are alike, none.
    std::vector<CourseSetRef> parts;
    /// `base where P and Q except R`: the base and its conditions, wherever they are written.
    struct Conditioned {
        CourseSetRef base;
        std::vector<CourseSetRef> conditions; ///< no `approved`, which keeps nothing out
    };
    std::vector<Conditioned> conditioned;
    std::vector<CourseSetRef> approvals; ///< each `approved "…"`
};

SetPieces setPieces(const CourseSetRef& set);

/// The alternatives within an `exclude`, by each of which it may hold.
std::vector<CourseSetRef> exclusionParts(const CourseSetRef& where);

} // namespace gradus
