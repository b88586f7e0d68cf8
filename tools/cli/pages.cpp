#include "tools/cli/pages.h"

#include "grammar/syntax_pages.h"
#include "src/audit/audit_pages.h"
#include "src/language/semantic_pages.h"
#include "src/records/record_pages.h"

#include <algorithm>
#include <string_view>

namespace gradus::cli {

namespace {

/// Of what only the command itself reports.
std::vector<CodePage> commandPages() {
    return {
        {"no-rule-files", "A folder without rule files",
         "A folder on the command line stands for every file in it, and in its folders, that ends in "
         ".gradus. This "
         "one has none, so nothing would be checked, and that is most likely not what was meant.",
         "gradus check records", "gradus check rules"},
        {"no-program", "A rule file without a programme",
         "An audit needs a programme to compare the record with. A file that only declares an institution, "
         "sets or "
         "tests has none; name the file in which the `program` stands.",
         "gradus audit rules/duke/duke.gradus record.json",
         "gradus audit rules/duke/meng-aipi.gradus record.json"},
    };
}

} // namespace

std::vector<CodePage> allPages() {
    std::vector<CodePage> all = commandPages();
    for (const auto& pages :
         {grammar::syntaxPages(), language::semanticPages(), records::recordPages(), auditPages()}) {
        all.insert(all.end(), pages.begin(), pages.end());
    }
    std::sort(all.begin(), all.end(), [](const CodePage& a, const CodePage& b) {
        return std::string_view(a.code) < std::string_view(b.code);
    });
    return all;
}

} // namespace gradus::cli
