#pragma once

#include "gradus/program.h"
#include "src/audit/further.h"
#include "src/audit/layout.h"
#include "src/audit/record.h"
#include "src/place/problem.h"

#include <vector>

namespace gradus {

/// What a limit of the problem stands for: a `limit` of the rules, a `no credit for both`, or neither: then
/// it keeps the attempts of one course apart.
struct LimitOrigin {
    const Limit* rule = nullptr;
    std::string group; ///< of a rule `per`: the subject, term … that it is about
    const NoCredit* noCredit = nullptr;
};

/// A programme with every `when` decided and a record, as a placement problem, with what its numbers stand
/// for.
struct Compiled {
    const Program* program = nullptr;
    ActiveScope active;
    Layout layout;
    place::Problem problem;
    std::vector<std::size_t> entryOf;     ///< per candidate: index into the record's entries
    std::vector<FurtherCourse> prospects; ///< per prospect
    std::vector<LimitOrigin> limits;      ///< per limit
    bool complete = true;                 ///< false: not every class of further courses was looked at

    const Institution& institution() const { return *program->institution; }
};

/// Whether further courses may be retakes of a course already passed that the same places accept as it is.
/// Nobody is advised to retake one as long as anything else will do.
enum class Retakes { left, tried };

Compiled compile(const Program& program, const Record& record, const Decisions& decisions, Retakes retakes);

/// Whether an attempt may be placed at all: not failed, not withdrawn, not superseded.
bool isCandidate(const RecordEntry& entry);

} // namespace gradus
