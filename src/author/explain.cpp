#include "src/author/explain.h"

#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus::author {

namespace {

constexpr std::size_t mostLines = 24;

/// The report keeps "CS 101" on one line by spaces that don't break; data has plain ones.
std::string plain(const std::string& text) {
    constexpr std::string_view unbreakable = "\u00a0";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool space = text.compare(i, unbreakable.size(), unbreakable) == 0;
        out += space ? ' ' : text[i];
        i += space ? unbreakable.size() - 1 : 0;
    }
    return out;
}

std::string plain(const report::Text& text) {
    std::string out;
    for (const report::Text::Run& run : text.runs()) {
        out += run.text;
    }
    return plain(out);
}

std::string verbOf(const NodeResult& node) {
    const char* const verbs[] = {"take ",    "earn ",      "limit ", "forbid ", "attain ",  "attain ",
                                 "require ", "unchecked ", "",       "",        "complete "};
    return verbs[node.what.index()];
}

/// The statement as written, or what it is called.
std::string headOf(const NodeResult& node) {
    return std::visit(
        [&](const auto& result) -> std::string {
            using Result = std::decay_t<decltype(result)>;
            if constexpr (std::is_same_v<Result, ScopeResult>) {
                return result.title;
            } else if constexpr (std::is_same_v<Result, AttainResult>) {
                return verbOf(node) + result.milestone;
            } else if constexpr (std::is_same_v<Result, CompleteResult>) {
                return verbOf(node) + std::to_string(result.need) + " of " +
                       std::to_string(result.chosen.size() + result.notChosen.size());
            } else if constexpr (std::is_same_v<Result, UncheckedResult>) {
                return verbOf(node) + "\"" + result.text + "\"";
            } else {
                return verbOf(node) + result.text;
            }
        },
        node.what);
}

class Explaining {
public:
    explicit Explaining(const ProgramAudit& audit) : audit_(audit) {}

    Explanations lines;

    /// `lackingOnly`: of what is inside, what is met is left out.
    void nodes(const std::vector<NodeResult>& inside, int depth, bool lackingOnly) {
        for (const NodeResult& node : inside) {
            const auto standing = report::standingOf(node);
            if (!lackingOnly || (standing && !report::isMet(*standing))) {
                this->node(node, depth, lackingOnly);
            }
        }
    }

    void scope(const ScopeResult& scope, int depth, bool lackingOnly) {
        add(scope.title + ": " + report::standingWord(scope.standing), depth, scope.at);
        nodes(scope.nodes, depth + 1, lackingOnly);
    }

    void node(const NodeResult& node, int depth, bool lackingOnly) {
        if (std::holds_alternative<RemarkResult>(node.what)) {
            return;
        }
        if (const auto* inner = std::get_if<ScopeResult>(&node.what)) {
            scope(*inner, depth, lackingOnly);
            return;
        }
        const std::string state = stateOf(node);
        add(headOf(node) + (state.empty() ? "" : ": " + state), depth, report::placeOf(node));
        if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            std::vector<std::size_t> held;
            for (const Use& use : take->uses) {
                held.push_back(use.attempt);
            }
            courses("here: ", held, depth + 1);
            nodes(take->nodes, depth + 1, lackingOnly);
        } else if (const auto* limit = std::get_if<LimitResult>(&node.what); limit != nullptr) {
            courses("left out by it: ", limit->left, depth + 1);
        } else if (const auto* forbid = std::get_if<ForbidResult>(&node.what)) {
            courses("counted: ", forbid->counted, depth + 1);
        } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                scope(branch, depth + 1, lackingOnly);
            }
        }
        if (const std::string missing = plain(report::missingText(node, audit_, 0)); !missing.empty()) {
            add("still needed: " + missing, depth + 1);
        }
        if (const std::string broken = plain(report::brokenText(node, audit_)); !broken.empty()) {
            add(broken, depth + 1);
        }
    }

    void add(const std::string& text, int depth, const std::optional<Location>& at = {}) {
        lines.push_back({plain(text), depth, at});
    }

    /// The same may be a reason in several places.
    void addOnce(const std::string& text, const Location& at) {
        const std::string line = plain(text);
        if (std::none_of(lines.begin(), lines.end(),
                         [&](const Explanation& one) { return one.text == line; })) {
            add(line, 0, at);
        }
    }

    bool isFull() const { return lines.size() > mostLines; }

    Explanations take() {
        if (isFull()) {
            lines.resize(mostLines - 1);
            add("and more; `gradus audit` shows all", 0);
        }
        return std::move(lines);
    }

private:
    void courses(const char* how, const std::vector<std::size_t>& attempts, int depth) {
        if (!attempts.empty()) {
            add(how + report::coursesText(attempts, audit_), depth);
        }
    }

    std::string stateOf(const NodeResult& node) const {
        const auto standing = report::standingOf(node);
        if (standing == Standing::waived) {
            return report::standingWord(*standing);
        }
        if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            return report::progressText(take->progress, audit_.unitName);
        }
        if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
            if (earn->gpaNeed) {
                return "average " + (earn->gpa ? report::average(*earn->gpa) : std::string("none"));
            }
            return report::progressText(*earn, audit_.unitName);
        }
        return standing ? report::standingWord(*standing) : std::string();
    }

    const ProgramAudit& audit_;
};

bool isWithin(const std::string& path, const std::string& place) {
    return place.empty() || path == place || path.compare(0, place.size() + 1, place + ".") == 0;
}

void explainReason(const Reason& reason, const AttemptResult& attempt, Explaining& explaining) {
    const std::string text =
        report::codeText(attempt) + ": " + report::reasonText(reason, report::whereUsed(attempt));
    explaining.addOnce(text, reason.at);
}

void holds(const Found& found, Explaining& explaining) {
    if (const auto* scope = std::get_if<const ScopeResult*>(&found)) {
        explaining.nodes((*scope)->nodes, 0, false);
    } else if (const auto* node = std::get_if<const NodeResult*>(&found)) {
        explaining.node(**node, 0, false);
    }
}

} // namespace

Explanations whyVerdict(const ProgramAudit& audit) {
    Explaining explaining(audit);
    if (audit.verdict == Verdict::cannotTell) {
        for (const Assumption& assumption : audit.assumptions) {
            if (assumption.decides) {
                explaining.add(report::assumptionText(assumption), 0);
            }
        }
    }
    explaining.nodes(audit.body.nodes, 0, true);
    if (explaining.lines.empty()) {
        explaining.add("every requirement is met", 0, audit.body.at);
    }
    return explaining.take();
}

Explanations whatHolds(const Found& found, const std::string& path, const ProgramAudit& audit) {
    Explaining explaining(audit);
    holds(found, explaining);
    for (const AttemptResult& attempt : audit.attempts) {
        for (const auto* reasons : {&attempt.reasons, &attempt.considered}) {
            for (const Reason& reason : *reasons) {
                if (!reason.path.empty() && isWithin(reason.path, path) && !explaining.isFull()) {
                    explainReason(reason, attempt, explaining);
                }
            }
        }
    }
    return explaining.take();
}

Explanations whyNotAt(const std::vector<std::size_t>& attempts, const std::string& path, const Found& place,
                      const ProgramAudit& audit) {
    Explaining explaining(audit);
    for (const std::size_t index : attempts) {
        const AttemptResult& attempt = audit.attempts.at(index);
        const std::size_t before = explaining.lines.size();
        for (const auto* reasons : {&attempt.reasons, &attempt.considered}) {
            for (const Reason& reason : *reasons) {
                if (isWithin(reason.path, path) && explaining.lines.size() == before) {
                    explainReason(reason, attempt, explaining);
                }
            }
        }
        if (explaining.lines.size() == before && !attempt.reasons.empty()) {
            explainReason(attempt.reasons.front(), attempt, explaining);
        } else if (explaining.lines.size() == before && !path.empty()) {
            explaining.add("nothing in " + path + " asks for " + report::codeText(attempt), 0);
        }
    }
    holds(place, explaining);
    return explaining.take();
}

Explanations whereHeld(const std::vector<std::size_t>& attempts, const ProgramAudit& audit) {
    Explaining explaining(audit);
    report::forEachNode(audit.body, [&](const report::Visited& visited) {
        const auto* take = std::get_if<TakeResult>(&visited.node.what);
        const bool holds =
            take != nullptr && std::any_of(take->uses.begin(), take->uses.end(), [&](const Use& use) {
                return std::count(attempts.begin(), attempts.end(), use.attempt) != 0;
            });
        if (holds) {
            explaining.node(visited.node, 0, true);
        }
    });
    return explaining.take();
}

} // namespace gradus::author
