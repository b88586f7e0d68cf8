#pragma once

#include "tools/benchmark/choice.h"

namespace gradus::bench {

/// How much faster the solver answers than GLPK, in the table `opponent`. GLPK gets the question for the
/// least further work alone, in the smallest form (compact.h), built before its time runs, in a process of
/// its own, and two seconds an instance, with or without its cutting planes, as is faster for the family. Of
/// the families that the form can say, and as many instances as GLPK solves in twelve seconds.
void addOpponent(const Choice& choice);

} // namespace gradus::bench
