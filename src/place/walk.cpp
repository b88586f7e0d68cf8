#include "src/place/walk.h"

#include "src/place/exchange.h"

#include <algorithm>

namespace gradus::place {

namespace {

/// A use of a candidate, in the order in which it is preferred.
struct Use {
    Index slot = none;
    Wish wish = Wish::any;
};

class Walk {
public:
    Walk(const Model& model, Found witness, Budget& budget)
        : model_(model), search_(model, budget), budget_(budget), witness_(std::move(witness)),
          wishes_(model.alternatives.size(), Wish::any) {}

    Found run() {
        search_.fixQuery();
        for (const Preference& preference : model_.problem.preferences) {
            if (!std::binary_search(model_.leaves.begin(), model_.leaves.end(), preference.leaf)) {
                continue;
            }
            for (const Index c : preference.candidates) {
                if (!prefer(c, preference.leaf)) {
                    return std::move(witness_);
                }
            }
        }
        for (const Index c : model_.active) {
            if (!settle(c)) {
                break;
            }
        }
        return std::move(witness_);
    }

private:
    /// Decides that a candidate has its place in a leaf, or else that it has not; false when the budget is
    /// spent.
    bool prefer(Index c, Index leaf) {
        if (isFixed(c) || !std::binary_search(model_.active.begin(), model_.active.end(), c)) {
            return true;
        }
        const auto slots = search_.slots(c);
        if (std::none_of(slots.begin(), slots.end(), [&](Index s) { return model_.seats[s].leaf == leaf; })) {
            return true;
        }
        const Index now = witness_.slotOf[c];
        search_.keep(c, leaf, true);
        if (now != none && model_.seats[now].leaf == leaf) {
            return true;
        }
        if (searched()) {
            return true;
        }
        search_.unkeep();
        search_.keep(c, leaf, false);
        return !budget_.exhausted();
    }

    /// Gives the candidate its first possible use; false when the budget is spent.
    bool settle(Index c) {
        listUses(c);
        for (const Use& use : uses_) {
            const bool shown = shows(c, use);
            if (!isFixed(c) && !search_.fix(c, use.slot)) {
                continue;
            }
            const Index alternative = use.slot == none ? none : model_.seats[use.slot].alternative;
            const Wish before = alternative == none ? Wish::any : wishes_[alternative];
            wishFor(alternative, use.wish);
            if (shown || rearranged(c, use) || searched()) {
                return true;
            }
            if (!isFixed(c)) {
                search_.unfix();
            }
            wishFor(alternative, before);
            if (budget_.exhausted()) {
                return false;
            }
        }
        return false;
    }

    /// Whether the witness can be rearranged to show the use.
    bool rearranged(Index c, const Use& use) {
        if (use.wish != Wish::any || !budget_.spend(model_.active.size() * model_.weight)) {
            return false;
        }
        if (!exchange_) {
            exchange_ = std::make_unique<Exchange>(model_);
        }
        if (isNew_) {
            exchange_->start(witness_);
            isNew_ = false;
        }
        const bool given = exchange_->give(c, use.slot, search_);
        if (given) {
            witness_.slotOf = exchange_->slotOf();
        }
        return given;
    }

    /// Whether there is another witness that has what is decided.
    bool searched() {
        std::optional<Found> found = search_.find(witness_.value, witness_.value);
        if (found) {
            witness_ = std::move(*found);
            isNew_ = true;
        }
        return found.has_value();
    }

    void wishFor(Index alternative, Wish wish) {
        if (alternative != none) {
            wishes_[alternative] = wish;
            search_.wish(alternative, wish);
        }
    }

    /// Slots by rank, parts of bundles only as far as the bundle is complete; then parts of bundles that are
    /// not; then nothing.
    void listUses(Index c) {
        uses_.clear();
        parts_.clear();
        for (const Index s : search_.slots(c)) {
            const Index alternative = model_.seats[s].alternative;
            if (alternative == none || model_.alternatives[alternative].parts->size() < 2) {
                uses_.push_back({s, Wish::any});
                continue;
            }
            if (wishes_[alternative] != Wish::incomplete) {
                uses_.push_back({s, Wish::complete});
            }
            if (wishes_[alternative] != Wish::complete) {
                parts_.push_back({s, Wish::incomplete});
            }
        }
        uses_.insert(uses_.end(), parts_.begin(), parts_.end());
        if (!isFixed(c) && !search_.mustBePlaced(c)) {
            uses_.push_back({none, Wish::any});
        }
    }

    /// By the query, from the start.
    bool isFixed(Index c) const { return !model_.query.fixed.empty() && model_.query.fixed[c] != none; }

    bool shows(Index c, const Use& use) const {
        if (witness_.slotOf[c] != use.slot) {
            return false;
        }
        if (use.wish == Wish::any) {
            return true;
        }
        const auto& parts = *model_.alternatives[model_.seats[use.slot].alternative].parts;
        const bool complete = std::all_of(parts.begin(), parts.end(), [this](Index slot) {
            return std::find(witness_.slotOf.begin(), witness_.slotOf.end(), slot) != witness_.slotOf.end();
        });
        return complete == (use.wish == Wish::complete);
    }

    const Model& model_;
    Search search_;
    Budget& budget_;
    Found witness_;
    std::unique_ptr<Exchange> exchange_; ///< once there is anything to rearrange
    bool isNew_ = true;                  ///< the witness is not the one that stands there
    std::vector<Wish> wishes_;
    std::vector<Use> uses_;  ///< of the candidate that is being settled
    std::vector<Use> parts_; ///< those of them that are parts of a bundle left incomplete
};

} // namespace

Found canonical(const Model& model, Found witness, Budget& budget) {
    return Walk(model, std::move(witness), budget).run();
}

} // namespace gradus::place
