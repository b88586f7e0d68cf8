#pragma once

#include "tools/benchmark/choice.h"

namespace gradus::bench {

/// Whole audits of the local collection of Northeastern's programmes, imported in their plain reading, where
/// it is there (docs/development.md): one row, `northeastern`, in the table `audit`, and in `memory`.
void addNortheasternAudits(const Choice& choice);
void addNortheasternAllocations(const Choice& choice);

} // namespace gradus::bench
