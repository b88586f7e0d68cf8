#pragma once

#include "src/audit/compile.h"

namespace gradus {

/// Two groups of leaves that may share courses.
struct SharedPlaces {
    place::Bitset first, second; ///< over leaves
    CourseSetRef where;          ///< null: every course
    std::size_t program = 0;     ///< whose statement it is
    /// For the attempts alone that this decision of the layout forces into the first leaves.
    std::optional<std::size_t> force = {};
};

/// A problem while it is compiled, and what every step of it needs.
struct Compiling {
    Compiling(const Record& record, Retakes retakes, Compiled& into);

    const Institution& institution;
    const Record& record;
    Retakes retakes;
    Compiled& out;
    const Layout& layout;
    place::Problem& problem;
    std::vector<SharedPlaces> sharing; ///< by `compileLayers`

    const Facts& factsOf(std::size_t member) const;
    /// The course that a member is an attempt of; empty where a further course may be of any.
    const std::string& courseOf(std::size_t member) const;
    /// Whether two members are uses of one attempt.
    bool sameAttempt(std::size_t one, std::size_t other) const {
        return one < out.entryOf.size() && other < out.entryOf.size() &&
               out.entryOf[one] == out.entryOf[other];
    }
    /// Whether a limit counting part may cut a course where it stands. Such a one has one place and one part:
    /// what of it counted elsewhere could not be told.
    bool mayBeCut(const Facts& facts) const;
    /// Whether attempts of a member's course exclude one another.
    bool countsOnce(std::size_t member) const;
    /// Members of a set, as a programme sees them; null: all.
    place::Bitset membersOf(const CourseSetRef& where, std::size_t program) const;
    /// Of the attempts of one course, unplaced ones too, the first counts: no limit keeps these apart. With
    /// `credit` the same holds of two courses for both of which there is no credit.
    void countOnce(place::Bitset& members, bool credit) const;
    /// Whether a member is a use by which an attempt is forced into a place: neither limits nor caps on
    /// sharing see it, and it can be nowhere else.
    bool isForced(std::size_t member) const { return forcedBy(member) != nullptr; }
    const Layout::DecisionPlace* forcedBy(std::size_t member) const;
    void dropForced(place::Bitset& members) const;
    template <typename Holds>
    place::Bitset membersThat(Holds holds) const {
        place::Bitset result(problem.members());
        for (std::size_t m = 0; m < problem.members(); ++m) {
            if (holds(m))
                result.set(m);
        }
        return result;
    }
};

inline place::Amount placeAmount(const CourseAmount& of) {
    return {of.courses, of.units.thousandths()};
}

// The steps, in this order.

/// Which leaves may share courses, and which not: the layers of `Leaf::layer`.
void compileLayers(Compiling& c);
/// The attempts that may be placed, with their uses, and the further courses to look at.
void compileMembers(Compiling& c);
/// Branches, choices and leaves, with what the record's milestones and declarations make of them.
void compileStructure(Compiling& c);
/// Who may sit where.
void compileEligibility(Compiling& c);
/// Who may sit in two places at once.
void compileSharing(Compiling& c);
/// Which of the placements that are equally good is shown.
void compilePreferences(Compiling& c);
void compileMeasures(Compiling& c);
/// What courses that a measure looks at have in common or differ in.
MeasureNames compileKeys(const Compiling& c, const Earn& earn, std::size_t program, place::Measure& measure);
/// The limits of the rules, and what counts only once.
void compileLimits(Compiling& c);
void compileForbids(Compiling& c);
/// The unit step and what bounds the units of further courses.
void compileUnits(Compiling& c);
/// What fails by the record alone, by the work that counts.
void compileRecord(Compiling& c);

} // namespace gradus
