#include "src/language/semantic_pages.h"

namespace gradus::language {

std::vector<CodePage> amountPages() {
    return {
        {"not-whole", "A number that must be whole",
         "Courses, items, terms and branches are counted one by one. Only units and grade points have "
         "fractions.",
         R"(program p "P" { take 1.5 courses from CS * }
)",
         R"(program p "P" { take 1.5 credits from CS * }
)"},
        {"number-out-of-range", "A number that is too large or too small",
         "Numbers go up to 1000000, grade points, averages and the units of an ordinary course up to 1000. "
         "Some must be at least 1: a term, a year of study, how often something is "
         "attained, "
         "how many branches are completed.",
         R"(program p "P" { take CS 101; attain residency 0 times }
)",
         R"(program p "P" { take CS 101; attain residency 2 times }
)"},
        {"too-many-decimals", "More than three decimals",
         "Units and grade points are exact, never rounded, in thousandths.",
         R"(program p "P" { take 1.3333 credits from CS * }
)",
         R"(program p "P" { take 1.333 credits from CS * }
)"},
        {"nothing-asked", "A statement that asks for nothing",
         "A statement that needs 0 courses or units is always met and takes nothing. To forbid courses write "
         "`exclude` "
         "or `limit`; to accept some without needing any write a range, 0..2.",
         R"(program p "P" { take CS 101; take 0 courses from CS 200..299 }
)",
         R"(program p "P" { take CS 101; take 0..2 courses from CS 200..299 }
)"},
        {"amount-reversed", "An amount that goes down",
         "In a..b the first number is what is needed and the second what is accepted at most.",
         R"(program p "P" { take 12..9 credits from CS * }
)",
         R"(program p "P" { take 9..12 credits from CS * }
)"},
        {"amount-twice", "The same thing counted twice in one amount",
         "`and` joins an amount of courses and an amount of units, and both are needed. Two amounts of the "
         "same kind "
         "say nothing that one could not say.",
         R"(program p "P" { take 2 courses and 3 courses from CS * }
)",
         R"(program p "P" { take 2..3 courses from CS * }
)"},
        {"wrong-noun", "An amount of something that is not counted here",
         "Courses and units can be taken, measured and capped. Terms, years and times belong to other "
         "statements.",
         R"(program p "P" { take 2 terms from CS * }
)",
         R"(program p "P" { take 2 courses from CS * }
)"},
        {"more-than-listed", "More items than the list has",
         "`take 3 of` needs at least three items to choose from. A bundle `a + b` and an alternative in "
         "parentheses are "
         "one item each.",
         R"(program p "P" { take 3 of CS 101, (102 or 103) }
)",
         R"(program p "P" { take 3 of CS 101, 102, 103 }
)"},
        {"one-number", "A range where one number counts",
         "A `limit` says how much may count at most, an `earn` how much there must be at least. Each is one "
         "number; only "
         "a `take` has a lower and an upper end.",
         R"(program p "P" { take 3 courses from CS *; limit 1..2 courses where transfer }
)",
         R"(program p "P" { take 3 courses from CS *; limit 2 courses where transfer }
)"},
    };
}

} // namespace gradus::language
