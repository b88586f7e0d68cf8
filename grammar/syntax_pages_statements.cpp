#include "grammar/syntax_pages.h"

namespace gradus::grammar {

std::vector<CodePage> statementPages() {
    return {
        {"unknown-statement", "A word that begins no statement",
         "Every statement begins with a verb that says what it does: `take` places courses, `earn` measures, "
         "`limit` "
         "caps, and so on. A word that is none of them is misspelt, or carries on a line that should have "
         "ended with a comma.",
         "program demo {\n    tkae AIPI 510\n}", "program demo {\n    take AIPI 510\n}"},

        {"unknown-declaration", "A word that begins no declaration",
         "At the top of a file stand declarations: `use`, `program`, `requirement`, `concentration`, `set`, "
         "`tag`, "
         "`institution` and `test`. Everything else stands inside their braces.",
         "progam demo {\n    take AIPI 510\n}", "program demo {\n    take AIPI 510\n}"},

        {"unknown-entry", "A word that begins no entry of an institution or a test",
         "An institution and a test have entries of their own, named in the hint: what the institution "
         "counts and "
         "how, and what a test says of a student and expects.",
         "program demo {\n    take AIPI 510\n}\n\ntest \"nothing taken yet\" for demo {\n    expct not "
         "met\n}",
         "program demo {\n    take AIPI 510\n}\n\ntest \"nothing taken yet\" for demo {\n    expect not "
         "met\n}"},

        {"misplaced-statement", "A statement where it can't stand",
         "The word is right, the place is not: `take` needs a programme or requirement around it, `set` "
         "stands at the "
         "top of a file, and in the braces of `complete` only branches stand, because their number counts.",
         "program demo {\n    complete 1 of {\n        take AIPI 510\n        option { take AIPI 520 }\n    "
         "}\n}",
         "program demo {\n    complete 1 of {\n        option { take AIPI 510 }\n        option { take AIPI "
         "520 }\n    }\n}"},

        {"two-statements-on-a-line", "Two statements on one line",
         "One statement stands on a line, or `;` between two. Otherwise a `limit` behind a `take` would look "
         "like a "
         "part of the take, and a reader of the rule could not tell which it is.",
         "program demo {\n    take 2 courses from AIPI * limit 1 course where transfer\n}",
         "program demo {\n    take 2 courses from AIPI *\n    limit 1 course where transfer\n}"},

        {"unexpected-text", "Something else was expected here",
         "The statement began rightly, but what stands here does not go on with it. The message says what "
         "was "
         "expected, behind which words, and what was found instead.",
         "program demo {\n    attain thesis 2 course\n}", "program demo {\n    attain thesis 2 times\n}"},
    };
}

} // namespace gradus::grammar
