#pragma once

#include "gradus/rule_set.h"
#include "src/language/view.h"

#include <map>
#include <optional>
#include <string>

namespace gradus::language {

/// The records in files that tests name, each read once, at most `most` of them.
class TranscriptFiles {
public:
    static constexpr std::size_t most = 1'000;

    TranscriptFiles(const Loader& loader, SourceSet& sources, Reporter& reporter)
        : loader_(loader), sources_(sources), reporter_(reporter) {}

    /// The record of the file that a test of `view` names: CSV where the name ends so, else JSON. Null where
    /// it can't be read, which is reported, or was.
    const Transcript* read(const View& view, const ast::Text& named);

private:
    const Loader& loader_;
    SourceSet& sources_;
    Reporter& reporter_;
    std::map<std::string, std::optional<Transcript>> byPath_;
};

} // namespace gradus::language
