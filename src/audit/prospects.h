#pragma once

#include "src/audit/further.h"
#include "src/audit/layout.h"

#include <set>
#include <string>
#include <vector>

namespace gradus {

/// The classes of further courses worth looking at: those that fit or count somewhere, without any that
/// another is at least as good as everywhere, and without repeats of what was passed and counts wherever they
/// would. Sets `complete` to false when there are more than are looked at.
/// `subjects`: those whose courses the rules tell from those of others.
std::vector<FurtherCourse> prospects(const Layout& layout, const Record& record,
                                     const Institution& institution, Retakes retakes,
                                     std::set<std::string>& subjects, bool& complete);

} // namespace gradus
