#pragma once

#include "src/place/leaf_flow.h"

namespace gradus::place {

/// Whether an average is out of reach, even when every option that lifts it is placed and none that lowers
/// it.
bool averageFails(const Model& model, const State& state, const Options& options, Index average);

/// The same when the options must bring the leaves at least `worth`.
bool averageFails(const Model& model, const State& state, const Options& options, Index average,
                  LeafFlow& flow, std::int64_t worth);

} // namespace gradus::place
