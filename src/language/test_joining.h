#pragma once

#include "gradus/transcript.h"
#include "src/language/view.h"

namespace gradus::language {

/// Adds a record from a file to what a test has of its student so far. Attempts and exceptions are added to
/// each other; what is stated of the same thing must be the same, else it is reported at `named`, which is
/// where the test names the file.
void join(const View& view, Span named, const Transcript& more, Transcript& into);

} // namespace gradus::language
