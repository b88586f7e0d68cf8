#pragma once

#include "src/place/state.h"

#include <algorithm>

namespace gradus::place {

/// One thing that a statement still asks for.
struct Gap {
    enum class Kind { courses, units, items, measureCourses, measureUnits, set, keys };
    Kind kind = Kind::courses;
    Index leaf = none;
    Index measure = none;
    std::size_t set = 0;
    std::int64_t amount = 0;
    bool inUnits() const { return kind == Kind::units || kind == Kind::measureUnits; }
};

/// What the statements of a programme still ask for. Of a measure with groups the one that stands for the
/// group chosen; where none is chosen nothing is open. Its memory is kept from one look to the next.
struct Gaps {
    explicit Gaps(const Model& model);
    Gaps(const Model& model, const State& state, Index program) : Gaps(model) { look(state, program); }

    /// Looks at what the statements of a programme ask for now.
    void look(const State& state, Index program);

    std::vector<Gap> open;
    std::int64_t price = 0;      ///< missing milestones of the items that count as filled
    std::int64_t leastPrice = 0; ///< of any completion
    bool met() const { return open.empty(); }

    /// A lower bound on the further work, given for how many units courses chosen already may grow for
    /// nothing in each leaf and under each measure, and what those in several slots save at most by growing:
    /// the sum over leaves, or what a measure asks together with the leaves it doesn't look at, whichever is
    /// most.
    std::int64_t leastMore(const std::vector<std::int64_t>& leafSlack,
                           const std::vector<std::int64_t>& measureSlack, std::int64_t savedByGrowing) const;
    /// The same where nothing is chosen yet.
    std::int64_t leastMore() const;

    /// Whether further courses could bring each leaf something of what it asks for, one by one. The state,
    /// the one that was looked at, is as before when it returns.
    bool mendable(State& state) const;

    /// What a measure asks for, in worth of further work. REQUIRES: it counts, and if it stands for a group
    /// then no other one is chosen.
    std::int64_t asks(Index measure) const {
        return std::max(measureWorth_[measure], measureUnits_[measure]);
    }

    /// Calls `f` with the number of each gap that one more such member would help to close.
    /// One that it serves in several ways may be called several times.
    template <typename F>
    void forEachServed(Index member, std::span<const Index> slots, F f) const {
        for (const Index slot : slots) {
            const Seat& seat = model_.seats[slot];
            if (seat.item == none || !state_->itemFilled(seat.item)) {
                for (std::size_t g = firstOfLeaf_[seat.leaf]; g < firstOfLeaf_[seat.leaf + 1]; ++g) {
                    f(g);
                }
            }
            forEachServedOf(model_.slotMeasures[slot], member, f);
        }
        forEachServedOf(model_.wideMeasures, member, f);
    }

private:
    template <typename F>
    void forEachServedOf(std::span<const Index> measures, Index member, F f) const {
        for (const Index m : measures) {
            const Measure& measure = model_.measure(m);
            const std::size_t first = firstOfMeasure_[m];
            const std::size_t end = firstOfMeasure_[m + 1];
            for (std::size_t g = measure.where.test(member) ? first : end; g < end; ++g) {
                const Gap& gap = open[g];
                if (gap.kind == Gap::Kind::set    ? measure.allOf[gap.set].test(member)
                    : gap.kind == Gap::Kind::keys ? bringsAnother(gap, member)
                                                  : true) {
                    f(g);
                }
            }
        }
    }

    /// Whether one more such member would bring one more key.
    bool bringsAnother(const Gap& gap, Index member) const {
        return bringsKey(model_.measure(gap.measure), member) &&
               state_->keys(gap.measure, State::noHolding, std::span(&member, 1)) >
                   model_.measure(gap.measure).different - gap.amount;
    }

    template <typename LeafSlack, typename MeasureSlack>
    std::int64_t leastMore(LeafSlack leafSlack, MeasureSlack measureSlack, std::int64_t savedByGrowing) const;
    void lookAtItems(Index leaf, std::int64_t missing);
    void lookAtMeasure(Index measure, bool isOpen);

    const Model& model_;
    Index programIndex_ = 0;
    const ModelProgram* program_ = nullptr;
    const State* state_ = nullptr;
    std::vector<std::int64_t> leafWorth_; ///< per leaf: courses' worth asked, units apart
    std::vector<std::int64_t> leafUnits_;
    std::vector<std::int64_t> measureWorth_;
    std::vector<std::int64_t> measureUnits_;
    std::vector<std::size_t> firstOfLeaf_; ///< per leaf, into `open`; one more than there are leaves
    std::vector<std::size_t> firstOfMeasure_;
};

} // namespace gradus::place
