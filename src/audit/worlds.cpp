#include "src/audit/worlds.h"

#include "src/audit/cannot_tell.h"
#include "src/audit/student_fields.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace gradus {
namespace {

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
    const bool unknown = std::any_of(record.required.begin(), record.required.end(), [](const auto& one) {
        return one.second.verdict == Verdict::cannotTell;
    });
    setUnknown(record, fields);
    std::vector<World> worlds;
    worlds.push_back({std::move(record), {}});
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
    if (!unknown)
        return worlds;
    World unmet{worlds.front().record, {}};
    for (auto& [id, one] : unmet.record.required) {
        if (one.verdict == Verdict::cannotTell)
            std::fill(std::begin(one.met), std::end(one.met), false);
    }
    worlds.push_back(std::move(unmet));
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

/// Where another programme's verdict decides that nobody can tell. It may be any fact that the record lacks
/// by which that one can't be told.
void assumeVerdicts(ProgramAudit& audit, const Record& record) {
    for (Assumption& assumption : audit.assumptions)
        assumption.decides = assumption.decides || assumption.kind == Assumption::Kind::missingGiven;
    for (const auto& [id, one] : record.required) {
        if (one.verdict == Verdict::cannotTell)
            audit.assumptions.push_back({Assumption::Kind::missingGiven, id,
                                         "Whether " + one.title + " is met", "met", "it were", true});
    }
}

} // namespace

WorldAudit auditWorlds(const Programs& programs, Record record, const AuditOptions& options, bool proven) {
    const std::vector<UnknownField> fields = unknownFields(programs, record);
    bool allWorlds = true;
    const std::vector<World> worlds = worldsOf(std::move(record), fields, allWorlds);
    std::vector<std::set<std::string>> deciding(programs.size());
    std::uint64_t nodes = 0;
    WorldAudit shown;
    for (std::size_t w = 0; w < worlds.size(); ++w) {
        const std::uint64_t part = partOf(options.budget, nodes, worlds.size() - w);
        WorldAudit one =
            auditWorld(programs, worlds[w].record, {options.asOf, part, options.trace && w == 0});
        if (!one.complaint.empty())
            return one;
        nodes += one.audits.front().nodes;
        if (w == 0) {
            shown = std::move(one);
            continue;
        }
        for (std::size_t p = 0; p < programs.size(); ++p) {
            if (compare(shown.audits[p], one.audits[p]))
                decide(worlds[w].fields, deciding[p]);
        }
    }
    for (std::size_t p = 0; p < programs.size(); ++p) {
        ProgramAudit& audit = shown.audits[p];
        audit.nodes = nodes;
        audit.budget = options.budget;
        if (!allWorlds) {
            addCutoff(audit, Cutoff::combinations);
            for (const UnknownField& field : fields)
                deciding[p].insert(field.name);
        }
        assumeFields(audit, fields, deciding[p]);
        if (deciding[p].count("") != 0)
            assumeVerdicts(audit, worlds.front().record);
        if (!proven)
            addCutoff(audit, Cutoff::steps);
        if (!deciding[p].empty())
            audit.verdict = Verdict::cannotTell;
    }
    return shown;
}

} // namespace gradus
