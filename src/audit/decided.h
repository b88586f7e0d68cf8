#pragma once

#include "gradus/transcript.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace gradus {

/// What a person decided about a course at a place.
struct CourseDecision {
    ExceptionKind kind{};
    std::size_t exception = 0; ///< index into `Transcript::exceptions`
    std::size_t program = 0;   ///< of those audited together
    std::string path;          ///< empty: the whole programme
    CourseCode forCourse;      ///< of `substitute`
};

/// What exceptions make of programmes and attempts. The statements are those of the programmes as
/// `applyExceptions` returns them, by their address: a `Clause`, or a `Scope`.
struct Decided {
    std::map<const void*, bool> waived; ///< with what the statement asks in units taken as earned, or without
    std::map<const void*, std::size_t> confirmed; ///< `unchecked` statements, by which exception
    std::vector<CourseDecision> courses;          ///< in the order of the record
    bool isWaived(const void* statement) const { return waived.count(statement) != 0; }
};

} // namespace gradus
