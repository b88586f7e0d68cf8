#pragma once

#include "gradus/source.h"

#include <string>
#include <string_view>

namespace gradus::language {

/// A stretch of a rule file as a reader sees it: comments dropped, white space folded to single blanks.
/// Quoted texts stay as they are.
std::string written(std::string_view text, Span span);

/// Whether a text has the word, with nothing of a word before or behind it.
bool mentions(std::string_view text, std::string_view word);

/// The file's name joined to the folder of the file that names it, without `.` and `..` where they can be
/// taken away: "rules/cmu/x.gradus" naming "../duke/duke.gradus" gives "rules/duke/duke.gradus".
std::string joinedPath(std::string_view user, std::string_view named);

} // namespace gradus::language
