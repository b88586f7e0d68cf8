#include "tests/catch.h"
#include "tests/docs/markdown.h"
#include "tests/format/invariants.h"
#include "tests/grammar/read.h"
#include "tests/grammar/sentences.h"
#include "tests/support/shaken.h"
#include "tests/support/shared.h"

#include <algorithm>
#include <filesystem>

/// Of whatever is formatted: it says the same with the same comments, and formatted again it stays as it is.
namespace {

using namespace gradus;
using namespace gradus::test;

/// Every rule file of the checkout, those with mistakes, too.
std::vector<std::string> ruleFiles() {
    std::vector<std::string> texts;
    for (const char* folder : {"rules", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(GRADUS_SOURCE_DIR) / folder)) {
            if (entry.path().extension() == ".gradus") {
                texts.push_back(readFile(entry.path()));
            }
        }
    }
    return texts;
}

/// Examples with a table of cases; few rule files have one.
std::vector<std::string> tables() {
    std::vector<std::string> texts;
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (block.kind.rfind("gradus", 0) == 0 && block.text.find("    cases {\n") != std::string::npos) {
                texts.push_back(block.text);
            }
        }
    }
    return texts;
}

bool parses(const std::string& rules) {
    return !hasErrors(grammar::parse(rules, 0).diagnostics);
}

} // namespace

TEST_CASE("the layout of every rule file of the checkout says the same") {
    std::size_t laidOut = 0;
    for (const std::string& rules : ruleFiles()) {
        INFO(rules);
        REQUIRE(brokenLayout(rules) == "");
        laidOut += parses(rules) ? 1 : 0;
    }
    CHECK(laidOut > 60);
}

TEST_CASE("the layout of every example of the pages says the same") {
    std::size_t laidOut = 0;
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (block.kind.rfind("gradus", 0) != 0) {
                continue;
            }
            for (const std::string& rules : {block.text, "program p {\n" + block.text + "}\n"}) {
                INFO(page.path << ":" << block.line << "\n" << rules);
                REQUIRE(brokenLayout(rules) == "");
                laidOut += parses(rules) ? 1 : 0;
            }
        }
    }
    CHECK(laidOut > 100);
}

TEST_CASE("the layout of every sentence of the grammar says the same") {
    const Ebnf grammar = readEbnf(textOf("grammar/gradus.ebnf"));
    Sentences sentences(grammar, 20'233);
    std::size_t laidOut = 0;
    for (int i = 0; i < 1500; ++i) {
        const std::string rules = sentences.sentence("file");
        INFO(rules);
        REQUIRE(brokenLayout(rules) == "");
        laidOut += parses(rules) ? 1 : 0;
    }
    CHECK(laidOut > 1450); // a sentence may happen to begin with a bare number where an item may not
}

TEST_CASE("any layout of the same rules says the same, with all its comments") {
    Random random(20'234);
    std::size_t shook = 0;
    std::size_t comments = 0;
    std::size_t cases = 0;
    std::vector<std::string> samples = ruleFiles();
    for (const std::string& rules : tables()) {
        samples.push_back(rules);
    }
    for (const std::string& rules : samples) {
        if (!parses(rules)) {
            continue;
        }
        for (int i = 0; i < 4; ++i) {
            const std::string ugly = shaken(rules, random);
            INFO(ugly);
            REQUIRE(parses(ugly));
            REQUIRE(Meaning::of(ugly) == Meaning::of(rules));
            REQUIRE(brokenLayout(ugly) == "");
            comments += commentsOf(ugly).size();
            ++shook;
            cases += ugly.find("cases") != std::string::npos && ugly.find('|') != std::string::npos ? 1 : 0;
        }
    }
    CHECK(shook > 200);
    CHECK(cases >= 12);
    CHECK(comments > 10'000);
}
