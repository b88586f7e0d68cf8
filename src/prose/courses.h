#pragma once

#include "gradus/institution.h"
#include "src/prose/document.h"

namespace gradus::prose {

/// Code, title and units of each; a row is one course or alternatives to it. A sentence of codes where
/// there is no catalogue.
Block courseTable(const Institution& rules, const std::vector<std::vector<CourseCode>>& rows);

} // namespace gradus::prose
