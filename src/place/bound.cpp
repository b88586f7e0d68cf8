#include "src/place/bound.h"

#include "src/place/average.h"
#include "src/place/window.h"

#include <algorithm>

namespace gradus::place {

Value Relaxation::bound(const State& state, const Options& options, const std::optional<Value>& limit) {
    const Index programs = model_.problem.programs;
    Value bound(programs);
    for (Index k = 0; k < programs; ++k) {
        bound.of(k).failed = model_.programs[k].failed;
        bound.of(k).open = model_.programs[k].open + state.open(k);
    }
    state.addLastingFailures(bound);
    for (const Index m : model_.averages) {
        bound.of(model_.measureProgram[m]).failed += averageFails(model_, state, options, m) ? 1 : 0;
    }
    for (const Index m : model_.windows) {
        bound.of(model_.measureProgram[m]).failed += windowFails(model_, state, options, m) ? 1 : 0;
    }
    flow_.run(state, options, 0, programs);
    for (Index k = 0; k < programs; ++k) {
        leastDeficit(state, options, k, bound, limit);
        if (limit && byDeficit(bound.of(k), limit->of(k)) != 0) {
            return bound; // what follows makes no difference
        }
    }
    if (!limit) {
        return bound;
    }
    // Where further work leaves no choice, the rest is looked at more closely.
    std::int64_t worth = flow_.asked();
    for (Index k = 0; k < programs; ++k) {
        worth -= limit->of(k).deficit;
        if (bound.of(k).failed != limit->of(k).failed) {
            return bound;
        }
    }
    for (const Index m : model_.averages) {
        if (model_.layers == 1 && !averageFails(model_, state, options, m) &&
            averageFails(model_, state, options, m, flow_, worth)) {
            ++bound.of(model_.measureProgram[m]).failed;
            return bound;
        }
    }
    for (Index k = 0; k < programs; ++k) {
        if (bound.of(k).open <= limit->of(k).open) {
            bound.of(k).open += openQuestions(state, options, k, limit->of(k));
        }
        if (bound.of(k).open != limit->of(k).open) {
            return bound;
        }
    }
    return bound;
}

/// Possible and deficit of a programme, where the earlier ones have those of the bound.
void Relaxation::leastDeficit(const State& state, const Options& options, Index program, Value& bound,
                              const std::optional<Value>& limit) {
    LeafFlow::Least least = flow_.least(program, bound);
    if (!least.tight) {
        // By itself it may say more, where measures make the earlier ones miss more than their leaves do.
        alone_.run(state, options, program, program + 1);
        const LeafFlow::Least own = alone_.least(program, bound);
        least.missing = std::max(least.missing, own.missing);
        least.lacking = std::max(least.lacking, own.lacking);
        least.mendable = least.mendable && own.mendable;
    }
    ProgramValue& value = bound.of(program);
    value.possible = least.mendable;
    value.deficit = least.mendable ? least.missing : least.lacking;
    if (value.possible && !(limit && *limit < bound)) {
        value.deficit = std::max(value.deficit, flow_.leastOfWholes(state, options, program));
    }
    if (value.possible && !(limit && *limit < bound)) {
        measureBounds(state, options, program, least.lacking, value);
    }
}

void Relaxation::measureBounds(const State& state, const Options& options, Index program,
                               std::int64_t ofLeaves, ProgramValue& value) {
    for (const Index m : model_.programs[program].measures) {
        value.deficit = std::max(value.deficit, reach_.lacks(state, options, m, value.deficit));
        if (!reach_.mendable()) {
            // Then placements compare by what the leaves lack.
            value.possible = false;
            value.deficit = ofLeaves;
            return;
        }
    }
    for (const Index at : model_.programs[program].grouped) {
        // One of them must be met.
        const GroupedMeasure& of = model_.grouped[at];
        std::optional<std::int64_t> least;
        for (Index m = of.first; m < of.end; ++m) {
            const std::int64_t lacks = reach_.lacks(state, options, m, value.deficit);
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

/// How many uses of the programme's slots that raise an open question are needed at least to come down to
/// its deficit in the limit.
std::int64_t Relaxation::openQuestions(const State& state, const Options& options, Index program,
                                       const ProgramValue& limit) {
    sure_.clear();
    std::int64_t largest = std::max<std::int64_t>(1, model_.problem.unitsPerCourse);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        slots_.clear();
        for (const Index s : options.slots(i)) {
            if (model_.slotProgram(s) != program || !model_.problem.slots[s].provisional.test(c)) {
                slots_.push_back(s);
            }
        }
        if (slots_.size() < options.slots(i).size()) {
            largest = std::max(largest, model_.problem.candidates[c].units);
        }
        sure_.add(c, slots_);
    }
    if (sure_.total() == options.total()) {
        return 0;
    }
    alone_.run(state, sure_, program, program + 1);
    const LeafFlow::Least least = alone_.least(program, Value(model_.problem.programs));
    ProgramValue value;
    value.possible = least.mendable;
    value.deficit = least.mendable ? least.missing : least.lacking;
    if (value.possible) {
        measureBounds(state, sure_, program, least.lacking, value);
    }
    if (limit.possible && !value.possible) {
        return 1;
    }
    // Each such use brings no more than the largest course.
    return (std::max<std::int64_t>(0, value.deficit - limit.deficit) + largest - 1) / largest;
}

} // namespace gradus::place
