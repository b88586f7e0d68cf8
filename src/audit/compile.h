#pragma once

#include "gradus/program.h"
#include "src/audit/further.h"
#include "src/audit/layout.h"
#include "src/audit/record.h"
#include "src/audit/width.h"
#include "src/place/problem.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// What a limit of the problem stands for: a `limit` of the rules, a `no credit for both`, or neither: then
/// it keeps the attempts of one course apart.
struct LimitOrigin {
    const Limit* rule = nullptr;
    std::string group; ///< of a rule `per`: the subject, term … that it is about
    const NoCredit* noCredit = nullptr;
};

/// What a candidate of the problem is beside its attempt: one use of several, or a part of it.
struct UseOrigin {
    place::Index layer = place::none; ///< of leaves, in which alone it may be placed; none: in all
    const Split* split = nullptr;     ///< where it is a part of a split course
    std::size_t splitIn = 0;          ///< the programme that splits it
    std::size_t part = 0;
};

/// What a `forbid` of the layout is in the problem. One with a text is neither: it fails wherever it stands.
struct ForbidOrigin {
    place::Index prohibition = place::none; ///< of one that looks at what is placed
    /// Of one that looks at everything: the attempts it counts, at the largest width; indices into the
    /// record's entries.
    std::vector<std::size_t> onRecord;
};

/// What the keys and groups of a measure are called: "CS", "fall 2023", an area as written. Empty for a group
/// that no attempt of the record belongs to.
struct MeasureNames {
    std::vector<std::string> keys;
    std::vector<std::string> groups;
};

/// Programmes with every `when` decided and a record, as a placement problem, with what its numbers stand
/// for.
struct Compiled {
    Programs programs;
    std::vector<ActiveScope> active; ///< per programme
    Layout layout;
    std::vector<place::Index> layerOf; ///< per leaf: leaves of one layer never share a course
    place::Problem problem;
    std::vector<std::size_t> entryOf;     ///< per candidate: index into the record's entries
    std::vector<UseOrigin> origins;       ///< per candidate
    std::vector<const Share*> shareCaps;  ///< per cap: the statement that it stands for
    std::vector<FurtherCourse> prospects; ///< per prospect
    std::vector<LimitOrigin> limits;      ///< per limit
    std::vector<MeasureNames> names;      ///< per measure
    /// Subjects whose courses the rules tell from those of others; any other one may be that of a further
    /// course which is no course in particular.
    std::set<std::string> subjects;
    std::vector<ForbidOrigin> forbids;        ///< per `forbid` of the layout
    Width width = Width::completed;           ///< the work that the problem's branches are for
    std::vector<place::Branch> branchesAt[3]; ///< per width: what the record alone decides depends on it
    bool complete = true;                     ///< false: not every class of further courses was looked at

    const Institution& institution() const { return *programs.front()->institution; }
    /// The candidates that uses of an attempt are, those of the first part first. They stand together.
    std::vector<std::size_t> usesOf(std::size_t entry) const;
    /// Courses and units of candidates, each attempt counted once and its units once for each part;
    /// `unitsOf(candidate)` says how many these are.
    template <typename UnitsOf>
    CourseAmount amountOf(const std::vector<std::size_t>& candidates, UnitsOf unitsOf) const;
    /// The same with whole units.
    CourseAmount amountOf(const std::vector<std::size_t>& candidates) const;
};

Compiled compile(const Programs& programs, const Record& record, const Decisions& decisions, Retakes retakes);

/// Makes the problem one for work up to a width. Only its branches differ.
void countUpTo(Compiled& compiled, Width width);

/// Whether the record alone decides the same for two widths.
bool failsAlike(const Compiled& compiled, Width one, Width other);

/// Whether an attempt may be placed at all: not failed, not withdrawn, not superseded.
bool isCandidate(const RecordEntry& entry);

template <typename UnitsOf>
CourseAmount Compiled::amountOf(const std::vector<std::size_t>& candidates, UnitsOf unitsOf) const {
    std::vector<std::size_t> uses = candidates; // those of one attempt, and of one part of it, stand together
    std::sort(uses.begin(), uses.end());
    CourseAmount amount;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const bool sameAttempt = i > 0 && entryOf[uses[i]] == entryOf[uses[i - 1]];
        amount.courses += sameAttempt ? 0 : 1;
        if (!sameAttempt || problem.candidates[uses[i]].credit != problem.candidates[uses[i - 1]].credit)
            amount.units += unitsOf(uses[i]);
    }
    return amount;
}

} // namespace gradus
