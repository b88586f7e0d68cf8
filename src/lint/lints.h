#pragma once

#include "grammar/ast.h"
#include "src/lint/findings.h"

#include <vector>

namespace gradus::lints {

/// One named file that is looked at as it was written.
struct FileView {
    SourceId source = 0;
    const ast::File& tree;
    std::vector<const ast::File*> users; ///< other files that use it, by way of others, too
    const SourceSet& sources;
    Findings& findings;
};

/// Whether what stands in the file is for other files, too, some of which may not be here: it declares no
/// programme, or other rules build on it.
bool isLibrary(const FileView& view);

/// What looks at a resolved programme.
void listedTwice(ProgramView& view);
void tooFewCourses(ProgramView& view);
void neededTwice(ProgramView& view);
void deadBranches(ProgramView& view);
void neverFilled(ProgramView& view);
void totals(ProgramView& view);
void asksNothing(ProgramView& view);
void unusedFacts(ProgramView& view);
void shadowedIds(ProgramView& view);
void neverMet(ProgramView& view);

/// What looks at the text of a file.
void unclearOrder(FileView& view);
void unusedNames(FileView& view);

} // namespace gradus::lints
