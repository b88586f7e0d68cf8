#pragma once

#include "gradus/program.h"
#include "gradus/term.h"
#include "src/audit/record.h"

namespace gradus {

/// Tells every attempt the terms that `within … years of` counts from.
void setMoments(Record& record, const Programs& programs, const Date& asOf);

/// The term of a year that a day falls into. Rules give terms no dates: a year is taken to be divided evenly
/// among its terms.
Term termOf(const Date& day, const Institution& institution);

} // namespace gradus
