#pragma once

#include "gradus/diagnostic.h"
#include "gradus/program.h"
#include "gradus/transcript.h"

namespace gradus {

/// A note for every given, choice, milestone and tag of a record that the programme never asks about: it may
/// belong to another programme, or be a slip; nothing is dropped without a word.
Diagnostics unaskedFacts(const Program& program, const Transcript& transcript);

} // namespace gradus
