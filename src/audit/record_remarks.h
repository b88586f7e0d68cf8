#pragma once

#include "gradus/audit.h"

namespace gradus {

// The parts of `recordRemarks`:

/// A warning for every course of a record that no catalogue has although one lists the subject: it may be a
/// slip, and a slip can fill a place.
Diagnostics unlistedCourses(const Programs& programs, const Transcript& transcript);

/// A warning for every attempt whose units are others than those of every catalogue that knows them.
Diagnostics otherUnits(const Programs& programs, const Transcript& transcript);

/// A warning for every attempt at a split course that carries other units than its parts together.
Diagnostics notSplit(const Programs& programs, const Transcript& transcript);

/// A warning for every programme held by other catalogue years than those of the rules, and for every one
/// whose id is nearly that of a programme audited which the record doesn't hold.
Diagnostics otherPrograms(const Programs& programs, const Transcript& transcript);

/// A warning for every final grade in a term that is still to come. Rules give terms no dates: a year is
/// taken to be divided evenly among its terms, and a term to begin up to two months earlier than that.
Diagnostics termsAhead(const Programs& programs, const Transcript& transcript, const Date& asOf);

/// A warning for every field of the student that the programmes, or those that they require, compare with and
/// the record lacks.
Diagnostics missingFields(const Programs& programs, const Transcript& transcript);

/// A note for every given, choice, milestone and tag of a record that no programme, nor one that it requires,
/// ever asks about: it may belong to another programme, or be a slip; nothing is dropped without a word.
Diagnostics unaskedFacts(const Programs& programs, const Transcript& transcript);

} // namespace gradus
