#pragma once

#include "grammar/ast.h"

#include <string>
#include <string_view>
#include <vector>

/// The words of the language, for the rules and for did-you-mean.
namespace gradus::grammar {

/// A word that can't be a name anywhere: the verbs and the connecting words.
bool isReserved(std::string_view word);
/// A word that begins an atom of the algebra of sets, so that no set can bear it.
bool isSetWord(std::string_view word);
/// A noun for amounts of credit.
bool isUnitNoun(std::string_view word);

struct NounWord {
    std::string_view word;
    ast::Noun noun;
};
const std::vector<NounWord>& nounWords();

/// A number in words, `one` to `ten`: no word of the language, but often written.
bool isNumberWord(std::string_view word);

/// The verbs a list of statements or entries knows; `production` names the list's element
/// ("statement", "declaration", "branch", "entry", "test_entry").
const std::vector<std::string>& verbsOf(std::string_view production);
/// The verb of that list that `word` is or is most likely meant to be; may be empty.
std::string nearestVerb(std::string_view word, std::string_view production);
/// Whether the verb of a statement or declaration has a block of statements in its braces.
bool holdsStatements(std::string_view verb);
/// Whether a word begins a statement, declaration, branch or entry.
bool isVerb(std::string_view word);
/// Declarations that stand at the top of a file only: meeting one inside a block means a missing `}`.
bool isTopLevelWord(std::string_view word);
/// The words that could stand where a failure expected that production, or ("line") that may begin a line
/// which carries a statement on; for did-you-mean.
const std::vector<std::string>& wordsAt(std::string_view expected);
/// Every word of the language, for did-you-mean.
const std::vector<std::string>& allWords();
bool isWord(std::string_view word);

} // namespace gradus::grammar
