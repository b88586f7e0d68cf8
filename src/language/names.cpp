#include "src/language/names.h"

#include "src/language/say_files.h"
#include "src/language/written.h"

#include <algorithm>

namespace gradus::language {

namespace {

/// Enters the declarations of one file.
struct Entering {
    Names& names;
    const FileUnit& file;

    void operator()(const ast::SetDeclaration& set) {
        names.sets.add(set.name.text, {&set, &file, set.name.span});
    }
    void operator()(const ast::TagDeclaration& tag) {
        names.tags.add(tagName(tag.tag), {&tag, &file, tagSpan(tag.tag)});
    }
    void operator()(const ast::Scope& scope) {
        if (scope.id) {
            names.requirements.add(scope.id->text, {&scope, &file, scope.id->span});
        }
    }
    void operator()(const ast::Program& program) {
        names.programs.add(program.id.text, {&program, &file, program.id.span});
    }
    void operator()(const ast::Institution& institution) {
        names.institutions.add("", {&institution, &file, institution.name.span});
        for (const ast::InstitutionEntry& entry : institution.entries) {
            if (const auto* tag = std::get_if<ast::TagDeclaration>(&entry)) {
                (*this)(*tag);
            }
        }
    }
    void operator()(const ast::Use&) {}
    void operator()(const ast::Template& gaps) {
        names.templates.add(gaps.id.text, {&gaps, &file, gaps.id.span});
    }
    void operator()(const ast::Test&) {}
    void operator()(const ast::Bad&) {}
};

/// Reports names that meet in some file. Where one file used by another sees both already, it is told there.
template <typename Node, typename Twice, typename Imported>
class Clashes {
public:
    Clashes(const LoadedFiles& files, Reporter& reporter, Twice twice, Imported imported)
        : files_(files), reporter_(reporter), twice_(twice), imported_(imported) {}

    std::set<std::size_t> found; ///< in files of these indexes

    void report(const NameTable<Node>& table) {
        for (const auto& [name, declared] : table.entries()) {
            if (declared.size() < 2) {
                continue;
            }
            for (const auto& file : files_.units) {
                const Declared<Node>* before = nullptr;
                for (const Declared<Node>& one : declared) {
                    if (!file->sees[one.file->index]) {
                        continue;
                    }
                    if (before != nullptr) {
                        compare(name, *file, *before, one);
                    }
                    before = &one;
                }
            }
        }
    }

private:
    void compare(const std::string& name, const FileUnit& file, const Declared<Node>& first,
                 const Declared<Node>& second) {
        if (&file == second.file) {
            reporter_.report(twice_(name, second.at(), first.at()));
        } else if (&file == first.file) {
            reporter_.report(twice_(name, first.at(), second.at()));
        } else if (const ast::Use* use = meeting(file, *first.file, *second.file)) {
            reporter_.report(imported_(name, file.at(use->path.span), first.at(), second.at()));
        } else {
            return;
        }
        found.insert(file.index);
    }

    /// The use that brings the second of both; none when a used file sees both.
    static const ast::Use* meeting(const FileUnit& file, const FileUnit& first, const FileUnit& second) {
        const ast::Use* last = nullptr;
        bool broughtFirst = false;
        bool broughtSecond = false;
        for (const FileUnit::Use& use : file.uses) {
            const bool bringsFirst = use.file->sees[first.index];
            const bool bringsSecond = use.file->sees[second.index];
            if (bringsFirst && bringsSecond) {
                return nullptr;
            }
            if ((bringsFirst && !broughtFirst) || (bringsSecond && !broughtSecond)) {
                last = use.statement;
            }
            broughtFirst = broughtFirst || bringsFirst;
            broughtSecond = broughtSecond || bringsSecond;
        }
        return last;
    }

    const LoadedFiles& files_;
    Reporter& reporter_;
    Twice twice_;
    Imported imported_;
};

template <typename Node>
std::set<std::size_t> clashes(const NameTable<Node>& table, const char* kind, const LoadedFiles& files,
                              Reporter& reporter) {
    const auto twice = [kind](const std::string& name, const Location& at, const Location& first) {
        return say::declaredTwice(at, kind, name, first);
    };
    const auto imported = [kind](const std::string& name, const Location& use, const Location& first,
                                 const Location& second) {
        return say::importedTwice(use, kind, name, first, second);
    };
    Clashes<Node, decltype(twice), decltype(imported)> clashes(files, reporter, twice, imported);
    clashes.report(table);
    return clashes.found;
}

std::set<std::size_t> institutionClashes(const NameTable<ast::Institution>& table, const LoadedFiles& files,
                                         Reporter& reporter) {
    const auto twice = [](const std::string&, const Location& at, const Location& other) {
        return say::twoInstitutions(at, at, other);
    };
    const auto imported = [](const std::string&, const Location& use, const Location& first,
                             const Location& second) { return say::twoInstitutions(use, first, second); };
    Clashes<ast::Institution, decltype(twice), decltype(imported)> clashes(files, reporter, twice, imported);
    clashes.report(table);
    return clashes.found;
}

} // namespace

Names::Names(const LoadedFiles& files, Reporter& reporter) : files_(files) {
    for (const auto& file : files.units) {
        for (const ast::Declaration& declaration : file->tree.declarations) {
            std::visit(Entering{*this, *file}, declaration);
        }
    }
    for (const auto& found :
         {clashes(sets, "set", files, reporter), clashes(tags, "tag", files, reporter),
          clashes(requirements, "requirement", files, reporter),
          clashes(templates, "template", files, reporter), clashes(programs, "programme", files, reporter),
          institutionClashes(institutions, files, reporter)}) {
        clashes_.insert(found.begin(), found.end());
    }
}

bool Names::mayHide(std::string_view word, const FileUnit& from) const {
    return std::any_of(files_.units.begin(), files_.units.end(), [&](const auto& file) {
        return from.sees[file->index] &&
               (file->incomplete || std::any_of(file->unread.begin(), file->unread.end(),
                                                [&](const auto& text) { return mentions(text, word); }));
    });
}

bool Names::uncertainIn(const FileUnit& from) const {
    return std::any_of(files_.units.begin(), files_.units.end(), [&](const auto& file) {
        return from.sees[file->index] &&
               (file->inCircle || file->incomplete || clashes_.count(file->index) != 0);
    });
}

std::string tagName(const std::variant<ast::Name, ast::Text>& tag) {
    const auto* name = std::get_if<ast::Name>(&tag);
    return name != nullptr ? name->text : std::get<ast::Text>(tag).value;
}

Span tagSpan(const std::variant<ast::Name, ast::Text>& tag) {
    return std::visit([](const auto& one) { return one.span; }, tag);
}

} // namespace gradus::language
