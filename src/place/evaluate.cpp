#include "src/place/search.h"

#include <algorithm>

// What a placement that the search comes to is worth.

namespace gradus::place {

bool Search::wishesHold() const {
    const bool placed = std::all_of(model_.active.begin(), model_.active.end(),
                                    [this](Index c) { return !mustBePlaced(c) || slotOf_[c] != none; });
    if (!placed) {
        return false;
    }
    for (Index a = 0; a < wishes_.size(); ++a) {
        const ModelAlternative& alternative = model_.alternatives[a];
        const bool complete = state_.heldAlternative(alternative.item) == a &&
                              state_.heldParts(alternative.item) == alternative.parts->size();
        if ((wishes_[a] == Wish::complete && !complete) || (wishes_[a] == Wish::incomplete && complete)) {
            return false;
        }
    }
    return true;
}

void Search::evaluate() {
    if (!wishesHold()) {
        return;
    }
    const Index programs = model_.problem.programs;
    Value value(programs);
    for (Index k = 0; k < programs; ++k) {
        value.of(k).failed = model_.programs[k].failed;
        value.of(k).open = model_.programs[k].open + state_.open(k);
    }
    state_.addFailures(value);
    std::vector<std::vector<Further>> further(programs);
    bool atLimit =
        limit_.has_value(); // the deficits so far are the limit's, hence the rest must not be worse
    for (Index k = 0; k < programs; ++k) {
        const bool mustBePossible = atLimit && limit_->of(k).possible;
        Ceiling ceiling;
        if (mustBePossible) {
            ceiling.cost = limit_->of(k).deficit;
            if (k + 1 == programs) {
                ceiling.price = priceWithinLimit(value);
            }
        }
        ProgramValue& one = value.of(k);
        if (std::optional<Completion> completion = completer_.complete(k, ceiling)) {
            one.deficit = completion->cost;
            one.failed += completion->price;
            further[k] = std::move(completion->further);
        } else if (!mustBePossible) {
            one.possible = false;
            one.deficit = state_.lack(k);
        } else {
            return;
        }
        if (atLimit) {
            const auto order = byDeficit(one, limit_->of(k));
            if (order > 0) {
                return;
            }
            atLimit = order == 0;
        }
    }
    record(value, std::move(further));
}

/// What the last programme may pay in milestones when the deficits are the limit's; `value` is without it.
std::int64_t Search::priceWithinLimit(const Value& value) const {
    const std::size_t last = value.programs() - 1;
    for (std::size_t k = 0; k < last; ++k) {
        if (value.of(k).failed != limit_->of(k).failed) {
            return value.of(k).failed < limit_->of(k).failed ? Ceiling{}.price : -1;
        }
    }
    const std::int64_t room = limit_->of(last).failed - value.of(last).failed;
    for (std::size_t k = 0; k <= last; ++k) {
        if (value.of(k).open != limit_->of(k).open) {
            return value.of(k).open < limit_->of(k).open ? room : room - 1;
        }
    }
    return room;
}

void Search::record(const Value& value, std::vector<std::vector<Further>> further) {
    if (tooBad(value)) {
        return;
    }
    best_ = Found{value, slotOf_, std::move(further)};
    limit_ = justBetterThan(value);
}

} // namespace gradus::place
