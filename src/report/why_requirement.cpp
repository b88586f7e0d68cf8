#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace gradus::report {

namespace {

bool isInside(const std::string& path, const std::string& outer) {
    return path == outer || (path.size() > outer.size() && path.compare(0, outer.size(), outer) == 0 &&
                             (outer.empty() || path[outer.size()] == '.'));
}

/// The conflicts that something within the path is a side of.
void writeConflictsOf(const Sheet& sheet, const std::string& path) {
    for (const ConflictResult& conflict : sheet.audit.conflicts) {
        if (std::any_of(conflict.sides.begin(), conflict.sides.end(),
                        [&](const auto& side) { return isInside(side.path, path); })) {
            sheet.page.paragraph(2, Text("in conflict", Ink::quiet));
            writeConflict(sheet, conflict);
        }
    }
}

/// Attempts that a rule within the path names but that are not there.
void writeNotHere(const Sheet& sheet, const std::string& path) {
    bool first = true;
    for (const AttemptResult& attempt : sheet.audit.attempts) {
        std::vector<Reason> here;
        for (const auto* list : {&attempt.reasons, &attempt.considered}) {
            for (const Reason& reason : *list) {
                const bool named = !reason.path.empty() && isInside(reason.path, path);
                const bool repeated = std::any_of(here.begin(), here.end(), [&](const Reason& other) {
                    return other.code == reason.code && other.path == reason.path;
                });
                if (named && !repeated) {
                    here.push_back(reason);
                }
            }
        }
        if (!here.empty()) {
            if (first) {
                sheet.page.paragraph(2, Text("named by it, but not counted there", Ink::quiet));
            }
            first = false;
            sheet.columns.course(sheet.page, 4, attempt, {});
            sheet.columns.below(sheet.page, 4, reasonsText(here, attempt, sheet.places));
        }
    }
}

void writeScope(const Sheet& sheet, const ScopeResult& scope) {
    const auto progress = progressOf(scope);
    Text head(symbolFor(scope.standing, sheet.page.ascii()));
    head.add(scope.title, Ink::strong).add(scope.path.empty() ? "" : " (" + scope.path + ")");
    head.add(": ").join(
        stateText(scope.standing, progress ? progressText(*progress, sheet.audit.unitName) : ""));
    sheet.page.paragraph(0, placed(head, sheet.places.text(scope.at)), 4);
    for (const NodeResult& node : scope.nodes) {
        if (const auto* inner = std::get_if<ScopeResult>(&node.what)) {
            labelled(sheet.page, "part", Text(inner->title).add(": ").join(stateText(inner->standing, "")));
        } else {
            writeStatement(sheet, node);
        }
        if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            for (const NodeResult& within : take->nodes) {
                writeStatement(sheet, within);
            }
        }
    }
    writeExceptionsAt(sheet, scope.path);
    writeConflictsOf(sheet, scope.path);
    if (!scope.path.empty()) {
        writeNotHere(sheet, scope.path);
    }
}

bool isCalled(const NodeResult& node, const std::string& query) {
    const std::vector<std::string> names = namesOf(node);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return !name.empty() && lowerCase(name) == lowerCase(query);
    });
}

bool isCalled(const std::string& path, const std::string& title, const std::string& query) {
    const std::size_t dot = path.find_last_of('.');
    const std::string last = dot == std::string::npos ? path : path.substr(dot + 1);
    return (!path.empty() && (path == query || last == query)) ||
           (!title.empty() && lowerCase(title) == lowerCase(query));
}

void writeNotChosen(const Sheet& sheet, const CompleteResult& complete, const std::string& path,
                    const std::string& title) {
    Text head(title.empty() ? path : title, Ink::strong);
    head.add(path.empty() || title.empty() ? "" : " (" + path + ")").add(": not a branch that counts here");
    sheet.page.paragraph(0, placed(head, sheet.places.text(complete.at)), 4);
    std::vector<std::string> chosen;
    for (const ScopeResult& branch : complete.chosen) {
        chosen.push_back(branch.title);
    }
    labelled(sheet.page, "counted", listed(chosen, "and") + (complete.declared ? ", as declared" : ""));
    if (!path.empty()) {
        writeNotHere(sheet, path);
    }
}

class Finder {
public:
    Finder(const Sheet& sheet, const std::string& query) : sheet_(sheet), query_(query) {}

    bool run() {
        const ScopeResult& body = sheet_.audit.body;
        if (query_ == sheet_.audit.program || isCalled("", body.title, query_)) {
            answer([&] { writeScope(sheet_, body); });
        }
        forEachNode(body, [&](const Visited& visited) { look(visited); });
        return found_;
    }

private:
    template <typename Write>
    void answer(const Write& write) {
        if (found_) {
            sheet_.page.blank();
        }
        found_ = true;
        write();
    }

    void look(const Visited& visited) {
        if (const auto* scope = std::get_if<ScopeResult>(&visited.node.what)) {
            lookAt(*scope);
        } else if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                lookAt(branch);
            }
            for (const auto& branch : complete->notChosen) {
                if (isCalled(branch.first, branch.second, query_)) {
                    answer([&] { writeNotChosen(sheet_, *complete, branch.first, branch.second); });
                }
            }
        }
        const bool scope = std::holds_alternative<ScopeResult>(visited.node.what);
        if (!scope && (isCalled(pathOf(visited.node), "", query_) || isCalled(visited.node, query_))) {
            answer([&] { writeNamed(visited); });
        }
    }

    void lookAt(const ScopeResult& scope) {
        if (isCalled(scope.path, scope.title, query_)) {
            answer([&] { writeScope(sheet_, scope); });
        }
    }

    void writeNamed(const Visited& visited) {
        const NodeResult& node = visited.node;
        const std::vector<std::string> names = namesOf(node);
        const bool named = !pathOf(node).empty() || names.empty();
        Text head(named ? pathOf(node) : names.front(), Ink::strong);
        if (!named && visited.scope.kind != Scope::Kind::program) {
            head.add(" (in " + (visited.scope.title.empty() ? "an option" : visited.scope.title) + ")");
        }
        if (const auto standing = standingOf(node)) {
            head.add(": ").join(stateText(*standing, ""));
        }
        sheet_.page.paragraph(0, head, 4);
        writeStatement(sheet_, node);
        if (!pathOf(node).empty()) {
            writeExceptionsAt(sheet_, pathOf(node));
            writeConflictsOf(sheet_, pathOf(node));
            writeNotHere(sheet_, pathOf(node));
        }
    }

    const Sheet& sheet_;
    const std::string& query_;
    bool found_ = false;
};

} // namespace

bool answerPath(const Sheet& sheet, const std::string& query) {
    return Finder(sheet, query).run();
}

std::vector<std::string> askable(const ProgramAudit& audit) {
    std::vector<std::string> paths{audit.program, audit.body.title};
    const auto add = [&](const std::string& path) {
        if (!path.empty()) {
            paths.push_back(path);
        }
    };
    forEachNode(audit.body, [&](const Visited& visited) {
        add(pathOf(visited.node));
        for (const std::string& name : namesOf(visited.node)) {
            add(name);
        }
        if (const auto* scope = std::get_if<ScopeResult>(&visited.node.what)) {
            add(scope->title);
        }
        if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                add(branch.path);
                add(branch.title);
            }
            for (const auto& [path, title] : complete->notChosen) {
                add(path);
                add(title);
            }
        }
    });
    return paths;
}

} // namespace gradus::report
