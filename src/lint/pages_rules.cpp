#include "src/lint/lint_pages.h"

namespace gradus::lints {

std::vector<CodePage> rulePages() {
    return {
        {"measure-never-filled", "A measure for which nothing is taken",
         "`earn` uses nothing up: it looks at courses that a `take` has placed. No `take` that this one "
         "looks "
         "at accepts a course of the set, so nobody could ever meet it. Most often the set of the `take` or "
         "of "
         "the measure is not the one that was meant, or the measure looks at the wrong place: `over` says "
         "where.",
         R"(program p "P" {
    requirement science "Science" {
        take 4 courses from BIO *, CHEM *
        earn 1 course from PHYS *
    }
}
)",
         R"(program p "P" {
    requirement science "Science" {
        take 4 courses from BIO *, CHEM *, PHYS *
        earn 1 course from PHYS *
    }
}
)"},
        {"share-never-applies", "A share for which there is no course",
         "`share` lets a course count in two places at once. No course can be taken in both of these, "
         "whatever "
         "is shared, so the sentence changes nothing. Most often a code or the partner is not the one that "
         "was "
         "meant.",
         R"(program p "P" {
    requirement core "Core" { take all of CS 101, 102 }
    requirement theory "Theory" {
        take 2 courses from MATH *
        share CS 240 with core
    }
}
)",
         R"(program p "P" {
    requirement core "Core" { take all of CS 101, 102 }
    requirement theory "Theory" {
        take 2 courses from MATH *, CS 102
        share CS 102 with core
    }
}
)"},
        {"total-out-of-reach", "A total that the parts can't reach",
         "`earn` with nothing but an amount counts what the places here hold, and they take no more than "
         "they "
         "ask for. All of them together give less than the total, so nobody could ever meet it. Most often "
         "one "
         "of the amounts is not that of the catalogue page, or a `take` for free electives is missing: "
         "`take the rest` accepts what no other place uses.\n\nUnits are counted where the catalogue has "
         "them.",
         R"(program p "P" {
    earn 5 courses
    requirement core "Core" { take all of CS 101, 102 }
    requirement more "More" { take 2 courses from MATH * }
}
)",
         R"(program p "P" {
    earn 4 courses
    requirement core "Core" { take all of CS 101, 102 }
    requirement more "More" { take 2 courses from MATH * }
}
)"},
        {"total-below-parts", "A total that is less than its parts",
         "The places here ask for more by themselves than the total does, so the total says nothing: who has "
         "filled them has reached it long before. On the catalogue page the two most often agree; then one "
         "of "
         "the amounts is mistyped. Where courses may be shared this is not looked at.\n\nUnits are counted "
         "where the catalogue has them.",
         R"(program p "P" {
    earn 30 units
    requirement core "Core" { take 18 units from CS * }
    requirement more "More" { take 15 units from MATH * }
}
)",
         R"(program p "P" {
    earn 33 units
    requirement core "Core" { take 18 units from CS * }
    requirement more "More" { take 15 units from MATH * }
}
)"},
        {"asks-nothing", "A programme or requirement that asks for nothing",
         "Nothing in it has to be taken, measured, attained or confirmed, so everyone meets it, and a report "
         "would show it as met. Where a person has to look at it, say so with `unchecked`. A requirement "
         "with "
         "a `note` or an `advise` is taken to be meant so.",
         R"(program p "P" {
    take CS 101
    requirement more "More" { minimum grade B }
}
)",
         R"(program p "P" {
    take CS 101
    requirement more "More" {
        minimum grade B
        take CS 102
    }
}
)"},
        {"unused", "Something that is declared and never named",
         "Nothing names this set, template or requirement, or no condition asks for this given or choice. "
         "Most "
         "often a place that was meant to name it names another, or was left out. It can't mean anything as "
         "it "
         "is.\n\nOnly files with a programme are looked at, and only where no other file of the same check "
         "builds on them: what stands in a library is for files that may not be here.",
         R"(set electives = CS 300..499
set labs = CS 250, 260
program p "P" { take 2 courses from electives }
)",
         R"(set electives = CS 300..499
set labs = CS 250, 260
program p "P" {
    take 2 courses from electives
    take 1 course from labs
}
)"},
        {"shadowed-id", "A path that hides another place of the same name",
         "A path is looked for in the braces where it stands, then further and further out, and the first "
         "place "
         "of that name is meant. Here the inner one is, and one further out has the same name; a reader may "
         "think "
         "of that, and the verdict would be another. Write the whole path where the inner place is meant; it "
         "hides "
         "nothing. The outer one can only be named when one of the two has another id.",
         R"(program p "P" {
    requirement core "Core" { take 2 courses from CS * }
    requirement minor "Minor" {
        requirement core "Core of the minor" { take 2 courses from MATH * }
        earn 1 course where level >= 300 over core
    }
}
)",
         R"(program p "P" {
    requirement core "Core" { take 2 courses from CS * }
    requirement minor "Minor" {
        requirement core "Core of the minor" { take 2 courses from MATH * }
        earn 1 course where level >= 300 over minor.core
    }
}
)"},
        {"unclear-order", "Words that can be read in another order",
         "Gradus reads `not` first, then `and`, then `or`, then `except`, and last `where`. Where two of "
         "these "
         "stand side by side a reader may take them otherwise than they are meant. Parentheses say it. Those "
         "that `--fix` writes say what the rule means as it is; look whether that is what the catalogue page "
         "says.",
         R"(program p "P" { take 2 courses from CS * where transfer or graded and grade >= B }
)",
         R"(program p "P" { take 2 courses from CS * where transfer or (graded and grade >= B) }
)"},
        {"cannot-be-met", "A programme, or a branch, that nobody can meet",
         "Gradus audits a student without any course and asks which further courses would lead to the end. "
         "None "
         "do: what the programme asks for contradicts itself, as when a limit lets in fewer courses than a "
         "`take` needs, or two requirements can only be filled by the same courses. Of each branch of a "
         "`complete` it is asked as well.\n\nAn audit of any record shows which requirements stay open. Only "
         "what is certain is told, of programmes without `when` and `split`, and only where no other warning "
         "explains it.",
         R"(program p "P" {
    limit 1 course from CS *
    requirement two "Two" { take 2 courses from CS * }
}
)",
         R"(program p "P" {
    limit 2 courses from CS *
    requirement two "Two" { take 2 courses from CS * }
}
)"},
        {"bad-allow", "A comment to allow a finding that can't be read",
         "`# gradus: allow CODE because REASON` says that a finding is known and the rule is meant so. It "
         "names "
         "one code, and it says why, for whoever reads the rule next. A comment that begins with `gradus:` "
         "and "
         "is no such sentence would allow nothing, without anyone noticing.",
         R"(program p "P" {
    take CS 101
    note "Read." # gradus: allow listed-twice
}
)",
         R"(program p "P" {
    take CS 101
    # gradus: allow listed-twice because the catalogue page lists it twice
    take 1 of CS 201, CS 202, CS 201
}
)"},
        {"idle-allow", "A comment that allows what is not there",
         "The line that the comment is about has no finding with this code: it was mended since, or the "
         "comment "
         "stands at another place. It is about its own line, where it stands behind something, else about "
         "the "
         "next line. Left where it is, it would hide a fault that comes later.",
         R"(program p "P" {
    # gradus: allow listed-twice because the catalogue page lists it twice
    take 1 of CS 201, CS 202
}
)",
         R"(program p "P" {
    take 1 of CS 201, CS 202
}
)"},
    };
}

} // namespace gradus::lints
