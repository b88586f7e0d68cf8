#include "tests/catch.h"
#include "tests/prose/examples.h"
#include "tests/prose/told.h"

#include <regex>

/// Rules that mean something else are told in other words. Each token of an example that says how much, which
/// course, which grade or where is changed by itself; what loads without a mistake must give another page.
namespace {

using namespace gradus;
using namespace gradus::test;

struct Change {
    std::size_t at, length;
    std::string by;
};

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// The text with comments and quoted texts blanked out, so that nothing in them is changed.
std::string rulesOnly(std::string text) {
    bool quoted = false, comment = false;
    for (char& c : text) {
        if (c == '\n') {
            comment = false;
        } else if (comment) {
            c = ' ';
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '#' && !quoted) {
            comment = true;
            c = ' ';
        } else if (quoted) {
            c = '"';
        }
    }
    return text;
}

std::vector<Change> changesOf(const std::string& text) {
    std::vector<Change> changes;
    const std::string rules = rulesOnly(text);
    static const std::regex number{"[0-9]+"};
    for (std::sregex_iterator it{rules.begin(), rules.end(), number}, end; it != end; ++it) {
        const auto at = static_cast<std::size_t>(it->position());
        const bool inName = at > 0 && isWord(rules[at - 1]) &&
                            !(rules[at - 1] == '-' && at > 1 && std::isdigit(rules[at - 2]));
        if (!inName && it->length() < 6) {
            changes.push_back(
                {at, static_cast<std::size_t>(it->length()), std::to_string(std::stol(it->str()) + 1)});
        }
    }
    static const std::vector<std::pair<std::string, std::string>> words{
        {">=", "<"},
        {">=", ">"},
        {"<", ">="},
        {" or ", " and "},
        {" and ", " or "},
        {"not ", ""},
        {"resident", "transfer"},
        {"transfer", "exam"},
        {"pass-fail", "graded"},
        {"graded", "repeated"},
        {"repeated", "used elsewhere"},
        {"all courses", "all attempts"},
        {"all attempts", "program"},
        {"over program", "over all courses"},
        {"at least", "up to"},
        {"up to", "at least"},
        {" each", ""},
        {"best grade", "earliest"},
        {"priority high", "priority low"},
        {"priority low", "priority high"},
        {"per subject", "per term"},
        {"per term", "per year"},
        {"per year", "per title"},
        {"counting part", ""},
        {"different subject", "different term"},
        {"in one subject", "in one term"},
        {"in one title", "in one year"},
        {"in term", "by term"},
        {"by term", "in year"},
        {"in year", "in term"},
        {"of completion", "of admission"},
        {"of admission", "of audit"},
        {"of audit", "of completion"},
        {"minimum grade C", "minimum grade B"},
        {"grade >= B", "grade >= C"},
        {"fall 20", "spring 20"},
        {"season summer", "season fall"},
        {"about", ""},
        {"hidden", ""},
        {"except", "where not"},
        {"take all of", "take 1 of"},
        {"complete 1", "complete 2"},
        {"freely", "with core"},
        {"over core", "over electives"},
        {"with core", "with electives"},
        {"for domain", "for electives"},
        {"optional", ""},
        {"repeat best", "repeat first"},
        {"repeat latest", "repeat best"},
        {"repeat each", "repeat first"},
        {"share nothing", "share freely"},
        {"fails", ""},
        {"passes as C", "passes as B"},
        {"credits", "courses"},
        {"courses", "credits"},
        {"CS ", "EE "},
        {"MATH ", "STAT "},
        {"AIPI ", "MENG "},
        {"the rest", "any course"},
        {"student ", ""},
        {" is ", " is student "}};
    for (const auto& [word, by] : words) {
        for (std::size_t at = rules.find(word); at != rules.npos; at = rules.find(word, at + 1)) {
            changes.push_back({at, word.size(), by});
        }
    }
    return changes;
}

/// What is changed and means the same: `a except b` is `a where not b`; how a statement is called.
bool meansTheSame(const Change& change, const std::string& text) {
    const auto behind = [&](const std::string& word) {
        return change.at >= word.size() && text.compare(change.at - word.size(), word.size(), word) == 0;
    };
    return text.compare(change.at, change.length, "except") == 0 || behind("-") || behind("as ") ||
           behind("program ") || behind("requirement ");
}

std::string lineOf(const std::string& text, std::size_t at) {
    const std::size_t begin = text.rfind('\n', at) == text.npos ? 0 : text.rfind('\n', at) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
}

std::size_t check(const Example& example) {
    SourceSet sources;
    const std::string page = told(loaded(example, example.text, sources));
    std::size_t changed = 0;
    for (const Change& change : changesOf(example.text)) {
        std::string other = example.text;
        other.replace(change.at, change.length, change.by);
        SourceSet otherSources;
        const RuleSet rules = loaded(example, other, otherSources);
        if (hasErrors(rules.diagnostics) || rules.named == 0 || meansTheSame(change, example.text)) {
            continue;
        }
        ++changed;
        INFO(example.name << ": \"" << lineOf(example.text, change.at) << "\" and \""
                          << lineOf(other, change.at) << "\" are told in the same words");
        CHECK(told(rules) != page);
    }
    return changed;
}

} // namespace

TEST_CASE("rules of the reference that differ are told in other words", "[prose]") {
    std::size_t changed = 0;
    for (const Example& example : referenceExamples()) {
        changed += check(example);
    }
    CHECK(changed > 500);
}

TEST_CASE("shipped rules that differ are told in other words", "[prose]") {
    std::size_t changed = 0;
    for (const Example& example : rulesIn("rules")) {
        changed += check(example);
    }
    CHECK(changed > 150);
}
