#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> statementPages() {
    return {
        {"nothing-to-measure", "A measure with nothing to look at",
         "`earn`, `limit` and `forbid` look at courses that are taken in the braces they stand in, or in "
         "what "
         "`over` names. Where nothing is taken, an `earn` could never be met, a `limit` would never hold "
         "anything back and a `forbid` would never be broken.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement units "Units" { earn 30 credits }
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement units "Units" { earn 30 credits over all courses }
}
)"},
        {"over-in-braces", "A measure behind a `take` that looks elsewhere",
         "Measures in the braces behind a `take` belong to what this `take` needs, so they look at what it "
         "holds. A "
         "measure of anything else is a statement of its own.",
         R"(program p "P" {
    take 4 courses from CS * { earn 2 courses where level 400 over program }
}
)",
         R"(program p "P" {
    take 4 courses from CS * { earn 2 courses where level 400 }
}
)"},
        {"earn-bundle", "A measure of a bundle or milestone",
         "`earn all of` looks whether each course of a list is there, or one of the alternatives in "
         "parentheses. "
         "Bundles and milestones are taken with `take`, or attained.",
         R"(program p "P" {
    take at least 2 courses from CS *
    earn all of CS 101, CS 111 + CS 112
}
)",
         R"(program p "P" {
    take at least 2 courses from CS *
    earn all of CS 101, CS 111, CS 112
}
)"},
        {"minimum-grade-twice", "Two minimum grades in one scope",
         "A scope has one minimum grade. A part of it may have a stricter one in its own braces; the higher "
         "one holds.",
         R"(program p "P" {
    minimum grade C
    minimum grade B
    take CS 101
}
)",
         R"(program p "P" {
    minimum grade C
    requirement core "Core" {
        minimum grade B
        take CS 101
    }
}
)"},
        {"rest-twice", "The rest taken twice",
         "`the rest` is what no other `take` of the programme uses. With two of them nobody could say which "
         "course belongs to which. Only the cases of a `when` or `match` may each take it, because one of "
         "them holds.",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement electives "Electives" { take 12 units from the rest }
    requirement other "Other courses" { take the rest }
}
)",
         R"(program p "P" {
    requirement core "Core" { take CS 101 }
    requirement electives "Electives" { take at least 12 units from the rest }
}
)"},
        {"priority-twice", "Two priorities in one scope",
         "A requirement comes before those beside it, or after them, but not both. A part of it may have a "
         "priority of its own among the parts.",
         R"(program p "P" {
    requirement core "Core" {
        priority high
        take 1 course from CS *
        priority low
    }
    take 1 course from CS 300..499
}
)",
         R"(program p "P" {
    requirement core "Core" {
        priority high
        take 1 course from CS *
    }
    take 1 course from CS 300..499
}
)"},
        {"priority-of-program", "A priority of the whole programme",
         "`priority` says which of several requirements that stand side by side has a course that would suit "
         "each of them. It stands in the braces of the one that comes first or last.",
         R"(program p "P" {
    priority high
    take 1 course from CS *
    requirement upper "Upper level" { take 1 course from CS 300..499 }
}
)",
         R"(program p "P" {
    take 1 course from CS *
    requirement upper "Upper level" {
        priority high
        take 1 course from CS 300..499
    }
}
)"},
        {"unknown-fact", "A given or choice that the programme does not have",
         "`when delivery is online` reads a given or choice of the programme, declared with `given` or "
         "`choice`. Other "
         "facts that can be read are `program is`, `admitted`, `attained`, `taken` and `gpa`.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
    when delivry is online { attain residency }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
    when delivery is online { attain residency }
}
)"},
        {"unknown-value", "A value that a given or choice does not have",
         "A given or choice has the values declared in its braces. Compared with any other, the condition "
         "would never "
         "hold. A student's record states values under `givens` and `choices`, and a value there that is not "
         "declared could be looked at by no rule.",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
    when delivery is on-line { attain residency }
}
)",
         R"(program p "P" {
    given delivery "Delivery" { campus "On campus" online "Online" }
    take CS 101
    when delivery is online { attain residency }
}
)"},
    };
}

} // namespace gradus::language
