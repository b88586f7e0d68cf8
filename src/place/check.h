#pragma once

#include "src/place/problem.h"

#include <string>

namespace gradus::place {

/// Verifies a placement from the definition alone, sharing no code with the solver: every member eligible, no
/// redundant member, every limit kept, the choices made; that the further courses listed meet every statement
/// at the claimed cost; that failed and open are as claimed. Returns what is wrong, or an empty text. That a
/// deficit is the *least* it sees by the cut, where there is one; else that is the solver's proof.
std::string check(const Problem& problem, const Query& query, const Placement& placement);

} // namespace gradus::place
