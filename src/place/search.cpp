#include "src/place/search.h"

#include <algorithm>

namespace gradus::place {

Search::Search(const Model& model, Budget& budget)
    : model_(model), budget_(budget), state_(model), relaxation_(model), completer_(model_, state_, budget_),
      packing_(model), slotOf_(model.problem.candidates.size(), none),
      isFixed_(model.problem.candidates.size()), wishes_(model.alternatives.size(), Wish::any),
      mustBe_(model.problem.candidates.size()) {}

bool Search::fix(Index candidate, Index slot) {
    looked_ = false;
    if (slot != none &&
        !state_.place({candidate, slot, model_.problem.candidates[candidate].units}, State::now)) {
        return false;
    }
    slotOf_[candidate] = slot;
    isFixed_[candidate] = true;
    fixed_.push_back(candidate);
    return true;
}

void Search::unfix() {
    looked_ = false;
    const Index candidate = fixed_.back();
    fixed_.pop_back();
    isFixed_[candidate] = false;
    if (slotOf_[candidate] != none) {
        state_.takeBack();
        slotOf_[candidate] = none;
    }
}

void Search::keep(Index candidate, Index leaf, bool in) {
    looked_ = false;
    if (slots_.empty()) {
        for (std::size_t c = 0; c < model_.options.size(); ++c) {
            slots_.emplace_back(model_.options[c].begin(), model_.options[c].end());
        }
    }
    kept_.push_back({candidate, in, slots_[candidate]});
    std::erase_if(slots_[candidate], [&](Index s) { return (model_.seats[s].leaf == leaf) != in; });
    mustBe_[candidate] += in ? 1 : 0;
}

void Search::unkeep() {
    looked_ = false;
    Kept& last = kept_.back();
    mustBe_[last.candidate] -= last.in ? 1 : 0;
    slots_[last.candidate] = std::move(last.before);
    kept_.pop_back();
}

bool Search::fixQuery() {
    const std::vector<Index>& fixed = model_.query.fixed;
    return fixed.empty() || std::all_of(model_.active.begin(), model_.active.end(),
                                        [&](Index c) { return fixed[c] == none || fix(c, fixed[c]); });
}

Options& Search::level(std::size_t depth) {
    while (levels_.size() <= depth) {
        levels_.emplace_back();
    }
    return levels_[depth];
}

const Options& Search::options() {
    all_.clear();
    for (const Index c : model_.active) {
        if (!isFixed_[c]) {
            all_.add(c, slots(c));
        }
    }
    budget_.spend(all_.total() * model_.weight);
    level(0).narrow(all_, model_, state_, none);
    return levels_[0];
}

Value Search::bound() {
    const Value bound = relaxation_.bound(state_, options(), std::nullopt);
    looked_ = true;
    return bound;
}

std::optional<Found> Search::find(const std::optional<Value>& limit, const Value& enough, Effort effort) {
    limit_ = limit;
    effort_ = effort;
    finished_ = true;
    enough_ = enough;
    closed_ = false;
    best_.reset();
    const std::size_t before = fixed_.size();
    if (fixKept()) {
        if (!looked_) {
            options();
        }
        looked_ = looked_ && !limit;
        explore(0);
    }
    unfixTo(before);
    finished_ = finished_ && !budget_.exhausted();
    return std::move(best_);
}

/// Fixes what is kept in a leaf and has one slot there; false where that is not legal together, so that
/// nothing is.
bool Search::fixKept() {
    return std::all_of(kept_.begin(), kept_.end(), [this](const Kept& kept) {
        const Index c = kept.candidate;
        return !mustBePlaced(c) || isFixed_[c] || slots(c).size() != 1 || fix(c, slots(c).front());
    });
}

Found Search::baseline() {
    limit_.reset();
    closed_ = false;
    best_.reset();
    evaluate();
    return std::move(*best_);
}

void Search::explore(std::size_t depth) {
    const Options& options = level(depth);
    if (done() || !budget_.spend(options.total() * model_.weight + relaxation_.takeWork())) {
        return;
    }
    const bool looked = depth == 0 && looked_;
    if (!looked && tooBad(relaxation_.bound(state_, options, limit_))) {
        return;
    }
    if (options.total() == 0) {
        evaluate();
        return;
    }
    const std::size_t at = attempt(options, depth == 0);
    if (done()) {
        return;
    }
    if (effort_ == Effort::full) {
        branch(depth, at);
    } else {
        finished_ = false;
    }
}

/// Tries every use of one candidate, the one that the relaxation prefers first.
void Search::branch(std::size_t depth, std::size_t at) {
    const Options& options = level(depth);
    const Index c = options.candidate(at);
    const Index first = relaxation_.wish(at);
    const auto tryUse = [&](Index use) {
        if (!done() && fix(c, use)) {
            level(depth + 1).narrow(options, model_, state_, c);
            explore(depth + 1);
            unfix();
        }
    };
    if (first != none) {
        tryUse(first);
    }
    for (const Index s : options.slots(at)) {
        if (s != first) {
            tryUse(s);
        }
    }
    if (!mustBePlaced(c)) {
        tryUse(none);
    }
}

} // namespace gradus::place
