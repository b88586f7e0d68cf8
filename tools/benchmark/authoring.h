#pragma once

#include "tools/benchmark/choice.h"

namespace gradus::bench {

/// What rule authors wait for, in the table `author`: `gradus check` of each shipped file of rules by itself,
/// and `gradus test` of all of them on one core. From the texts of the files to the answer; reading them from
/// the disk and printing are left out.
void addAuthoring(const Choice& choice);

} // namespace gradus::bench
