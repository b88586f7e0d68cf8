#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"

#include <map>
#include <string>

/// Looks for rules that can be read and still are no good: a list that asks for more courses than it has, a
/// branch that never holds, a total that the parts can't reach. What is found is a warning with a code and a
/// page of its own; some carry a fix.
namespace gradus {

/// The findings in the named files of `rules`, in order of file and place, each cause once. What is uncertain
/// is not told: where a grade, a tag of the record or a course that no catalogue lists decides, it is taken
/// to be in favour of the rules.
///
/// Courses are looked up in the institution's catalogue. A subject that it lists has no courses but those;
/// of every other subject there may be any.
///
/// What a comment `# gradus: allow CODE because REASON` allows is not told; a comment that allows nothing is.
///
/// REQUIRES: `rules` were read into `sources` and have no error; else nothing is found.
Diagnostics lint(const RuleSet& rules, const SourceSet& sources);

/// Texts with fixes applied.
struct FixedTexts {
    std::map<SourceId, std::string> texts; ///< those that change
    Diagnostics applied;
};

/// Applies the fixes of diagnostics, in their order; one that touches the place of an earlier one is left
/// for the next time. Whether the new texts are sound is for the caller to see.
FixedTexts fixed(const Diagnostics& diagnostics, const SourceSet& sources);

} // namespace gradus
