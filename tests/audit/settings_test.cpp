#include "tests/catch.h"
#include "tests/support/audited.h"

#include <functional>

using namespace gradus;
using namespace gradus::test;

namespace {

/// "v0 "V0" v1 "V1" …"
std::string values(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        text.append(" v").append(number).append(" \"V").append(number).append("\"");
    }
    return text;
}

/// One statement for each of so many values.
std::string whens(const std::string& name, int count, const std::function<std::string(int)>& then) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text.append("when ").append(name).append(" is v").append(std::to_string(i));
        text.append(" { ").append(then(i)).append(" }\n");
    }
    return text;
}

std::string courseOf(int i) {
    return std::string("take A ").append(std::to_string(1000 + i));
}

ProgramAudit auditedWithin(std::uint64_t budget, const std::string& rules, const std::string& attempts) {
    const RuleSet set = rulesFrom(rules);
    AuditOptions options;
    options.budget = budget;
    const AuditRun run = audit(set.programs.front(), record(attempts), options);
    REQUIRE(run.audit.has_value());
    return *run.audit;
}

/// A given and a choice with every value of both in a condition, and five pools.
std::string wide(int givens, int picks) {
    std::string rules = "program p \"P\" {\ngiven g \"G\" {" + values(givens) + " }\n";
    rules += "choice c \"C\" {" + values(picks) + " }\n" + whens("g", givens, courseOf);
    rules += whens("c", picks, [](int i) { return "take B " + std::to_string(1000 + i); });
    for (const char* subject : {"C", "D", "E", "F", "G"})
        rules.append("take 1 course from ").append(subject).append(" *\n");
    return rules + "}";
}

} // namespace

TEST_CASE("a term of admission between the seasons that conditions name is tried too") {
    const std::string seasons = R"(institution "U" {
        terms spring, summer, fall
        grades { A 4.0 B 3.0 F 0 fails IP in progress }
    })";
    const auto gap = audited(seasons + R"(program p "P" {
        when admitted <= spring 2022 { take 1 course from A * }
        else when admitted >= fall 2022 { take 1 course from A * }
        else { take 3 courses from A * }
    })",
                             "A 101 B fall 2023");
    CHECK(gap.verdict == Verdict::cannotTell);
    CHECK_FALSE(gap.completed);
    REQUIRE(gap.assumptions.size() == 1);
    CHECK(gap.assumptions.front().decides);
    const auto none = audited(seasons + R"(program p "P" {
        when admitted < summer 2022 { take 1 course from A * }
        else when admitted > spring 2022 { take 1 course from A * }
        else { take 3 courses from A * }
    })",
                              "A 101 B fall 2023");
    CHECK(none.verdict == Verdict::met);
}

TEST_CASE("a term of admission is tried before, at and after the one that a condition names") {
    for (const char* comparison : {"<", "<=", "=", ">=", ">"}) {
        for (const bool holds : {false, true}) {
            const std::string rules = std::string("program p \"P\" { when ")
                                          .append(holds ? "" : "not ")
                                          .append("admitted ")
                                          .append(comparison)
                                          .append(" fall 2022 { take A 101 } else { take A 102 } }");
            INFO(rules);
            CHECK(audited(rules, "A 101 B fall 2023").verdict == Verdict::cannotTell);
        }
    }
}

TEST_CASE("of a choice with thousands of values only those are tried that a condition reads") {
    const auto audit = audited("program p \"P\" { choice c \"C\" {" + values(3000) +
                                   " }\nwhen c is v2990 { take A 101 } else { take A 102 } }",
                               "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(audit.proven);
    REQUIRE(audit.assumptions.size() == 1);
    CHECK(audit.assumptions.front().value == "v2990");
}

TEST_CASE("of values that no condition reads the first one is picked, alone") {
    const std::string rules = R"(program p "P" {
        choice c up to 3 "C" { a "A" b "B" c "C" d "D" }
        when c is b { take A 101 }
        when c is d { take A 102 }
        when not c is b and not c is d { take A 103 }
    })";
    const auto value = [&](const std::string& attempts) {
        const auto audit = audited(rules, attempts);
        REQUIRE(audit.assumptions.size() == 1);
        return audit.assumptions.front().value;
    };
    CHECK(value("A 103 B fall 2020") == "a");
    CHECK(value("A 102 B fall 2020") == "d");
    CHECK(value("A 101 B fall 2020; A 102 B fall 2020") == "b");
}

TEST_CASE("a choice of all its thousands of values ends, and is proven where a pick meets everything") {
    const std::string rules = "program p \"P\" { choice c up to 3000 \"C\" {" + values(3000) + " }\n" +
                              whens("c", 20, courseOf) + "}";
    const auto met = audited(rules, "A 1000 B fall 2020");
    CHECK(met.verdict == Verdict::met);
    CHECK(met.proven);
    const std::string all = "program p \"P\" { choice c up to 3000 \"C\" {" + values(3000) + " }\n" +
                            whens("c", 3000, courseOf) + "}";
    CHECK(audited(all, "A 1001 B fall 2020").assumptions.at(0).value == "v1");
}

TEST_CASE("a given with hundreds of values of the same verdict has that verdict") {
    const std::string head = "program p \"P\" { given g \"G\" {" + values(300) + " }\n";
    const auto one =
        audited(head + "when g is v290 { take A 101 } else { take 1 course from A 101, A 102 } }",
                "A 101 B fall 2020");
    CHECK(one.verdict == Verdict::met);
    CHECK_FALSE(one.assumptions.at(0).decides);
    const auto each =
        audited(head + whens("g", 300, [](int) { return "take A 101"; }) + "}", "A 101 B fall 2020");
    CHECK(each.verdict == Verdict::met);
    CHECK(each.proven);
    const auto last = audited(head + "take A 101\nwhen g is v299 { take A 102 } }", "A 101 B fall 2020");
    CHECK(last.verdict == Verdict::cannotTell);
}

TEST_CASE("more combinations of facts than can be tried leave the verdict open, and it is said so") {
    std::string givens;
    std::string reads;
    for (int i = 1; i <= 13; ++i) {
        const std::string name = std::string("g").append(std::to_string(i));
        givens += "given " + name + " { a \"A\" b \"B\" }\n";
        reads += "when " + name + " is b { note \"B\" }\n";
    }
    const auto audit = audited("program p \"P\" {\n" + givens + reads + "take A 101\n}", "A 101 B fall 2020");
    CHECK(audit.verdict == Verdict::cannotTell);
    CHECK_FALSE(audit.completed);
    CHECK_FALSE(audit.proven);
    CHECK(audit.cutoffs == std::vector<Cutoff>{Cutoff::combinations});
    CHECK(audit.assumptions.at(0).decides);
    CHECK(audit.assumptions.at(12).decides);
}

TEST_CASE("more picks than can be tried are not called a budget of steps") {
    std::string rules = "program p \"P\" { choice c \"C\" {" + values(5000) + " }\n";
    rules += "take B 101\n" + whens("c", 5000, [](int) { return "note \"N\""; }) + "}";
    const auto open = audited(rules, "A 101 B fall 2020");
    CHECK(open.verdict == Verdict::notMet);
    CHECK(open.cutoffs == std::vector<Cutoff>{Cutoff::combinations});
    CHECK(open.bound == Milli{});
    CHECK(audited(rules, "B 101 B fall 2020").proven);
}

TEST_CASE("all combinations of what is open share one budget of steps") {
    const std::string rules = wide(40, 40);
    const auto audit = auditedWithin(20'000, rules, "C 101 B fall 2020; D 101 B fall 2020");
    CHECK(audit.nodes < 100'000);
    CHECK_FALSE(audit.proven);
    CHECK(audit.cutoffs == std::vector<Cutoff>{Cutoff::steps});
    CHECK(audit.budget == 20'000);
    CHECK(audit.verdict == Verdict::cannotTell);
    CHECK_FALSE(audit.withPlanned);
}

TEST_CASE("settings that decide the same statements are searched once") {
    const std::string rules = R"(program p "P" {
        given g "G" { a "A" b "B" c "C" d "D" }
        choice c "C" { x "X" y "Y" z "Z" }
        take 2 courses from A *
        when g is a and g is b { take A 101 }
        when (g is c or g is d) and c is x and c is y { take A 102 }
    })";
    const std::string plain = R"(program p "P" { take 2 courses from A * })";
    const std::string attempts = "A 101 B fall 2020";
    CHECK(audited(rules, attempts).nodes == audited(plain, attempts).nodes);
}

TEST_CASE("a search that stopped over one pick says so, and is certain of no more than every pick needs") {
    const std::string rules = R"(program p "P" {
        choice c "C" { x "X" y "Y" }
        when c is x { take 3 courses from A * } else { take 2 courses from A * }
    })";
    const auto audit = auditedWithin(1, rules, "B 101 B fall 2020");
    CHECK_FALSE(audit.proven);
    CHECK(audit.cutoffs == std::vector<Cutoff>{Cutoff::steps});
    CHECK(audit.bound <= Milli::whole(6));
}
