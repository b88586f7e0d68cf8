#include "src/place/local_search.h"
#include "src/place/search.h"

#include <algorithm>

// How placements are made out of what a relaxation proposes.

namespace gradus::place {

/// Makes a placement out of the relaxation's and evaluates it, then again with whatever else can be placed;
/// at the root, where that is not good enough, by looking at the leaves alone and by local search as well.
/// Returns the option to branch on: the first that could not be placed as wished, else the first with a use.
std::size_t Search::attempt(const Options& options, bool atRoot) {
    const std::size_t before = fixed_.size();
    std::size_t at = options.size();
    tried_.assign(options.size(), none);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index slot = relaxation_.wish(i);
        if (slot != none) {
            const bool asWished = tryOut(options, i, slot) && !relaxation_.split(i);
            at = at == options.size() && !asWished ? i : at;
        }
    }
    fillUp(options, before);
    if (atRoot && !done()) {
        pack(options, before);
    }
    if (atRoot && !done()) {
        improve(model_, state_, options, tried_, enough_, budget_);
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (tried_[i] != none) {
                fix(options.candidate(i), tried_[i]);
            }
        }
        evaluate();
        unfixTo(before);
    }
    for (std::size_t i = 0; at == options.size(); ++i) {
        at = options.slots(i).empty() ? at : i;
    }
    return at;
}

bool Search::tryOut(const Options& options, std::size_t i, Index slot) {
    if (tried_[i] == none && fix(options.candidate(i), slot)) {
        tried_[i] = slot;
    }
    return tried_[i] == slot;
}

/// Places what serves something, then all that raises no question; evaluates both and takes all back.
void Search::fillUp(const Options& options, std::size_t before) {
    for (const bool everything : {false, true}) {
        const std::size_t then = fixed_.size();
        for (std::size_t i = 0; i < options.size(); ++i) {
            for (const Index s : options.slots(i)) {
                const bool sure = !model_.problem.slots[s].provisional.test(options.candidate(i));
                if (everything ? sure : helps(options.candidate(i), s)) {
                    tryOut(options, i, s);
                }
            }
        }
        if (!everything || fixed_.size() > then) {
            evaluate();
        }
        if (done()) {
            break;
        }
    }
    unfixTo(before);
}

/// Looks at the leaves alone, exactly: no placement misses less than they do.
void Search::pack(const Options& options, std::size_t before) {
    if (limit_ && !limit_->of(0).possible) {
        return;
    }
    const std::int64_t below =
        limit_ ? limit_->of(0).deficit + model_.step : std::numeric_limits<std::int64_t>::max();
    const std::int64_t enough = enough_.of(0).possible ? enough_.of(0).deficit : 0;
    const std::optional<std::int64_t> least = packing_.least(state_, options, enough, below, budget_);
    if (!least) {
        return;
    }
    if (*least >= below) {
        closed_ = true;
        return;
    }
    if (enough_.of(0).possible) {
        enough_.of(0).deficit = std::max(enough_.of(0).deficit, *least);
    }
    tried_.assign(options.size(), none);
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (packing_.slot(i) != none) {
            tryOut(options, i, packing_.slot(i));
        }
    }
    fillUp(options, before);
}

void Search::unfixTo(std::size_t before) {
    while (fixed_.size() > before) {
        unfix();
    }
}

/// Whether placing a candidate in a slot serves a statement that is not met yet.
bool Search::helps(Index candidate, Index slot) const {
    const Seat& seat = model_.seats[slot];
    const Leaf& leaf = model_.problem.leaves[seat.leaf];
    const Amount& has = state_.leafHas(seat.leaf);
    if (has.courses < leaf.need.courses || (leaf.pool != none && has.units < leaf.need.units)) {
        return true;
    }
    const auto measures = model_.slotMeasures[slot];
    return std::any_of(measures.begin(), measures.end(), [&](Index m) {
        const Measure& measure = model_.measure(m);
        bool unmet = state_.measureHas(m).courses < measure.need.courses ||
                     state_.measureHas(m).units < measure.need.units;
        for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
            unmet |= !state_.hasSet(m, k) && measure.allOf[k].test(candidate);
        }
        unmet |= bringsKey(measure, candidate) && state_.keys(m) < measure.different;
        return unmet && measure.where.test(candidate);
    });
}

} // namespace gradus::place
