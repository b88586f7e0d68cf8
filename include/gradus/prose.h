#pragma once

#include "gradus/program.h"

#include <map>
#include <string>
#include <vector>

/// Rules as a page of a catalogue: prose that people read and sign.
namespace gradus {

/// `markdown` is CommonMark; `html` is one page that needs nothing else.
enum class ProseFormat { markdown, html };

struct ProseOptions {
    ProseFormat format = ProseFormat::markdown;
    /// Programmes that may be mentioned, for their titles; those told need not be among them.
    std::vector<const Program*> mentioned;
    /// Where programmes have pages of their own, by id ("cert.html"): what is mentioned of them is a link.
    std::map<std::string, std::string> elsewhere;
};

/// One page about the programmes, in the order given, and how the courses of their institutions are counted.
/// It says what the rules mean, statement by statement, in the order of writing, with the titles and units of
/// the catalogue. The same rules give the same bytes; no programme gives no text.
///
///     std::string page = renderProse({&rules.programs.front()}, {});
///
/// REQUIRES: no two programmes have the same id.
std::string renderProse(const std::vector<const Program*>& programs, const ProseOptions& options);

} // namespace gradus
