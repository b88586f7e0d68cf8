#include "src/lint/lint_pages.h"

namespace gradus::lints {

std::vector<CodePage> lintPages() {
    std::vector<CodePage> all;
    for (const auto& pages : {coursePages(), rulePages()}) {
        all.insert(all.end(), pages.begin(), pages.end());
    }
    return all;
}

} // namespace gradus::lints
