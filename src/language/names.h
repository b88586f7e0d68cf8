#pragma once

#include "src/language/files.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::language {

/// A name declared at the top of a file.
template <typename Node>
struct Declared {
    const Node* node = nullptr;
    const FileUnit* file = nullptr;
    Span span; ///< of the name

    Location at() const { return file->at(span); }
};

/// All declarations of one kind in all files. A name is looked up from a file: only what that file and the
/// files it uses declare is found, the first in the order of loading.
template <typename Node>
class NameTable {
public:
    using Entries = std::map<std::string, std::vector<Declared<Node>>>;

    void add(const std::string& name, Declared<Node> declared) { entries_[name].push_back(declared); }

    const Declared<Node>* find(const std::string& name, const FileUnit& from) const {
        const auto entry = entries_.find(name);
        if (entry != entries_.end()) {
            for (const Declared<Node>& declared : entry->second) {
                if (from.sees[declared.file->index]) {
                    return &declared;
                }
            }
        }
        return nullptr;
    }

    std::vector<std::string> known(const FileUnit& from) const {
        std::vector<std::string> names;
        for (const auto& [name, declared] : entries_) {
            if (find(name, from) != nullptr) {
                names.push_back(name);
            }
        }
        return names;
    }

    const Entries& entries() const { return entries_; }

private:
    Entries entries_;
};

/// Everything that rule files declare for each other.
class Names {
public:
    /// Reports names that are declared twice where they can meet.
    Names(const LoadedFiles& files, Reporter& reporter);

    NameTable<ast::SetDeclaration> sets;
    NameTable<ast::TagDeclaration> tags;
    NameTable<ast::Scope> requirements;
    NameTable<ast::Template> templates;
    NameTable<ast::Program> programs;
    NameTable<ast::Institution> institutions; ///< all under the empty name

    /// Whether the word may be declared where nothing can be found any more: in a declaration that could not
    /// be read, or in a file that could not. Then a name that isn't found is no mistake of its own.
    bool mayHide(std::string_view word, const FileUnit& from) const;

    /// Whether names clash in a file that `from` sees, or something it uses is missing or uses it in turn:
    /// then it is not certain what a name means.
    bool uncertainIn(const FileUnit& from) const;

private:
    const LoadedFiles& files_;
    std::set<std::size_t> clashes_; // indexes of files
};

/// A tag as it is compared, whether written as a name or as a text.
std::string tagName(const std::variant<ast::Name, ast::Text>& tag);
Span tagSpan(const std::variant<ast::Name, ast::Text>& tag);

} // namespace gradus::language
