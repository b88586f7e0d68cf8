#pragma once

#include "src/place/model.h"

#include <span>

namespace gradus::place {

/// A member in a slot.
struct Holding {
    Index member = 0;
    Index slot = none; ///< none: a further course that is only looked at
    std::int64_t units = 0;
    Index course = none; ///< holdings of the same course have the same; given by the state
};

/// What is placed, candidates and further courses, with every count the rules ask for. Holdings form a stack:
/// the last placed is the first taken away. Legality is hereditary (without a member a legal state stays
/// legal), so an illegal holding is refused at once.
class State {
public:
    explicit State(const Model& model);

    /// How redundancy is judged. *Now*: a member has to be of use for what is missing now. *Finally*, for one
    /// programme: its every measure will be met in the end, so a member is of use when one of these would not
    /// be met without it.
    struct Judge {
        Index finally;
    };
    static constexpr Judge now{none};
    static constexpr std::size_t noHolding = static_cast<std::size_t>(-1);

    /// Places and returns true, or changes nothing and returns false where that would be illegal.
    /// REQUIRES: the member is eligible for the slot.
    bool place(const Holding& holding, Judge judge);
    /// Whether it would.
    bool mayPlace(const Holding& holding, Judge judge);
    void takeBack();
    /// Takes away any holding; the last one takes its number. REQUIRES: of a candidate.
    void remove(std::size_t i);
    /// Places a further course in several slots (or none), or changes nothing and returns false.
    bool placeCourse(Index member, std::span<const Index> slots, std::int64_t units, Judge judge);
    void takeBackCourse();
    /// Gives the further course of holding `i` more (or, undoing, fewer) units. Checks nothing.
    void raise(std::size_t i, std::int64_t units);
    /// Whether all limits hold and no member is redundant, looking only at what the course of holding `i`
    /// touches.
    bool legalAround(std::size_t i, Judge judge) const;
    /// How many units the course of holding `i` may gain before a limit or another member of its leaf forbids
    /// more.
    std::int64_t room(std::size_t i) const;

    /// Settles which of its measures stands for a measure with groups, or leaves it open (none). Where it is
    /// open, what is placed is legal when it is for some choice.
    void chooseGroup(std::size_t grouped, Index measure) { groups_[grouped] = measure; }
    Index group(std::size_t grouped) const { return groups_[grouped]; }
    /// Whether nothing in a leaf is redundant.
    bool legalIn(Index leaf, Judge judge) const { return !redundantIn(leaf, judge); }
    /// Whether a measure lacks nothing.
    bool meets(Index measure) const;

    const std::vector<Holding>& holdings() const { return holdings_; }
    /// The holdings in a leaf, by number.
    const std::vector<std::size_t>& inLeaf(Index leaf) const { return leafHoldings_[leaf]; }
    Index holder(Index slot) const { return holder_[slot]; }
    const Amount& leafHas(Index leaf) const { return leaf_[leaf]; }
    const Amount& measureHas(Index measure) const { return measure_[measure]; }
    const Amount& limitHas(Index limit) const { return limit_[limit]; }
    /// How many different keys of a measure what is placed brings, without holding `without` and with other
    /// members.
    std::int64_t keys(Index measure, std::size_t without = noHolding, std::span<const Index> with = {}) const;
    bool hasSet(Index measure, std::size_t set) const { return sets_[firstSet_[measure] + set] > 0; }
    std::int64_t filled(Index leaf) const { return leaf_[leaf].courses; }
    bool itemFilled(Index item) const;
    /// The alternative whose parts the item holds, or none.
    Index heldAlternative(Index item) const { return held_[item].alternative; }
    Index heldParts(Index item) const { return held_[item].parts; }
    /// Whether it holds a use of the candidate's course. REQUIRES: courses share.
    bool holdsCourseOf(Index candidate) const { return !courseHoldings_[model_.course[candidate]].empty(); }
    /// Whether a measure sees a use of the candidate's course, or of the same part of it. REQUIRES: courses
    /// share.
    bool sees(Index measure, Index candidate, bool samePart) const;
    /// What is shared under a cap on sharing.
    const Amount& shared(Index cap) const { return shared_[cap]; }
    /// The most that further courses can still save by filling several slots. REQUIRES: they are capped.
    std::int64_t mostSaved() const;
    int open(Index program) const { return open_[program]; }

    /// Adds to each programme's `failed` its averages and windows that fail with what is placed, and its
    /// prohibitions that this exceeds.
    void addFailures(Value& value) const;
    /// Those of them that whatever else is placed can't mend: prohibitions.
    void addLastingFailures(Value& value) const;
    Wide weighted(Index measure) const { return averages_[measure].weighted; }
    std::int64_t graded(Index measure) const { return averages_[measure].graded; }

    /// Whether a leaf asks for more than it has.
    bool lacks(Index leaf) const;
    /// Whether every statement lacks the same as in another state of the model, and the leaves that lack
    /// something hold as much and the same items. REQUIRES: no limits counting part, windows, groups or
    /// different keys.
    bool lacksTheSameAs(const State& other) const;
    /// Whether no limit and no cap on sharing counts more than in another state of the model.
    bool usesNoMoreThan(const State& other) const;

    /// What the leaves of a programme lack, in worth of further work, where no completion exists.
    std::int64_t lack(Index program) const;
    /// What `count` more filled items of a leaf lack at least, in parts: over the cheapest ones not filled.
    std::int64_t cheapestParts(Index leaf, std::int64_t count) const;
    /// Fewest parts missing of an item not filled, through an alternative that what it holds leaves open.
    std::int64_t missingParts(Index item) const;
    /// What further courses can bring to a leaf at most, in worth.
    std::int64_t mostFurther(Index leaf) const;
    /// Fewest missing milestones of an item all of whose parts are held; -1 when it lacks parts.
    int price(Index item) const;
    /// Fewest missing milestones of an item through any alternative that what it holds leaves open.
    int leastPrice(Index item) const;

private:
    struct Held {
        Index alternative = none;
        Index parts = 0;
    };
    struct Average {
        Wide weighted = 0;
        std::int64_t graded = 0;
    };

    /// What a holding adds to a count beside others of its course: 1 or 0.
    struct Brings {
        int course = 1;
        int units = 1;
    };
    template <typename Sees>
    Brings brings(std::size_t i, Sees sees) const {
        Brings brings;
        for (const std::size_t k : othersOf(i)) {
            if (k != i && sees(holdings_[k])) {
                brings.course = 0;
                brings.units = sameCredit(holdings_[i], holdings_[k]) ? 0 : brings.units;
            }
        }
        return brings;
    }
    Brings bringsTo(Index measure, std::size_t i) const {
        return brings(i, [&](const Holding& h) { return model_.counts(measure, h.member, h.slot); });
    }
    bool sameCredit(const Holding& a, const Holding& b) const {
        return a.course == b.course && (a.member >= model_.problem.candidates.size() ||
                                        model_.credit[a.member] == model_.credit[b.member]);
    }
    /// Where courses share: the holdings of the same course, itself among them; else none.
    std::span<const std::size_t> othersOf(std::size_t i) const {
        return model_.shares ? std::span<const std::size_t>(courseHoldings_[holdings_[i].course])
                             : std::span<const std::size_t>();
    }
    bool isPlain(const Holding& holding) const;
    void enlist(std::size_t i);
    void delist(std::size_t i);
    void countShared(Index course, int sign);
    Amount sharedBy(Index course, const ShareCap& cap) const;
    bool fits(const Holding& holding) const;
    void put(const Holding& holding);
    bool legalAt(std::size_t i, Judge judge) const;
    bool mayStandTogether(std::size_t i) const;
    bool withinShareCaps() const;
    std::int64_t roomAt(std::size_t i) const;
    void add(std::size_t i, int sign);
    void settleCuts();
    void cut(std::size_t holding, std::int64_t units);
    bool passes(Index limit, const Holding& holding) const;
    std::size_t lastUnder(Index limit) const;
    bool withinPartLimit(Index limit) const;
    std::int64_t partRoom(Index limit, std::size_t holding) const;
    /// Units of a leaf or a measure as redundancy counts them, without a holding.
    std::int64_t leafUnitsWithout(Index leaf, std::size_t holding) const;
    std::int64_t measureUnitsWithout(Index measure, std::size_t holding) const;
    std::int64_t togetherUnits(const std::vector<std::size_t>& holdings) const;
    std::int64_t lackOf(Index measure) const;
    bool withinLimits(const Holding& holding) const;
    bool redundantIn(Index leaf, Judge judge) const;
    bool fullWithout(Index leaf, std::size_t holding) const;
    bool ofUse(Index leaf, std::size_t holding, Judge judge) const;
    bool ofUseFor(Index measure, std::size_t holding, Judge judge) const;
    bool allOfUse(std::size_t next, Index leaf, const std::vector<std::size_t>& holdings, Judge judge) const;

    const Model& model_;
    std::vector<Holding> holdings_;
    std::vector<std::int64_t> cut_; ///< per holding: units that don't count, by limits counting part
    std::vector<std::vector<std::size_t>> leafHoldings_;
    std::vector<std::vector<std::size_t>> courseHoldings_; ///< where courses share
    std::vector<Amount> shared_;                           ///< per cap on sharing
    std::vector<Index> holder_;                            ///< per part slot: member
    std::vector<Held> held_;                               ///< per item
    std::vector<Amount> leaf_; ///< pools: courses and units; item lists: filled items
    std::vector<Amount> measure_;
    std::vector<std::size_t> firstSet_; ///< per measure, into `sets_`
    std::vector<int> sets_;             ///< hits of each `allOf` set
    std::vector<Amount> limit_;
    std::vector<Amount> prohibited_; ///< per prohibition: what is placed
    std::vector<Average> averages_;
    std::vector<Index> groups_; ///< per grouped measure: the one chosen, or none
    std::vector<int> open_;     ///< per programme
};

} // namespace gradus::place
