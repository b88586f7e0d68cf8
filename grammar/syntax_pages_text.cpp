#include "grammar/syntax_pages.h"

namespace gradus::grammar {

std::vector<CodePage> textPages() {
    return {
        {"text-too-long", "A rule file of more than 4 MiB",
         "Everything a rule file may hold is bounded, so that no file can make the tool hang. A file of this "
         "size is "
         "no rule file, or holds many programmes. Give each programme its file, and what they share its own, "
         "joined "
         "by `use`.",
         "# one file of 5 MiB with all programmes of the university",
         "# one file for each programme, and `use` for what they share\nprogram demo {\n    take AIPI "
         "510\n}"},

        {"not-utf-8", "A rule file that is not UTF-8 text",
         "Titles and notes may have letters of every language, so a file must say which bytes are which "
         "letters. It "
         "does so by being UTF-8. Nothing of a file that is not was read; the place is that of the first "
         "byte that "
         "is wrong. Most editors offer UTF-8 under \"Save as\".",
         "# a file saved as Windows-1252, with a title such as \"Etudes avancees\" in accents",
         "requirement etudes \"\xC3\x89tudes avanc\xC3\xA9"
         "es\" { note \"saved as UTF-8\" }"},

        {"control-character", "A control character in a rule file",
         "Control characters can't be seen, and a terminal that prints them may do anything. Of them only "
         "new lines "
         "and tabs may stand in a file. They come from copying out of other programs: delete the characters "
         "around "
         "the place and type them anew.",
         "# a note with an invisible character, such as the one a backspace key can leave",
         "program demo {\n    take AIPI 510\n    note \"typed anew\"\n}"},

        {"unexpected-character", "A character without meaning in the language",
         "Outside of texts and comments a rule file has letters, digits and a few signs. Word processors put "
         "others "
         "in their place: curly quotation marks, long dashes, `\xE2\x89\xA5`. They look alike, but a rule "
         "that is "
         "read by the look of its signs can be read wrongly. The hint names the sign to write.",
         "program demo {\n    note \xE2\x80\x9C"
         "From the catalogue\xE2\x80\x9D\n}",
         "program demo {\n    note \"From the catalogue\"\n}"},

        {"unterminated-text", "A text without its closing quotation mark",
         "A text begins and ends with `\"` on one line. Without the second mark everything behind it would "
         "be text, "
         "statements too. Inside a text, a quotation mark is written `\\\"` and a backslash `\\\\`.",
         "program demo {\n    cite \"Catalogue, page 12\n    take AIPI 510\n}",
         "program demo {\n    cite \"Catalogue, page 12\"\n    take AIPI 510\n}"},

        {"unknown-escape", "A backslash that escapes nothing",
         "In a text, a backslash stands only before a quotation mark or before another backslash. Anything "
         "else "
         "would look like an escape of other languages, but mean something else here.",
         "program demo {\n    note \"see rules\\demo\"\n}",
         "program demo {\n    note \"see rules\\\\demo\"\n}"},

        {"unbalanced-brace", "A brace without its partner",
         "Every `{` needs a `}`. Braces say what belongs to which requirement, so a missing one changes the "
         "meaning "
         "of everything behind it. The tool guesses from the indentation which one it is; it may be another.",
         "program demo {\n    requirement core \"Core\" {\n        take AIPI 510\n    requirement more "
         "\"More\" {\n        "
         "take AIPI 520\n    }\n}",
         "program demo {\n    requirement core \"Core\" {\n        take AIPI 510\n    }\n    requirement "
         "more \"More\" {\n    "
         "    take AIPI 520\n    }\n}"},

        {"unbalanced-parenthesis", "A parenthesis without its partner",
         "Every `(` needs a `)` in its statement. Parentheses group alternatives and sets; where one is "
         "missing, the "
         "statement can be read in several ways.",
         "program demo {\n    take all of AIPI 510, (AIPI 530 or 531\n}",
         "program demo {\n    take all of AIPI 510, (AIPI 530 or 531)\n}"},

        {"too-deep", "More than 64 blocks and parentheses inside each other",
         "Blocks, parentheses and `not` may stand 64 deep inside each other. No catalogue needs more, and "
         "without a "
         "bound a file could make the tool run out of memory. Name inner parts with `set`, or give them "
         "requirements "
         "of their own.",
         "set deep = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((AIPI *"
         "))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
         "set deep = (AIPI *)"},

        {"list-too-long", "A list of more than 10000 entries",
         "A list, a set or a block may have 10000 entries. A list of that length can be said shorter: by a "
         "range "
         "(`MATH 300..499`), by a pattern (`MATH 3*`), or by a tag of the catalogue.",
         "# a set that names more than 10000 courses one by one", "set upper = MATH 300..499"},

        {"too-many-mistakes", "More than 500 mistakes in one file",
         "One run lists every mistake of a file, up to 500. With more of them the file is most likely no "
         "rule file, "
         "or one mistake at its begin made all the others. Mend the first ones and check again.",
         "# a file with more than 500 mistakes", "program demo {\n    take AIPI 510\n}"},
    };
}

} // namespace gradus::grammar
