#pragma once

#include "src/language/view.h"

#include <string>

namespace gradus::language {

/// The scope that an `include` copies, and the file it stands in.
struct IncludeTarget {
    const ast::Scope* scope = nullptr;
    const FileUnit* file = nullptr;
};

/// Finds `core`, declared at the top of a file, or `program.core`. Inside a programme a path leads through
/// its scopes, copied ones too; branches and what a `when` guards are found as well. Reports what is not
/// there, a copy that would have to be found through itself, and copies of copies more than `mostIncludes`
/// deep.
IncludeTarget findIncluded(const View& view, const ast::Include& include);

/// The id an `include` gives its copy.
std::string includedId(const ast::Include& include);

} // namespace gradus::language
