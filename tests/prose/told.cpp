#include "tests/prose/told.h"

#include "gradus/prose.h"

namespace gradus::test {

std::string told(const RuleSet& rules) {
    std::vector<const Program*> programs, mentioned;
    for (std::size_t i = 0; i < rules.programs.size(); ++i) {
        mentioned.push_back(&rules.programs[i]);
        if (i < rules.named) {
            programs.push_back(&rules.programs[i]);
        }
    }
    const std::string page = renderProse(programs, {ProseFormat::markdown, mentioned, {}});
    return page.substr(0, page.rfind("\nRules ") + 1);
}

} // namespace gradus::test
