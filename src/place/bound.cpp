#include "src/place/bound.h"

#include "src/place/average.h"
#include "src/place/window.h"

#include <algorithm>

namespace gradus::place {

Value Relaxation::bound(const State& state, const Options& options, const std::optional<Value>& limit) {
    flow_.run(state, options);
    Value bound;
    ProgramValue& value = bound.of(0);
    value = {flow_.mendable(), flow_.mendable() ? flow_.missing() : flow_.lacking(),
             model_.failed + state.lastingFailures(), model_.open + state.open()};
    for (const Index m : model_.averages) {
        value.failed += averageFails(model_, state, options, m) ? 1 : 0;
    }
    for (const Index m : model_.windows) {
        value.failed += windowFails(model_, state, options, m) ? 1 : 0;
    }
    if (value.possible && !(limit && *limit < bound)) {
        measureBounds(state, options, flow_, value);
    }
    // Where further work leaves no choice, the rest is looked at more closely.
    if (!limit || !bound.sameDeficits(*limit) || value.failed != limit->of(0).failed) {
        return bound;
    }
    for (const Index m : model_.averages) {
        if (model_.layers.size() == 1 && !averageFails(model_, state, options, m) &&
            averageFails(model_, state, options, m, flow_, flow_.asked() - limit->of(0).deficit)) {
            ++value.failed;
            return bound;
        }
    }
    if (value.open <= limit->of(0).open) {
        value.open += openQuestions(state, options, limit->of(0));
    }
    return bound;
}

void Relaxation::measureBounds(const State& state, const Options& options, const LeafFlow& flow,
                               ProgramValue& value) {
    const std::int64_t ofLeaves = flow.lacking();
    for (const Index m : model_.measures) {
        value.deficit = std::max(value.deficit, reach_.lacks(state, options, m));
        if (!reach_.mendable()) {
            // Then placements compare by what the leaves lack.
            value.possible = false;
            value.deficit = ofLeaves;
            return;
        }
    }
    for (const GroupedMeasure& of : model_.grouped) {
        // One of them must be met.
        std::optional<std::int64_t> least;
        for (Index m = of.first; m < of.end; ++m) {
            const std::int64_t lacks = reach_.lacks(state, options, m);
            if (reach_.mendable()) {
                least = std::min(least.value_or(lacks), lacks);
            }
        }
        if (!least) {
            value.possible = false;
            value.deficit = ofLeaves;
            return;
        }
        value.deficit = std::max(value.deficit, *least);
    }
}

/// How many uses that raise an open question are needed at least to come down to the limit's deficit.
std::int64_t Relaxation::openQuestions(const State& state, const Options& options,
                                       const ProgramValue& limit) {
    Options sure;
    std::vector<Index> slots;
    std::int64_t largest = std::max<std::int64_t>(1, model_.problem.unitsPerCourse);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        slots.clear();
        for (const Index s : options.slots(i)) {
            if (!model_.problem.slots[s].provisional.test(c)) {
                slots.push_back(s);
            }
        }
        if (slots.size() < options.slots(i).size()) {
            largest = std::max(largest, model_.problem.candidates[c].units);
        }
        sure.add(c, slots);
    }
    if (sure.total() == options.total()) {
        return 0;
    }
    LeafFlow flow(model_);
    flow.run(state, sure);
    ProgramValue value{flow.mendable(), flow.mendable() ? flow.missing() : flow.lacking()};
    if (value.possible) {
        measureBounds(state, sure, flow, value);
    }
    if (limit.possible && !value.possible) {
        return 1;
    }
    // Each such use brings no more than the largest course.
    return (std::max<std::int64_t>(0, value.deficit - limit.deficit) + largest - 1) / largest;
}

} // namespace gradus::place
