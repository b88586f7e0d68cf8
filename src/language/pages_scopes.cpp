#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> scopePages() {
    return {
        {"duplicate-id", "An id that stands twice in one scope",
         "Tests, exceptions and other statements point to requirements and named statements by their ids, so "
         "within "
         "one scope every id must be its own. The branches of a `complete` and what stands in a `when` "
         "belong to the "
         "scope around them.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement core "More core" { take CS 102 }
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement more-core "More core" { take CS 102 }
}
)"},
        {"unknown-id", "An id that nothing has",
         "An id or path is looked up in the scope where it is written, then in the scopes around it. Tests "
         "look it up "
         "from the programme.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    earn 3 credits over cores
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    earn 3 credits over core
}
)"},
        {"not-in-braces", "A statement that can't stand behind a `take`",
         "The braces behind a `take` say more about what this one `take` holds: `earn`, `limit`, `minimum "
         "grade`, "
         "`exclude`, `unchecked`, and words for the reader. Whatever needs something else stands by itself.",
         R"(program p "P" {
    take 2 courses from CS 200..299 { take CS 101 }
}
)",
         R"(program p "P" {
    take 2 courses from CS 200..299
    take CS 101
}
)"},
        {"catalog-years-misplaced", "Catalogue years inside a part of the programme",
         "`catalog 2023-2024` says for which catalogue the whole programme is written.",
         R"(program p "P" {
    requirement core "Core" {
        catalog 2023-2024
        take CS 101
    }
}
)",
         R"(program p "P" {
    catalog 2023-2024
    requirement core "Core" {
        take CS 101
    }
}
)"},
        {"catalog-years-twice", "Catalogue years that are stated twice",
         "A programme is written for one catalogue. For another one write another programme, or let a "
         "`given` decide.",
         R"(program p "P" {
    catalog 2023-2024
    catalog 2024-2025
    take CS 101
}
)",
         R"(program p "P" {
    catalog 2023-2025
    take CS 101
}
)"},
        {"catalog-years-reversed", "Catalogue years that go down",
         "A catalogue that spans several years is named by its first and last year, the earlier one first.",
         R"(program p "P" {
    catalog 2024-2023
    take CS 101
}
)",
         R"(program p "P" {
    catalog 2023-2024
    take CS 101
}
)"},
        {"fact-in-when", "A given or choice inside a `when`",
         "A given or choice belongs to the whole programme. Declared under a condition it would sometimes "
         "exist and "
         "sometimes not.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    when delivery is online {
        choice track "Track" { data "Data" own "Own" }
    }
    take CS 101
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    choice track "Track" { data "Data" own "Own" }
    take CS 101
}
)"},
        {"branch-outside-complete", "A branch with nothing to choose",
         "A `concentration` or an `option` is one of several branches of a `complete`. Outside of one, every "
         "student "
         "would need all of them, though the words promise a choice.",
         R"(program p "P" {
    concentration robotics "Robotics" { take ROB 101 }
    concentration energy "Energy" { take ENE 101 }
}
)",
         R"(program p "P" {
    complete 1 of {
        concentration robotics "Robotics" { take ROB 101 }
        concentration energy "Energy" { take ENE 101 }
    }
}
)"},
        {"too-few-branches", "More branches asked for than there are",
         "`complete 2 of` needs at least two branches. Of those inside a `when` only the ones that can hold "
         "together "
         "are counted.",
         R"(program p "P" {
    complete 2 of {
        option a "A" { take CS 101 }
    }
}
)",
         R"(program p "P" {
    complete 1 of {
        option a "A" { take CS 101 }
    }
}
)"},
        {"unknown-include", "A requirement to include that is not there",
         "`include core` copies a requirement or concentration declared at the top of a file; `include "
         "program.core` "
         "copies one of another programme. It must be in the same file or in one that it uses.",
         R"(requirement ai-core "AI core" { take CS 540 }
program p "P" { include ai-cores }
)",
         R"(requirement ai-core "AI core" { take CS 540 }
program p "P" { include ai-core }
)"},
        {"include-cycle", "A requirement that includes itself",
         "An included requirement may include others, but following the copies must come to an end.",
         R"(program p "P" {
    requirement core "Core" {
        take CS 101
        include p.core as again
    }
}
)",
         R"(program p "P" {
    requirement core "Core" {
        take CS 101
    }
}
)"},
        {"require-cycle", "A programme that requires itself",
         "The verdict of a programme that another one requires must be found first, so following what is "
         "required must come to an end. `require 1 of any major` leaves out the programme in which it "
         "stands, "
         "but the others must not lead back to it either.",
         R"(program p "P" {
    take CS 101
    require program p
}
)",
         R"(program p "P" {
    take CS 101
}
)"},
        {"required-elsewhere", "A required programme that is read for another institution",
         "Grades, terms and repeats mean what the institution's file says. A programme and what it requires "
         "look at the same record, so one institution's rules must hold for both. A file that neither "
         "declares an institution nor uses its file is read by the defaults.",
         R"(use "other.gradus"
institution "Example University" { units "credit" }
program p "P" { require program q }
--- other.gradus
program q "Q" { take CS 101 }
)",
         R"(institution "Example University" { units "credit" }
program p "P" { require program q }
program q "Q" { take CS 101 }
)"},
        {"misplaced-kind", "A kind that is no programme's",
         "`kind major` says of a whole programme what sort it is, once, so that others can ask for `any "
         "major`. It can't depend on the student or be said of a part.",
         R"(program p "P" {
    requirement core "Core" {
        kind major
        take CS 101
    }
}
)",
         R"(program p "P" {
    kind major
    requirement core "Core" { take CS 101 }
}
)"},
        {"unknown-kind", "A kind of programme that too few are of",
         "`require 1 of any major` looks among the programmes of this file and of the files it uses for "
         "those "
         "that say `kind major`; the one in which it stands is left out. Where there are fewer than are "
         "asked "
         "for, it could never be met.",
         R"(program p "P" {
    require 1 of any major
}
)",
         R"(program p "P" {
    require 1 of any major
}
program q "Q" {
    kind major
    take CS 101
}
)"},
        {"program-twice", "A programme that stands twice in one list",
         "`require 2 of a, b, c` asks for two different programmes of the list. One that stands there twice "
         "would count as two.",
         R"(program p "P" {
    require 2 of q, q
}
program q "Q" { take CS 101 }
)",
         R"(program p "P" {
    require 1 of q
}
program q "Q" { take CS 101 }
)"},
        {"no-values", "A given or choice without values",
         "A given or choice is a question, and its values are the answers. Without any there is nothing to "
         "answer.",
         R"(program p "P" {
    given delivery "Delivery" { }
    take CS 101
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
}
)"},
        {"more-than-values", "More to choose than there are values",
         "`choice … up to 3` allows three of the values to be picked, so there must be as many.",
         R"(program p "P" {
    choice track up to 3 "Track" { data "Data" own "Own" }
    take CS 101
}
)",
         R"(program p "P" {
    choice track up to 2 "Track" { data "Data" own "Own" }
    take CS 101
}
)"},
    };
}

} // namespace gradus::language
