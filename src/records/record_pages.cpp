#include "src/records/record_pages.h"

namespace gradus::records {

const std::vector<CodePage>& recordPages() {
    static const std::vector<CodePage> pages = [] {
        std::vector<CodePage> all;
        for (const auto& part :
             {transcriptPages(), transcriptCsvPages(), cataloguePages(), fileBoundPages()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return pages;
}

} // namespace gradus::records
