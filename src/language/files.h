#pragma once

#include "gradus/rule_set.h"
#include "grammar/ast.h"
#include "src/language/reporter.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gradus::language {

/// One rule file, parsed.
struct FileUnit {
    SourceId source = 0;
    std::string path; ///< normalised; names the file in messages
    std::size_t index = 0;
    ast::File tree;
    std::uint64_t hash = 0;

    struct Use {
        const ast::Use* statement = nullptr;
        const FileUnit* file = nullptr;
    };
    std::vector<Use> uses;

    /// By the index of a file: whether its declarations hold here; this file's own do.
    std::vector<bool> sees;
    /// Something it names could not be read, so a name may be missing here through no fault of its own.
    bool incomplete = false;
    /// The text of declarations that could not be read, and the lines that have a fault of writing.
    std::vector<std::string> unread;
    std::vector<Span> faults; ///< of writing
    bool inCircle = false;    ///< it uses itself in the end

    Location at(Span span) const { return {source, span}; }
    /// Whether something between these places could not be read as it was meant.
    bool faultyWithin(std::uint32_t begin, std::uint32_t end) const;
};

struct LoadedFiles {
    std::vector<std::unique_ptr<FileUnit>> units; ///< each before what it uses
    std::vector<const FileUnit*> named;           ///< those of the command line, in its order, each once
};

constexpr std::size_t mostFiles = 1000;

/// Reads the files and everything they use, each once. What can't be read, a circle of uses and too many
/// files are reported.
LoadedFiles loadFiles(const std::vector<std::string>& paths, const Loader& loader, SourceSet& sources,
                      Reporter& reporter);

/// The files as a rule set lists them.
std::vector<RuleFile> listed(const LoadedFiles& files);

} // namespace gradus::language
