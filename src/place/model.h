#pragma once

#include "src/place/rows.h"

namespace gradus::place {

/// Holds a product of units, grade points and counts without overflow.
__extension__ typedef __int128 Wide;

/// A slot's part in an item list; both `none` for a pool's slot.
struct Seat {
    Index leaf = none;
    Index item = none;
    Index alternative = none;
};

/// An item of a live leaf, numbered through all leaves.
struct ModelItem {
    Index leaf = none;
    Index firstAlternative = 0;
    Index endAlternative = 0;
    bool given = false; ///< filled without any member: an alternative without parts, its milestones attained
};

/// An alternative of a live leaf, numbered through all items.
struct ModelAlternative {
    Index item = none;
    const std::vector<Index>* parts = nullptr;
    int missingMilestones = 0;
};

/// A measure with groups: the search sees one measure for each group, of which one must be met.
struct GroupedMeasure {
    Index leaf = none; ///< the live leaf in whose braces it stands
    Index first = 0;   ///< its measures
    Index end = 0;
};

/// A kind of further course: a prospect in slots of one programme that may share it (or in none, where a
/// measure of the programme looks at unplaced ones).
struct FurtherType {
    Index program = 0;
    Index prospect = 0;
    std::span<const Index> slots; ///< ascending
    std::int64_t least = 0;       ///< units, multiples of the unit step
    std::int64_t most = 0;
    std::int64_t floor = 0; ///< what it costs at least: `unitsPerCourse` when a count uses it
    std::int64_t cost(std::int64_t units) const { return units > floor ? units : floor; }
};

/// The uses of one part of a course.
struct CourseUses {
    bool sharable = false; ///< two of them may stand together
    Index cap = none;      ///< a cap on sharing under which any two of them count as one course
};

/// A cap on sharing under which a further course may fill several slots.
struct FurtherCap {
    Index cap = 0;
    std::int64_t worth = 0; ///< the most that a further course saves for each course that the cap counts
};

/// What belongs to one programme of it, all ascending.
struct ModelProgram {
    std::vector<Index> leaves;              ///< of `Model::leaves`
    std::vector<std::vector<Index>> layers; ///< the same, layer by layer
    std::vector<Index> measures;            ///< of `Model::measures`
    std::vector<Index> grouped;             ///< into `Model::grouped`
    std::int64_t failed = 0;                ///< whatever is placed
    std::int64_t open = 0;
};

/// A problem and query under one choice of branches: only what lives there, indexed for the search.
/// Keeps references to both; REQUIRES that they outlive it.
struct Model {
    Model(const Problem& problem, const Query& query, const std::vector<Index>& chosen);
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    const Problem& problem;
    const Query& query;
    std::vector<Index> chosen; ///< branches, ascending
    std::int64_t step = 1;

    std::vector<ModelProgram> programs;
    std::vector<Index> leafProgram;      ///< per leaf: its programme
    std::vector<Index> measureProgram;   ///< per measure
    std::size_t layers = 0;              ///< how many there are
    std::vector<Index> leaves;           ///< live ones
    std::vector<Index> course;           ///< per candidate: the first use of its attempt
    std::vector<Index> credit;           ///< per candidate: the first use of the same part of it
    bool shares = false;                 ///< some course may have several uses at once
    bool splits = false;                 ///< some course has several parts
    bool furtherShared = false;          ///< some further course may fill several slots
    bool furtherCapped = true;           ///< and only as far as caps allow that count courses
    std::vector<FurtherCap> furtherCaps; ///< these caps
    std::vector<CourseUses> uses;        ///< where courses share: per candidate, of its `credit`
    std::vector<Index> measures;         ///< live ones that must each be met
    std::vector<GroupedMeasure> grouped; ///< live ones with groups
    std::vector<Index> counting;         ///< `measures`, and one measure for each group of those in `grouped`
    std::vector<Index> averages;         ///< live ones with one, over placed candidates
    std::vector<Index> windows;          ///< live ones, over placed candidates
    std::vector<Index> limits;           ///< live ones
    std::vector<Index> partLimits;       ///< those of `limits` that count part
    std::vector<Index> prohibitions;     ///< live ones

    std::vector<Seat> seats;      ///< per slot; leaf `none`: not live
    std::vector<ModelItem> items; ///< of live leaves
    std::vector<ModelAlternative> alternatives;
    std::vector<Index> firstItem; ///< per leaf, into `items`; one more than there are leaves
    std::vector<bool> plainList; ///< per leaf: a list in which every alternative is one part and no milestone
    std::vector<std::vector<Index>> braces;        ///< per leaf: those of `measures` in its braces
    std::vector<std::vector<Index>> groupedBraces; ///< per leaf: those of `grouped` in its braces
    std::vector<std::vector<Index>> owners;        ///< per measure: live leaves in whose braces it stands

    Rows slotMeasures;               ///< per slot: live measures that look at it
    std::vector<Index> wideMeasures; ///< live measures that look at unplaced ones too
    Rows slotAverages;
    Rows slotLimits;
    Rows slotProhibitions;
    /// Per measure: live leaves of its programme with a slot it looks at.
    std::vector<std::vector<Index>> measureLeaves;

    std::vector<Index> active;              ///< candidates that take part, ascending
    Rows options;                           ///< per candidate: live slots it may have, by rank
    std::vector<FurtherType> types;         ///< that can help some statement
    std::vector<std::int64_t> furtherWorth; ///< per leaf: what further courses can bring at most
    std::vector<bool> furtherItem;          ///< per item: some further course may sit in it
    Rows slotTypes;                         ///< per slot: the types that sit there alone
    bool complete = true;  ///< false: further courses in several slots were left out, for they are too many
    bool fixedFits = true; ///< every fixed candidate has its slot among its options

    std::vector<bool> plainSlot; ///< per slot: whether a member may sit there depends on nothing but what its
                                 ///< leaf and its limits hold
    bool asks = false;           ///< some placement of an active candidate raises an open question
    std::size_t weight = 1;      ///< steps of work for placing a member, about

    /// A measure of the problem or, from behind those on, one that stands for a group.
    const Measure& measure(Index m) const {
        return m < problem.measures.size() ? problem.measures[m] : ofGroups[m - problem.measures.size()];
    }
    std::size_t measureCount() const { return problem.measures.size() + ofGroups.size(); }
    Index slotProgram(Index slot) const { return leafProgram[problem.slots[slot].leaf]; }
    bool counts(Index measure, Index member, Index slot) const;
    /// Whether a member may fill one slot and another (or the same as another use) the other, when both are
    /// the same part of a course.
    bool mayShare(Index member, Index slot, Index otherMember, Index otherSlot) const;
    bool hasBraces(Index leaf) const { return !braces[leaf].empty() || !groupedBraces[leaf].empty(); }

private:
    std::vector<Measure> ofGroups;
    Rows typeSlots_; ///< per type
    struct TypeSets;
    void addTypes(FurtherType type, std::span<const Index> slots, TypeSets& memory);
    void addType(FurtherType type, std::span<const Index> slots);

    void expandGroups(Index measure);
    void settleWindows();
    void indexLeaves();
    void indexMeasures();
    void indexCandidates();
    void indexTypes();
    void indexFurtherWorth();
    void indexCourses();
    void indexUses();
    void indexPlainSlots();
    bool maySomewhereShare(Index a, Index b) const;
    void capFurther(Index member, std::span<const Index> slots);
    Index capOn(Index a, Index b) const;
};

/// Whether a member has a key of its own.
inline bool isFresh(const Measure& measure, Index member) {
    return measure.fresh.size() > 0 && measure.fresh.test(member);
}
/// Whether a member that counts belongs to a key that the measure asks for.
bool bringsKey(const Measure& measure, Index member);

/// Whether grade points weighted by units reach the average: `weighted` is the sum of (points − average) ×
/// units over graded members, `graded` the sum of their units.
inline bool reachesAverage(Wide weighted, std::int64_t graded) {
    return graded > 0 && weighted >= 0;
}

} // namespace gradus::place
