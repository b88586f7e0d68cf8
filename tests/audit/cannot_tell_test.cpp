#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string given = R"(given g "G" { a "A" b "B" } )";

ProgramAudit openAudit(const std::string& statements, const std::string& attempts) {
    return audited("program p \"P\" {\n" + given + "\n" + statements + "\n}", attempts);
}

char symbolOf(Standing standing) {
    return standing == Standing::met ? '+' : standing == Standing::cannotTell ? '?' : '-';
}

/// What stands in a list of results, in its order: requirements by their ids, a `complete` with the branches
/// chosen in brackets; each with `+` met, `?` cannot tell, `-` anything else.
std::string outline(const std::vector<NodeResult>& nodes) {
    std::string text;
    for (const NodeResult& node : nodes) {
        if (const auto* scope = std::get_if<ScopeResult>(&node.what)) {
            text += scope->id + symbolOf(scope->standing);
            const std::string inner = outline(scope->nodes);
            text += inner.empty() ? " " : "(" + inner + ") ";
        } else if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
            text += std::string("of") + symbolOf(complete->standing) + "[";
            for (const ScopeResult& branch : complete->chosen)
                text += (text.back() == '[' ? "" : " ") + branch.title + symbolOf(branch.standing);
            text += "] ";
        }
    }
    if (!text.empty())
        text.pop_back();
    return text;
}

} // namespace

TEST_CASE("of branches without an id the one is marked that depends on the missing fact") {
    const auto audit = openAudit(R"(complete 2 of {
        option { when g is a { take A 101 } else { take A 102 } }
        option { take A 105 }
        option { take A 106 }
    })",
                                 "A 101 B fall 2020; A 105 B fall 2020");
    CHECK(audit.verdict == Verdict::cannotTell);
    CHECK(outline(audit.body.nodes) == "of?[Option 1? Option 2+]");
    CHECK(audit.body.standing == Standing::cannotTell);
}

TEST_CASE("a branch that counts under another value only is not listed beside the requirements") {
    const std::string options = R"(complete 1 of {
        option a "Opt A" { when g is a { take A 101 } else { take A 102 } }
        option b "Opt B" { when g is b { take A 101 } else { take A 102 } }
    })";
    const auto met = openAudit(options, "A 101 B fall 2020");
    CHECK(met.verdict == Verdict::met);
    CHECK(outline(met.body.nodes) == "of+[Opt A+]");
    const std::string harder = R"(complete 1 of {
        option a "Opt A" { when g is a { take A 101 } else { take 3 courses from A 102, A 103, A 104 } }
        option b "Opt B" { take 2 courses from B * }
    })";
    const auto open = openAudit(harder, "A 101 B fall 2020");
    CHECK(open.verdict == Verdict::cannotTell);
    CHECK(outline(open.body.nodes) == "of?[Opt A?]");
    const auto& complete = std::get<CompleteResult>(open.body.nodes.front().what);
    REQUIRE(complete.notChosen.size() == 1);
    CHECK(complete.notChosen.front().second == "Opt B");
}

TEST_CASE("what stands for another value only is listed where the rules have it") {
    const auto audit = openAudit(R"(
        requirement first "First" { take A 101 }
        when g is a { requirement y "Y" { take A 102 } }
        else {
            requirement z "Z" {
                take A 103
                requirement inner "Inner" { take A 104 }
            }
            complete 1 of { option { take A 105 } option { take A 106 } }
        }
        requirement between "Between" {
            take A 101
            when g is b { requirement deep "Deep" { take A 107 } }
            requirement end "End" { attain thesis }
        }
        when g is b { requirement w "W" { take A 108 } }
        requirement last "Last" { attain exam }
    )",
                                 "A 101 B fall 2020");
    CHECK(outline(audit.body.nodes) == "first+ y? z?(inner?) of?[] between-(deep? end-) w? last-");
}

TEST_CASE("what is met where it stands is in nobody's way where it does not") {
    const std::string rules = R"(
        when g is a { requirement x "X" { take A 101 } } else { requirement y "Y" { take A 102 } }
        requirement z "Z" { take A 103 }
    )";
    const auto met = openAudit(rules, "A 101 B fall 2020; A 102 B fall 2020; A 103 B fall 2020");
    CHECK(met.verdict == Verdict::met);
    CHECK(outline(met.body.nodes) == "x+ z+");
    const auto first = openAudit(rules, "A 101 B fall 2020; A 103 B fall 2020");
    CHECK(outline(first.body.nodes) == "x+ y? z+");
    const auto none = openAudit(rules, "A 101 B fall 2020; A 102 B fall 2020");
    CHECK(none.verdict == Verdict::notMet);
    CHECK(outline(none.body.nodes) == "x+ z-");
}

TEST_CASE("a requirement that would be met under another value is listed where that makes the difference") {
    const auto audit = openAudit(
        R"(when g is a { requirement x "X" { take A 101 } } else { requirement y "Y" { take A 102 } })",
        "A 102 B fall 2020");
    CHECK(audit.verdict == Verdict::cannotTell);
    CHECK(outline(audit.body.nodes) == "x? y?");
}

TEST_CASE("a requirement in progress under one value and planned under the other is marked") {
    const auto audit = openAudit(R"(requirement r "R" { when g is a { take A 101 } else { take A 102 } })",
                                 "A 101 IP fall 2020; A 102 planned fall 2021");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(outline(audit.body.nodes) == "r?");
}
