#include "grammar/parse.h"
#include "grammar/productions.h"
#include "tests/catch.h"
#include "tests/grammar/read.h"
#include "tests/grammar/sentences.h"
#include "tests/grammar/walk.h"

#include <algorithm>
#include <iostream>

using namespace gradus;
using namespace gradus::test;

namespace {

std::vector<std::string> ruleNames() {
#define GRADUS_NAME(name, attribute, words) #name,
    std::vector<std::string> names = {GRADUS_PRODUCTIONS(GRADUS_NAME)};
#undef GRADUS_NAME
    for (std::string& name : names) {
        std::replace(name.begin(), name.end(), '_', '-');
    }
    return names;
}

const Ebnf& theGrammar() {
    static const Ebnf grammar = readEbnf(textOf("grammar/gradus.ebnf"));
    return grammar;
}

std::vector<std::string> literalsOf(const EbnfNode& node) {
    std::vector<std::string> all;
    if (node.kind == EbnfNode::Kind::literal) {
        all.push_back(node.text);
    }
    for (const EbnfNode& part : node.parts) {
        const auto more = literalsOf(part);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

/// Looks for nodes whose span is empty, or reaches out of their parent's. (That of a scope or programme is
/// only its header.)
struct Nesting {
    std::vector<std::pair<std::string, Span>> open;
    std::string fault;
    void enter(const std::string& type, Span span, const std::string&) {
        const bool header =
            !open.empty() && (open.back().first == "Scope" || open.back().first == "Program" ||
                              open.back().first == "Template");
        const bool inside = open.empty() || header ||
                            (open.back().second.begin <= span.begin && span.end <= open.back().second.end);
        if (span.begin >= span.end || !inside) {
            fault += type + (open.empty() ? "" : " in " + open.back().first) + "\n";
        }
        open.emplace_back(type, span);
    }
    void leave() { open.pop_back(); }
};

} // namespace

TEST_CASE("gradus.ebnf is written in its notation") {
    INFO((theGrammar().mistakes.empty() ? std::string() : theGrammar().mistakes.front()));
    CHECK(theGrammar().mistakes.empty());
}

TEST_CASE("every rule of the parser is a production of gradus.ebnf and the other way round") {
    auto rules = ruleNames();
    auto productions = theGrammar().order;
    std::sort(rules.begin(), rules.end());
    std::sort(productions.begin(), productions.end());
    CHECK(rules == productions);
}

TEST_CASE("every sentence of gradus.ebnf parses, and every node has its span") {
    constexpr int count = 4000;
    Sentences sentences(theGrammar(), 20'231);
    for (int i = 0; i < count; ++i) {
        const std::string sentence = sentences.sentence("file");
        const auto parsed = grammar::parse(sentence, 0);
        INFO(shown(sentence, parsed.diagnostics));
        REQUIRE(parsed.diagnostics.empty());
        Nesting nesting;
        Walk{nesting}(parsed.file);
        REQUIRE(nesting.fault == "");
    }
    const auto coverage = sentences.coverage("file");
    std::cout << "gradus.ebnf: " << count << " sentences, " << coverage.productions << " of "
              << coverage.allProductions << " productions, " << coverage.ways << " of " << coverage.allWays
              << " ways through their alternatives\n";
    for (const std::string& unused : coverage.unused) {
        UNSCOPED_INFO(unused);
    }
    CHECK(coverage.unused.empty());
    CHECK(coverage.neverWritten == std::vector<std::string>{"reserved", "set-word"});
}

TEST_CASE("the words gradus.ebnf reserves are no names") {
    for (const std::string& word : literalsOf(theGrammar().productions.at("reserved").body)) {
        INFO(word);
        CHECK(codesOf("requirement " + word + " { }") == std::vector<std::string>{"reserved-word"});
        CHECK(codesOf("requirement " + word + "-1 { }").empty());
    }
    for (const std::string& word : literalsOf(theGrammar().productions.at("set-word").body)) {
        INFO(word);
        CHECK(codesOf("set " + word + " = AIPI 510") == std::vector<std::string>{"reserved-word"});
        CHECK(codesOf("requirement " + word + " { }").empty());
    }
}

TEST_CASE("the notation's reader refuses what is no notation") {
    CHECK_FALSE(readEbnf("a ::= b").mistakes.empty());
    CHECK_FALSE(readEbnf("a ::= 'x' a ::= 'y'").mistakes.empty());
    CHECK_FALSE(readEbnf("a ::= ('x'").mistakes.empty());
    CHECK_FALSE(readEbnf("a = 'x'").mistakes.empty());
}

TEST_CASE("a sentence that is none of the grammar's is recognised as none") {
    const Ebnf grammar = readEbnf("a ::= 'x' (',' 'x')*   b ::= [a-c]+ - 'abc' /* ws: explicit */");
    CHECK(matches(grammar, grammar.productions.at("a").body, "x , x,x", false));
    CHECK_FALSE(matches(grammar, grammar.productions.at("a").body, "x ,", false));
    CHECK(matches(grammar, grammar.productions.at("b").body, "abcc", true));
    CHECK_FALSE(matches(grammar, grammar.productions.at("b").body, "abc", true));
    CHECK_FALSE(matches(grammar, grammar.productions.at("b").body, "a b", true));
}
