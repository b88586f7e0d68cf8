#include "src/place/selections.h"

#include "src/place/choices.h"

#include <algorithm>
#include <limits>

namespace gradus::place {

namespace {

/// So many selections are weighed against each other at once.
constexpr std::size_t mostAtOnce = 64;

/// The least good of the values that are met.
Value barelyMet(std::size_t programs) {
    Value value(programs);
    for (std::size_t k = 0; k < programs; ++k) {
        value.of(k).open = std::numeric_limits<std::int64_t>::max();
    }
    return value;
}

Value deficitsOf(const Value& value) {
    Value deficits = value;
    for (std::size_t k = 0; k < value.programs(); ++k) {
        deficits.of(k).failed = deficits.of(k).open = 0;
    }
    return deficits;
}

} // namespace

Selections::Selections(const Problem& problem, const Query& query, const Wanted& wanted, Budget& budget)
    : problem_(problem), query_(query), wanted_(wanted), budget_(budget), reserve_(query.budget / 8) {
    forEachSelection(problem, query, [this](const std::vector<Index>& branches) { return add(branches); });
    settle();
}

Value Selections::bound() const {
    if (!found) {
        return bound_.value_or(Value(problem_.programs));
    }
    const Value known = deficitsOf(found->value);
    return bound_ ? std::min(*bound_, known) : known;
}

void Selections::keepBound(const Value& least) {
    bound_ = bound_ ? std::min(*bound_, deficitsOf(least)) : deficitsOf(least);
}

/// Bounds a selection, on the reserve when the budget has ended. False when that has ended too.
bool Selections::add(const std::vector<Index>& branches) {
    const std::size_t number = count_++;
    Budget& budget = budget_.exhausted() ? reserve_ : budget_;
    if (reserve_.exhausted() && ((found || kept_.search) || !query_.fixed.empty())) {
        bound_ = Value(problem_.programs);
        return false;
    }
    std::optional<Look> look = this->look(branches, number, budget);
    if (!look) {
        return true;
    }
    const Value least = look->search->bound();
    if (!look->model->complete) {
        complete = false;
        keepBound(least);
    }
    open_.push_back({branches, number, least, false});
    if (!matters(open_.back())) {
        if (!found) {
            keepBound(least);
        }
        open_.pop_back();
        return true;
    }
    const auto kept = std::find_if(open_.begin(), open_.end(),
                                   [this](const Open& open) { return open.number == kept_.number; });
    if (kept == open_.end() || least < kept->least) {
        kept_ = std::move(*look);
    }
    if (open_.size() == mostAtOnce) {
        settle();
    }
    return true;
}

/// Nothing where it can't keep what the query fixes.
std::optional<Selections::Look> Selections::look(const std::vector<Index>& branches, std::size_t number,
                                                 Budget& budget) {
    budget.spend(problem_.slots.size() * (1 + problem_.members() / 64));
    Look look{number, std::make_unique<Model>(problem_, query_, branches), nullptr};
    look.search = std::make_unique<Search>(*look.model, budget);
    if (!look.model->fixedFits || !look.search->fixQuery()) {
        return std::nullopt;
    }
    return look;
}

/// Whether it may hold a better placement, or one as good that comes first.
bool Selections::matters(const Open& open) const {
    if (!found) {
        return !wanted_.met || open.least.met();
    }
    if (open.least < found->value) {
        return true;
    }
    return wanted_.among == Among::first && open.number < foundIn_ && !(found->value < open.least);
}

/// Looks at those that are open: the most promising ones first, all of them quickly before any to the end.
void Selections::settle() {
    std::stable_sort(open_.begin(), open_.end(),
                     [](const Open& a, const Open& b) { return a.least < b.least; });
    for (const Effort effort : {Effort::little, Effort::full}) {
        for (Open& open : open_) {
            if (!open.done && matters(open) && !budget_.exhausted()) {
                searchIn(open, effort);
            }
        }
    }
    if (!found && !open_.empty() && !wanted_.met) {
        // What is fixed alone is worth little, but better than nothing.
        Look look = *this->look(open_.front().branches, open_.front().number, reserve_);
        found = look.search->baseline();
        foundIn_ = look.number;
        model = std::move(look.model);
    }
    for (const Open& open : open_) {
        if (!open.done && matters(open)) {
            keepBound(open.least);
        }
    }
    open_.clear();
    kept_ = {};
}

void Selections::searchIn(Open& open, Effort effort) {
    Look look;
    if (kept_.number == open.number && kept_.search) {
        look = std::move(kept_);
        kept_ = {};
    } else {
        look = *this->look(open.branches, open.number, budget_);
    }
    std::optional<Value> limit = wanted_.met ? std::optional(barelyMet(problem_.programs)) : std::nullopt;
    if (found) {
        const bool tie = wanted_.among == Among::first && open.number < foundIn_;
        limit = tie ? found->value : justBetterThan(found->value);
    }
    if (std::optional<Found> better = look.search->find(limit, open.least, effort)) {
        found = std::move(better);
        foundIn_ = open.number;
        model = std::move(look.model);
    }
    open.done = look.search->finished();
}

} // namespace gradus::place
