#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> semanticPages() {
    std::vector<CodePage> all;
    for (const auto& pages :
         {filePages(), coursePages(), amountPages(), scopePages(), statementPages(), measurePages(),
          casePages(), sharePages(), templatePages(), institutionPages(), testPages(), boundPages()}) {
        all.insert(all.end(), pages.begin(), pages.end());
    }
    return all;
}

} // namespace gradus::language
