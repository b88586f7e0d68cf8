#pragma once

#include "gradus/institution.h"
#include "src/audit/record.h"

#include <vector>

namespace gradus {

/// The repeat rule of a course: its own, else the institution's.
RepeatRule repeatRule(const Institution& institution, const CourseCode& code);

/// Decides which completed attempt of each course counts; the others become `superseded`. `best`: the best
/// grade; `latest`: the last final grade, even a failing one; `first`: the first that was passed; `each`: all
/// of them. Work in progress supersedes nothing. Also says which attempts are repeats of an earlier one.
/// REQUIRES: entries in preference order.
void applyRepeats(std::vector<RecordEntry>& entries, const Institution& institution);

} // namespace gradus
