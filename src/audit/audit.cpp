#include "gradus/audit.h"

#include "src/audit/broken_later.h"
#include "src/audit/cannot_tell.h"
#include "src/audit/conflicts.h"
#include "src/audit/exception_effects.h"
#include "src/audit/exceptions.h"
#include "src/audit/moments.h"
#include "src/audit/program_walk.h"
#include "src/audit/reasons.h"
#include "src/audit/record.h"
#include "src/audit/record_check.h"
#include "src/audit/record_faults.h"
#include "src/audit/required.h"
#include "src/audit/results.h"
#include "src/audit/search.h"
#include "src/audit/student_fields.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace gradus {

static_assert(mostPrograms == place::mostPrograms);

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
        audit.conflicts = conflictResults(found.compiled, holding, p, options_.budget / 8);
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
                } else if (id == "concentration") {
                    audit.declared.emplace_back("Concentration", branchTitle(program, value));
                }
            }
        }
    }

    static std::string branchTitle(const Program& program, const std::string& id) {
        std::string title = id;
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

/// What an audit makes of the record under another answer to what nobody can tell; whether the verdict is
/// another one.
bool compare(ProgramAudit& audit, const ProgramAudit& other) {
    audit.completed = audit.completed && other.completed;
    audit.withInProgress = audit.withInProgress && other.withInProgress;
    audit.withPlanned = audit.withPlanned && other.withPlanned;
    std::set<Cutoff> cutoffs(audit.cutoffs.begin(), audit.cutoffs.end());
    cutoffs.insert(other.cutoffs.begin(), other.cutoffs.end());
    audit.cutoffs.assign(cutoffs.begin(), cutoffs.end());
    audit.proven = cutoffs.empty();
    audit.certain = audit.certain && other.certain;
    const bool differs = audit.verdict != other.verdict;
    markUncertain(audit.body, other.body, differs);
    return differs;
}

/// A record with one answer to what it leaves open.
struct World {
    Record record;
    std::set<std::string> fields; ///< of the student, of which it says something else than the first
};
constexpr std::size_t mostWorlds = 64;

/// First the one that is shown: what nobody can tell of other programmes is met, and no attempt has what the
/// record does not say of the student. `all` becomes false when there are more than are tried.
std::vector<World> worldsOf(Record record, const std::vector<UnknownField>& fields, bool& all) {
    setUnknown(record, fields);
    std::vector<World> worlds{{record, {}}};
    for (const UnknownField& field : fields) {
        const std::size_t before = worlds.size();
        for (const auto& values : field.others) {
            for (std::size_t w = 0; w < before && all; ++w) {
                all = worlds.size() < mostWorlds;
                if (!all)
                    break;
                World world = worlds[w];
                setField(world.record, field.name, values);
                world.fields.insert(field.name);
                worlds.push_back(std::move(world));
            }
        }
    }
    bool unknown = false;
    for (auto& [id, one] : record.required) {
        if (one.verdict != Verdict::cannotTell)
            continue;
        unknown = true;
        std::fill(std::begin(one.met), std::end(one.met), false);
    }
    if (unknown)
        worlds.push_back({std::move(record), {}});
    return worlds;
}

/// Of the fields by which a world with another verdict differs one decides, unless one of them is known to:
/// then nothing is said of the others. Without any field it is another programme's verdict.
void decide(const std::set<std::string>& fields, std::set<std::string>& deciding) {
    if (fields.empty())
        deciding.insert("");
    if (std::none_of(fields.begin(), fields.end(),
                     [&](const std::string& field) { return deciding.count(field) != 0; }))
        deciding.insert(fields.begin(), fields.end());
}

void addCutoff(ProgramAudit& audit, Cutoff cutoff) {
    std::set<Cutoff> cutoffs(audit.cutoffs.begin(), audit.cutoffs.end());
    cutoffs.insert(cutoff);
    audit.cutoffs.assign(cutoffs.begin(), cutoffs.end());
    audit.proven = audit.certain = false;
}

void assumeFields(ProgramAudit& audit, const std::vector<UnknownField>& fields,
                  std::set<std::string>& deciding) {
    for (const UnknownField& field : fields) {
        if (!field.all) {
            deciding.insert(field.name);
            addCutoff(audit, Cutoff::combinations);
        }
        audit.assumptions.push_back({Assumption::Kind::missingGiven, field.name,
                                     "The student's " + field.name, "", "no course had the same",
                                     deciding.count(field.name) != 0});
    }
}

/// Audits programmes together, and before them those that they require, each by itself and once, all on one
/// budget.
class Requiring {
public:
    Requiring(const Transcript& transcript, const Decided& decided, const Date& asOf)
        : transcript_(transcript), decided_(decided), asOf_(asOf) {}

    AuditsRun run(const Programs& programs, std::uint64_t budget) {
        for (const Program* program : programs) {
            for (const std::string& id : wantedBy(*program))
                addWithRequired(*program->required.at(id));
        }
        std::uint64_t nodes = 0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            AuditsRun run = auditOf({order_[i]}, {}, partOf(budget, nodes, order_.size() + 1 - i));
            if (run.audits.empty())
                return run;
            nodes += run.audits.front().nodes;
            done_.emplace(order_[i], verdictIn(run.audits.front()));
        }
        AuditsRun run = auditOf(programs, decided_, partOf(budget, nodes, 1));
        for (ProgramAudit& audit : run.audits) {
            audit.nodes += nodes;
            audit.budget = budget;
        }
        return run;
    }

private:
    /// The programmes whose verdicts a programme asks for.
    std::set<std::string> wantedBy(const Program& program) const {
        std::set<std::string> wanted;
        forEachRequire(program.body, [&](const Require& require) {
            for (const std::string& id : countingFor(require, transcript_))
                wanted.insert(id);
        });
        return wanted;
    }

    /// What is required stands before what requires it.
    void addWithRequired(const Program& program) {
        if (!seen_.insert(&program).second)
            return;
        for (const std::string& id : wantedBy(program))
            addWithRequired(*program.required.at(id));
        order_.push_back(&program);
    }

    /// What is left of a budget, in equal parts.
    static std::uint64_t partOf(std::uint64_t budget, std::uint64_t used, std::size_t parts) {
        return std::max<std::uint64_t>(1, (budget - std::min(budget, used)) / parts);
    }

    AuditsRun auditOf(const Programs& programs, const Decided& decided, std::uint64_t budget) const {
        AuditsRun run;
        RecordRead read = readRecord(transcript_, programs);
        run.diagnostics = std::move(read.diagnostics);
        const Diagnostics others = settingFaults(programs, transcript_, Extent::whole);
        run.diagnostics.insert(run.diagnostics.end(), others.begin(), others.end());
        if (hasErrors(run.diagnostics))
            return run;
        setMoments(*read.record, programs, asOf_);
        decideAbout(*read.record, decided, *programs.front()->institution);
        const bool proven = readVerdicts(programs, *read.record);
        const std::vector<UnknownField> fields = unknownFields(programs, *read.record);
        bool allWorlds = true;
        const std::vector<World> worlds = worldsOf(std::move(*read.record), fields, allWorlds);
        std::vector<std::set<std::string>> deciding(programs.size());
        std::uint64_t nodes = 0;
        for (std::size_t w = 0; w < worlds.size(); ++w) {
            auto audits = inWorld(programs, worlds[w].record, partOf(budget, nodes, worlds.size() - w),
                                  run.diagnostics);
            if (audits.empty()) {
                run.audits.clear();
                return run;
            }
            nodes += audits.front().nodes;
            if (w == 0) {
                run.audits = std::move(audits);
                continue;
            }
            for (std::size_t p = 0; p < programs.size(); ++p) {
                if (compare(run.audits[p], audits[p]))
                    decide(worlds[w].fields, deciding[p]);
            }
        }
        for (std::size_t p = 0; p < programs.size(); ++p) {
            ProgramAudit& audit = run.audits[p];
            audit.nodes = nodes;
            audit.budget = budget;
            if (!allWorlds) {
                addCutoff(audit, Cutoff::combinations);
                for (const UnknownField& field : fields)
                    deciding[p].insert(field.name);
            }
            assumeFields(audit, fields, deciding[p]);
            if (!proven)
                addCutoff(audit, Cutoff::steps);
            if (!deciding[p].empty())
                audit.verdict = Verdict::cannotTell;
        }
        return run;
    }

    /// None where the checker of witnesses complains.
    std::vector<ProgramAudit> inWorld(const Programs& programs, const Record& record, std::uint64_t budget,
                                      Diagnostics& diagnostics) const {
        const SettingsSpace space = settingsOf(programs, record);
        const AuditOptions options{asOf_, budget};
        Auditing auditing(programs, record, space, options);
        const std::string complaint = auditing.run();
        if (complaint.empty())
            return auditing.take();
        diagnostics.push_back(unverifiedPlacement(transcript_, complaint));
        return {};
    }

    /// False where another way to count might meet what is not met.
    bool readVerdicts(const Programs& programs, Record& record) const {
        bool proven = true;
        for (const Program* program : programs) {
            for (const std::string& id : wantedBy(*program)) {
                const RequiredVerdict& verdict = done_.at(program->required.at(id).get());
                record.required.emplace(id, verdict);
                proven = proven && (verdict.proven || verdict.met[0]);
            }
        }
        return proven;
    }

    /// Where nobody can tell, it is taken to be met first.
    static RequiredVerdict verdictIn(const ProgramAudit& audit) {
        const bool unknown = audit.verdict == Verdict::cannotTell;
        return {audit.title,
                audit.verdict,
                {audit.completed || unknown, audit.withInProgress || unknown, audit.withPlanned || unknown},
                audit.proven};
    }

    const Transcript& transcript_;
    const Decided& decided_; ///< about the programmes that are audited, not those they require
    const Date asOf_;
    std::set<const Program*> seen_;
    std::vector<const Program*> order_;
    std::map<const Program*, RequiredVerdict> done_;
};

} // namespace

AuditsRun audit(const Programs& programs, const Transcript& transcript, const AuditOptions& options) {
    const auto run = [&](const AppliedExceptions& applied, std::uint64_t budget) {
        return Requiring(transcript, applied.decided, options.asOf).run(applied.programs, budget);
    };
    const std::vector<ExceptionResult> resolved = resolveExceptions(programs, transcript);
    AuditsRun all = run(applyExceptions(programs, resolved, std::nullopt), options.budget);
    const auto without = [&](std::size_t but, std::uint64_t budget) {
        return run(applyExceptions(programs, resolved, but), budget).audits;
    };
    std::vector<ExceptionResult> exceptions = resolved;
    if (!all.audits.empty() && !exceptions.empty())
        findEffects(exceptions, all.audits, options.budget, without);
    for (ProgramAudit& audit : all.audits)
        audit.exceptions = exceptions;
    return all;
}

AuditRun audit(const Program& program, const Transcript& transcript, const AuditOptions& options) {
    AuditsRun run = audit(Programs{&program}, transcript, options);
    AuditRun one;
    one.diagnostics = std::move(run.diagnostics);
    if (!run.audits.empty())
        one.audit = std::move(run.audits.front());
    return one;
}

bool ofOneInstitution(const Program& one, const Program& other) {
    return one.institution->name == other.institution->name &&
           one.institution->catalog == other.institution->catalog;
}

} // namespace gradus
