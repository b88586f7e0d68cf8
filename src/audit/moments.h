#pragma once

#include "gradus/program.h"
#include "gradus/term.h"
#include "src/audit/record.h"

namespace gradus {

/// Tells every attempt the terms that `within … years of` counts from.
void setMoments(Record& record, const Programs& programs, const Date& asOf);

/// The term that years of a programme held are counted from: that of its completion, where it is recorded,
/// else that of the admission; nothing where neither is, or the institution does not know its season.
std::optional<Term> termOf(const HeldProgram& held, const Institution& institution);

/// The term of a year that a day falls into. Rules give terms no dates: a year is taken to be divided evenly
/// among its terms.
Term termOf(const Date& day, const Institution& institution);

} // namespace gradus
