#include "src/place/window.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gradus::place {

namespace {

std::vector<Index> seenBy(const Model& model, const State& state, const Measure& measure) {
    std::vector<Index> seen;
    for (const Holding& h : state.holdings()) {
        if (h.member < model.problem.candidates.size() && h.slot != none && measure.slots.test(h.slot) &&
            measure.within.test(h.member)) {
            seen.push_back(h.member);
        }
    }
    return seen;
}

} // namespace

bool windowFails(const Model& model, Index window, std::vector<Index> candidates) {
    const Measure& measure = model.problem.measures[window];
    std::sort(candidates.begin(), candidates.end(), [&](Index a, Index b) {
        const auto key = [&](Index c) {
            return std::tuple(-model.problem.candidates[c].when, !measure.where.test(c), c);
        };
        return key(a) < key(b);
    });
    if (model.shares) {
        std::set<Index> credits;
        std::erase_if(candidates, [&](Index c) { return !credits.insert(model.credit[c]).second; });
    }
    std::int64_t left = *measure.window;
    std::int64_t counts = 0;
    for (const Index c : candidates) {
        const std::int64_t units = std::min(left, model.problem.candidates[c].units);
        left -= units;
        counts += measure.where.test(c) ? units : 0;
    }
    return counts < measure.need.units;
}

bool windowFails(const Model& model, const State& state, Index window) {
    return windowFails(model, window, seenBy(model, state, model.problem.measures[window]));
}

bool windowFails(const Model& model, const State& state, const Options& options, Index window) {
    const Measure& measure = model.problem.measures[window];
    std::vector<Index> seen = seenBy(model, state, measure);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        const auto slots = options.slots(i);
        if (measure.within.test(c) && measure.where.test(c) &&
            std::any_of(slots.begin(), slots.end(), [&](Index s) { return measure.slots.test(s); })) {
            seen.push_back(c);
        }
    }
    return windowFails(model, window, std::move(seen));
}

} // namespace gradus::place
