#include "src/prose/programme.h"

#include "src/prose/sets.h"
#include "src/prose/statements.h"

#include <algorithm>
#include <iterator>

namespace gradus::prose {

namespace {

void append(Blocks& blocks, Blocks more) {
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

std::string valuesText(const std::vector<NamedValue>& values) {
    std::string text;
    for (const NamedValue& value : values) {
        text += (text.empty() ? "" : ", ") + quoted(value.title);
    }
    return text;
}

/// "Duke University. Catalogue 2023-2024."
Blocks head(const Program& program) {
    std::string text = program.institution->name;
    const auto also = [&](const std::string& more) { text += (text.empty() ? "" : ". ") + more; };
    if (program.catalogYears) {
        also("Catalogue " + program.catalogYears->text());
    }
    if (!program.kind.empty()) {
        also("Kind of programme: " + program.kind);
    }
    return text.empty() ? Blocks{} : Blocks{rule(text + ".")};
}

Blocks facts(const Program& program) {
    Blocks blocks;
    if (!program.givens.empty()) {
        List list;
        for (const Given& given : program.givens) {
            list.items.push_back({rule(quoted(given.title) + ": " + valuesText(given.values) + ".")});
        }
        append(blocks,
               {rule("What is asked depends on these facts, which stand on a student's record:"), {list}});
    }
    if (!program.choices.empty()) {
        List list;
        for (const Choice& choice : program.choices) {
            const std::string most = std::to_string(choice.upTo);
            const std::string many = choice.upTo > 1   ? choice.optional ? "up to " + most + " can be picked"
                                                                         : "1 to " + most + " are picked"
                                     : choice.optional ? std::string("none need be picked")
                                                       : std::string("one is picked");
            list.items.push_back(
                {rule(quoted(choice.title) + " (" + many + "): " + valuesText(choice.values) + ".")});
        }
        append(blocks, {rule("A student may choose:"), {list}});
    }
    return blocks;
}

/// Writes a scope as sections: a heading for each scope within it. What stands behind such a section and is
/// not of it begins under a heading of its own.
class Sections {
public:
    void body(const Context& context, int level) {
        const std::vector<Statement>& statements = context.scope.statements;
        bool behindSection = false;
        for (auto one = statements.begin(); one != statements.end();) {
            if (isSection(*one, level)) {
                section(context, *one, level);
                behindSection = true;
                ++one;
                continue;
            }
            const auto end = std::find_if(one, statements.end(),
                                          [&](const Statement& next) { return isSection(next, level); });
            if (behindSection) {
                blocks.push_back({Heading{level, further(context.scope), {}}});
            }
            append(blocks, statementsBlocks(context, {one, end}));
            one = end;
        }
    }
    Blocks blocks;

private:
    static constexpr int deepest = 5; // of headings; what lies deeper is a list

    /// A scope, or a choice of concentrations.
    static bool isSection(const Statement& statement, int level) {
        if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            return level < deepest && std::all_of(complete->branches.begin(), complete->branches.end(),
                                                  [](const Statement& branch) {
                                                      const auto* scope = std::get_if<Scope>(&branch.what);
                                                      return scope != nullptr &&
                                                             scope->kind == Scope::Kind::concentration;
                                                  });
        }
        return level <= deepest && std::holds_alternative<Scope>(statement.what);
    }
    void section(const Context& context, const Statement& statement, int level) {
        if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            blocks.push_back({Heading{level, completeText(*complete), {}}});
            for (const Statement& branch : complete->branches) {
                section(context, branch, level + 1);
            }
            return;
        }
        const Scope& scope = std::get<Scope>(statement.what);
        blocks.push_back(
            {Heading{level, scope.title, scope.id.empty() ? std::string() : context.places.id(scope.path)}});
        if (scope.statements.empty()) {
            blocks.push_back(rule("Nothing is asked."));
        }
        body(context.in(scope), level + 1);
    }
    static Text further(const Scope& scope) {
        return scope.kind == Scope::Kind::program ? Text("For the whole programme")
                                                  : Text("For all of " + scope.title);
    }
};

Blocks lists(const Context& context, int level) {
    if (context.lists.empty()) {
        return {};
    }
    Blocks blocks{{Heading{level, "Lists of courses", {}}}};
    std::vector<const NamedList*> ordered;
    for (const auto& [set, list] : context.lists) {
        ordered.push_back(&list);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](const NamedList* a, const NamedList* b) { return a->order < b->order; });
    for (const NamedList* list : ordered) {
        blocks.push_back({Heading{level + 1, list->name, list->id}});
        append(blocks, contentsOf(context, *list));
    }
    return blocks;
}

} // namespace

Blocks programmeBlocks(Page& page, const Program& program, int level) {
    const Places places(program);
    const std::map<const CourseSet*, NamedList> named = namedListsOf(program);
    const Context context{page, program, places, named, program.body};
    Sections sections;
    sections.blocks.push_back({Heading{level, program.title, program.id}});
    append(sections.blocks, head(program));
    append(sections.blocks, facts(program));
    if (program.body.statements.empty()) {
        sections.blocks.push_back(rule("Nothing is asked."));
    }
    sections.body(context, level + 1);
    append(sections.blocks, lists(context, level + 1));
    return std::move(sections.blocks);
}

} // namespace gradus::prose
