#pragma once

#include "gradus/institution.h"
#include "src/audit/record.h"

#include <vector>

namespace gradus {

/// How repeats of a course count: by its own rule, else by the institution's.
const Repeats& repeatsOf(const Institution& institution, const CourseCode& code);

/// Decides which completed attempt of each course counts; the others become `superseded`. `best`: the best
/// grade; `latest`: the last final grade, even a failing one; `first`: the first that was passed; `each`: all
/// of them. Work in progress supersedes nothing. Also says which attempts are repeats of an earlier one.
/// REQUIRES: entries in preference order.
void applyRepeats(std::vector<RecordEntry>& entries, const Institution& institution);

} // namespace gradus
