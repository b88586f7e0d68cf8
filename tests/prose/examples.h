#pragma once

#include "gradus/rule_set.h"

#include <functional>
#include <string>
#include <vector>

namespace gradus::test {

/// Rules that are right: the examples of the language reference, and the shipped ones.
struct Example {
    std::string name; ///< "grammar/reference.md:120", "rules/duke/meng-aipi.gradus"
    std::string path; ///< to load it by
    std::string text; ///< without its tests
    Loader loader;    ///< of what it uses, and of itself
};
std::vector<Example> referenceExamples();
std::vector<Example> shippedRules();

/// The example with another text.
RuleSet loaded(const Example& example, const std::string& text, SourceSet& sources);

} // namespace gradus::test
