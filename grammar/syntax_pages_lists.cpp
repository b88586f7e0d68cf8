#include "grammar/syntax_pages.h"

namespace gradus::grammar {

std::vector<CodePage> listPages() {
    return {
        {"or-in-list", "`or` between the items of a list",
         "`take 2 of A, B or C` can be read as two of three courses, or as A and one of B and C. So commas "
         "separate "
         "items, and alternatives stand in parentheses: `(B or C)` is one item. For one of several courses "
         "write "
         "`take 1 of A, B`.",
         "program demo {\n    take all of AIPI 510, 530 or 531\n}",
         "program demo {\n    take all of AIPI 510, (530 or 531)\n}"},

        {"and-between-courses", "`and` between single courses",
         "In conditions, `and` means that one course is both. No course is two courses, so between codes it "
         "can only "
         "be a slip. A list has commas; courses that count together as one item are joined by `+`, as a "
         "lecture and "
         "its laboratory are.",
         "program demo {\n    take all of AIPI 510 and AIPI 520\n}",
         "program demo {\n    take all of AIPI 510, AIPI 520\n}"},

        {"set-in-of", "A set behind `of`",
         "`of` takes single courses and says of each that it counts once. A pattern, a range, a tag or a "
         "named set is "
         "a set of courses, and `2 of` a set would not say whether it means two courses or all courses of "
         "two sets. "
         "Write `from` and a noun for sets.",
         "program demo {\n    take 2 of MATH 3*\n}", "program demo {\n    take 2 courses from MATH 3*\n}"},

        {"of-or-from", "`of` and `from` confused",
         "`take 2 of A, B, C` chooses among listed courses and has no noun. `take 2 courses from S` chooses "
         "from a set "
         "and has one, because from a set you may also take units.",
         "program demo {\n    take 2 from AIPI *\n}", "program demo {\n    take 2 courses from AIPI *\n}"},

        {"missing-quantifier", "Several courses without `all of` or a number",
         "`take A, B` does not say whether both are needed or one of them. Write `take all of A, B` or "
         "`take 1 of A, B`.",
         "program demo {\n    take AIPI 510, AIPI 520\n}",
         "program demo {\n    take all of AIPI 510, AIPI 520\n}"},

        {"missing-comma", "A comma is missing",
         "Only commas separate the parts of a list. Without one, two codes side by side could also be one "
         "code "
         "written wrongly. In parentheses and conditions the missing word is `or` or `and`.",
         "program demo {\n    take all of AIPI 510 AIPI 520\n}",
         "program demo {\n    take all of AIPI 510, AIPI 520\n}"},

        {"trailing-comma", "A comma with nothing behind it",
         "A comma promises another part. Where none follows, a course was forgotten, or the comma was left "
         "when one "
         "was removed: the tool can't know which.",
         "program demo {\n    take all of AIPI 510, 520,\n}",
         "program demo {\n    take all of AIPI 510, 520\n}"},

        {"comma-after-where", "A comma behind a `where` condition",
         "In `A, B where graded, C` the condition could hold for B, for A and B, or for all three, and C "
         "could belong "
         "to the condition. `where` restricts everything before it on its level, and so a comma may not "
         "follow: put "
         "what it restricts in parentheses.",
         "program demo {\n    take 2 courses from AIPI * where level >= 500, MENG *\n}",
         "program demo {\n    take 2 courses from (AIPI * where level >= 500), MENG *\n}"},

        {"comma-in-alternative", "A comma in the parentheses of an item",
         "The parentheses of an item hold alternatives, `(A or B)`, or a bundle, `(A + B)`. A comma would "
         "make it a "
         "list inside a list, and could mean either.",
         "program demo {\n    take all of AIPI 510, (AIPI 530, 531)\n}",
         "program demo {\n    take all of AIPI 510, (AIPI 530 or 531)\n}"},

        {"second-except", "Two `except` on one level",
         "`S except A except B` can mean that both are removed, or that B is an exception of the exception. "
         "Write one "
         "`except` with a list, or parentheses.",
         "program demo {\n    take 2 courses from AIPI * except AIPI 501 except AIPI 503\n}",
         "program demo {\n    take 2 courses from AIPI * except AIPI 501, 503\n}"},

        {"second-where", "Two `where` on one level",
         "One `where` holds all conditions of its level, joined by `and` or `or`.",
         "program demo {\n    take 2 courses from AIPI * where level >= 500 where graded\n}",
         "program demo {\n    take 2 courses from AIPI * where level >= 500 and graded\n}"},

        {"condition-without-parentheses", "An item's condition outside of parentheses",
         "A condition at the end of a list of items could hold for the last one or for all of them. In "
         "parentheses "
         "it is clear: `(MUSIC 161 where grade >= B)` is one item with its own condition.",
         "program demo {\n    take all of MUSIC 160, 161 where grade >= B\n}",
         "program demo {\n    take all of MUSIC 160, (161 where grade >= B)\n}"},

        {"bundle-in-set", "`+` in a set",
         "A bundle, `A + B`, is one item made of two courses. A set has courses, not items, so a bundle has "
         "no place "
         "in it. Write an `of` list, or a comma.",
         "program demo {\n    take 2 courses from CHEM 101 + CHEM 102\n}",
         "program demo {\n    take 2 courses from CHEM 101, CHEM 102\n}"},
    };
}

} // namespace gradus::grammar
