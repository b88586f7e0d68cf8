#pragma once

#include "gradus/rule_set.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::cli {

/// Whether a text has the filter in it, in any letter case. A filter with `*` or `?` is a pattern for the
/// whole text instead: `*` stands for anything, `?` for one character.
bool passesFilter(std::string_view text, std::string_view filter);

/// The tests, by index, whose title or programme's id passes the filter; all of them when it is empty.
std::vector<std::size_t> chosenTests(const RuleSet& rules, const std::string& filter);

} // namespace gradus::cli
