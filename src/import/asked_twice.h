#pragma once

#include "src/import/requirement_tree.h"
#include "src/records/faults.h"

#include <string>
#include <vector>

namespace gradus::imports {

/// Reports courses that stand in two places which both have to be filled, and notes them in the `doubts` of
/// the section of the second. A concentration is looked at by itself, beside what all students have to do.
void findAskedTwice(Programme& programme, records::Faults& faults);

/// "CS 1, CS 2 and CS 3"; of more than thirteen the first twelve.
std::string inWords(const std::vector<CourseCode>& codes);

} // namespace gradus::imports
