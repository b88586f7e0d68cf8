#pragma once

#include "gradus/audit.h"
#include "src/audit/record.h"
#include "src/audit/width.h"

#include <string>
#include <vector>

namespace gradus {

/// The programmes that count for a `require`: those it lists, or of its kind those that the record holds.
std::vector<std::string> countingFor(const Require& require, const Transcript& transcript);

/// How many of them are met by work up to a width.
struct RequiredCount {
    int met = 0;
    int confirmed = 0; ///< of these, how many have nothing left for a person to confirm
};
RequiredCount countRequired(const Require& require, const Record& record, Width width);

RequireResult requireResult(const Require& require, const Record& record);

} // namespace gradus
