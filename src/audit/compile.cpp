#include "src/audit/compile.h"

#include "src/audit/compiling.h"
#include "src/audit/match.h"
#include "src/audit/repeats.h"

namespace gradus {

Compiling::Compiling(const Program& program, const Record& of, Retakes tried, Compiled& into)
    : institution(*program.institution), record(of), retakes(tried), out(into), layout(into.layout),
      problem(into.problem) {}

const Facts& Compiling::factsOf(std::size_t member) const {
    const std::size_t candidates = problem.candidates.size();
    return member < candidates ? record.entries[out.entryOf[member]].facts
                               : out.prospects[member - candidates].facts;
}

const std::string& Compiling::courseOf(std::size_t member) const {
    const std::size_t candidates = problem.candidates.size();
    return member < candidates ? record.entries[out.entryOf[member]].course
                               : out.prospects[member - candidates].course;
}

bool Compiling::countsOnce(std::size_t member) const {
    return !courseOf(member).empty() &&
           repeatsOf(institution, factsOf(member).codes.front()).rule != RepeatRule::each;
}

place::Bitset Compiling::membersOf(const CourseSetRef& where) const {
    return membersThat(
        [&](std::size_t m) { return !where || match(*where, factsOf(m), institution) != Match::no; });
}

bool isCandidate(const RecordEntry& entry) {
    return entry.standing == RecordEntry::Standing::countable;
}

Compiled compile(const Program& program, const Record& record, const Decisions& decisions, Retakes retakes) {
    Compiled compiled;
    compiled.program = &program;
    compiled.active = activate(program, decisions);
    compiled.layout = layOut(compiled.active);
    Compiling compiling(program, record, retakes, compiled);
    compileMembers(compiling);
    compileStructure(compiling);
    compileEligibility(compiling);
    compileMeasures(compiling);
    compileLimits(compiling);
    compileUnits(compiling);
    return compiled;
}

} // namespace gradus
