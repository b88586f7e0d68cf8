#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> casePages() {
    return {
        {"match-value-twice", "A value with two cases in one `match`",
         "The cases of a `match` stand side by side: of each value one case says what it means. With two "
         "cases for one value it would not be clear which of them holds.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        campus { take CS 101 }
        online { take CS 102 }
        online { take CS 103 }
    }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        campus { take CS 101 }
        online { take all of CS 102, 103 }
    }
}
)"},
        {"match-else-not-last", "An `else` before other cases of a `match`",
         "`else` is for the values that no case names. Read from top to bottom it would hide what stands "
         "behind it, so it comes last, and once.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        else { take CS 101 }
        online { take CS 102 }
    }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        online { take CS 102 }
        else { take CS 101 }
    }
}
)"},
        {"match-incomplete", "A `match` that leaves values out",
         "A `match` over a given or choice says what each of its values means. A value that is left out "
         "would "
         "silently ask for nothing. Where nothing is meant, write `else { note \"…\" }`. With `match "
         "program`, "
         "which has no list of values, at least one programme is named.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" evening "Evening" online "Online" }
    match delivery {
        campus { take CS 101 }
        online { take CS 102 }
    }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" evening "Evening" online "Online" }
    match delivery {
        online { take CS 102 }
        else { take CS 101 }
    }
}
)"},
        {"match-else-unused", "An `else` that can never hold",
         "Every value of the given or choice has a case of its own, so nothing is left for `else`. Of an "
         "optional choice it is what holds when nothing is picked.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        campus { take CS 101 }
        online { take CS 102 }
        else { take CS 103 }
    }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    match delivery {
        campus { take CS 101 }
        online { take CS 102 }
    }
}
)"},
        {"match-of-several", "A `match` over a choice of several values",
         "A `match` has one case hold. Of a choice `up to 2` two values may be picked, and nobody could say "
         "whether one case is meant then or both. With a `when` for each value, each holds by itself.",
         R"(program p "P" {
    choice areas up to 2 "Areas" { art "Art" music "Music" }
    match areas {
        art { take ART 1 }
        music { take MUS 1 }
    }
}
)",
         R"(program p "P" {
    choice areas up to 2 "Areas" { art "Art" music "Music" }
    when areas is art { take ART 1 }
    when areas is music { take MUS 1 }
}
)"},
        {"times-of-bundle", "A bundle or milestone to be taken several times",
         "`take TOPICS 590 2 times` is for one course whose repeats each count, or for one of several such "
         "courses. A bundle has no repeats, and a milestone is attained.",
         R"(program p "P" {
    take CS 101 + CS 102 2 times
}
)",
         R"(program p "P" {
    take CS 101 + CS 102
}
)"},
        {"times-without-repeat", "A course to be taken several times that counts once",
         "Two attempts of one course count once in a programme, unless the institution says that each of "
         "them "
         "counts. Otherwise a second time could never come, and nobody could meet the rule.",
         R"(institution "Example University" { units "credit" }
program p "P" { take TOPICS 590 2 times }
)",
         R"(institution "Example University" { course TOPICS 590 repeat each }
program p "P" { take TOPICS 590 2 times }
)"},
        {"milestone-kind", "A milestone that is counted and has a score",
         "Of a milestone a programme asks either whether and how often it was attained, or for its score. "
         "What "
         "the record says of it must be of the same kind: `attained` counts, `scores` has scores; in a test "
         "`attained residency 2 times` and `attained gre 325`. Else one of the two would be looked at by no "
         "rule.",
         R"(program p "P" {
    take CS 101
    attain gre
    attain gre >= 320
}
)",
         R"(program p "P" {
    take CS 101
    attain gre >= 320
}
)"},
        {"milestone-twice", "A milestone that stands twice in one list",
         "`attain 2 of recital, concert` counts different milestones, each once. How often one of them is "
         "needed is said behind it: `recital 2 times`.",
         R"(program p "P" {
    take CS 101
    attain 2 of recital, recital
}
)",
         R"(program p "P" {
    take CS 101
    attain recital 2 times
}
)"},
    };
}

} // namespace gradus::language
