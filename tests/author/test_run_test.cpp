#include "tests/catch.h"
#include "tests/support/audited.h"

#include "gradus/report.h"
#include "gradus/test_run.h"

using namespace gradus;
using gradus::test::rulesFrom;

namespace {

const std::string programme = R"(
program p "P" {
    earn 12 units as total
    requirement core "Core" { take all of A 101, A 102 as both }
    requirement more "More" {
        take 2 courses from B * as pool { earn 6 units }
    }
    complete 1 of {
        concentration left "Left" { take C 101 }
        concentration right "Right" { take C 102 }
    }
    limit 3 courses from B * as cap
}
)";

/// The results of the expectations, one a line, on a record with one of each pair missing.
TestResult resultOf(const std::string& expectations, const std::string& transcript) {
    const RuleSet rules = rulesFrom(programme + "test \"t\" for p {\n transcript {\n" + transcript +
                                    "\n }\n" + expectations + "\n}\n");
    const TestReport report = runTests(rules, {});
    REQUIRE(report.tests.size() == 1);
    return report.tests[0];
}

const std::string half = "fall 2020: A 101 B, B 101 B, C 101 B";

std::string gotFor(const std::string& expectation, bool passed, const std::string& transcript = half) {
    const TestResult result = resultOf("expect " + expectation, transcript);
    INFO(expectation);
    REQUIRE(result.expectations.size() == 1);
    CHECK(result.passed == passed);
    CHECK(result.expectations[0].passed == passed);
    return result.expectations[0].got;
}

} // namespace

TEST_CASE("expectations about the verdict") {
    CHECK(gotFor("not met", true) == "not met");
    CHECK(gotFor("met", false) == "not met");
    const std::string all = "fall 2020: A 101 B, A 102 B, B 101 B, B 102 B, C 101 B";
    CHECK(gotFor("met", true, all) == "met");
    CHECK(gotFor("not met", false, all) == "met");
    const std::string open = "fall 2020: A 101 B, A 102 B, B 101 B, B 102 in progress, C 101 B";
    CHECK(gotFor("not met", true, open) == "not met, met once the work in progress is passed");
    CHECK(gotFor("in progress", true, open) == "not met, met once the work in progress is passed");
    gotFor("planned", false, open);
    const std::string later = "fall 2020: A 101 B, A 102 B, B 101 B, B 102 planned, C 101 B";
    CHECK(gotFor("planned", true, later) == "not met, met once the planned work is passed too");
    gotFor("in progress", false, later);
}

TEST_CASE("expectations about a requirement or a named statement") {
    CHECK(gotFor("core not met", true) == "core is not met");
    CHECK(gotFor("core met", false) == "core is not met");
    CHECK(gotFor("core.both not met", true) == "core.both is not met");
    CHECK(gotFor("left met", true) == "left is met");
    CHECK(gotFor("total not met", true) == "total is not met");
    CHECK(gotFor("more in progress", true, "fall 2020: B 101 B, B 102 in progress") == "more is in progress");
}

TEST_CASE("what is in a branch that does not count fulfils no expectation") {
    CHECK(gotFor("right met", false) == "right is not in a branch that counts here");
    CHECK(gotFor("right not met", false) == "right is not in a branch that counts here");
}

TEST_CASE("expectations about what is needed count what is held") {
    CHECK(gotFor("core needs 1 course", true) == "core needs 1 course");
    CHECK(gotFor("core needs 2 courses", false) == "core needs 1 course");
    CHECK(gotFor("core.both needs 1 course", true) == "core.both needs 1 course");
    CHECK(gotFor("total needs 3 units", true) == "total needs 3 units");
    CHECK(gotFor("total needs 6 units", false) == "total needs 3 units");
    CHECK(gotFor("left needs 1 course", false) == "left needs nothing");
}

TEST_CASE("a measure that lacks more than its take is told with it, and only named amounts are compared") {
    const std::string small = "fall 2020: B 101 B (1 unit)";
    gotFor("more needs 1 course", true, small);
    gotFor("more needs 5 units", true, small);
    gotFor("more needs 1 course and 5 units", true, small);
    gotFor("more needs 1 course and 4 units", false, small);
}

TEST_CASE("expectations about where a course is used") {
    CHECK(gotFor("A 101 used by core", true) == "A 101 is used by core.both");
    gotFor("A 101 used by core.both", true);
    CHECK(gotFor("A 101 used by more", false) == "A 101 is used by core.both");
    CHECK(gotFor("A 101 not used", false) == "A 101 is used by core.both");
    CHECK(gotFor("Z 101 not used", true, "fall 2020: Z 101 B") == "Z 101 is not used");
    CHECK(gotFor("Z 101 used by core", false, "fall 2020: Z 101 B") == "Z 101 is not used");
}

TEST_CASE(
    "a course is expected under any of its numbers, and under the one it has when the record has both") {
    const auto got = [](const std::string& transcript, const std::string& expectations) {
        const RuleSet rules = rulesFrom("institution \"I\" { repeat latest; course CS 225 same as MATH 225; "
                                        "course STAT 225 same as CS 225 }\n"
                                        "program p \"P\" { take CS 225 as discrete }\n"
                                        "test \"t\" for p { transcript { " +
                                        transcript + " }\n" + expectations + " }\n");
        std::string text;
        const TestReport report = runTests(rules, {});
        for (const ExpectationResult& one : report.tests.at(0).expectations) {
            text += (one.passed ? "passed: " : "failed: ") + one.got + "\n";
        }
        return text;
    };
    const std::string expected = "expect CS 225 used by discrete\nexpect CS 225 not used\n";
    CHECK(got("fall 2020: MATH 225 B", expected) == "passed: MATH 225 is used by discrete\n"
                                                    "failed: MATH 225 is used by discrete\n");
    CHECK(got("fall 2020: STAT 225 F", expected) == "failed: STAT 225 is not used\n"
                                                    "passed: STAT 225 is not used\n");
    CHECK(got("fall 2020: STAT 225 B\nfall 2021: MATH 225 B", expected) ==
          "passed: STAT 225 is used by discrete\nfailed: STAT 225 is used by discrete\n");
    CHECK(got("fall 2020: CS 225 B\nfall 2021: MATH 225 B", expected) == "failed: CS 225 is not used\n"
                                                                         "passed: CS 225 is not used\n");
}

TEST_CASE("what was not proven within the budget is not accepted as not met") {
    const std::string record =
        "transcript { fall 2020: A 1 C, A 2 A, A 3 C, A 4 A, A 5 B }\nexpect not met\n}\n";
    const RuleSet rules =
        rulesFrom("program p \"P\" {\n earn gpa 3.0 over program\n"
                  "limit 1 course from A 1, A 2\nlimit 1 course from A 2, A 3\n"
                  "limit 1 course from A 3, A 4\n take 2 courses from A *\n"
                  "take 1 course from A 1, A 4\n}\ntest \"t\" for p {\n" +
                  record + "program q \"Q\" { take 6 courses from A * }\ntest \"s\" for q {\n" + record);
    AuditOptions options;
    options.budget = 1;
    const TestReport report = runTests(rules, options);
    REQUIRE(report.tests.size() == 2);
    CHECK_FALSE(report.tests[0].passed);
    CHECK(report.tests[0].expectations[0].got == "not met, but not proven within the budget");
    CHECK(report.tests[1].passed); // of five courses no way to count makes six
}

TEST_CASE("each verdict fulfils its own expectation only") {
    const auto passed = [](const std::string& statement, const std::string& record) {
        const RuleSet rules =
            rulesFrom("program p \"P\" {\n given way { a \"A\" b \"B\" }\n take A 101\n" + statement +
                      "\n}\ntest \"t\" for p {\n transcript { fall 2020: " + record +
                      " }\n expect met\n expect not met\n expect met except unchecked\n"
                      " expect cannot tell\n expect in progress\n expect planned\n}\n");
        std::string text;
        const TestReport report = runTests(rules, {});
        for (const ExpectationResult& one : report.tests.at(0).expectations) {
            text += one.passed ? one.expected + "; " : "";
        }
        return text;
    };
    CHECK(passed("", "A 101 B") == "met; ");
    CHECK(passed("", "B 101 B") == "not met; ");
    CHECK(passed("unchecked \"Signed.\"", "A 101 B") == "met except unchecked; ");
    CHECK(passed("when way is a { take A 102 }", "A 101 B") == "cannot tell; ");
    CHECK(passed("", "A 101 in progress") == "not met; in progress; ");
    CHECK(passed("", "A 101 planned") == "not met; planned; ");
}

TEST_CASE("a limit is neither met nor not met") {
    CHECK(gotFor("cap met", false) == "cap is a limit, which is neither met nor not met");
    gotFor("cap not met", false);
}

TEST_CASE("a course taken twice is used where one of its attempts is") {
    const std::string twice = "fall 2020: A 101 B\n fall 2021: A 101 C";
    CHECK(gotFor("A 101 used by core", true, twice) == "A 101 is used by core.both");
    gotFor("A 101 not used", false, twice);
}

TEST_CASE("a take that lacks more than its measure is told with what it lacks itself") {
    const auto needs = [](const std::string& amount) {
        const RuleSet rules =
            rulesFrom("program p \"P\" { requirement r \"R\" { take 3 courses and 9 units from B * { earn 1 "
                      "course and 2 units where level 300 } } }\n"
                      "test \"t\" for p { transcript { fall 2020: B 101 B (1 unit) }\n expect r needs " +
                      amount + " }");
        return runTests(rules, {}).passed == 1;
    };
    CHECK(needs("2 courses and 8 units"));
    CHECK_FALSE(needs("1 course"));
    CHECK_FALSE(needs("2 units"));
}

TEST_CASE(
    "what is missing in several takes and in branches that count adds up; of measures the largest counts") {
    const auto needs = [](const std::string& path, const std::string& amount) {
        const RuleSet rules =
            rulesFrom("program p \"P\" {\n requirement whole \"All\" {\n take 2 courses from A *\n"
                      " complete 2 of { option x { take B 1 } option y { take 2 courses from C * }"
                      " option z { take 9 courses from D * } } as two\n"
                      " earn 5 courses as five\n earn 18 units as units }\n}\n"
                      "test \"t\" for p { transcript { fall 2020: A 1 B }\n expect " +
                      path + " needs " + amount + " }");
        return runTests(rules, {}).passed == 1;
    };
    CHECK(needs("whole.two", "3 courses"));
    CHECK(needs("whole", "4 courses and 15 units")); // 1, 1 and 2 by the takes, the units by a measure
    CHECK(needs("whole.five", "4 courses"));
    CHECK_FALSE(needs("whole", "5 courses"));
}

TEST_CASE("an id that begins like that of a branch which does not count is another one") {
    const RuleSet rules =
        rulesFrom("program p \"P\" {\n requirement right-hand \"R\" { take A 1 }\n"
                  " complete 1 of {\n concentration left { take B 1 }\n"
                  " concentration right { requirement inner { take C 1 } }\n option { take D 1 }\n }\n}\n"
                  "test \"t\" for p {\n transcript { fall 2020: A 1 B, B 1 B }\n"
                  " expect right-hand met\n expect right.inner not met\n expect left met }");
    const TestReport report = runTests(rules, {});
    const auto& results = report.tests.at(0).expectations;
    CHECK(results.at(0).got == "right-hand is met");
    CHECK(results.at(1).got == "right.inner is not in a branch that counts here");
    CHECK(results.at(2).passed);
}

TEST_CASE("a run counts its tests, and ends with the counts") {
    const std::string tests = "test \"good\" for p {\n transcript { " + half +
                              " }\n expect not met\n}\n"
                              "test \"bad\" for p {\n transcript { " +
                              half + " }\n expect met\n expect core met\n expect left met\n}\n";
    SourceSet sources;
    const RuleSet rules = loadRules(
        {"p.gradus"}, [&](const std::string&) { return programme + tests; }, {}, sources);
    const TestReport report = runTests(rules, {});
    CHECK(report.passed == 1);
    CHECK(report.failed == 1);
    REQUIRE(report.tests.size() == 2);
    CHECK(report.tests[1].expectations.size() == 3);
    CHECK_FALSE(report.tests[1].expectations[1].passed);
    CHECK(report.tests[1].expectations[2].passed);
    const std::string text = renderTests(report, sources, {}, false);
    CHECK_THAT(text, Catch::Matchers::StartsWith("FAILED  \"bad\" for p"));
    CHECK_THAT(text, Catch::Matchers::EndsWith("\n2 tests, 1 passed, 1 failed\n"));
    CHECK(text.find("\"good\"") == std::string::npos);
    CHECK_THAT(renderTests(report, sources, {}, true), Catch::Matchers::StartsWith("passed  \"good\" for p"));
}

TEST_CASE("an expectation of a requirement with nothing but options without an id looks at the requirement") {
    const auto passes = [](const std::string& expectation, const std::string& attempts) {
        const RuleSet rules = rulesFrom(R"(program p "P" {
            take A 101
            requirement breadth "Breadth" {
                complete 1 of {
                    option { take 1 course from B * }
                    option { take 1 course from C * }
                }
                take D 101
            }
        }
        test "t" for p { transcript { fall 2020: )" +
                                        attempts + " }; expect breadth " + expectation + " }\n");
        const TestReport report = runTests(rules, {});
        REQUIRE(report.tests.size() == 1);
        return report.tests[0].passed;
    };
    CHECK(passes("met", "A 101 B, B 101 B, D 101 B"));
    CHECK(passes("met", "A 101 B, C 101 B, D 101 B"));
    CHECK(passes("needs 1 course", "A 101 B, C 101 B"));
    CHECK_FALSE(passes("met", "A 101 B, C 101 B"));
}

TEST_CASE("a failed expectation is explained by the lines of the audit that matter there") {
    const auto why = [](const std::string& expectation, const std::string& transcript = half) {
        const TestResult result = resultOf("expect " + expectation, transcript);
        INFO(expectation);
        REQUIRE(result.expectations.size() == 1);
        CHECK_FALSE(result.expectations[0].passed);
        std::string text;
        for (const Explanation& line : result.expectations[0].why) {
            text += std::string(2 * static_cast<std::size_t>(line.depth), ' ') + line.text + "\n";
        }
        return text;
    };
    const std::string core = "take all of A 101, A 102: 1 of 2 courses\n"
                             "  here: A 101 (Fall 2020)\n"
                             "  still needed: A 102\n";
    CHECK(why("core met") == core);
    CHECK(why("core needs 2 courses") == core);
    CHECK(why("core.both met") == core);
    CHECK(why("A 101 not used") == core);
    CHECK(why("B 101 used by core") == "nothing in core asks for B 101\n" + core);
    CHECK(why("met").find("Core: not met\n  " + core.substr(0, 20)) != std::string::npos);
    CHECK(why("met").find("Left") == std::string::npos); // what is met explains nothing
    CHECK(why("not met", "fall 2020: A 101 B, A 102 B, B 101 B, B 102 B, C 101 B") ==
          "every requirement is met\n");
    CHECK(why("A 101 used by core", "fall 2020: A 101 F") == "A 101: a failed course never counts: F\n"
                                                             "take all of A 101, A 102: 0 of 2 courses\n"
                                                             "  still needed: A 101 and A 102\n");
}

TEST_CASE("expectations about why a course is not used") {
    const std::string failed = "fall 2020: A 101 F, Z 101 B, B 101 B, B 102 B, B 103 B, B 104 B";
    gotFor("A 101 not used because failed", true, failed);
    gotFor("A 101 not used by core because failed", true, failed);
    CHECK(gotFor("A 101 not used because full", false, failed) == "A 101 is not used because failed");
    gotFor("Z 101 not used because matches-nothing", true, failed);
    gotFor("B 101 not used by core", true, failed);
    CHECK(gotFor("B 101 not used by core because failed", false, failed) ==
          "B 101 is used by more.pool, and nothing there asks for it");
    CHECK(gotFor("B 101 not used by more", false, failed) == "B 101 is used by more.pool");
    CHECK(gotFor("A 101 used by core", false, failed) == "A 101 is not used");
}

TEST_CASE("expectations about what is waived, proven and assumed") {
    const TestResult waived = resultOf("exception waive core\nexpect core waived\nexpect core met", half);
    CHECK(waived.passed);
    CHECK(gotFor("core waived", false) == "core is not met");
    CHECK(gotFor("proven", true) == "proven");
    CHECK(gotFor("assuming concentration left", true).find("assuming Left") != std::string::npos);
    gotFor("assuming concentration right", false);
    CHECK(gotFor("assuming concentration left", false,
                 "fall 2020: C 101 B\n}\nconcentration left\ntranscript {") == "nothing is assumed of it");
}

TEST_CASE("expectations about conflicts") {
    const auto passed = [](const std::string& expectation) {
        const RuleSet rules = rulesFrom(
            "program p \"P\" {\n requirement a \"A\" { take 1 course from A *, D * as one }\n"
            " requirement b \"B\" { take 1 course from A * }\n requirement c \"C\" { take C 101 }\n}\n"
            "test \"t\" for p {\n transcript { fall 2020: A 101 B }\n expect " +
            expectation + "\n}\n");
        return runTests(rules, {}).failed == 0;
    };
    CHECK(passed("a conflicts with b"));
    CHECK(passed("b conflicts with a.one"));
    CHECK_FALSE(passed("a conflicts with c"));
    CHECK_FALSE(passed("a conflicts with b, c"));
}

TEST_CASE("what a test expects to be reported is no fault of it, and not reported again") {
    const auto run = [](const std::string& entries) {
        const RuleSet rules =
            rulesFrom("institution \"I\" { terms spring, fall; grades { B 3  F 0 fails } }\n"
                      "program p \"P\" { requirement core \"Core\" { take A 101 } attain residency }\n"
                      "test \"t\" for p {\n" +
                      entries + "\n}\n");
        return runTests(rules, {{2026, 11, 20}});
    };
    const std::string dead = "transcript { fall 2020: A 101 B }\nexception adjust core to 2 credits\n";
    CHECK_FALSE(run(dead + "expect core met").tests[0].passed ==
                run(dead + "expect error dead-exception").tests[0].passed);
    const TestReport expected = run(dead + "expect error dead-exception");
    CHECK(expected.passed == 1);
    CHECK(expected.diagnostics.empty());
    const TestReport other = run(dead + "expect warning dead-exception");
    CHECK(other.failed == 1);
    CHECK(other.tests[0].expectations.at(0).got == "error dead-exception");
    CHECK(other.diagnostics.size() == 1);
    const TestReport none = run("transcript { fall 2020: A 101 B }\nexpect warning unlisted-course");
    CHECK(none.tests[0].expectations.at(0).got == "nothing is reported of the record");
}

TEST_CASE("a report is of the tests that were run, in their order") {
    const RuleSet rules =
        rulesFrom("program p \"P\" { take A 101 }\n"
                  "test \"one\" for p { expect met }\ntest \"two\" for p { expect not met }\n");
    std::vector<TestOutcome> outcomes;
    outcomes.push_back(runTest(rules, rules.tests[1], {}));
    outcomes.push_back(runTest(rules, rules.tests[0], {}));
    const TestReport report = reportOn(outcomes);
    CHECK(report.passed == 1);
    CHECK(report.failed == 1);
    CHECK(report.tests[0].title == "two");
    CHECK(runTests(rules, {}).tests[0].title == "one");
}
