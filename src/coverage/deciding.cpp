#include "src/coverage/deciding.h"

#include "src/coverage/totals.h"

#include <algorithm>

namespace gradus {
namespace {

bool isMet(Standing standing) {
    return standing == Standing::met || standing == Standing::waived ||
           standing == Standing::metExceptUnchecked;
}

bool isMet(Verdict verdict) {
    return verdict == Verdict::met || verdict == Verdict::metExceptUnchecked;
}

bool isShort(const Progress& progress) {
    return progress.completed.courses < progress.need.courses ||
           progress.completed.units < progress.need.units;
}

/// The only statement that is not met, with what it stands in.
class OnlyOne {
public:
    std::vector<Location> places;

    void among(const std::vector<NodeResult>& nodes) {
        const NodeResult* only = nullptr;
        for (const NodeResult& node : nodes) {
            if (isMet(standingOf(node)))
                continue;
            if (only != nullptr)
                return;
            only = &node;
        }
        if (only != nullptr)
            std::visit([&](const auto& what) { decides(what); }, only->what);
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

    template <typename Result>
    void decides(const Result& result) {
        if (result.standing != Standing::cannotTell)
            places.push_back(result.at);
    }
    void decides(const LimitResult&) {}
    void decides(const RemarkResult&) {}
    void decides(const ScopeResult& scope) { among(scope.nodes); }
    void decides(const CompleteResult& complete) {
        if (complete.standing == Standing::cannotTell)
            return;
        places.push_back(complete.at);
        const ScopeResult* only = nullptr;
        std::size_t unmet = complete.chosen.size() < static_cast<std::size_t>(complete.need) ? 1 : 0;
        for (const ScopeResult& branch : complete.chosen) {
            if (!isMet(branch.standing)) {
                only = &branch;
                ++unmet;
            }
        }
        if (unmet == 1 && only != nullptr)
            among(only->nodes);
    }
    /// A take's own amount is one more of what it asks, beside the statements in its braces.
    void decides(const TakeResult& take) {
        if (take.standing == Standing::cannotTell)
            return;
        const bool rest = std::all_of(take.nodes.begin(), take.nodes.end(),
                                      [](const NodeResult& node) { return isMet(standingOf(node)); });
        if (!isShort(take.progress))
            among(take.nodes);
        else if (rest)
            places.push_back(take.at);
    }
};

std::vector<Location> onlyUnmet(const ProgramAudit& audit) {
    OnlyOne only;
    only.among(audit.body.nodes);
    return std::move(only.places);
}

using LeaveOut = std::function<bool(const Location&)>;

std::vector<ProgramAudit> auditWithout(const LeaveOut& leaveOut, Programs programs, std::size_t program,
                                       const Transcript& transcript, AuditOptions options) {
    const Program rest = withoutTotals(*programs[program], leaveOut);
    programs[program] = &rest;
    options.trace = false;
    return audit(programs, transcript, options).audits;
}

} // namespace

std::vector<Location> decidingStatements(const Programs& programs, std::size_t program,
                                         const ProgramAudit& audit, const Transcript& transcript,
                                         const AuditOptions& options) {
    if (audit.verdict != Verdict::notMet)
        return {};
    const std::vector<UnmetTotal> totals = unmetTotals(audit.body);
    if (totals.empty())
        return onlyUnmet(audit);
    const auto without = [&](const LeaveOut& leaveOut) {
        return auditWithout(leaveOut, programs, program, transcript, options);
    };
    const std::vector<ProgramAudit> rest = without([](const Location&) { return true; });
    if (rest.empty())
        return {};
    if (!isMet(rest[program].verdict))
        return onlyUnmet(rest[program]);
    std::vector<Location> deciding;
    const auto isMetWithout = [&](const LeaveOut& leaveOut) {
        const std::vector<ProgramAudit> audits = without(leaveOut);
        return !audits.empty() && isMet(audits[program].verdict);
    };
    for (const UnmetTotal& total : totals) {
        const LeaveOut around = [&](const Location& at) {
            return std::find(total.around.begin(), total.around.end(), at) != total.around.end();
        };
        const LeaveOut withIt = [&](const Location& at) { return at == total.at || around(at); };
        // It may be shown not met only because a course gives way for the sake of one around it.
        if (isMetWithout(withIt) && (total.around.empty() || !isMetWithout(around)))
            deciding.push_back(total.at);
    }
    return deciding;
}

} // namespace gradus
