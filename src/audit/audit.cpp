#include "gradus/audit.h"

#include "src/audit/exception_effects.h"
#include "src/audit/exceptions.h"
#include "src/audit/moments.h"
#include "src/audit/program_walk.h"
#include "src/audit/record.h"
#include "src/audit/record_check.h"
#include "src/audit/record_faults.h"
#include "src/audit/required.h"
#include "src/audit/worlds.h"
#include "src/place/value.h"

#include <map>
#include <optional>
#include <set>

namespace gradus {

static_assert(mostPrograms == place::mostPrograms);

namespace {

/// Audits programmes together, and before them those that they require, each by itself and once, all on one
/// budget.
class Requiring {
public:
    Requiring(const Transcript& transcript, const Decided& decided, const AuditOptions& options)
        : transcript_(transcript), decided_(decided), options_(options) {}

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

    AuditsRun auditOf(const Programs& programs, const Decided& decided, std::uint64_t budget) const {
        AuditsRun run;
        RecordRead read = readRecord(transcript_, programs);
        run.diagnostics = std::move(read.diagnostics);
        const Diagnostics others = settingFaults(programs, transcript_, Extent::whole);
        run.diagnostics.insert(run.diagnostics.end(), others.begin(), others.end());
        if (hasErrors(run.diagnostics))
            return run;
        setMoments(*read.record, programs, options_.asOf);
        decideAbout(*read.record, decided, *programs.front()->institution);
        const bool proven = readVerdicts(programs, *read.record);
        WorldAudit all =
            auditWorlds(programs, std::move(*read.record), {options_.asOf, budget, options_.trace}, proven);
        run.audits = std::move(all.audits);
        if (!all.complaint.empty())
            run.diagnostics.push_back(unverifiedPlacement(transcript_, all.complaint));
        return run;
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
    const AuditOptions& options_;
    std::set<const Program*> seen_;
    std::vector<const Program*> order_;
    std::map<const Program*, RequiredVerdict> done_;
};

} // namespace

AuditsRun audit(const Programs& programs, const Transcript& transcript, const AuditOptions& options) {
    const auto run = [&](const AppliedExceptions& applied, std::uint64_t budget) {
        return Requiring(transcript, applied.decided, options).run(applied.programs, budget);
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
