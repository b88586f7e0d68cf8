#include "src/audit/exception_effects.h"

#include <algorithm>
#include <string>
#include <utility>

namespace gradus {
namespace {

using Uses = std::vector<std::pair<std::string, std::string>>;

/// What stands how, in which branches.
class Standings {
public:
    explicit Standings(const ScopeResult& body) { scope(body); }
    bool operator==(const Standings& other) const { return list_ == other.list_; }

private:
    void add(const Location& at, const std::string& path, Standing standing) {
        list_.push_back({at, path, standing});
    }
    void scope(const ScopeResult& result) {
        add(result.at, result.path, result.standing);
        nodes(result.nodes);
    }
    void nodes(const std::vector<NodeResult>& all) {
        for (const NodeResult& one : all)
            std::visit([&](const auto& what) { node(what); }, one.what);
    }
    void node(const ScopeResult& result) { scope(result); }
    void node(const TakeResult& result) {
        add(result.at, result.path, result.standing);
        nodes(result.nodes);
    }
    void node(const CompleteResult& result) {
        add(result.at, result.path, result.standing);
        for (const ScopeResult& branch : result.chosen)
            scope(branch);
    }
    void node(const LimitResult& result) {
        if (result.waived)
            add(result.at, result.path, Standing::waived);
    }
    void node(const RemarkResult&) {}
    template <typename Statement>
    void node(const Statement& result) {
        add(result.at, result.path, result.standing);
    }

    struct One {
        Location at;
        std::string path;
        Standing standing{};
        bool operator==(const One&) const = default;
    };
    std::vector<One> list_;
};

Uses placesOf(const AttemptResult& attempt) {
    Uses places;
    for (const std::vector<Reason>* uses : {&attempt.uses, &attempt.elsewhere}) {
        for (const Reason& use : *uses)
            places.emplace_back(use.program + "." + use.path, use.detail);
    }
    return places;
}

bool same(const ProgramAudit& a, const ProgramAudit& b) {
    return a.verdict == b.verdict && a.completed == b.completed && a.withInProgress == b.withInProgress &&
           a.withPlanned == b.withPlanned && a.possible == b.possible && a.furtherUnits == b.furtherUnits &&
           a.furtherCourses == b.furtherCourses && Standings(a.body) == Standings(b.body) &&
           std::equal(a.attempts.begin(), a.attempts.end(), b.attempts.begin(), b.attempts.end(),
                      [](const AttemptResult& one, const AttemptResult& other) {
                          return placesOf(one) == placesOf(other);
                      });
}

bool proven(const std::vector<ProgramAudit>& audits) {
    return std::all_of(audits.begin(), audits.end(), [](const ProgramAudit& one) { return one.proven; });
}

} // namespace

void findEffects(std::vector<ExceptionResult>& exceptions, std::vector<ProgramAudit>& audits,
                 std::uint64_t budget, const AuditWithout& without) {
    if (!proven(audits))
        return;
    std::vector<std::size_t> applied;
    for (std::size_t i = 0; i < exceptions.size() && applied.size() < mostExceptionsExamined; ++i) {
        if (exceptions[i].outcome == ExceptionResult::Outcome::applied)
            applied.push_back(i);
    }
    std::uint64_t used = audits.front().nodes;
    for (std::size_t i = 0; i < applied.size() && used < budget; ++i) {
        const auto others = without(applied[i], (budget - used) / (applied.size() - i));
        if (others.empty())
            continue;
        used += others.front().nodes;
        if (proven(others) && std::equal(audits.begin(), audits.end(), others.begin(), others.end(), same))
            exceptions[applied[i]].outcome = ExceptionResult::Outcome::noEffect;
    }
    for (ProgramAudit& audit : audits)
        audit.nodes = std::min(used, budget);
}

} // namespace gradus
