#include "src/language/transcript_files.h"

#include "src/language/say_files.h"
#include "src/language/say_tests.h"

namespace gradus::language {

namespace {

bool endsIn(const std::string& path, std::string_view ending) {
    return path.size() >= ending.size() &&
           path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

} // namespace

const Transcript* TranscriptFiles::read(const View& view, const ast::Text& named) {
    const std::string path = joinedPath(view.file.path, named.value);
    const auto known = byPath_.find(path);
    if (known != byPath_.end()) {
        if (!known->second) {
            reporter_.knownFault();
        }
        return known->second ? &*known->second : nullptr;
    }
    if (byPath_.size() >= most) {
        view.report(say::tooManyTranscripts(view.at(named.span), most));
        return nullptr;
    }
    const auto text = loader_(path);
    if (!text) {
        view.report(say::fileUnreadable(view.at(named.span), named.value, path));
        return nullptr;
    }
    const SourceId source = sources_.add(path, *text);
    const bool table = endsIn(path, ".csv") || endsIn(path, ".CSV");
    TranscriptRead read = table ? readTranscriptCsv(*text, source) : readTranscriptJson(*text, source);
    for (Diagnostic& diagnostic : read.diagnostics) {
        reporter_.report(std::move(diagnostic));
    }
    const auto kept = byPath_.emplace(path, std::move(read.transcript)).first;
    return kept->second ? &*kept->second : nullptr;
}

} // namespace gradus::language
