#pragma once

#include "gradus/diagnostic.h"
#include "gradus/program.h"
#include "gradus/transcript.h"

namespace gradus {

/// A warning for every course of a record that the catalogue does not have although it lists the subject: it
/// may be a slip, and a slip can fill a place.
Diagnostics unlistedCourses(const Program& program, const Transcript& transcript);

/// A note for every given, choice, milestone and tag of a record that the programme never asks about: it may
/// belong to another programme, or be a slip; nothing is dropped without a word.
Diagnostics unaskedFacts(const Program& program, const Transcript& transcript);

} // namespace gradus
