#pragma once

#include "gradus/rule_set.h"

#include <functional>
#include <string>
#include <vector>

namespace gradus::test {

/// Rules that are right: an example of the language reference, or a file of the checkout.
struct Example {
    std::string name; ///< "grammar/reference.md:120", "rules/duke/meng-aipi.gradus"
    std::string path; ///< to load it by
    std::string text; ///< without its tests
    Loader loader;    ///< of what it uses, and of itself
};
std::vector<Example> referenceExamples();
std::vector<Example> rulesIn(const std::string& folder);

/// The example with another text.
RuleSet loaded(const Example& example, const std::string& text, SourceSet& sources);

} // namespace gradus::test
