#pragma once

#include "gradus/diagnostic.h"
#include "gradus/program.h"
#include "gradus/transcript.h"

namespace gradus {

/// How much of a record was read. What is empty is a fault in a whole one; in a part it could not be read,
/// which was reported then, and is not judged again.
enum class Extent { whole, part };

/// The errors of attempts: a grade or season that the institution does not know, a final grade on work that
/// is still in progress or planned, completed work without one.
Diagnostics attemptFaults(const Transcript& transcript, const Institution& institution, Extent extent);

/// The errors of everything else: values of givens and choices, concentrations, branches and terms of
/// admission that none of the programmes knows.
Diagnostics settingFaults(const Programs& programs, const Transcript& transcript, Extent extent);

} // namespace gradus
