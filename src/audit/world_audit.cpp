#include "src/audit/world_audit.h"

#include "src/audit/broken_later.h"
#include "src/audit/cannot_tell.h"
#include "src/audit/conflicts.h"
#include "src/audit/program_walk.h"
#include "src/audit/reasons.h"
#include "src/audit/results.h"
#include "src/audit/search.h"
#include "src/audit/trace.h"

#include <algorithm>
#include <optional>
#include <set>

namespace gradus {
namespace {

Verdict verdictOf(const Found& found, std::size_t program) {
    const place::Value& completed = found.values[static_cast<int>(Width::completed)];
    if (!completed.met(program))
        return Verdict::notMet;
    return completed.of(program).open == 0 ? Verdict::met : Verdict::metExceptUnchecked;
}

std::string titleOf(const std::vector<NamedValue>& values, const std::string& id) {
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const NamedValue& one) { return one.id == id; });
    return value == values.end() ? id : value->title;
}

/// Whether completed work surely does not meet a programme, though the search may not have seen everything:
/// something is lacking in every placement that serves the programmes before it as well.
bool isSurelyNotMet(const Found& found, std::size_t program) {
    const place::Value& value = found.values[static_cast<int>(Width::completed)];
    for (std::size_t p = 0; p < program; ++p) {
        if (found.least.of(p).possible != value.of(p).possible ||
            found.least.of(p).deficit != value.of(p).deficit)
            return false;
    }
    return !found.least.of(program).possible || found.least.of(program).deficit > 0;
}

/// The verdicts of one programme, fact by fact; none: not looked at.
using Verdicts = std::vector<std::optional<Verdict>>;

class Auditing {
public:
    Auditing(const Programs& programs, const Record& record, const SettingsSpace& space,
             const AuditOptions& options)
        : programs_(programs), record_(record), space_(space), options_(options), audits_(programs.size()),
          verdicts_(programs.size()), surelyNotMet_(programs.size()) {}

    /// The complaint of the checker of witnesses, or nothing.
    std::string run() {
        for (std::size_t p = 0; p < programs_.size(); ++p)
            heading(p);
        Search search(programs_, record_, space_, options_.budget);
        std::set<Cutoff> cutoffs;
        for (std::size_t fact = 0; fact < space_.factCount(); ++fact) {
            if (const std::size_t first = search.alike(fact); first != fact) {
                for (Verdicts& verdicts : verdicts_)
                    verdicts.push_back(verdicts[first]);
                continue;
            }
            const std::optional<Found> found = search.best(fact);
            for (std::size_t p = 0; p < programs_.size(); ++p)
                verdicts_[p].push_back(found ? std::optional(verdictOf(*found, p)) : std::nullopt);
            ++looked_;
            if (!found) {
                cutoffs.insert(Cutoff::steps);
                continue;
            }
            if (!found->complaint.empty())
                return found->complaint;
            cutoffs.insert(found->cutoffs.begin(), found->cutoffs.end());
            for (std::size_t p = 0; p < programs_.size(); ++p)
                surelyNotMet_[p] += isSurelyNotMet(*found, p);
            look(*found, fact);
        }
        for (std::size_t p = 0; p < programs_.size(); ++p) {
            audits_[p].nodes = search.nodes();
            conclude(p, cutoffs);
        }
        return {};
    }

    std::vector<ProgramAudit> take() { return std::move(audits_); }

private:
    void heading(std::size_t p) {
        const Program& program = *programs_[p];
        const Institution& institution = *program.institution;
        ProgramAudit& audit = audits_[p];
        audit.program = program.id;
        audit.together = programs_.size();
        audit.title = program.title;
        audit.institution = institution.name;
        if (program.catalogYears)
            audit.catalogYears = program.catalogYears->text();
        audit.unitName = institution.unitName;
        audit.unitsPerCourse = institution.unitsPerCourse;
        audit.ruleSet = program.ruleSet;
        audit.student = record_.transcript.student;
        audit.asOf = options_.asOf;
        audit.budget = options_.budget;
    }

    void look(const Found& found, std::size_t fact) {
        const Holding holding(found.compiled, record_, found.placement);
        for (std::size_t p = 0; p < programs_.size(); ++p) {
            if (fact == 0)
                fill(p, found, holding);
            else
                compare(p, found, holding);
        }
    }

    void fill(std::size_t p, const Found& found, const Holding& holding) {
        ProgramAudit& audit = audits_[p];
        audit.verdict = verdictOf(found, p);
        audit.completed = found.values[static_cast<int>(Width::completed)].met(p);
        audit.withInProgress = found.values[static_cast<int>(Width::inProgress)].met(p);
        audit.withPlanned = found.values[static_cast<int>(Width::planned)].met(p);
        const place::ProgramValue& value = found.placement.value.of(p);
        audit.possible = value.possible || !found.cutoffs.empty(); // what was not looked at may do
        audit.furtherUnits = Milli::fromThousandths(value.deficit);
        audit.furtherCourses = static_cast<std::int64_t>(found.placement.further[p].size());
        audit.bound = Milli::fromThousandths(found.bound.of(p).deficit);
        audit.body = resultTree(found.compiled, record_, holding, p);
        const bool met[] = {audit.completed, audit.withInProgress, audit.withPlanned};
        audit.brokenLater = brokenLater(found.compiled, record_, holding, p, met);
        const bool searched = found.cutoffs.count(Cutoff::steps) == 0;
        audit.attempts = attemptResults(found.compiled, record_, holding, p, searched);
        audit.conflicts = conflictResults(found.compiled, holding, p, options_.budget / 32);
        if (options_.trace)
            audit.trace = traceOf(found, record_, holding, p);
        assume(p, found, holding);
        declare(p);
    }

    /// What is the same for another combination of the facts, and what is not.
    void compare(std::size_t p, const Found& other, const Holding& holding) {
        ProgramAudit& audit = audits_[p];
        audit.completed = audit.completed && other.values[static_cast<int>(Width::completed)].met(p);
        audit.withInProgress =
            audit.withInProgress && other.values[static_cast<int>(Width::inProgress)].met(p);
        audit.withPlanned = audit.withPlanned && other.values[static_cast<int>(Width::planned)].met(p);
        markUncertain(audit.body, resultTree(other.compiled, record_, holding, p),
                      verdicts_[p].back() != verdicts_[p].front());
    }

    void conclude(std::size_t p, std::set<Cutoff> cutoffs) {
        ProgramAudit& audit = audits_[p];
        const Verdicts& verdicts = verdicts_[p];
        if (!space_.allFacts)
            cutoffs.insert(Cutoff::combinations);
        audit.cutoffs.assign(cutoffs.begin(), cutoffs.end());
        audit.proven = cutoffs.empty();
        audit.certain = audit.proven || (space_.allFacts && surelyNotMet_[p] == looked_);
        const bool all = space_.allFacts && std::all_of(verdicts.begin(), verdicts.end(),
                                                        [](const auto& one) { return one.has_value(); });
        if (!all)
            audit.completed = audit.withInProgress = audit.withPlanned = false;
        const std::set<OpenFact> deciding = all ? decidingFacts(space_, verdicts) : std::set<OpenFact>{};
        for (const SettingsSpace::Missing& missing : space_.missing) {
            Assumption assumption = missing.assumption;
            assumption.decides = !all || deciding.count({assumption.id, *missing.programs.begin()}) != 0;
            // What only another programme asks is of interest where it decides about this one.
            if (missing.programs.count(p) == 0 && !(all && assumption.decides))
                continue;
            if (assumption.decides)
                audit.verdict = Verdict::cannotTell;
            audit.assumptions.push_back(std::move(assumption));
        }
        std::stable_partition(audit.assumptions.begin(), audit.assumptions.end(), [](const Assumption& one) {
            return one.kind == Assumption::Kind::missingGiven;
        });
    }

    void assume(std::size_t p, const Found& found, const Holding& holding) {
        ProgramAudit& audit = audits_[p];
        const auto& picks = found.settings.choices;
        for (const Choice& choice : programs_[p]->choices) {
            if (record_.transcript.choices.count(choice.id) != 0)
                continue;
            const auto pick = picks.find(choice.id);
            Assumption assumption{Assumption::Kind::choiceNone, choice.id, choice.title, {}, {}};
            if (pick != picks.end() && !pick->second.empty()) {
                assumption.kind = Assumption::Kind::choice;
                for (const std::string& value : pick->second) {
                    const char* separator = assumption.value.empty() ? "" : ", ";
                    assumption.value.append(separator).append(value);
                    assumption.valueTitle.append(separator).append(titleOf(choice.values, value));
                }
            }
            audit.assumptions.push_back(std::move(assumption));
        }
        const Layout& layout = found.compiled.layout;
        for (std::size_t c = 0; c < layout.choices.size(); ++c) {
            if (!holding.chosen(layout.choices[c].branch) ||
                found.compiled.problem.programOf(layout.choices[c].branch) != p)
                continue;
            if (!found.compiled.problem.choices[c].declared.empty())
                continue;
            for (const place::Index branch : layout.choices[c].branches) {
                const Scope& scope = *layout.scopes[layout.branches[branch].scope].scope;
                if (!holding.chosen(branch) || scope.kind != Scope::Kind::concentration)
                    continue;
                audit.assumptions.push_back({Assumption::Kind::concentration,
                                             layout.choices[c].complete->clause.path, "Concentration",
                                             scope.id, scope.title});
            }
        }
    }

    void declare(std::size_t p) {
        const Program& program = *programs_[p];
        ProgramAudit& audit = audits_[p];
        for (const Given& given : program.givens) {
            const auto recorded = record_.transcript.givens.find(given.id);
            if (recorded != record_.transcript.givens.end()) {
                audit.declared.emplace_back(given.title, titleOf(given.values, recorded->second));
            }
        }
        for (const auto& [id, values] : record_.transcript.choices) {
            const auto choice = std::find_if(program.choices.begin(), program.choices.end(),
                                             [&name = id](const Choice& one) { return one.id == name; });
            for (const std::string& value : values) {
                if (choice != program.choices.end()) {
                    audit.declared.emplace_back(choice->title, titleOf(choice->values, value));
                } else if (const auto title = branchTitle(program, value); title && id == "concentration") {
                    audit.declared.emplace_back("Concentration", *title);
                }
            }
        }
    }

    /// Of a branch of the programme; none for what is declared in another one.
    static std::optional<std::string> branchTitle(const Program& program, const std::string& id) {
        std::optional<std::string> title;
        forEachBranch(program.body, [&](const Scope& branch) {
            if (branch.id == id || branch.path == id)
                title = branch.title;
        });
        return title;
    }

    const Programs& programs_;
    const Record& record_;
    const SettingsSpace& space_;
    const AuditOptions& options_;
    std::vector<ProgramAudit> audits_;
    std::vector<Verdicts> verdicts_;        // per programme
    std::vector<std::size_t> surelyNotMet_; // per programme: under how many of the facts looked at
    std::size_t looked_ = 0;
};

} // namespace

WorldAudit auditWorld(const Programs& programs, const Record& record, const AuditOptions& options) {
    const SettingsSpace space = settingsOf(programs, record);
    Auditing auditing(programs, record, space, options);
    WorldAudit result;
    result.complaint = auditing.run();
    if (result.complaint.empty())
        result.audits = auditing.take();
    return result;
}

} // namespace gradus
