#pragma once

#include "gradus/program.h"
#include "src/language/test_record.h"

#include <optional>

namespace gradus::language {

/// Reads one test of a programme, the first of those given; the student holds the others besides. `view` sees
/// the test's file and the programme's institution. Nothing where it is at fault; `TestCase::program` and
/// `with` are left to the caller.
std::optional<TestCase> readTest(const View& view, const std::vector<TestedProgram>& programs,
                                 const ast::Test& test);

} // namespace gradus::language
