#pragma once

#include "src/prose/context.h"

namespace gradus::prose {

/// "the courses used for this programme", "all attempts (failed and replaced ones too)"
Text lookedAt(const Context& context, const Over& over);

} // namespace gradus::prose
