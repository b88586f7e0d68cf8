#include "src/format/format_pages.h"

namespace gradus::format {

const std::vector<CodePage>& formatPages() {
    static const std::vector<CodePage> pages = {
        {"layout-changes-meaning", "A layout that would say something else",
         "What `gradus fmt` is about to write is read once more and compared with the file: all words, all "
         "comments, and what they mean. Here they differ, so nothing is written and the file stays as it is. "
         "This is a fault of Gradus and never of the file; `gradus check`, `test` and `audit` are not "
         "touched "
         "by it.",
         "gradus fmt rules.gradus", "a report to the people who maintain Gradus, with the file"},
        {"layout-too-long", "A file that is too long once it is laid out",
         "With its lines indented the file would have more than the 4 MiB that are read of one file, so it "
         "stays as it is. A file joins others with `use`, and each of them may have that many.",
         "gradus fmt all-programmes.gradus", "gradus fmt school-a.gradus school-b.gradus"},
    };
    return pages;
}

} // namespace gradus::format
