#pragma once

#include "src/place/budget.h"
#include "src/place/options.h"

namespace gradus::place {

/// Betters a placement by moving single candidates and by letting one take another's place, as long as
/// something gains: less further work (by a quick bound), then fewer failed averages, then fewer open
/// questions. `slots` has the slot of each option, or none, and is legal on top of the state; stops at
/// `enough`.
void exchange(const Model& model, State& state, const Options& options, std::vector<Index>& slots,
              const Value& enough, Budget& budget);

} // namespace gradus::place
