#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <algorithm>
#include <utility>

namespace gradus::grammar {

namespace {

using Words = std::vector<std::string>;

bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const Words& statementVerbs() {
    static const Words words = {"take",     "earn",        "limit",         "forbid", "attain",  "complete",
                                "require",  "requirement", "concentration", "option", "include", "when",
                                "match",    "minimum",     "exclude",       "share",  "split",   "prefer",
                                "priority", "unchecked",   "given",         "choice", "catalog", "kind",
                                "cite",     "note",        "advise"};
    return words;
}

const Words& declarationVerbs() {
    static const Words words = {"use",           "program",  "test", "institution", "requirement",
                                "concentration", "template", "tag",  "set"};
    return words;
}

const Words& connectives() {
    static const Words words = {
        "of",   "from", "where",  "except",  "or",       "and",      "not",   "over", "as",    "is",
        "in",   "by",   "at",     "for",     "all",      "any",      "to",    "up",   "with",  "else",
        "here", "met",  "cannot", "planned", "attained", "admitted", "taken", "gpa",  "hidden"};
    return words;
}

const Words& setWords() {
    static const Words words = {
        "level",    "subject", "tagged",    "course", "grade",    "units", "term",     "season", "resident",
        "transfer", "exam",    "pass-fail", "graded", "repeated", "used",  "approved", "title",  "campus",
        "field",    "within",  "student",   "the",    "rest",     "best",  "earliest", "freely"};
    return words;
}

} // namespace

const std::vector<NounWord>& nounWords() {
    using ast::Noun;
    static const std::vector<NounWord> words = {
        {"course", Noun::course},  {"courses", Noun::course}, {"class", Noun::course},
        {"classes", Noun::course}, {"unit", Noun::unit},      {"units", Noun::unit},
        {"credit", Noun::unit},    {"credits", Noun::unit},   {"hour", Noun::unit},
        {"hours", Noun::unit},     {"point", Noun::unit},     {"points", Noun::unit},
        {"term", Noun::term},      {"terms", Noun::term},     {"year", Noun::year},
        {"years", Noun::year},     {"time", Noun::time},      {"times", Noun::time}};
    return words;
}

bool isReserved(std::string_view word) {
    return has(statementVerbs(), word) || has(declarationVerbs(), word) || has(connectives(), word);
}

bool isSetWord(std::string_view word) {
    return has(setWords(), word);
}

bool isUnitNoun(std::string_view word) {
    const auto& words = nounWords();
    return std::any_of(words.begin(), words.end(),
                       [word](const NounWord& n) { return n.noun == ast::Noun::unit && n.word == word; });
}

bool isNumberWord(std::string_view word) {
    static const Words words = {"one", "two",   "three", "four", "five",
                                "six", "seven", "eight", "nine", "ten"};
    return has(words, word);
}

const std::vector<std::string>& verbsOf(std::string_view production) {
    static const Words branches = {"requirement", "concentration", "option", "include", "when"};
    static const Words entries = {"units",   "terms", "grades", "level", "repeat",
                                  "catalog", "tag",   "course", "no",    "across"};
    static const Words testEntries = {"given",    "choice",    "concentration", "admitted", "transcript",
                                      "attained", "exception", "cases",         "expect"};
    static const Words none;
    if (production == "statement") {
        return statementVerbs();
    }
    if (production == "declaration") {
        return declarationVerbs();
    }
    if (production == "branch") {
        return branches;
    }
    if (production == "entry") {
        return entries;
    }
    if (production == "test_entry") {
        return testEntries;
    }
    return none;
}

std::string nearestVerb(std::string_view word, std::string_view production) {
    const Words& verbs = verbsOf(production);
    return has(verbs, word) ? std::string(word) : didYouMean(word, verbs).value_or("");
}

bool holdsStatements(std::string_view verb) {
    static const Words words = {"take",   "complete", "requirement", "concentration",
                                "option", "when",     "program",     "template"};
    return has(words, verb);
}

const std::vector<std::string>& wordsAt(std::string_view expected) {
    static const Words separating = {"from", "where", "over",     "except", "as", "and",
                                     "or",   "per",   "counting", "with",   "up"};
    static const Words carryingOn = {"else", "from", "where", "over", "except", "as", "and", "or"};
    static const std::vector<std::pair<std::string_view, Words>> table = {
        {"take_what", {"all", "at", "up", "the", "course", "attained"}},
        {"take_source", {"from", "where"}},
        {"earn_what", {"gpa", "all", "about"}},
        {"different_key", {"subjects", "terms", "years", "titles", "areas"}},
        {"same_key", {"subject", "term", "year", "title"}},
        {"forbid_what", {"more", "courses"}},
        {"share_what", {"with", "freely"}},
        {"prefer_what", {"best", "earliest"}},
        {"priority_level", {"high", "low"}},
        {"require_what", {"program"}},
        {"parameter_type", {"items", "set"}},
        {"across_rule", {"nothing", "freely"}},
        {"match_case", {"else"}},
        {"exception_what",
         {"waive", "substitute", "allow", "apply", "force", "adjust", "exclude", "confirm"}},
        {"years", {"years"}},
        {"over_what", {"here", "program", "all"}},
        {"separator", separating},
        {"line", carryingOn},
        {"values", {"optional", "up"}},
        {"condition", {"admitted", "attained", "taken", "gpa", "not"}},
        {"set", {"level", "subject", "tagged", "course", "any", "not"}},
        {"set_or", {"level", "subject", "tagged", "course", "any", "not"}},
        {"predicate", setWords()},
        {"set_and", setWords()},
        {"set_not", setWords()},
        {"in_what", {"term", "year"}},
        {"test_standing", {"in", "planned"}},
        {"attempt_detail", {"tagged", "resident", "transfer", "exam", "pass-fail", "used", "title", "field"}},
        {"outcome", {"met", "not", "in", "planned", "cannot", "needs", "waived", "conflicts"}},
        {"case_column",
         {"case", "transcript", "admitted", "concentration", "attained", "given", "choice", "expect"}},
        {"used_by", {"used", "not", "shared"}},
        {"grade_meaning", {"fails", "passes", "in", "never"}},
        {"repeat_rule", {"best", "latest", "first", "each"}},
        {"counts", {"count"}},
        {"times", {"times"}}};
    static const Words none;
    const auto entry =
        std::find_if(table.begin(), table.end(), [&](const auto& e) { return e.first == expected; });
    return entry == table.end() ? none : entry->second;
}

bool isTopLevelWord(std::string_view word) {
    static const Words words = {"program", "template", "test", "institution", "use", "set", "tag"};
    return has(words, word);
}

const std::vector<std::string>& allWords() {
    static const Words words = [] {
        Words all = {"least",    "gpa",        "courses",    "attempts",  "elsewhere", "contains",
                     "admitted", "attained",   "taken",      "optional",  "per",       "first",
                     "digit",    "times",      "best",       "latest",    "each",      "same",
                     "repeat",   "grades",     "terms",      "fails",     "passes",    "progress",
                     "never",    "count",      "transcript", "expect",    "needs",     "tell",
                     "more",     "than",       "about",      "last",      "different", "one",
                     "counting", "part",       "each",       "into",      "high",      "low",
                     "items",    "completion", "admission",  "audit",     "credit",    "both",
                     "across",   "programs",   "nothing",    "exception", "waive",     "substitute",
                     "allow",    "apply",      "force",      "adjust",    "confirm",   "because",
                     "shared",   "subjects",   "titles",     "areas",     "cases",     "case",
                     "waived",   "proven",     "conflicts",  "assuming",  "error",     "warning"};
        for (const Words* list : {&statementVerbs(), &declarationVerbs(), &connectives(), &setWords()}) {
            all.insert(all.end(), list->begin(), list->end());
        }
        for (const NounWord& noun : nounWords()) {
            all.emplace_back(noun.word);
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return words;
}

bool isWord(std::string_view word) {
    return std::binary_search(allWords().begin(), allWords().end(), word);
}

bool isVerb(std::string_view word) {
    return has(verbsOf("statement"), word) || has(verbsOf("declaration"), word) ||
           has(verbsOf("entry"), word) || has(verbsOf("test_entry"), word);
}

} // namespace gradus::grammar
