#include "gradus/audit.h"

#include "src/audit/cannot_tell.h"
#include "src/audit/conflicts.h"
#include "src/audit/moments.h"
#include "src/audit/program_walk.h"
#include "src/audit/reasons.h"
#include "src/audit/record.h"
#include "src/audit/record_check.h"
#include "src/audit/record_faults.h"
#include "src/audit/results.h"
#include "src/audit/search.h"

#include <algorithm>
#include <optional>
#include <set>

namespace gradus {
namespace {

Verdict verdictOf(const Found& found) {
    if (!found.met[static_cast<int>(Width::completed)])
        return Verdict::notMet;
    return found.open == 0 ? Verdict::met : Verdict::metExceptUnchecked;
}

std::string titleOf(const std::vector<NamedValue>& values, const std::string& id) {
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const NamedValue& one) { return one.id == id; });
    return value == values.end() ? id : value->title;
}

class Auditing {
public:
    Auditing(const Program& program, const Record& record, const SettingsSpace& space,
             const AuditOptions& options)
        : program_(program), record_(record), space_(space), options_(options) {}

    /// The complaint of the checker of witnesses, or nothing.
    std::string run(ProgramAudit& audit) {
        heading(audit);
        Search search(program_, record_, space_, options_.budget);
        std::set<Cutoff> cutoffs;
        std::vector<std::optional<Verdict>> verdicts; // none: not looked at
        for (std::size_t fact = 0; fact < space_.factCount(); ++fact) {
            if (const std::size_t first = search.alike(fact); first != fact) {
                verdicts.push_back(verdicts[first]);
                continue;
            }
            const std::optional<Found> found = search.best(fact);
            verdicts.push_back(found ? std::optional(verdictOf(*found)) : std::nullopt);
            if (!found) {
                cutoffs.insert(Cutoff::steps);
                continue;
            }
            if (!found->complaint.empty())
                return found->complaint;
            cutoffs.insert(found->cutoffs.begin(), found->cutoffs.end());
            if (fact == 0)
                fill(audit, *found);
            else
                compare(audit, *found, verdictOf(*found) != *verdicts.front());
        }
        audit.nodes = search.nodes();
        conclude(audit, cutoffs, verdicts);
        return {};
    }

private:
    void heading(ProgramAudit& audit) const {
        const Institution& institution = *program_.institution;
        audit.program = program_.id;
        audit.title = program_.title;
        audit.institution = institution.name;
        if (program_.catalogYears)
            audit.catalogYears = program_.catalogYears->text();
        audit.unitName = institution.unitName;
        audit.unitsPerCourse = institution.unitsPerCourse;
        audit.ruleSet = program_.ruleSet;
        audit.student = record_.transcript.student;
        audit.asOf = options_.asOf;
        audit.budget = options_.budget;
        for (const RecordedException& exception : record_.transcript.exceptions)
            audit.exceptions.push_back({exception});
    }

    void fill(ProgramAudit& audit, const Found& found) const {
        audit.verdict = verdictOf(found);
        audit.completed = found.met[static_cast<int>(Width::completed)];
        audit.withInProgress = found.met[static_cast<int>(Width::inProgress)];
        audit.withPlanned = found.met[static_cast<int>(Width::planned)];
        const place::ProgramValue& value = found.placement.value.of(0);
        audit.possible = value.possible || !found.cutoffs.empty(); // what was not looked at may do
        audit.furtherUnits = Milli::fromThousandths(value.deficit);
        audit.furtherCourses = static_cast<std::int64_t>(found.placement.further[0].size());
        audit.bound = Milli::fromThousandths(found.bound);
        const Holding holding(found.compiled, record_, found.placement);
        audit.body = resultTree(found.compiled, record_, holding);
        const bool searched = found.cutoffs.count(Cutoff::steps) == 0;
        audit.attempts = attemptResults(found.compiled, record_, holding, searched);
        audit.conflicts = conflictResults(found.compiled, holding, options_.budget / 8);
        assume(audit, found, holding);
        declare(audit);
    }

    /// What is the same for another combination of the facts, and what is not.
    void compare(ProgramAudit& audit, const Found& other, bool otherVerdict) const {
        audit.completed = audit.completed && other.met[static_cast<int>(Width::completed)];
        audit.withInProgress = audit.withInProgress && other.met[static_cast<int>(Width::inProgress)];
        audit.withPlanned = audit.withPlanned && other.met[static_cast<int>(Width::planned)];
        const Holding holding(other.compiled, record_, other.placement);
        markUncertain(audit.body, resultTree(other.compiled, record_, holding), otherVerdict);
    }

    void conclude(ProgramAudit& audit, std::set<Cutoff> cutoffs,
                  const std::vector<std::optional<Verdict>>& verdicts) const {
        if (!space_.allFacts)
            cutoffs.insert(Cutoff::combinations);
        audit.cutoffs.assign(cutoffs.begin(), cutoffs.end());
        audit.proven = cutoffs.empty();
        const bool all = space_.allFacts && std::all_of(verdicts.begin(), verdicts.end(),
                                                        [](const auto& one) { return one.has_value(); });
        if (!all)
            audit.completed = audit.withInProgress = audit.withPlanned = false;
        const std::set<std::string> deciding =
            all ? decidingFacts(space_, verdicts) : std::set<std::string>{};
        for (Assumption& one : audit.assumptions) {
            const bool isFact = one.kind == Assumption::Kind::missingGiven;
            one.decides = isFact && (!all || deciding.count(one.id) != 0);
            if (one.decides)
                audit.verdict = Verdict::cannotTell;
        }
    }

    void assume(ProgramAudit& audit, const Found& found, const Holding& holding) const {
        audit.assumptions = space_.missing;
        const auto& picks = found.settings.choices;
        for (const Choice& choice : program_.choices) {
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
            if (!holding.chosen(layout.choices[c].branch))
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

    void declare(ProgramAudit& audit) const {
        for (const Given& given : program_.givens) {
            const auto recorded = record_.transcript.givens.find(given.id);
            if (recorded != record_.transcript.givens.end()) {
                audit.declared.emplace_back(given.title, titleOf(given.values, recorded->second));
            }
        }
        for (const auto& [id, values] : record_.transcript.choices) {
            const auto choice = std::find_if(program_.choices.begin(), program_.choices.end(),
                                             [&name = id](const Choice& one) { return one.id == name; });
            for (const std::string& value : values) {
                if (choice != program_.choices.end()) {
                    audit.declared.emplace_back(choice->title, titleOf(choice->values, value));
                } else if (id == "concentration") {
                    audit.declared.emplace_back("Concentration", branchTitle(value));
                }
            }
        }
    }

    std::string branchTitle(const std::string& id) const {
        std::string title = id;
        forEachBranch(program_.body, [&](const Scope& branch) {
            if (branch.id == id || branch.path == id)
                title = branch.title;
        });
        return title;
    }

    const Program& program_;
    const Record& record_;
    const SettingsSpace& space_;
    const AuditOptions& options_;
};

} // namespace

AuditRun audit(const Program& program, const Transcript& transcript, const AuditOptions& options) {
    AuditRun run;
    RecordRead read = readRecord(transcript, *program.institution, program.id);
    run.diagnostics = std::move(read.diagnostics);
    const Diagnostics others = settingFaults(program, transcript, Extent::whole);
    run.diagnostics.insert(run.diagnostics.end(), others.begin(), others.end());
    if (hasErrors(run.diagnostics))
        return run;
    setMoments(*read.record, program, options.asOf);
    const SettingsSpace space = settingsOf(program, *read.record);
    ProgramAudit audit;
    const std::string complaint = Auditing(program, *read.record, space, options).run(audit);
    if (complaint.empty())
        run.audit = std::move(audit);
    else
        run.diagnostics.push_back(unverifiedPlacement(transcript, complaint));
    return run;
}

} // namespace gradus
