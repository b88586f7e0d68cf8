#pragma once

#include "gradus/program.h"
#include "src/language/test_record.h"
#include "src/language/transcript_files.h"

#include <vector>

namespace gradus::language {

/// Reads one test of a programme, the first of those given; the student holds the others besides. `view` sees
/// the test's file and the programme's institution. A table gives a test for each of its rows. Nothing where
/// it is at fault; `TestCase::program` and `with` are left to the caller.
std::vector<TestCase> readTest(const View& view, const std::vector<TestedProgram>& programs,
                               const ast::Test& test, TranscriptFiles& files);

} // namespace gradus::language
