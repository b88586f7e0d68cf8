#pragma once

#include "grammar/code_page.h"

#include <vector>

namespace gradus::records {

/// One page for each code that the readers of transcripts and catalogues report. The examples of transcripts
/// are a whole file, some fields of one, or one attempt of it; those of catalogues are whole files.
const std::vector<CodePage>& recordPages();

/// Its parts.
std::vector<CodePage> transcriptPages();
/// Of transcripts in CSV only; their examples are whole files.
std::vector<CodePage> transcriptCsvPages();
std::vector<CodePage> cataloguePages();
/// What no short example shows: files of another encoding, and of more than a file may hold.
std::vector<CodePage> fileBoundPages();

} // namespace gradus::records
