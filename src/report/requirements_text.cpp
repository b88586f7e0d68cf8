#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace gradus::report {

namespace {

Ink inkOf(Standing standing) {
    switch (standing) {
    case Standing::met:
    case Standing::waived:
        return Ink::good;
    case Standing::notMet:
        return Ink::bad;
    case Standing::inProgress:
    case Standing::planned:
    case Standing::metExceptUnchecked:
    case Standing::cannotTell:
        break;
    }
    return Ink::waiting;
}

class Writer {
public:
    explicit Writer(const Sheet& sheet) : sheet_(sheet) {}

    void nodes(const std::vector<NodeResult>& nodes, std::size_t indent, bool ofProgram) {
        indent = std::min(indent, sheet_.columns.deepest());
        const auto takes = std::count_if(nodes.begin(), nodes.end(), [](const NodeResult& node) {
            return std::holds_alternative<TakeResult>(node.what);
        });
        for (const NodeResult& node : nodes) {
            if (const auto* scope = std::get_if<ScopeResult>(&node.what)) {
                this->scope(*scope, indent);
            } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
                this->complete(*complete, indent);
            } else if (const auto* take = std::get_if<TakeResult>(&node.what)) {
                this->take(*take, indent, takes > 1 || ofProgram || !take->nodes.empty());
            } else {
                statement(node, indent);
            }
        }
    }

    void scope(const ScopeResult& scope, std::size_t indent) {
        const auto progress = progressOf(scope);
        head(scope.standing, scope.title.empty() ? "(an option)" : scope.title,
             progress ? progressText(*progress, unitName()) : "", indent);
        nodes(scope.nodes, indent + 4, false);
    }

private:
    const std::string& unitName() const { return sheet_.audit.unitName; }

    void head(Standing standing, const std::string& title, const std::string& detail, std::size_t indent) {
        const std::string symbol = symbolFor(standing, sheet_.page.ascii());
        Text text(symbol, inkOf(standing));
        text.add(title, Ink::strong);
        sheet_.columns.other(sheet_.page, indent, text, stateText(standing, detail).add(hintFor(standing)));
    }

    /// Where the reader finds why nobody can tell.
    std::string hintFor(Standing standing) const {
        return standing == Standing::cannotTell && !sheet_.audit.assumptions.empty() ? " (see Assumed)" : "";
    }

    void complete(const CompleteResult& complete, std::size_t indent) {
        const std::size_t all = complete.chosen.size() + complete.notChosen.size();
        const bool concentrations =
            !complete.chosen.empty() && complete.chosen.front().kind == Scope::Kind::concentration;
        Text text(symbolFor(complete.standing, sheet_.page.ascii()), inkOf(complete.standing));
        text.add(
            fmt::format("{} of {} {}", complete.need, all, concentrations ? "concentrations" : "options"),
            Ink::strong);
        text.add(complete.declared ? ", as declared" : "");
        sheet_.columns.other(sheet_.page, indent, text,
                             stateText(complete.standing, "").add(hintFor(complete.standing)));
        for (const ScopeResult& branch : complete.chosen) {
            scope(branch, indent + 2);
        }
        if (!complete.notChosen.empty()) {
            std::string titles;
            for (const auto& [path, title] : complete.notChosen) {
                titles += (titles.empty() ? "" : "; ") + (title.empty() ? path : title);
            }
            sheet_.page.paragraph(indent + 2, Text("not counted: " + titles, Ink::quiet), indent + 4);
        }
    }

    /// `said`: the take has a line of its own, being one of several.
    void take(const TakeResult& take, std::size_t indent, bool said) {
        said = said || take.standing == Standing::waived;
        if (said) {
            line(take.standing, "Take " + take.text, progressText(take.progress, unitName()), indent);
        } else if (!take.list) {
            sheet_.page.paragraph(indent, Text("Take " + take.text, Ink::quiet), indent + 2);
        }
        const std::size_t inner = indent + (said ? 2 : 0);
        for (const Use& use : take.uses) {
            const AttemptResult& attempt = sheet_.audit.attempts.at(use.attempt);
            sheet_.columns.course(sheet_.page, inner, attempt, remarkText(use, attempt));
        }
        if (take.list && take.missing) {
            missingItems(*take.missing, inner);
        }
        nodes(take.nodes, inner, false);
    }

    void missingItems(const Missing& missing, std::size_t indent) {
        const Text state("missing", Ink::bad);
        if (static_cast<std::int64_t>(missing.items.size()) != missing.amount.courses) {
            sheet_.columns.other(sheet_.page, indent, itemsText(missing), state);
            return;
        }
        for (const std::string& item : missing.items) {
            sheet_.columns.other(sheet_.page, indent, item, state);
        }
    }

    void statement(const NodeResult& node, std::size_t indent) {
        if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
            std::string detail = earn->progress.need == CourseAmount{} ? "" : progressText(*earn, unitName());
            if (earn->gpaNeed) {
                detail += detail.empty() ? "" : "; ";
                detail += "average " + (earn->gpa ? average(*earn->gpa) : std::string("none"));
            }
            if (earn->about) {
                sheet_.columns.other(sheet_.page, indent, Text("Earn " + earn->text, Ink::quiet),
                                     Text(detail, Ink::quiet));
                return;
            }
            line(earn->standing, "Earn " + earn->text, detail, indent);
        } else if (const auto* attain = std::get_if<AttainResult>(&node.what)) {
            this->attain(*attain, indent);
        } else if (const auto* some = std::get_if<AttainSomeResult>(&node.what)) {
            line(some->standing, "Attain " + some->text,
                 std::to_string(some->have()) + " of " + std::to_string(some->need), indent);
            for (const AttainResult& one : some->among) {
                this->attain(one, indent + 2);
            }
        } else if (const auto* unchecked = std::get_if<UncheckedResult>(&node.what)) {
            line(unchecked->standing, unchecked->text,
                 unchecked->standing == Standing::metExceptUnchecked ? "to be confirmed by a person"
                 : unchecked->standing == Standing::met              ? "confirmed by a person"
                                                                     : "",
                 indent);
        } else if (const auto* limit = std::get_if<LimitResult>(&node.what)) {
            this->limit(*limit, indent);
        } else if (const auto* require = std::get_if<RequireResult>(&node.what)) {
            const std::string have = std::to_string(require->have()) + " of " + std::to_string(require->need);
            const bool open = require->standing == Standing::metExceptUnchecked;
            line(require->standing, "Require " + require->text,
                 open ? standingWord(require->standing) + ", " + have : have, indent);
            for (const auto& one : require->programs) {
                line(one.standing, requiredText(one), "", indent + 2);
            }
        } else if (const auto* forbid = std::get_if<ForbidResult>(&node.what)) {
            this->forbid(*forbid, indent);
        }
    }

    void attain(const AttainResult& attain, std::size_t indent) {
        std::string detail =
            attain.need == 1 ? "" : std::to_string(attain.have) + " of " + std::to_string(attain.need);
        if (attain.scoreNeed) {
            detail = (attain.score ? attain.score->text() + ", " : std::string()) +
                     scoreText(*attain.scoreNeed) + " needed";
        }
        line(attain.standing, attain.title.empty() ? attain.milestone : attain.title, detail, indent);
    }

    void line(Standing standing, const std::string& title, const std::string& detail, std::size_t indent) {
        if (standing == Standing::waived) { // what it asked and has is of no matter
            Text text(symbolFor(standing, sheet_.page.ascii()), inkOf(standing));
            sheet_.columns.other(sheet_.page, indent, text.add(title), stateText(standing, ""));
            return;
        }
        Text text(symbolFor(standing, sheet_.page.ascii()), inkOf(standing));
        const bool open = standing == Standing::metExceptUnchecked && !detail.empty();
        sheet_.columns.other(sheet_.page, indent, text.add(title),
                             open ? Text(detail, Ink::waiting) : stateText(standing, detail));
    }

    /// "allows no more: 2 of 2 courses used"
    std::string limitState(const LimitResult& limit, const CourseAmount& placed) {
        const std::string used =
            limit.unitsCap ? placed.units.text() + " of " + countedUnits(limit.cap.units, unitName())
                           : std::to_string(placed.courses) + " of " + counted(limit.cap.courses, "course");
        const bool full =
            limit.unitsCap ? placed.units >= limit.cap.units : placed.courses >= limit.cap.courses;
        const bool part = limit.part && placed.units > limit.cap.units;
        return (full ? "allows no more: " : "") + used + " used" +
               (part ? ", " + limit.cap.units.text() + " count" : "");
    }

    void limit(const LimitResult& limit, std::size_t indent) {
        const std::string state = limit.waived           ? standingWord(Standing::waived)
                                  : !limit.per           ? limitState(limit, limit.placed)
                                  : limit.groups.empty() ? "none used"
                                                         : "";
        sheet_.columns.other(sheet_.page, indent, Text("Limit " + limit.text, Ink::quiet),
                             Text(state, Ink::quiet));
        for (const LimitResult::Group& group : limit.groups) {
            sheet_.columns.other(sheet_.page, indent + 2, Text(group.name, Ink::quiet),
                                 Text(limitState(limit, group.placed), Ink::quiet));
        }
        std::vector<std::string> left;
        for (const std::size_t index : limit.left) {
            left.push_back(codeText(sheet_.audit.attempts.at(index)));
        }
        if (!left.empty()) {
            sheet_.page.paragraph(indent + 2, "left out by this limit: " + listed(left, "and"), indent + 4);
        }
    }

    void forbid(const ForbidResult& forbid, std::size_t indent) {
        line(forbid.standing, "Forbid " + forbid.text,
             forbid.because ? std::string() : forbiddenText(forbid, unitName()), indent);
        if (forbid.standing == Standing::notMet && !forbid.counted.empty()) {
            sheet_.page.paragraph(indent + 2, "broken by: " + coursesText(forbid.counted, sheet_.audit),
                                  indent + 4);
        }
    }

    Sheet sheet_;
};

} // namespace

std::string symbolFor(Standing standing, bool ascii) {
    if (ascii) {
        return "";
    }
    switch (standing) {
    case Standing::met:
    case Standing::waived:
        return glued("✔ ");
    case Standing::inProgress:
        return glued("◐ ");
    case Standing::planned:
        return glued("○ ");
    case Standing::metExceptUnchecked:
        return glued("◇ ");
    case Standing::cannotTell:
        return glued("? ");
    case Standing::notMet:
        break;
    }
    return glued("✘ ");
}

Text stateText(Standing standing, const std::string& detail) {
    Text text(glued(standingWord(standing)), inkOf(standing));
    return detail.empty() ? text : text.add(", ").add(detail);
}

Text remarkText(const Use& use, const AttemptResult& attempt) {
    std::vector<std::string> parts;
    if (!use.item.empty()) {
        parts.push_back("(" + use.item + ")");
    }
    if (attempt.attempt.origin != Origin::resident) {
        parts.push_back(attempt.attempt.origin == Origin::transfer ? "transferred" : "by examination");
    }
    if (attempt.attempt.passFail) {
        parts.push_back("pass/fail");
    }
    if (!use.shared.empty()) {
        parts.push_back("also for " + listed(use.shared, "and"));
    }
    if (use.exception) {
        parts.push_back("by exception");
    }
    if (use.part) {
        parts.push_back(use.part->text() + " of " + attempt.units.text() + " count");
    }
    if (use.provisional) {
        parts.push_back("needs approval");
    }
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return use.provisional ? Text(text, Ink::waiting) : Text(text);
}

void writeRequirements(const Sheet& sheet) {
    sheet.page.blank();
    heading(sheet.page, "Requirements");
    Writer(sheet).nodes(sheet.audit.body.nodes, 0, true);
}

} // namespace gradus::report
