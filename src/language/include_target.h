#pragma once

#include "src/language/view.h"

#include <string>

namespace gradus::language {

/// The scope that an `include` copies, and the file it stands in.
struct IncludeTarget {
    const ast::Scope* scope = nullptr;
    const FileUnit* file = nullptr;
};

/// Finds `core`, declared at the top of a file, or `program.core`; reports what is not there. Inside a
/// programme a path leads through its scopes; branches and what a `when` guards are found as well.
IncludeTarget findIncluded(const View& view, const ast::Include& include);

/// The id an `include` gives its copy.
std::string includedId(const ast::Include& include);

} // namespace gradus::language
