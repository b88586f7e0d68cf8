#pragma once

#include "src/place/budget.h"
#include "src/place/options.h"

namespace gradus::place {

/// Betters a placement by a quick estimate of its value. First by moving single candidates and by letting one
/// take another's place, as long as something gains; then by wandering, where a step may lose what was gained
/// a while ago (late acceptance hill climbing, Burke and Bykov 2017), by a fixed sequence of chance. `slots`
/// has the slot of each option, or none, and is legal on top of the state; stops at `enough`.
void improve(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
             const Value& enough, Budget& budget);

} // namespace gradus::place
