#pragma once

#include "src/place/check_view.h"

#include <string>
#include <vector>

namespace gradus::place {

// Parts of the checker.

/// What is wrong with the branches chosen, or an empty text.
std::string wrongBranches(const Problem& problem, const Query& query, const std::vector<Index>& chosen);

/// How many averages, windows and prohibitions fail with the candidates where they are.
std::int64_t failedStatements(const Problem& problem, const Query& query, const std::vector<Index>& slotOf,
                              const CheckView& view);

inline std::string textOf(const char* before, std::size_t number, const std::string& after) {
    return before + std::to_string(number) + after;
}

} // namespace gradus::place
