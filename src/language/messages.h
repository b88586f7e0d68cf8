#pragma once

#include "gradus/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace gradus::language {

/// What every diagnostic of this room is made with. The sentences themselves stand in the `say_*.h` files,
/// one for each kind of mistake, so that they can be read as a text.
Diagnostic error(const char* code, const Location& at, std::string message, std::string hint);
Diagnostic warning(const char* code, const Location& at, std::string message, std::string hint);
Diagnostic labelled(Diagnostic diagnostic, const Location& at, std::string text);

/// "did you mean `x`?" for the nearest known word; else `otherwise`, followed by the words when they are few.
std::string meant(std::string_view word, const std::vector<std::string>& known, std::string_view otherwise);

/// "`a` names `b`, which names `c`".
std::string steps(const std::vector<std::string>& chain, std::string_view verb);

} // namespace gradus::language
