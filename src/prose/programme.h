#pragma once

#include "src/prose/context.h"
#include "src/prose/document.h"

namespace gradus::prose {

/// All that a programme asks for, under a heading of this level.
Blocks programmeBlocks(Page& page, const Program& program, int level);

/// What holds for all programmes of an institution.
Blocks countingBlocks(const Page& page, const Institution& rules, int level, const std::string& title);

} // namespace gradus::prose
