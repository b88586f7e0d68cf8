#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"
#include "src/lint/findings.h"

#include <set>
#include <string>
#include <vector>

namespace gradus::lints {

/// `# gradus: allow CODE because REASON`: the author knows. It is about findings with the code on its own
/// line, where it stands behind something, else on the next line that has more than a comment.
///
/// Takes what is allowed out of `found`, and adds what is wrong with the comments of named files: one that
/// can't be read, and one that allows what is not there. In files of `uncertain` nothing is said of the
/// latter: what is found there depends on files that may not be here.
Diagnostics withoutAllowed(Diagnostics found, const RuleSet& rules, const SourceSet& sources,
                           const std::set<SourceId>& uncertain);

} // namespace gradus::lints
