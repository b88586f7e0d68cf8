#include "tools/cli/pages.h"

#include "grammar/syntax_pages.h"
#include "src/audit/audit_pages.h"
#include "src/format/format_pages.h"
#include "src/import/import_pages.h"
#include "src/language/semantic_pages.h"
#include "src/lint/lint_pages.h"
#include "src/records/record_pages.h"

#include <algorithm>
#include <string_view>

namespace gradus::cli {

namespace {

/// Of what only the command itself reports.
std::vector<CodePage> commandPages() {
    return {
        {"command-line", "A command line that can't be understood",
         "A command has fixed names, options and values. One that is misspelt is never guessed, for a guess "
         "might answer another question than yours. `gradus --help` lists the commands, `gradus audit "
         "--help` "
         "and so on what each takes.",
         "gradus audti major.gradus record.json", "gradus audit major.gradus record.json"},
        {"no-rule-files", "A folder without rule files",
         "A folder on the command line stands for every file in it, and in its folders, that ends in "
         ".gradus. This "
         "one has none, so nothing would be checked, and that is most likely not what was meant.",
         "gradus check records", "gradus check rules"},
        {"not-rules", "A student's record where rules are expected",
         "The file is JSON or CSV, as records are, and rules are written in a language of their own. Most "
         "likely the files of the command stand in another order than meant: in an audit the rules come "
         "first and the "
         "one "
         "record comes last. `gradus check` and `gradus test` take rule files only.",
         "gradus audit record.json major.gradus", "gradus audit major.gradus record.json"},
        {"not-a-record", "Rules where a student's record is expected",
         "The last file of an audit is the student's record, in JSON or CSV. This one holds rules; either "
         "the "
         "record "
         "was forgotten, or it stands before the rules.",
         "gradus audit major.gradus minor.gradus", "gradus audit major.gradus minor.gradus record.json"},
        {"file-unwritable", "A file that can't be written",
         "What was to be written into a file the system refused: a folder that is not there, a file that is "
         "protected or belongs to somebody else, or a full disk. No folder is made for you, because a "
         "mistyped name "
         "would go unnoticed. Rule files (`gradus fmt`, `gradus check "
         "--fix`) are written beside the file and then put in its place, so that a file is never there by "
         "half: the folder must be writable, too, and a file that could not be replaced stays as it was.",
         "chmod a-w rules/duke/duke.gradus; gradus fmt rules",
         "chmod u+w rules/duke/duke.gradus; gradus fmt rules"},
        {"no-tests", "Rule files without any test",
         "Nothing was tested, so that nothing failed says nothing. A test describes a student and what the "
         "audit must find; it stands beside the programme or in a file of its own, which names the "
         "programme's file with `use`. docs/test-rules.md shows how to write tests, grammar/reference.md "
         "all "
         "that they can say.",
         R"(program cert "Certificate" { take all of CS 101, 102 })",
         R"(program cert "Certificate" { take all of CS 101, 102 }
test "just complete" for cert {
    transcript { fall 2023: CS 101 A, CS 102 B }
    expect met
})"},
        {"no-records", "Nothing to count students from",
         "A folder behind `--transcripts` stands for every record in it, and in its folders: what ends in "
         ".json or .csv. This one has none, can't be searched, or there are more than 100,000 in one run.",
         "gradus coverage rules --transcripts rules",
         "gradus coverage rules/duke --transcripts rules/duke/transcripts"},
        {"no-such-test", "A filter that chooses no test",
         "`--filter` runs only the tests whose title, or the id of whose programme, has the text in it. Here "
         "none has, so nothing was tested; most likely the text is mistyped, or the tests stand in a file "
         "that was not named. With `*` or `?` the filter is a pattern for the whole title or id.",
         "gradus test rules --filter mengaipi", "gradus test rules --filter meng-aipi"},
        {"too-many-programs", "More programmes than a student holds",
         "Programmes that the record holds, or that are named by themselves, are audited together: its "
         "courses "
         "are placed in all of them at once. That is for what one student holds, at most eight programmes. "
         "To audit a record against many programmes one after the other, call the command for each.",
         "gradus audit rules/cmu/*.gradus record.json",
         "gradus audit rules/cmu/ms-aie-meche.gradus record.json"},
        {"fix-refused", "Fixes that would bring about another fault",
         "What `gradus check --fix` writes is read before it is written. With an error in it, or a warning "
         "that "
         "was not there, no file is changed. Mend the place by hand.",
         "gradus check rules --fix", "gradus check rules"},
        {"no-program", "A rule file without a programme",
         "An audit needs a programme to compare the record with, and a page one to tell about. A file that "
         "only "
         "declares an institution, sets or tests has none; name the file in which the `program` stands. In "
         "an "
         "audit a folder can't be named either: which of its programmes are meant would be guessed.",
         "gradus audit rules/duke/duke.gradus record.json",
         "gradus audit rules/duke/meng-aipi.gradus record.json"},
        {"same-id", "Two programmes with the same id",
         "Sections and pages of published rules are found by the ids of their programmes, and links lead "
         "there. "
         "Two programmes of the same id would have the same address. This can only happen with rule files "
         "that "
         "don't use each other: publish them one after the other, or give one of the programmes another id.",
         "gradus doc catalogue-2023/minor.gradus catalogue-2024/minor.gradus",
         "gradus doc catalogue-2024/minor.gradus"},
    };
}

} // namespace

std::vector<CodePage> allPages() {
    std::vector<CodePage> all = commandPages();
    for (const auto& pages :
         {grammar::syntaxPages(), language::semanticPages(), records::recordPages(), auditPages(),
          lints::lintPages(), imports::importPages(), format::formatPages()}) {
        all.insert(all.end(), pages.begin(), pages.end());
    }
    std::sort(all.begin(), all.end(), [](const CodePage& a, const CodePage& b) {
        return std::string_view(a.code) < std::string_view(b.code);
    });
    return all;
}

} // namespace gradus::cli
