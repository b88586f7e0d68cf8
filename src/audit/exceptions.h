#pragma once

#include "gradus/audit.h"
#include "src/audit/decided.h"
#include "src/audit/record.h"

#include <memory>
#include <optional>
#include <vector>

namespace gradus {

/// Programmes as they stand for one student: with other amounts where an exception says so, and with what is
/// waived and confirmed.
struct AppliedExceptions {
    Programs programs; ///< copies, where there is any exception
    Decided decided;
    std::vector<std::shared_ptr<const Program>> copies; ///< what `programs` points to
};

/// What each exception is about. An anchor is a path of any of the programmes; what several of them have is
/// ambiguous, unless the anchor begins with the id of one of them. Of two exceptions that contradict each
/// other the later holds: by day, on one day by order of writing. Whether one has an effect is not looked at.
std::vector<ExceptionResult> resolveExceptions(const Programs& programs, const Transcript& transcript);

/// Applies the exceptions that can be, all `but` one. REQUIRES: `resolved` is of these programmes.
AppliedExceptions applyExceptions(const Programs& programs, const std::vector<ExceptionResult>& resolved,
                                  std::optional<std::size_t> but);

/// Lets the attempts of a record know what was decided about them.
void decideAbout(Record& record, const Decided& decided, const Institution& institution);

/// A warning for every exception that is dead or ambiguous.
Diagnostics idleExceptions(const Programs& programs, const Transcript& transcript);

} // namespace gradus
