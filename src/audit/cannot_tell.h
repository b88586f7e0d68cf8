#pragma once

#include "gradus/audit.h"
#include "src/audit/settings.h"

#include <vector>

namespace gradus {

/// Marks in `shown` every requirement whose standing is not the same in `other`, an audit of the same record
/// under another value of a missing fact, and adds those that only stand there.
void markUncertain(ScopeResult& shown, const ScopeResult& other);

/// Marks the missing facts that the verdict depends on: with another value of one of them alone it is
/// another. `verdicts` are those under the facts of the space, one by one. Where not all were tried, any may
/// be such.
void markDeciding(std::vector<Assumption>& missing, const SettingsSpace& space,
                  const std::vector<Verdict>& verdicts);

} // namespace gradus
