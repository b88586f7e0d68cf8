#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> filePages() {
    return {
        {"file-unreadable", "A file that can't be read",
         "A rule file names other files with `use`, and an institution names its catalogue. Their paths "
         "begin at the "
         "folder of the file that names them, not at the folder you work in. Without the file nothing that "
         "it "
         "declares is known, so no programme that depends on it is checked. Paths on the command line, of "
         "rules and "
         "of a student's record, begin at the folder you work in.",
         R"(use "campas.gradus"
program p "P" { take 1 course from core }
--- campus.gradus
set core = CS 101, 102
)",
         R"(use "campus.gradus"
program p "P" { take 1 course from core }
--- campus.gradus
set core = CS 101, 102
)"},
        {"use-cycle", "Files that use each other in a circle",
         "What a file uses is known in it. If two files use each other, neither can be understood first, and "
         "nobody "
         "can say which of them the common part belongs to.",
         R"(use "other.gradus"
program p "P" { take 1 course from core }
--- other.gradus
use "rules.gradus"
set core = CS 101, 102
)",
         R"(use "other.gradus"
program p "P" { take 1 course from core }
--- other.gradus
set core = CS 101, 102
)"},
        {"declared-twice", "A name that is declared twice",
         "A set, tag, requirement, programme, given, choice or value is known by its name. Two of one name "
         "would leave "
         "it to chance which is meant, so even a second one in another file is an error as soon as some file "
         "sees "
         "both.",
         R"(set core = CS 101
set core = CS 102
program p "P" { take 1 course from core }
)",
         R"(set core = CS 101
set advanced = CS 102
program p "P" { take 1 course from core }
)"},
        {"two-institutions", "Two institutions for one file",
         "Grades, terms, units and the catalogue come from the institution. A rule file belongs to one "
         "institution; "
         "with two in sight it would not be clear whose B is meant.",
         R"(use "north.gradus"
institution "South University" { units "credit" }
program p "P" { take CS 101 }
--- north.gradus
institution "North University" { units "unit" }
)",
         R"(use "north.gradus"
program p "P" { take CS 101 }
--- north.gradus
institution "North University" { units "unit" }
)"},
        {"unknown-set", "A set that nobody declared",
         "A word in lower-case letters where courses are expected is the name of a set. It must be declared "
         "with "
         "`set`, in the same file or in one that it uses. A misspelt name would otherwise be an empty set "
         "that "
         "nothing can fill.",
         R"(set graduate = CS 500..899
program p "P" { take 2 courses from graduates }
)",
         R"(set graduate = CS 500..899
program p "P" { take 2 courses from graduate }
)"},
        {"unknown-tag", "A tag that nobody declared",
         "A tag is declared with `tag`, in the institution's file, in the same file or in one that it uses, "
         "or it "
         "stands in the catalogue. A tag that nobody declared could never be on a course.",
         R"(tag writing "a course with much writing"
program p "P" { take 2 courses from tagged writting }
)",
         R"(tag writing "a course with much writing"
program p "P" { take 2 courses from tagged writing }
)"},
        {"unknown-program", "A programme that is not there",
         "A test says for which programme it is, and an `include` may copy a requirement of another "
         "programme. The "
         "programme must be declared in the same file or in one that it uses. On the command line, "
         "`file.gradus:ID` names a programme that this very file declares.",
         R"(program cert-data "Certificate" { take CS 101 }
test "done" for cert-date {
    transcript { fall 2023: CS 101 A }
    expect met
}
)",
         R"(program cert-data "Certificate" { take CS 101 }
test "done" for cert-data {
    transcript { fall 2023: CS 101 A }
    expect met
}
)"},
    };
}

} // namespace gradus::language
