#include "src/coverage/deciding.h"

#include <algorithm>

namespace gradus {
namespace {

bool isMet(Standing standing) {
    return standing == Standing::met || standing == Standing::waived ||
           standing == Standing::metExceptUnchecked;
}

bool isShort(const Progress& progress) {
    return progress.completed.courses < progress.need.courses ||
           progress.completed.units < progress.need.units;
}

class Deciding {
public:
    explicit Deciding(const std::vector<AttemptResult>& attempts) : attempts_(attempts) {}

    std::vector<Location> places;

    void among(const std::vector<NodeResult>& nodes) {
        const NodeResult* total = nullptr;
        const NodeResult* other = nullptr;
        int totals = 0;
        int others = 0;
        for (const NodeResult& node : nodes) {
            if (isAsGoodAsMet(node))
                continue;
            if (std::holds_alternative<EarnResult>(node.what)) {
                total = &node;
                ++totals;
            } else {
                other = &node;
                ++others;
            }
        }
        if (others == 1 && other != nullptr)
            std::visit([&](const auto& what) { decides(what); }, other->what);
        if (others == 0 && totals == 1)
            places.push_back(std::get<EarnResult>(total->what).at);
    }

private:
    static Standing standingOf(const NodeResult& node) {
        return std::visit(
            [](const auto& what) {
                if constexpr (requires { what.standing; })
                    return what.standing;
                else
                    return Standing::met; // remarks, and limits, which only keep courses out
            },
            node.what);
    }

    /// Met, but for courses that give way to further ones for the sake of a total: then that is what lacks.
    bool isAsGoodAsMet(const NodeResult& node) const {
        if (isMet(standingOf(node)))
            return true;
        if (const auto* take = std::get_if<TakeResult>(&node.what))
            return givesWay(*take);
        if (const auto* scope = std::get_if<ScopeResult>(&node.what))
            return isAsGoodAsMet(*scope);
        const auto* complete = std::get_if<CompleteResult>(&node.what);
        return complete != nullptr && complete->chosen.size() >= static_cast<std::size_t>(complete->need) &&
               std::all_of(complete->chosen.begin(), complete->chosen.end(),
                           [&](const ScopeResult& branch) { return isAsGoodAsMet(branch); });
    }
    bool isAsGoodAsMet(const ScopeResult& scope) const {
        return std::all_of(scope.nodes.begin(), scope.nodes.end(),
                           [&](const NodeResult& node) { return isAsGoodAsMet(node); });
    }
    bool givesWay(const TakeResult& take) const {
        if (!take.missing || take.missing->replaced.empty())
            return false;
        Progress with = take.progress;
        for (const std::size_t attempt : take.missing->replaced) {
            with.completed.courses += 1;
            with.completed.units += attempts_[attempt].units;
        }
        return !isShort(with) && std::all_of(take.nodes.begin(), take.nodes.end(),
                                             [&](const NodeResult& node) { return isAsGoodAsMet(node); });
    }

    template <typename Result>
    void decides(const Result& result) {
        if (result.standing != Standing::cannotTell)
            places.push_back(result.at);
    }
    void decides(const LimitResult&) {}
    void decides(const RemarkResult&) {}
    void decides(const ScopeResult& scope) { among(scope.nodes); }
    void decides(const CompleteResult& complete) {
        if (complete.standing != Standing::cannotTell)
            places.push_back(complete.at);
        const ScopeResult* branch = nullptr;
        int unmet = complete.chosen.size() < static_cast<std::size_t>(complete.need) ? 1 : 0;
        for (const ScopeResult& chosen : complete.chosen) {
            if (!isAsGoodAsMet(chosen)) {
                branch = &chosen;
                ++unmet;
            }
        }
        if (unmet == 1 && branch != nullptr)
            among(branch->nodes);
    }
    /// A take's own amount is one more of what it asks, beside the statements in its braces.
    void decides(const TakeResult& take) {
        if (take.standing == Standing::cannotTell)
            return;
        bool others = false;
        for (const NodeResult& node : take.nodes) {
            others = others || (!isMet(standingOf(node)) && !std::holds_alternative<EarnResult>(node.what));
        }
        if (!isShort(take.progress))
            among(take.nodes);
        else if (!others)
            places.push_back(take.at);
    }

    const std::vector<AttemptResult>& attempts_;
};

} // namespace

std::vector<Location> decidingStatements(const ProgramAudit& audit) {
    Deciding deciding(audit.attempts);
    deciding.among(audit.body.nodes);
    return std::move(deciding.places);
}

} // namespace gradus
