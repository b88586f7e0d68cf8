#include "src/report/tree.h"

#include "src/report/wording.h"

#include <algorithm>
#include <set>

namespace gradus::report {

namespace {

void visitNodes(const std::vector<NodeResult>& nodes, const ScopeResult& scope,
                const std::function<void(const Visited&)>& visit) {
    for (const NodeResult& node : nodes) {
        visit({node, scope});
        if (const auto* inner = std::get_if<ScopeResult>(&node.what)) {
            visitNodes(inner->nodes, *inner, visit);
        } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                visitNodes(branch.nodes, branch, visit);
            }
        } else if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            visitNodes(take->nodes, scope, visit);
        }
    }
}

void add(CourseAmount& sum, const CourseAmount& part) {
    sum.courses += part.courses;
    sum.units += part.units;
}

} // namespace

void forEachNode(const ScopeResult& scope, const std::function<void(const Visited&)>& visit) {
    visitNodes(scope.nodes, scope, visit);
}

std::optional<Standing> standingOf(const NodeResult& node) {
    return std::visit(
        [](const auto& what) -> std::optional<Standing> {
            using T = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<T, LimitResult> || std::is_same_v<T, RemarkResult>) {
                return std::nullopt;
            } else if constexpr (std::is_same_v<T, EarnResult>) {
                return what.about ? std::nullopt : std::optional(what.standing);
            } else {
                return what.standing;
            }
        },
        node.what);
}

bool isMet(Standing standing) {
    return standing == Standing::met || standing == Standing::waived;
}

const std::string& pathOf(const NodeResult& node) {
    static const std::string none;
    return std::visit(
        [](const auto& what) -> const std::string& {
            if constexpr (std::is_same_v<std::decay_t<decltype(what)>, RemarkResult>) {
                return none;
            } else {
                return what.path;
            }
        },
        node.what);
}

const Location& placeOf(const NodeResult& node) {
    return std::visit([](const auto& what) -> const Location& { return what.at; }, node.what);
}

Tally requirementsOf(const ProgramAudit& audit) {
    Tally tally;
    for (const NodeResult& node : audit.body.nodes) {
        if (std::holds_alternative<ScopeResult>(node.what) ||
            std::holds_alternative<CompleteResult>(node.what)) {
            ++tally.all;
            tally.met += isMet(*standingOf(node)) ? 1 : 0;
        }
    }
    return tally;
}

const EarnResult* totalUnits(const ProgramAudit& audit) {
    for (const NodeResult& node : audit.body.nodes) {
        const auto* earn = std::get_if<EarnResult>(&node.what);
        if (earn != nullptr && !earn->about && !earn->last && earn->progress.need.units != Milli{}) {
            return earn;
        }
    }
    return nullptr;
}

std::optional<Progress> progressOf(const ScopeResult& scope) {
    std::vector<const Progress*> parts;
    bool unitsAsked = false;
    for (const NodeResult& node : scope.nodes) {
        if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            parts.push_back(&take->progress);
            unitsAsked = unitsAsked || take->progress.need.units != Milli{} || !take->nodes.empty();
        } else if (standingOf(node)) {
            return std::nullopt;
        }
    }
    if (parts.empty() || (parts.size() > 1 && unitsAsked)) {
        return std::nullopt;
    }
    Progress sum;
    for (const Progress* part : parts) {
        add(sum.completed, part->completed);
        add(sum.inProgress, part->inProgress);
        add(sum.planned, part->planned);
        add(sum.need, part->need);
    }
    if (sum.need == CourseAmount{} && parts.size() == 1) {
        sum.upper = parts.front()->upper;
    }
    return sum;
}

std::string whereUsed(const AttemptResult& attempt) {
    std::vector<std::string> titles;
    for (const auto* uses : {&attempt.uses, &attempt.elsewhere}) {
        for (const Reason& use : *uses) {
            titles.push_back(use.title.empty() ? "the programme" : use.title);
        }
    }
    return listed(titles, "and");
}

std::vector<std::size_t> openAttempts(const ProgramAudit& audit, const ScopeResult& scope) {
    std::set<std::size_t> open;
    forEachNode(scope, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            for (const Use& use : take->uses) {
                if (audit.attempts.at(use.attempt).status != Status::completed) {
                    open.insert(use.attempt);
                }
            }
        }
    });
    return {open.begin(), open.end()};
}

int openPoints(const ScopeResult& scope) {
    int open = 0;
    forEachNode(scope, [&](const Visited& visited) {
        const auto* unchecked = std::get_if<UncheckedResult>(&visited.node.what);
        open += unchecked != nullptr && !isMet(unchecked->standing) ? 1 : 0;
        if (const auto* require = std::get_if<RequireResult>(&visited.node.what)) {
            open += require->standing == Standing::metExceptUnchecked ? 1 : 0;
        }
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            open += static_cast<int>(std::count_if(take->uses.begin(), take->uses.end(),
                                                   [](const Use& use) { return use.provisional; }));
        }
    });
    return open;
}

} // namespace gradus::report
