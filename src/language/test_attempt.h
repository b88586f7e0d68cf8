#pragma once

#include "gradus/transcript.h"
#include "src/language/view.h"

namespace gradus::language {

/// Reads one course of a test's transcript, without its term. Its units are those stated, else the
/// catalogue's, else the institution's units per course.
Attempt readAttempt(const View& view, const ast::TestAttempt& written);

} // namespace gradus::language
