#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus {

/// One page for each code that an audit alone reports: faults that show only where a record meets a
/// programme. The examples are one attempt or some fields of a transcript. Codes that rule files report as
/// well (an unknown grade, value or concentration) have their page there.
const std::vector<CodePage>& auditPages();

} // namespace gradus
