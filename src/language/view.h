#pragma once

#include "gradus/institution.h"
#include "src/language/arguments.h"
#include "src/language/names.h"
#include "src/language/written.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::language {

/// An institution as one file declares it, or the default where none does.
struct InstitutionUnit {
    std::shared_ptr<const Institution> value;
    const FileUnit* file = nullptr;           ///< null: the default
    std::vector<std::string> unread;          ///< text of entries that could not be read
    bool catalogMissing = false;              ///< named, but not readable
    std::vector<std::uint64_t> catalogHashes; ///< of the catalogue's text
    /// A grade or term stands there twice, so another one is most likely missing.
    bool gradesUncertain = false;
    bool termsUncertain = false;
    bool sound = true;
};

/// What a text may refer to: the names its file sees, and the grades, terms and courses of the institution it
/// is read for. And where to report what is wrong with it.
struct View {
    const FileUnit& file;
    const Names& names;
    const InstitutionUnit& institution;
    const SourceSet& sources;
    Reporter& reporter;
    Arguments* arguments = nullptr; ///< of the template whose text is read; null: of none

    const Institution& rules() const { return *institution.value; }
    Location at(Span span) const { return file.at(span); }
    std::string text(Span span) const { return written(sources[file.source].text, span); }

    /// In the text of a template the includes that lead to it are shown besides.
    void report(Diagnostic diagnostic) const;
    /// Reports that a word stands for nothing, unless what it stands for may be in a part that could not be
    /// read; then its mistake is known already.
    void reportUnknown(std::string_view word, Diagnostic diagnostic) const;

    /// The same file's programme, seen from another file: for text that is copied.
    View in(const FileUnit& other, Arguments* with = nullptr) const {
        return {other, names, institution, sources, reporter, with};
    }
    /// Where the arguments of the text being read are written. REQUIRES: it is that of a template's copy.
    View ofArguments() const { return in(*arguments->file, arguments->outer); }
};

} // namespace gradus::language
