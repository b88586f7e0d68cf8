#pragma once

#include "gradus/audit.h"
#include "src/audit/holding.h"

#include <string>
#include <vector>

namespace gradus {

/// The nearest scope with a title of its own, this one or one around it: what a reader calls the requirement.
const Scope& requirementAt(const Layout& layout, std::size_t scope);

/// What a reader of a programme calls a scope: its requirement, in another programme with that one's title.
std::string placeTitle(const Compiled& compiled, std::size_t scope, std::size_t reader);

/// Whether any use of an attempt is placed.
bool isUsed(const Compiled& compiled, const Holding& holding, std::size_t entry);

/// Where else the attempt of a placed candidate counts at the same time, by titles.
std::vector<std::string> placesBeside(const Compiled& compiled, const Holding& holding,
                                      std::size_t candidate);

} // namespace gradus
