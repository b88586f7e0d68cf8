#include "tools/cli/pages.h"

#if __has_include("grammar/syntax_pages.h")
#include "grammar/syntax_pages.h"
#define HAS_SYNTAX 1
#endif
#if __has_include("src/language/semantic_pages.h")
#include "src/language/semantic_pages.h"
#define HAS_SEMANTIC 1
#endif
#if __has_include("src/records/record_pages.h")
#include "src/records/record_pages.h"
#define HAS_RECORD 1
#endif
#if __has_include("src/audit/audit_pages.h")
#include "src/audit/audit_pages.h"
#define HAS_AUDIT 1
#endif

#include <algorithm>
#include <string_view>

namespace gradus::cli {

namespace {

/// What only the command itself says.
const std::vector<CodePage>& commandPages() {
    static const std::vector<CodePage> pages = {
        {"no-rule-files", "A folder without rule files",
         "A folder on the command line stands for every file in it, and in its folders, that ends in .gradus. This "
         "one has none, so nothing would be checked, and that is most likely not what was meant.",
         "gradus check records/", "gradus check rules/"},
        {"no-program", "A rule file without a programme",
         "An audit needs a programme to compare the record with. A file that only declares an institution, sets or "
         "tests has none; name the file in which the `program` stands.",
         "gradus audit rules/duke/duke.gradus record.json", "gradus audit rules/duke/meng-aipi.gradus record.json"},
    };
    return pages;
}

} // namespace

std::vector<CodePage> allPages() {
    std::vector<CodePage> all = commandPages();
    [[maybe_unused]] const auto add = [&](const std::vector<CodePage>& pages) {
        all.insert(all.end(), pages.begin(), pages.end());
    };
#ifdef HAS_SYNTAX
    add(grammar::syntaxPages());
#endif
#ifdef HAS_SEMANTIC
    add(language::semanticPages());
#endif
#ifdef HAS_RECORD
    add(records::recordPages());
#endif
#ifdef HAS_AUDIT
    add(auditPages());
#endif
    std::sort(all.begin(), all.end(), [](const CodePage& a, const CodePage& b) {
        return std::string_view(a.code) < std::string_view(b.code);
    });
    return all;
}

} // namespace gradus::cli
