#pragma once

#include "tools/benchmark/choice.h"

namespace gradus::bench {

/// Whole audits, from understood programmes and records to the answer with all its reasons: of the shipped
/// programmes and of the real pages among the tests, with every test and every sample record of theirs. Their
/// times in the table `audit`.
void addAudits(const Choice& choice);

/// What they allocate, in the table `memory`.
void addAuditAllocations(const Choice& choice);

/// One audit of a shipped programme, always the same, for a tool that counts the instructions of
/// `gradus_one_audit`. False: the files are not there.
bool oneAudit();

} // namespace gradus::bench
