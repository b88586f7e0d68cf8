#include "grammar/syntax_pages.h"

namespace gradus::grammar {

const std::vector<CodePage>& syntaxPages() {
    static const std::vector<CodePage> pages = [] {
        std::vector<CodePage> all;
        for (const auto& part : {textPages(), statementPages(), listPages(), wordPages()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return pages;
}

} // namespace gradus::grammar
