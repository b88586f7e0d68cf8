#include "src/place/average.h"

#include <algorithm>

namespace gradus::place {

namespace {

/// What the options can do to an average, in (points − average) × units.
struct Effects {
    Wide gain = 0; ///< of all that lift it
    std::int64_t graded = 0;
    std::vector<Wide> harm; ///< per option: what it takes away wherever it is placed
};

Effects effectsOn(const Model& model, const Options& options, Index average) {
    const Measure& measure = model.problem.measures[average];
    Effects effects;
    effects.harm.resize(options.size());
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Candidate& candidate = model.problem.candidates[options.candidate(i)];
        const auto slots = options.slots(i);
        const auto seen = [&](Index s) { return measure.slots.test(s); };
        if (!candidate.points || !measure.where.test(options.candidate(i)) ||
            std::none_of(slots.begin(), slots.end(), seen)) {
            continue;
        }
        const Wide weight = static_cast<Wide>(*candidate.points - *measure.gpa) * candidate.units;
        effects.gain += std::max<Wide>(0, weight);
        effects.graded += candidate.units;
        // Where it can be placed unseen it need not do harm.
        if (weight < 0 && std::all_of(slots.begin(), slots.end(), seen)) {
            effects.harm[i] = -weight;
        }
    }
    return effects;
}

} // namespace

bool averageFails(const Model& model, const State& state, const Options& options, Index average) {
    const Effects effects = effectsOn(model, options, average);
    return !reachesAverage(state.weighted(average) + effects.gain, state.graded(average) + effects.graded);
}

bool averageFails(const Model& model, const State& state, const Options& options, Index average,
                  LeafFlow& flow, std::int64_t worth) {
    const Effects effects = effectsOn(model, options, average);
    const Wide best = state.weighted(average) + effects.gain;
    return best < flow.leastHarm(state, options, worth, effects.harm);
}

} // namespace gradus::place
