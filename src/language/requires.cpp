#include "src/language/requires.h"

#include "src/language/amounts.h"
#include "src/language/say_files.h"
#include "src/language/say_numbers.h"
#include "src/language/say_scopes.h"
#include "src/language/statement_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus::language {

namespace {

/// What a programme says with `kind`; null where it says nothing.
const std::string* kindOf(const ast::Program& program) {
    for (const ast::Statement& statement : program.body->statements) {
        if (const auto* kind = std::get_if<ast::ProgramKind>(&statement)) {
            return &kind->kind.text;
        }
    }
    return nullptr;
}

/// The programmes of a kind, without the one that asks. Nothing where there are too few of them.
std::optional<std::vector<std::string>> ofKind(const BodyContext& context, const ast::Require& written,
                                               std::int64_t count) {
    const View& view = context.view;
    std::vector<std::string> programs;
    std::set<std::string> kinds;
    for (const std::string& id : view.names.programs.known(view.file)) {
        const auto* declared = view.names.programs.find(id, view.file);
        const std::string* kind = kindOf(*declared->node);
        if (kind == nullptr || id == context.outline.program) {
            continue;
        }
        kinds.insert(*kind);
        if (*kind == written.kind->text) {
            programs.push_back(id);
        }
    }
    if (static_cast<std::int64_t>(programs.size()) < count && !context.open) {
        view.reportUnknown(written.kind->text,
                           say::unknownKind(view.at(written.kind->span), written.kind->text, count,
                                            programs.size(), {kinds.begin(), kinds.end()}));
        return std::nullopt;
    }
    return programs;
}

/// The programmes of a list. Nothing where one is unknown or stands there twice.
std::optional<std::vector<std::string>> listed(const View& view, const ast::Require& written) {
    std::vector<std::string> programs;
    std::map<std::string, Span> seen;
    bool sound = true;
    for (const ast::Name& name : written.programs) {
        const auto [first, isNew] = seen.insert({name.text, name.span});
        if (!isNew) {
            view.report(say::programTwice(view.at(name.span), name.text, view.at(first->second)));
            sound = false;
        } else if (view.names.programs.find(name.text, view.file) == nullptr) {
            view.reportUnknown(name.text, say::unknownProgram(view.at(name.span), name.text,
                                                              view.names.programs.known(view.file)));
            sound = false;
        }
        programs.push_back(name.text);
    }
    return sound ? std::optional(std::move(programs)) : std::nullopt;
}

} // namespace

std::optional<Require> readRequire(const BodyContext& context, const OutlineNode& node,
                                   const ast::Require& written) {
    const View& view = context.view;
    Require require;
    require.clause = clauseOf(node);
    require.text = withoutVerb(view, written.span, written.as);
    std::int64_t count = 1;
    if (written.count) {
        const auto number = wholeNumber(view, *written.count, "the number of programmes", 1);
        if (!number) {
            return std::nullopt;
        }
        count = *number;
    }
    auto programs = written.kind ? ofKind(context, written, count) : listed(view, written);
    if (!programs) {
        return std::nullopt;
    }
    if (!written.kind && count > static_cast<std::int64_t>(programs->size())) {
        view.report(say::moreThanListed(view.at(written.count->span), count, programs->size()));
        return std::nullopt;
    }
    require.count = static_cast<int>(count);
    require.kind = written.kind ? written.kind->text : std::string();
    require.programs = std::move(*programs);
    return require;
}

} // namespace gradus::language
