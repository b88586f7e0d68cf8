#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace gradus::report {

namespace {

/// One line of a list: which requirement, and what about it.
struct Line {
    std::string title;
    Text text;
    bool total = false; ///< an amount that what the requirements lack counts towards
};

std::string titleOf(const ScopeResult& scope) {
    return scope.kind == Scope::Kind::program ? "The programme" : scope.title;
}

std::string exampleText(const CatalogCourse& course) {
    const std::string code = glued(course.code.text());
    return course.title.empty() ? code : fmt::format("{} ({})", code, course.title);
}

Text qualifyingText(const Missing& missing, std::size_t examples) {
    if (missing.qualifying == 0 || examples == 0) {
        return {};
    }
    std::vector<std::string> named;
    for (const CatalogCourse& course : missing.examples) {
        if (named.size() < examples) {
            named.push_back(exampleText(course));
        }
    }
    const bool all = named.size() == missing.qualifying;
    std::string text = "; " + counted(static_cast<std::int64_t>(missing.qualifying), "course") +
                       " of the catalogue " + (missing.qualifying == 1 ? "qualifies" : "qualify");
    text += named.empty() ? "" : (all ? ": " : ", such as ") + listed(named, all ? "and" : "or");
    return Text(text, Ink::quiet);
}

/// ", in place of HAR 510 (Fall 2023), for "earn 8 credits where resident""
std::string replacedText(const Missing& missing, const ProgramAudit& audit) {
    if (missing.replaced.empty()) {
        return {};
    }
    return fmt::format(", in place of {}, for \"{}\"", coursesText(missing.replaced, audit, "or"),
                       missing.sake);
}

Text takeMissing(const TakeResult& take, const ProgramAudit& audit, std::size_t examples) {
    const std::string& unitName = audit.unitName;
    const Missing& missing = *take.missing;
    Text text;
    if (take.list) {
        text.add(itemsText(missing));
    } else {
        text.add(amountText(missing.amount, unitName), Ink::strong);
        text.add(take.from.empty() ? "" : " from " + take.from);
    }
    text.add(replacedText(missing, audit));
    return text.join(qualifyingText(missing, examples));
}

/// "; so far: CS and MATH": of what a measure counts different ones of.
std::string presentText(const EarnResult& earn) {
    constexpr std::size_t most = 6;
    if (!earn.different || earn.different->present.empty() || earn.different->present.size() > most) {
        return {};
    }
    return "; so far: " + listed(earn.different->present, "and");
}

Text earnMissing(const EarnResult& earn, const std::string& unitName, std::size_t examples) {
    Text text;
    if (earn.missing) {
        if (!earn.missing->items.empty()) {
            text.add(listed(earn.missing->items, "and"));
        } else if (earn.different) {
            text.add(differentMissing(earn), Ink::strong);
        } else if (!(earn.missing->amount == CourseAmount{})) {
            text.add(amountText(earn.missing->amount, unitName) + " more" + inOneText(earn), Ink::strong);
        }
        if (!text.empty()) {
            text.add(" (asked: " + earn.text + presentText(earn) + ")")
                .join(qualifyingText(*earn.missing, examples));
        }
    }
    if (earn.last) {
        text.add(amountText(earn.progress.need, unitName), Ink::strong);
        text.add(fmt::format(" among the last {} (asked: {}); there are {} now, and courses to come move the "
                             "last ones on",
                             earn.last->text(), earn.text, earn.progress.have().units.text()));
    }
    if (earn.gpaNeed && (!earn.gpa || earn.gpa->units == 0)) {
        text.add(text.empty() ? "" : "; ");
        text.add("a grade point average of " + gpaText(*earn.gpaNeed) + "; no graded course counts yet");
    } else if (earn.gpaNeed && earn.gpa->points < earn.gpaNeed->thousandths() * earn.gpa->units) {
        text.add(text.empty() ? "" : "; ");
        text.add("a grade point average of " + gpaText(*earn.gpaNeed), Ink::strong);
        text.add("; it is " + average(*earn.gpa) + ", and courses with better grades raise it");
    }
    return text.empty() ? Text(earn.text) : text;
}

Text attainMissing(const AttainResult& attain) {
    Text text(attain.title.empty() ? attain.milestone : attain.title);
    if (attain.scoreNeed) {
        return text.add(": " + scoreText(*attain.scoreNeed) + ", " +
                        (attain.score ? "and " + attain.score->text() + " is on the record"
                                      : std::string("and no score is on the record yet")));
    }
    if (attain.need > 1) {
        return text.add(": " + std::to_string(attain.need - attain.have) + " more (" +
                        std::to_string(attain.have) + " of " + std::to_string(attain.need) +
                        " on the record)");
    }
    return text.add(": not on the record yet");
}

Text attainSomeMissing(const AttainSomeResult& some) {
    std::vector<std::string> open;
    for (const AttainResult& one : some.among) {
        if (!isMet(one.standing)) {
            const std::string score = one.scoreNeed ? " (" + scoreText(*one.scoreNeed) + ")" : "";
            open.push_back((one.title.empty() ? one.milestone : one.title) + score);
        }
    }
    const int lacking = some.need - some.have();
    return Text(lacking == static_cast<int>(open.size())
                    ? listed(open, "and")
                    : std::to_string(lacking) + " of " + listed(open, "or"))
        .add(": not on the record yet");
}

/// Which programmes are not met, and where it is said what they lack.
Text requireMissing(const RequireResult& require) {
    std::vector<std::string> open;
    bool unknown = false;
    for (const auto& one : require.programs) {
        if (one.standing == Standing::notMet || one.standing == Standing::cannotTell) {
            open.push_back(requiredText(one));
            unknown = unknown || one.standing == Standing::cannotTell;
        }
    }
    if (static_cast<int>(require.programs.size()) < require.need) {
        return Text(require.text)
            .add(open.empty() ? ": the record holds no other programme of the kind"
                              : ": the record holds too few programmes of the kind, and of these " +
                                    listed(open, "and") + (open.size() == 1 ? " is" : " are") + " not met");
    }
    const int lacking = std::max(1, require.need - require.have());
    const bool all = lacking == static_cast<int>(open.size());
    return Text(all ? listed(open, "and") : std::to_string(lacking) + " of " + listed(open, "or"))
        .add(std::string(open.size() > 1 && all ? " are" : " is") +
             (unknown ? " not met, or nobody can tell" : " not met") +
             "; an audit of that programme says what it lacks");
}

/// "B.S. in Mathematics (bs-math) is met once its planned work is passed"
Text requireOpen(const RequireResult& require) {
    std::vector<std::string> open;
    for (const auto& one : require.programs) {
        if (one.standing == require.standing) {
            open.push_back(requiredText(one));
        }
    }
    const std::string programs = listed(open, "or");
    switch (require.standing) {
    case Standing::metExceptUnchecked:
        return Text(programs + " is met except unchecked; an audit of that programme lists what is open");
    case Standing::inProgress:
        return Text("met once the work in progress for " + programs + " is passed");
    default:
        return Text("met once the planned work for " + programs + " is passed");
    }
}

/// The worst grade with which an open attempt stays where it is in the scope; empty: any passing one.
std::string floorOf(const ScopeResult& scope, std::size_t attempt) {
    std::string floor;
    forEachNode(scope, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            for (const Use& use : take->uses) {
                floor = use.attempt == attempt ? use.floor : floor;
            }
        }
    });
    return floor;
}

/// "met once AIPI 561 (1.5 credits, Summer 2024, at least B-) is passed"
Text onceText(const ProgramAudit& audit, const ScopeResult& scope) {
    std::vector<std::string> courses;
    const auto open = openAttempts(audit, scope);
    for (const std::size_t index : open) {
        const AttemptResult& attempt = audit.attempts.at(index);
        const std::string term = termText(attempt.attempt);
        const std::string floor = floorOf(scope, index);
        courses.push_back(codeText(attempt) + " (" + glued(countedUnits(attempt.units, audit.unitName)) +
                          (term.empty() ? "" : ", " + glued(term)) +
                          (attempt.status == Status::planned ? ", planned" : "") +
                          (floor.empty() ? "" : ", at least " + floor) + ")");
    }
    return "met once " + listed(courses, "and") + (open.size() == 1 ? " is" : " are") + " passed";
}

bool isUnderWay(Standing standing) {
    return standing == Standing::inProgress || standing == Standing::planned;
}

class Lists {
public:
    explicit Lists(const ProgramAudit& audit) : audit_(audit) {
        forEachNode(audit.body, [&](const Visited& visited) { sort(visited); });
    }

    std::vector<Line> needed, inAll, underWay, toConfirm, broken;

private:
    void sort(const Visited& visited) {
        const std::string title = titleOf(visited.scope);
        // Of requirements inside each other only the outermost is said to be under way.
        const bool outermost =
            visited.scope.kind == Scope::Kind::program || !isUnderWay(visited.scope.standing);
        if (const auto* scope = std::get_if<ScopeResult>(&visited.node.what)) {
            if (outermost && isUnderWay(scope->standing)) {
                addUnderWay(*scope, titleOf(*scope));
            }
        } else if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                if (outermost && isUnderWay(branch.standing)) {
                    addUnderWay(branch, titleOf(branch));
                }
            }
        } else if (const auto* unchecked = std::get_if<UncheckedResult>(&visited.node.what)) {
            if (!isMet(unchecked->standing)) {
                toConfirm.push_back({title, unchecked->text});
            }
        } else if (const auto* require = std::get_if<RequireResult>(&visited.node.what);
                   require != nullptr && isUnderWay(require->standing)) {
            underWay.push_back({title, requireOpen(*require)});
        } else if (require != nullptr && require->standing == Standing::metExceptUnchecked) {
            toConfirm.push_back({title, requireOpen(*require)});
        } else if (const Text text = brokenText(visited.node, audit_); !text.empty()) {
            broken.push_back({title, text});
        } else {
            addNeeded(visited, title);
        }
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            if (outermost && isUnderWay(take->standing)) {
                ScopeResult alone;
                alone.nodes.push_back(visited.node);
                addUnderWay(alone, title);
            }
            addApprovals(*take, title);
        }
    }

    void addNeeded(const Visited& visited, const std::string& title) {
        // What measures the whole programme comes last: what the requirements lack counts towards it.
        const bool total = visited.scope.kind == Scope::Kind::program &&
                           std::holds_alternative<EarnResult>(visited.node.what);
        const Text missing = missingText(visited.node, audit_, total ? 0 : 3);
        if (!missing.empty()) {
            const auto* earn = std::get_if<EarnResult>(&visited.node.what);
            const bool amount = earn != nullptr && earn->missing && earn->missing->items.empty();
            (total ? inAll : needed).push_back({total ? "Whole programme" : title, missing, total && amount});
        }
    }

    void addApprovals(const TakeResult& take, const std::string& title) {
        for (const Use& use : take.uses) {
            if (use.provisional) {
                const std::string code = codeText(audit_.attempts.at(use.attempt));
                toConfirm.push_back(
                    {title, code + (use.approval.empty() ? " needs approval" : ": " + use.approval)});
            }
        }
    }

    void addUnderWay(const ScopeResult& scope, const std::string& title) {
        if (!openAttempts(audit_, scope).empty()) {
            underWay.push_back({title, onceText(audit_, scope)});
        }
    }

    const ProgramAudit& audit_;
};

void writeList(const Sheet& sheet, const std::string& title, const std::vector<Line>& lines) {
    if (lines.empty()) {
        return;
    }
    std::size_t left = 0;
    for (const Line& line : lines) {
        left = std::max(left, columnsOf(printable(line.title)));
    }
    left = std::min(left, sheet.page.width() * 3 / 10);
    sheet.page.blank();
    heading(sheet.page, title);
    std::string last;
    for (const Line& line : lines) {
        sheet.page.row(
            2, {{line.title == last ? "" : line.title, left}, {line.text, sheet.page.width() - left - 4}});
        last = line.title;
    }
}

} // namespace

Text missingText(const NodeResult& node, const ProgramAudit& audit, std::size_t examples) {
    if (const auto* take = std::get_if<TakeResult>(&node.what)) {
        return take->missing ? takeMissing(*take, audit, examples) : Text{};
    }
    if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
        return earn->standing == Standing::notMet ? earnMissing(*earn, audit.unitName, examples) : Text{};
    }
    if (const auto* attain = std::get_if<AttainResult>(&node.what)) {
        return isMet(attain->standing) ? Text{} : attainMissing(*attain);
    }
    if (const auto* require = std::get_if<RequireResult>(&node.what)) {
        const bool open = require->standing == Standing::notMet || require->standing == Standing::cannotTell;
        return open ? requireMissing(*require) : Text{};
    }
    if (const auto* some = std::get_if<AttainSomeResult>(&node.what)) {
        return isMet(some->standing) ? Text{} : attainSomeMissing(*some);
    }
    return {};
}

Text brokenText(const NodeResult& node, const ProgramAudit& audit) {
    const auto* forbid = std::get_if<ForbidResult>(&node.what);
    if (forbid == nullptr || isMet(forbid->standing)) {
        return {};
    }
    if (forbid->because) {
        return Text(*forbid->because);
    }
    return Text("\"" + forbid->text + "\" is forbidden", Ink::strong)
        .add(": " + coursesText(forbid->counted, audit));
}

void writeStillNeeded(const Sheet& sheet) {
    Lists lists(sheet.audit);
    for (Line& line : lists.inAll) {
        line.text.add(line.total && !lists.needed.empty() ? ", those above included" : "");
    }
    lists.needed.insert(lists.needed.end(), lists.inAll.begin(), lists.inAll.end());
    writeList(sheet,
              sheet.audit.possible ? "Still needed"
                                   : "Missing, and no further courses can make up for all of it",
              lists.needed);
    writeList(sheet, "Forbidden, and no further course mends it", lists.broken);
    writeList(sheet, "In progress or planned", lists.underWay);
    writeList(sheet, "To be confirmed by a person", lists.toConfirm);
}

} // namespace gradus::report
