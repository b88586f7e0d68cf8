#pragma once

#include "gradus/term.h"

namespace gradus::cli {

/// Today, where the reader is. The only clock of the whole engine.
Date today();

} // namespace gradus::cli
