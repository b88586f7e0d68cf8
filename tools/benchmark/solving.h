#pragma once

#include "src/place/problem.h"
#include "tools/benchmark/choice.h"

namespace gradus::bench {

/// Answers what the least further work is, with some placement that needs no more.
place::Placement leastDeficit(const place::Problem& problem, const place::Query& query);

/// The questions about each family of placement problems, in the table `solve`.
void addSolving(const Choice& choice);

/// What asking each family for the canonical placement allocates, in the table `memory`.
void addSolvingAllocations(const Choice& choice);

/// How the time grows with courses and with leaves, in the tables `courses` and `leaves`.
void addGrowth(const Choice& choice);

/// What the checker of witnesses, or a planted placement, says against an answer to the first two instances
/// of a family; empty: nothing.
std::string faultInAnswers();

} // namespace gradus::bench
