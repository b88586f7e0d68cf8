#pragma once

#include "grammar/site.h"

#include <optional>
#include <string>
#include <string_view>

namespace gradus::grammar {

/// Everything to tell the author about a text: the mistakes of its layout and those of its statements, in the
/// order of their places. A statement whose quotation marks or braces are wrong has only that one mistake.
Diagnostics explain(const State& state, SourceId source);

/// A mistake that was recognised.
struct Mistake {
    std::string code;
    Span at;
    std::string message;
    std::string hint;
};
using Recognised = std::optional<Mistake>;

/// Each recogniser knows a family of mistakes, and says nothing about the others.

/// A phrase of catalogue pages stands where the language has another one.
Recognised mistakeInPhrase(const Site& site);
/// A list of items, a set or a predicate goes on in a way that is no way to go on.
Recognised mistakeInList(const Site& site);
/// A statement, declaration or entry begins with something that is none.
Recognised mistakeAtHead(const Site& site);
/// A course code is written wrongly, or something else stands where one is wanted.
Recognised mistakeInCode(const Site& site);
/// An amount lacks its noun, or has one that is none.
Recognised mistakeInAmount(const Site& site);
/// A statement of amounts (`take` to `attain`) is worded almost as the language words it: the repair is the
/// sentence itself.
Recognised mistakeInWording(const Site& site);
/// The same of policies, programmes, institutions and tests.
Recognised mistakeInPolicy(const Site& site);
/// A table of cases is written as another tool's would be, or a record's file without quotation marks.
Recognised mistakeInTable(const Site& site);
/// A name, text, grade, comparison or word of the language is written wrongly.
Recognised mistakeInWord(const Site& site);

/// Whether a production begins with `{`.
bool isBlock(std::string_view expected);
/// What a message calls a production or a word that is expected.
std::string expectedName(const std::string& expected);
/// "expected `of` after `take all`, found `from`"
std::string expectedFound(const Site& site, const std::string& expected);
/// What was expected and found; the hint is what to write instead.
Mistake sentenceToWrite(const Site& site, std::string hint);
/// "did you mean `of`?"
std::string didYouMeanHint(std::string_view word);
/// The word of the language that `word` most likely stands for, if it is none itself.
std::optional<std::string> nearestWord(std::string_view word);
/// A word for a message, in capitals.
std::string inCapitals(std::string_view text);
/// "`take`, `earn` or `limit`"
std::string listed(const std::vector<std::string>& words, std::string_view joint);

} // namespace gradus::grammar
