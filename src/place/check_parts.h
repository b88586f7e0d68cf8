#pragma once

#include "src/place/check_view.h"

#include <string>
#include <vector>

namespace gradus::place {

// Parts of the checker.

/// What is wrong with the branches chosen, or an empty text.
std::string wrongBranches(const Problem& problem, const Query& query, const std::vector<Index>& chosen);

/// Why what the view holds is not legal, or an empty text: under some choice of groups; with `met` under one
/// that also meets every measure in the braces of the programme looked at.
std::string whyIllegal(const Problem& problem, const CheckView& view, bool met);
/// Whether no member of a leaf is redundant, in the same way.
bool noneRedundant(const Problem& problem, const CheckView& view, std::size_t leaf, bool met);

/// How many averages, windows and prohibitions of the programme looked at fail with the candidates where they
/// are.
std::int64_t failedStatements(const Problem& problem, const Query& query, const std::vector<Index>& slotOf,
                              const CheckView& view);

/// Why a cut does not prove that the first programme's deficit is so much at least, or an empty text.
std::string wrongCut(const Problem& problem, const Query& query, const CheckView& view, const Cut& cut,
                     std::int64_t deficit);

/// What is wrong with one of many things: put into words only where it is.
struct Complaint {
    const char* before;
    std::size_t number;
    const char* after;
    operator std::string() const { return before + std::to_string(number) + after; }
};

inline Complaint textOf(const char* before, std::size_t number, const char* after) {
    return {before, number, after};
}

} // namespace gradus::place
