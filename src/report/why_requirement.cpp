#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace gradus::report {

namespace {

bool isInside(const std::string& path, const std::string& outer) {
    return path == outer || (path.size() > outer.size() && path.compare(0, outer.size(), outer) == 0 &&
                             (outer.empty() || path[outer.size()] == '.'));
}

/// What a statement asks, holds and lacks.
void writeStatement(const Sheet& sheet, const NodeResult& node) {
    Page& page = sheet.page;
    const std::string place = sheet.places.text(placeOf(node));
    if (const auto* take = std::get_if<TakeResult>(&node.what)) {
        labelled(page, "asks", placed("take " + take->text, place));
        for (const Use& use : take->uses) {
            const AttemptResult& attempt = sheet.audit.attempts.at(use.attempt);
            sheet.columns.course(page, 13, attempt, remarkText(use, attempt));
        }
        labelled(page, "holds", Text(progressText(take->progress, sheet.audit.unitName)));
    } else if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
        labelled(page, "asks", placed("earn " + earn->text, place));
        std::vector<std::string> counted;
        for (const std::size_t index : earn->counted) {
            counted.push_back(codeText(sheet.audit.attempts.at(index)));
        }
        std::string holds = progressText(earn->progress, sheet.audit.unitName);
        if (earn->gpaNeed) {
            holds = "average " + (earn->gpa ? average(*earn->gpa) : std::string("none"));
        }
        labelled(page, "holds", holds + (counted.empty() ? "" : ": " + listed(counted, "and")));
    } else if (const auto* limit = std::get_if<LimitResult>(&node.what)) {
        labelled(page, "asks", placed("limit " + limit->text, place));
        labelled(page, "holds",
                 limit->unitsCap ? countedUnits(limit->placed.units, sheet.audit.unitName)
                                 : counted(limit->placed.courses, "course"));
    } else if (const auto* attain = std::get_if<AttainResult>(&node.what)) {
        const std::string times = attain->need == 1 ? "" : fmt::format(" {} times", attain->need);
        labelled(page, "asks", placed(fmt::format("attain {}{}", attain->milestone, times), place));
        labelled(page, "holds", std::to_string(attain->have) + " on the record");
    } else if (const auto* unchecked = std::get_if<UncheckedResult>(&node.what)) {
        labelled(page, "open", placed(unchecked->text, place));
        labelled(page, "", "to be confirmed by a person");
    } else if (const auto* remark = std::get_if<RemarkResult>(&node.what)) {
        labelled(page,
                 remark->kind == Remark::Kind::cite   ? "source"
                 : remark->kind == Remark::Kind::note ? "note"
                                                      : "advice",
                 placed(remark->text, place));
    } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
        std::vector<std::string> chosen;
        for (const ScopeResult& branch : complete->chosen) {
            chosen.push_back(branch.title);
        }
        std::vector<std::string> others;
        for (const auto& [path, title] : complete->notChosen) {
            others.push_back(title.empty() ? path : title);
        }
        labelled(page, "asks",
                 placed("complete " + std::to_string(complete->need) + " of " +
                            std::to_string(chosen.size() + others.size()),
                        place));
        labelled(page, "counted", listed(chosen, "and"));
        if (!others.empty()) {
            labelled(page, "not", fmt::format("{}", fmt::join(others, "; ")));
        }
    }
    if (const Text missing = missingText(node, sheet.audit.unitName, 12); !missing.empty()) {
        labelled(page, "missing", missing);
    }
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
    writeConflictsOf(sheet, scope.path);
    if (!scope.path.empty()) {
        writeNotHere(sheet, scope.path);
    }
}

std::string lowerCase(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
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
        } else if (isCalled(pathOf(visited.node), "", query_)) {
            answer([&] { writeNamed(visited.node); });
        }
    }

    void lookAt(const ScopeResult& scope) {
        if (isCalled(scope.path, scope.title, query_)) {
            answer([&] { writeScope(sheet_, scope); });
        }
    }

    void writeNamed(const NodeResult& node) {
        Text head(pathOf(node), Ink::strong);
        if (const auto standing = standingOf(node)) {
            head.add(": ").join(stateText(*standing, ""));
        }
        sheet_.page.paragraph(0, head, 4);
        writeStatement(sheet_, node);
        writeConflictsOf(sheet_, pathOf(node));
        writeNotHere(sheet_, pathOf(node));
    }

    const Sheet& sheet_;
    const std::string& query_;
    bool found_ = false;
};

} // namespace

bool answerPath(const Sheet& sheet, const std::string& query) {
    return Finder(sheet, query).run();
}

std::vector<std::string> pathsOf(const ProgramAudit& audit) {
    std::vector<std::string> paths{audit.program};
    const auto add = [&](const std::string& path) {
        if (!path.empty()) {
            paths.push_back(path);
        }
    };
    forEachNode(audit.body, [&](const Visited& visited) {
        add(pathOf(visited.node));
        if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                add(branch.path);
            }
            for (const auto& [path, title] : complete->notChosen) {
                add(path);
            }
        }
    });
    return paths;
}

} // namespace gradus::report
