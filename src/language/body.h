#pragma once

#include "gradus/program.h"
#include "src/language/outline.h"
#include "src/language/sets.h"

namespace gradus::language {

/// Resolves what an outline holds. `program` is the id of the programme; with none the text stands in no
/// programme, so ids, givens and choices that it names may be those of whoever includes it.
Scope readBody(const View& view, SetReader& sets, const Outline& outline, const std::string& program);

/// The programme's givens and choices.
void readFacts(const View& view, const Outline& outline, Program& program);

} // namespace gradus::language
