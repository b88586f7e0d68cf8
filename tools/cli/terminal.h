#pragma once

#include "gradus/report.h"

#include <cstdio>
#include <string>

namespace gradus::cli {

/// How to write to a stream: colour on a terminal unless NO_COLOR is set; as wide as COLUMNS or the terminal
/// says, within 80 to 120; 100 where there is neither.
TextStyle styleFor(std::FILE* stream, bool ascii);

/// Writes everything. A reader that has gone away is no error; false: the text could not be written.
bool write(std::FILE* stream, const std::string& text);

/// From here on a reader that goes away doesn't end the process.
void ignoreBrokenPipes();

} // namespace gradus::cli
