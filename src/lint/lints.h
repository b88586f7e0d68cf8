#pragma once

#include "src/lint/findings.h"

namespace gradus::lints {

/// What looks at a resolved programme, a file for each family.
void listedTwice(ProgramView& view);
void tooFewCourses(ProgramView& view);
void neededTwice(ProgramView& view);
void deadBranches(ProgramView& view);

} // namespace gradus::lints
