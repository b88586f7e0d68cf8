#pragma once

#include "gradus/diagnostic.h"

#include <array>
#include <string_view>

namespace gradus::grammar {

/// A mistake the parser reports.
struct SyntaxCode {
    const char* code;
    Severity severity;
    const char* summary; ///< the mistake in one line
};

/// Every code the parser reports; each has its page in syntax_pages.h.
inline constexpr std::array syntaxCodes = {
    // the text as a whole
    SyntaxCode{"text-too-long", Severity::error, "A rule file of more than 4 MiB"},
    SyntaxCode{"not-utf-8", Severity::error, "A rule file that is not UTF-8 text"},
    SyntaxCode{"control-character", Severity::error, "A control character in a rule file"},
    SyntaxCode{"unexpected-character", Severity::error, "A character without meaning in the language"},
    SyntaxCode{"unterminated-text", Severity::error, "A text without its closing quotation mark"},
    SyntaxCode{"unknown-escape", Severity::error, "A backslash that escapes nothing"},
    SyntaxCode{"unbalanced-brace", Severity::error, "A brace without its partner"},
    SyntaxCode{"unbalanced-parenthesis", Severity::error, "A parenthesis without its partner"},
    SyntaxCode{"too-deep", Severity::error, "More than 64 blocks and parentheses inside each other"},
    SyntaxCode{"list-too-long", Severity::error, "A list of more than 10000 entries"},
    SyntaxCode{"too-many-mistakes", Severity::error, "More than 500 mistakes in one file"},
    // statements
    SyntaxCode{"unknown-statement", Severity::error, "A word that begins no statement"},
    SyntaxCode{"unknown-declaration", Severity::error, "A word that begins no declaration"},
    SyntaxCode{"unknown-entry", Severity::error, "A word that begins no entry of an institution or a test"},
    SyntaxCode{"misplaced-statement", Severity::error, "A statement where it can't stand"},
    SyntaxCode{"two-statements-on-a-line", Severity::error, "Two statements on one line"},
    SyntaxCode{"unexpected-text", Severity::error, "Something else was expected here"},
    // lists and sets
    SyntaxCode{"or-in-list", Severity::error, "`or` between the items of a list"},
    SyntaxCode{"and-between-courses", Severity::error, "`and` between single courses"},
    SyntaxCode{"set-in-of", Severity::error, "A set behind `of`"},
    SyntaxCode{"of-or-from", Severity::error, "`of` and `from` confused"},
    SyntaxCode{"missing-quantifier", Severity::error, "Several courses without `all of` or a number"},
    SyntaxCode{"missing-comma", Severity::error, "A comma is missing"},
    SyntaxCode{"trailing-comma", Severity::error, "A comma with nothing behind it"},
    SyntaxCode{"comma-after-where", Severity::error, "A comma behind a `where` condition"},
    SyntaxCode{"comma-in-alternative", Severity::error, "A comma in the parentheses of an item"},
    SyntaxCode{"second-except", Severity::error, "Two `except` on one level"},
    SyntaxCode{"second-where", Severity::error, "Two `where` on one level"},
    SyntaxCode{"condition-without-parentheses", Severity::error,
               "An item's condition outside of parentheses"},
    SyntaxCode{"bundle-in-set", Severity::error, "`+` in a set"},
    // course codes and amounts
    SyntaxCode{"lower-case-code", Severity::error, "A course code in lower-case letters"},
    SyntaxCode{"lettered-pattern", Severity::error, "A pattern of course codes written with letters"},
    SyntaxCode{"subject-without-number", Severity::error, "A subject without a course number"},
    SyntaxCode{"number-without-subject", Severity::error, "A course number without its subject"},
    SyntaxCode{"dash-range", Severity::error, "A range written with a dash"},
    SyntaxCode{"number-without-noun", Severity::error, "A number that does not say of what"},
    SyntaxCode{"unknown-noun", Severity::error, "An amount of something unknown"},
    SyntaxCode{"number-in-words", Severity::error, "A number written as a word"},
    // words
    SyntaxCode{"misspelt-keyword", Severity::error, "A misspelt word of the language"},
    SyntaxCode{"reserved-word", Severity::error, "A word of the language used as a name"},
    SyntaxCode{"bad-name", Severity::error, "Something that is no name where a name must stand"},
    SyntaxCode{"missing-quotes", Severity::error, "A text without quotation marks"},
    SyntaxCode{"bad-grade", Severity::error, "Something that is no grade where a grade must stand"},
    SyntaxCode{"bad-comparison", Severity::error, "A comparison that is none, or can't stand here"},
};

} // namespace gradus::grammar
