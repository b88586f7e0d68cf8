#pragma once

#include "src/place/bitset.h"
#include "src/place/value.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

/// The placement problem: which attempt fills which slot, so that the least further work is left.
/// Integers and bitsets only: no names, no text. Units and grade points are thousandths.
///
/// **Members.** Everything that may be placed is a member, indexed `0 .. candidates + prospects`: first the
/// candidates (attempts of the record, in preference order), then the prospects (classes of further courses
/// that the student might still take, used only to say how much is missing).
///
/// **Slots.** The elementary places, in author order. Each belongs to one leaf (one `take`) and stands in one
/// place of it: its pool, or one part of one alternative.
///
/// **Programmes.** All that a student holds are placed together, in the order held.
///
/// Sets are as large as what they are over. Units and grade points are 0 to 10^9, counts of courses 0 to
/// 10^6, `unitsPerCourse` and `unitStep` above 0. Branches form a tree under each programme: an outer choice
/// comes before those in its branches. docs/placement.md says what it all means.
namespace gradus::place {

using Index = std::uint32_t;
constexpr Index none = std::numeric_limits<Index>::max();

/// A use of a course of the record: the whole course, or a fixed part of it, in one layer of leaves. Uses of
/// one attempt have the same units for the same credit, and take part or not together.
struct Candidate {
    std::int64_t units = 0;
    std::optional<std::int64_t> points; ///< grade points; none when ungraded
    std::int64_t when = 0;              ///< orders the terms, for windows; equal: the same term
    Index attempt = none; ///< uses of the same attempt are one course; none: this is its only use
    Index credit = 0;     ///< which part of the attempt: its units count once, those of several add up
};

/// A class of further courses that every rule treats alike. A further course of it carries any multiple of
/// the problem's unit step within the bounds.
struct Prospect {
    std::int64_t minUnits = 0;
    std::int64_t maxUnits = 0; ///< at most `Problem::unitCeiling`
    Index stock = none;        ///< which `Problem::stocks` entry it draws on; none: without end
};

/// Where a member may sit.
struct Slot {
    Bitset eligible;    ///< over members
    Bitset provisional; ///< those of `eligible` that need a person's approval: one open question each
    Index leaf = 0;
    std::int64_t rank = 0; ///< the canonical placement uses lower ranks first, equal ones in author order
};

/// How many courses and how many units (thousandths).
struct Amount {
    std::int64_t courses = 0;
    std::int64_t units = 0;
};

/// `a + b`: filled when every part is, and nothing that only a person can attain is missing.
struct Alternative {
    std::vector<Index> parts;  ///< slots, each holding at most one member
    int missingMilestones = 0; ///< of its `attained x` parts
};
/// Filled through one of its alternatives; holds parts of one alternative only. Counts once.
struct Item {
    std::vector<Alternative> alternatives;
};

/// One `take`.
///
/// A *pool* (no items) has one slot, which holds any number of members: it needs `need`, and accepts members
/// until it has `upper` (no upper: accepts all). An *item list* needs `need.courses` filled items and accepts
/// until `upper->courses` are filled.
struct Leaf {
    Index branch = 0;
    Index pool = none;
    std::vector<Item> items;
    Amount need;
    std::optional<Amount> upper; ///< a component of 0 sets no bound by itself; both 0: full at once
    std::vector<Index> measures; ///< the measures in its braces, of its programme: they belong to its need
    Index layer = 0;             ///< two leaves of one layer never share a course
};

/// `earn`: looks at what is placed in its slots (or at everything), uses nothing up. With a value for `gpa`
/// or `window` it asks for that alone, and no further course mends it directly: it fails or not.
struct Measure {
    Index branch = 0;
    Bitset where;             ///< over members: what counts
    Bitset slots;             ///< over slots: where it looks
    bool unplacedToo = false; ///< `over all courses`: candidates count placed or not, `slots` is ignored
    Amount base;              ///< what counts already and is no candidate
    Amount need;
    std::vector<Bitset> allOf; ///< over members: of each set one that counts must be there
    /// So many different keys must be there. Each course that counts brings one key: one of those it belongs
    /// to, or, when it belongs to `fresh`, one that no other course brings.
    std::int64_t different = 0;
    std::vector<Bitset> keys; ///< over members
    Bitset fresh;             ///< over members; may be left empty
    /// With any: all that is asked must be there within one of these, and nothing outside counts.
    /// REQUIRES: a measure with groups stands in the braces of one leaf at most.
    std::vector<Bitset> groups; ///< over members
    /// With a value: the grade point average of the candidates it looks at must reach it. Weighted by units,
    /// ungraded candidates left out; nothing graded fails.
    std::optional<std::int64_t> gpa;
    /// With a value, above 0: of the last so many units of the candidates it looks at and that belong to
    /// `within`, `need.units` must belong to `where`. In the term that is cut, those count first.
    std::optional<std::int64_t> window;
    Bitset within; ///< over members; only for a window

    /// Whether it holds or fails by the candidates alone.
    bool isJudged() const { return gpa || window; }
};

/// `limit`: what is placed in `slots` and belongs to `where` stays within the cap. *Counting part*, the last
/// member may cross the cap of units, and only its part below the cap counts for leaves and measures.
/// REQUIRES: what it counts is no use of an attempt with several.
struct Limit {
    Index branch = 0;
    Bitset where; ///< over members
    Bitset slots; ///< over slots
    std::optional<std::int64_t> courses;
    std::optional<std::int64_t> units;
    bool part = false; ///< counting part, of units
};

/// `forbid more than …`: where the candidates placed in `slots` that belong to `where` are more, the
/// programme fails. Nothing becomes illegal, and no further course mends it.
struct Prohibition {
    Index branch = 0;
    Bitset where; ///< over members
    Bitset slots; ///< over slots
    std::optional<std::int64_t> courses;
    std::optional<std::int64_t> units;
};

/// `share`: a course that belongs to `where` may fill a leaf of `first` and a leaf of `second` at once.
struct Sharing {
    Bitset first;  ///< over leaves
    Bitset second; ///< over leaves
    Bitset where;  ///< over members
};

/// `share … up to`: how many courses, or units, may fill a leaf of `first` and a leaf of `second` at once.
struct ShareCap {
    Bitset first;
    Bitset second;
    Bitset where;
    std::optional<std::int64_t> courses;
    std::optional<std::int64_t> units;
};

/// Whether a sharing, or a cap on it, has one leaf on either side.
template <typename Between>
bool isBetween(const Between& of, Index leaf, Index other) {
    return (of.first.test(leaf) && of.second.test(other)) || (of.first.test(other) && of.second.test(leaf));
}

/// A part of a programme that holds or is void as a whole. The first ones are the programmes themselves.
struct Branch {
    Index choice = none;    ///< the `complete` that decides about it; none for a programme
    int failed = 0;         ///< its own statements that fail whatever is placed (a missing milestone, …)
    int open = 0;           ///< its own unconfirmed `unchecked`
    bool computable = true; ///< false: nothing in it, nor in what it contains, but unconfirmed `unchecked`
};

/// `complete n of { … }`
struct Choice {
    Index branch = 0;            ///< where it stands
    Index count = 1;             ///< n
    std::vector<Index> branches; ///< in author order
    std::vector<Index> declared; ///< those that the student declared; at most `count` are honoured, in order
};

/// `prefer …`: which candidates a leaf would have, of those that it could have in a best placement.
struct Preference {
    Index leaf = 0;
    std::vector<Index> candidates; ///< the preferred one first
};

struct Problem {
    /// How many programmes, 1 to `mostPrograms`: the first branches, in the order held. Every other branch
    /// belongs to the programme in which its choice stands, and so does all that is in it.
    Index programs = 1;
    std::vector<Candidate> candidates;
    std::vector<Prospect> prospects;
    std::vector<Index> stocks; ///< how many further courses each stock holds
    std::vector<Slot> slots;
    std::vector<Leaf> leaves;
    std::vector<Measure> measures;
    std::vector<Limit> limits; ///< repeats and aliases too: at most one of the same course
    std::vector<Prohibition> prohibitions;
    std::vector<Sharing> sharings;
    std::vector<ShareCap> shareCaps;
    std::vector<Preference> preferences; ///< in the order in which they are followed
    std::vector<Branch> branches;
    std::vector<Choice> choices; ///< programme by programme in the order held
    std::int64_t unitsPerCourse = 1000;
    std::int64_t unitStep = 1;    ///< every unit amount of the problem is a multiple of it
    std::int64_t unitCeiling = 0; ///< no further course needs more

    std::size_t members() const { return candidates.size() + prospects.size(); }
    /// The programme of a branch.
    Index programOf(Index branch) const {
        while (branch >= programs) {
            branch = choices[branches[branch].choice].branch;
        }
        return branch;
    }
};

/// A further course in a placement's completion: `slot` is none where it is only looked at, not placed.
struct Further {
    Index prospect = 0;
    Index slot = none;
    std::int64_t units = 0;
    std::vector<Index> also = {}; ///< the other slots that the same course fills
    bool operator==(const Further&) const = default;
};

/// Why the deficit of the first programme can't be less under the chosen branches: what some of its leaves
/// need is more than all active candidates can bring into them, by as much.
struct Cut {
    struct Side {
        Index leaf = 0;
        bool inUnits = false; ///< counted by the units that it needs; else by its courses, or parts of items
        std::vector<Index> full; ///< items of a list taken for filled, whoever fills them; ascending
        bool operator==(const Side&) const = default;
    };
    std::vector<Side> leaves; ///< ascending
    bool operator==(const Cut&) const = default;
};

/// What is asked about a problem.
struct Query {
    Bitset active;               ///< over candidates: those that take part
    std::vector<Index> fixed;    ///< empty, or per candidate the slot it must hold; `none`: free
    std::vector<Index> branches; ///< empty, or the branches that must be chosen
    std::uint64_t budget = 0;    ///< search nodes of some microseconds, a count, never a clock; the caller
                                 ///< says how many: with none nothing is proven
};

/// The canonical best placement with what proves it.
struct Placement {
    std::vector<Index> slotOf; ///< per candidate: its slot or `none`
    std::vector<Index> chosen; ///< branches that hold, ascending, the programmes first
    /// Per programme the least further courses that would meet its every statement; none when not possible.
    std::vector<std::vector<Further>> further;
    Value value;
    bool proven = true;      ///< false: the budget ran out; `value` is what `slotOf` has, `bound` is certain
    Value bound;             ///< no placement's deficits come before these; failed and open are left at 0
    std::optional<Cut> cut;  ///< proves the deficit of the first programme, where counting can
    std::uint64_t nodes = 0; ///< search nodes used
};

} // namespace gradus::place
