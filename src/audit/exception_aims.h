#pragma once

#include "gradus/audit.h"
#include "src/audit/exception_targets.h"

#include <optional>
#include <vector>

namespace gradus {

/// What an exception that is no matter of a course alone decides about, or why it decides about nothing.
struct Aim {
    ExceptionResult::Outcome outcome = ExceptionResult::Outcome::applied;
    std::vector<Target> targets; ///< several only where they stand in different branches of a `when`
};

/// REQUIRES: `at` is what stands at one path, and something does.
Aim aimOf(const RecordedException& exception, const std::vector<Target>& at);

/// What an `adjust` changes of a statement: its number of courses (of items, of different things) or of
/// units; none where it is not clear which of them, or it asks for neither.
std::optional<RecordedException::Unit> unitOf(const Target& target, const RecordedException& exception);

} // namespace gradus
