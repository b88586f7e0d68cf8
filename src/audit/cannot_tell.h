#pragma once

#include "gradus/audit.h"
#include "src/audit/settings.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// Marks in `shown` every requirement whose standing is not the same in `other`, an audit of the same record
/// under another value of a missing fact, and adds those that stand only there, at their place and without
/// their statements. What is met where it stands, and does not stand under the other value, is as good as the
/// same; it is added only with `metToo`. A branch that is only chosen in `shown` is as good as the same if
/// its `complete` as a whole is the same.
void markUncertain(ScopeResult& shown, const ScopeResult& other, bool metToo);

/// A missing fact by its id and the first programme that asks for it.
using OpenFact = std::pair<std::string, std::size_t>;

/// The missing facts that the verdict depends on: with another value of one of them alone it is another.
/// `verdicts` are those under the facts of the space, one by one. REQUIRES: all of them.
std::set<OpenFact> decidingFacts(const SettingsSpace& space,
                                 const std::vector<std::optional<Verdict>>& verdicts);

} // namespace gradus
