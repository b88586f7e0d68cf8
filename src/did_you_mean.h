#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// The known word that a misspelt one most likely stands for: at most a third of its letters (at least one)
/// are added, dropped, changed or swapped with their neighbour; letter case is free. The first of equally
/// near ones. Words longer than 64 bytes have none.
std::optional<std::string> didYouMean(std::string_view word, const std::vector<std::string>& known);

} // namespace gradus
