#pragma once

#include "src/place/search.h"

namespace gradus::place {

/// The canonical one of the placements as good as `witness`, which is a best one under the model's branches.
/// Walks candidates in order and gives each the first use that some best placement allows; where the witness
/// shows it, nothing is searched. When the budget ends, the rest stays as in the last witness.
Found canonical(const Model& model, Found witness, Budget& budget);

} // namespace gradus::place
