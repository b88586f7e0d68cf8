#pragma once

#include "src/language/test_record.h"

namespace gradus::language {

/// Adds a decision about the student of a test, whose attempts are known. What it is about must be there: its
/// place in one of the programmes, and its course in the transcript.
void readTestException(const View& view, const std::vector<TestedProgram>& programs,
                       const ast::TestException& written, Transcript& transcript);

/// A course of the transcript, under any number it has. None: it was reported.
std::optional<CourseCode> courseOfTranscript(const View& view, const Transcript& transcript,
                                             const ast::CodePattern& written);

} // namespace gradus::language
