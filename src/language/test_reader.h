#pragma once

#include "gradus/program.h"
#include "src/language/outline.h"

#include <optional>

namespace gradus::language {

/// Reads one test of a programme. `view` sees the test's file and the programme's institution. Nothing where
/// it is at fault; `TestCase::program` is left to the caller.
std::optional<TestCase> readTest(const View& view, const Outline& outline, const Program& program,
                                 const ast::Test& test);

} // namespace gradus::language
