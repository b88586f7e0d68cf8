#include "tests/catch.h"

#include "gradus/coverage.h"
#include "src/report/coverage_wording.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace gradus;

namespace {

/// Rules with tests, read and counted.
struct Covered {
    explicit Covered(const std::string& text) {
        const Loader loader = [&](const std::string&) { return text; };
        const RuleSet rules = loadRules({"rules.gradus"}, loader, {}, sources);
        for (const Diagnostic& one : rules.diagnostics) {
            INFO(one.code << ": " << one.message);
            CHECK(one.severity != Severity::error);
        }
        coverage = coverTests(rules, sources, {});
        for (const CoverageCase& one : coverage.failed)
            FAIL("\"" << one.name << "\" does not pass");
    }

    std::string textOf(const ClauseCoverage& clause) const {
        const std::string& text = sources[clause.at.source].text;
        const std::string all = text.substr(clause.at.span.begin, clause.at.span.end - clause.at.span.begin);
        return all.substr(0, all.find('\n'));
    }

    /// The outcomes of the clause of a kind that begins so, with their numbers of tests: "met 1, not met 0".
    std::string of(ClauseKind kind, const std::string& beginning) const {
        std::string found;
        for (const ClauseCoverage& clause : coverage.clauses) {
            if (clause.kind != kind || textOf(clause).compare(0, beginning.size(), beginning) != 0)
                continue;
            found += found.empty() ? "" : " | ";
            std::string outcomes;
            for (const ClauseCoverage::Seen& seen : clause.outcomes)
                outcomes += (outcomes.empty() ? "" : ", ") + report::outcomeWord(seen.outcome) + " " +
                            std::to_string(seen.by.size());
            found += outcomes;
        }
        return found.empty() ? "no such clause" : found;
    }

    std::size_t countOf(ClauseKind kind) const {
        return static_cast<std::size_t>(
            std::count_if(coverage.clauses.begin(), coverage.clauses.end(),
                          [&](const ClauseCoverage& clause) { return clause.kind == kind; }));
    }

    SourceSet sources;
    Coverage coverage;
};

using Kind = ClauseKind;

std::string test(const std::string& title, const std::string& record, const std::string& expected,
                 const std::string& more = "") {
    return "test \"" + title + "\" for p {\n transcript { fall 2020: " + record + " }\n" + more +
           "\n expect " + expected + "\n}\n";
}

} // namespace

TEST_CASE("a statement is seen met, not met, and lacking alone") {
    const std::string rules = "program p \"P\" {\n take A 101\n take B 101\n}\n";
    const Covered neither(rules + test("neither", "C 101 B", "not met"));
    CHECK(neither.of(Kind::take, "take A") == "met 0, not met 1, lacking alone 0");
    const Covered one(rules + test("one", "B 101 B", "not met") + test("both", "A 101 B, B 101 B", "met"));
    CHECK(one.of(Kind::take, "take A") == "met 1, not met 1, lacking alone 1");
    CHECK(one.of(Kind::take, "take B") == "met 2, not met 0, lacking alone 0");
    CHECK(one.of(Kind::program, "program p") == "met 1, not met 1");
}

TEST_CASE("work in progress is not met") {
    const Covered open("program p \"P\" { take A 101 }\n" + test("open", "A 101 in progress", "in progress"));
    CHECK(open.of(Kind::take, "take") == "met 0, not met 1, lacking alone 1");
}

TEST_CASE("a total lacks what is lacking below it, and alone when it is met without") {
    const std::string rules = "program p \"P\" {\n earn 9 units as total\n requirement core \"Core\" {\n"
                              "  take 2 courses from A *\n  earn 6 units as inner\n }\n"
                              " take B 101\n}\n";
    const Covered less(rules + test("no B", "A 101 B, A 102 B", "not met"));
    CHECK(less.of(Kind::take, "take B") == "met 0, not met 1, lacking alone 1");
    CHECK(less.of(Kind::earn, "earn 9") == "met 0, not met 1, lacking alone 0");
    const Covered inner(rules + test("small", "A 101 B, A 102 B (1 unit), B 101 B", "not met"));
    CHECK(inner.of(Kind::earn, "earn 6") == "met 0, not met 1, lacking alone 1");
    CHECK(inner.of(Kind::earn, "earn 9") == "met 0, not met 1, lacking alone 0");
    const Covered outer(rules + test("small", "A 101 B, A 102 B, B 101 B (1 unit)", "not met"));
    CHECK(outer.of(Kind::earn, "earn 9") == "met 0, not met 1, lacking alone 1");
    // The audit leaves out a course of the core, so that a further one can bring more units; that decides
    // nothing.
    CHECK(outer.of(Kind::earn, "earn 6") == "met 0, not met 1, lacking alone 0");
}

TEST_CASE("an average is no total") {
    const std::string rules = "program p \"P\" {\n earn gpa 3.0\n take A 101\n take B 101\n}\n";
    const Covered low(rules + test("low", "A 101 D", "not met"));
    CHECK(low.of(Kind::take, "take B") == "met 0, not met 1, lacking alone 0");
    CHECK(low.of(Kind::earn, "earn gpa") == "met 0, not met 1, lacking alone 0");
    const Covered alone(rules + test("low", "A 101 D, B 101 C", "not met"));
    CHECK(alone.of(Kind::earn, "earn gpa") == "met 0, not met 1, lacking alone 1");
}

TEST_CASE("what an item asks for is used, or not used") {
    const Covered list("program p \"P\" { take 1 of A 101, (B 101 or B 102) }\n" +
                       test("b", "B 102 B", "met"));
    CHECK(list.of(Kind::item, "A 101") == "used 0, not used 1");
    CHECK(list.of(Kind::item, "(B 101") == "used 1, not used 0");
    CHECK(list.of(Kind::alternative, "B 101") == "used 0, not used 1");
    CHECK(list.of(Kind::alternative, "B 102") == "used 1, not used 0");
    const Covered alone("program p \"P\" { take A 101 }\n" + test("a", "A 101 B", "met"));
    CHECK(alone.countOf(Kind::item) == 0);
}

TEST_CASE("parts of a set count where they are written at the take; conditions wherever they are") {
    const Covered sets("set plenty = (A 101, A 102, A 103) except A 103\n"
                       "program p \"P\" { take 1 course from plenty, (B * where grade >= B) }\n" +
                       test("b", "B 101 C, B 102 B", "met") + test("a", "A 103 B", "not met"));
    CHECK(sets.countOf(Kind::setPart) == 2);
    CHECK(sets.of(Kind::setPart, "(B *") == "used 1");
    CHECK(sets.of(Kind::condition, "grade >= B") == "kept out 1");
    CHECK(sets.of(Kind::condition, "A 103") == "kept out 1");
}

TEST_CASE("a condition keeps out only what all others let in") {
    const std::string rules = "program p \"P\" { take 1 course from A * where grade >= B and units >= 3 }\n";
    const Covered both(rules + test("both", "A 101 C (1 unit)", "not met"));
    CHECK(both.of(Kind::condition, "grade") == "kept out 0");
    const Covered one(rules + test("one", "A 101 C", "not met"));
    CHECK(one.of(Kind::condition, "grade") == "kept out 1");
    CHECK(one.of(Kind::condition, "units") == "kept out 0");
}

TEST_CASE("an approval is open, then confirmed") {
    const std::string rules =
        "program p \"P\" { requirement r \"R\" { take 1 course from A * where approved \"dean\" } }\n";
    const Covered open(rules + test("open", "A 101 B", "met except unchecked"));
    CHECK(open.of(Kind::approval, "approved") == "open 1, confirmed 0");
    const Covered given(rules + test("given", "A 101 B", "met", "exception confirm A 101 in r"));
    CHECK(given.of(Kind::approval, "approved") == "open 0, confirmed 1");
    CHECK(given.of(Kind::exception, "exception") == "changed something 1");
}

TEST_CASE("an unchecked is open, then confirmed; a requirement of nothing else is never not met") {
    const std::string rules = "program p \"P\" { requirement r \"R\" { unchecked \"A talk.\" as talk } }\n";
    const Covered open(rules + test("open", "A 101 B", "met except unchecked"));
    CHECK(open.of(Kind::unchecked, "unchecked") == "open 1, confirmed 0");
    CHECK(open.of(Kind::requirement, "requirement") == "met 1");
    const Covered given(rules + test("given", "A 101 B", "met", "exception confirm r.talk"));
    CHECK(given.of(Kind::unchecked, "unchecked") == "open 0, confirmed 1");
}

TEST_CASE("a limit is kept to, or exceeded where a place was open") {
    const std::string rules =
        "program p \"P\" {\n take 2 courses from A *\n limit 1 course where transfer\n}\n";
    const Covered within(rules + test("one", "A 101 B (transfer), A 102 B", "met"));
    CHECK(within.of(Kind::limit, "limit") == "kept to 1, exceeded 0");
    const Covered bound(rules + test("two", "A 101 B (transfer), A 102 B (transfer)", "not met"));
    CHECK(bound.of(Kind::limit, "limit") == "kept to 0, exceeded 1");
    // The second would not be placed without the limit either.
    const Covered full(rules +
                       test("three", "A 101 B (transfer), A 102 B, A 103 B, A 104 B (transfer)", "met"));
    CHECK(full.of(Kind::limit, "limit") == "kept to 1, exceeded 0");
}

TEST_CASE("floors and exclusions keep something out, each alternative by itself") {
    const Covered kept("program p \"P\" {\n minimum grade C\n"
                       " exclude where transfer and (grade < B or units < 3)\n take A 101\n}\n" +
                       test("low", "A 101 D", "not met") + test("transfer", "A 101 C (transfer)", "not met"));
    CHECK(kept.of(Kind::minimumGrade, "minimum") == "kept out 1");
    CHECK(kept.of(Kind::exclude, "exclude") == "kept out 1");
    CHECK(kept.of(Kind::condition, "grade < B") == "kept out 1");
    CHECK(kept.of(Kind::condition, "units < 3") == "kept out 0");
}

TEST_CASE("branches of when are taken and passed by; an else is taken") {
    const std::string rules = "program p \"P\" {\n given way \"Way\" { a \"A\"  b \"B\"  c \"C\" }\n"
                              " when way is a or way is b { take A 101 } else { take B 101 }\n}\n";
    const Covered first(rules + test("a", "A 101 B", "met", "given way is a"));
    CHECK(first.of(Kind::whenBranch, "when") == "taken 1, not taken 0");
    CHECK(first.of(Kind::whenBranch, "{ take B") == "taken 0");
    CHECK(first.of(Kind::whenPart, "way is a") == "true 1, false 0");
    CHECK(first.of(Kind::whenPart, "way is b") == "true 0, false 1");
    CHECK(first.of(Kind::take, "take B") == "met 0, not met 0, lacking alone 0");
    CHECK(first.of(Kind::value, "a \"A\"") == "recorded 1");
    CHECK(first.of(Kind::value, "b \"B\"") == "recorded 0");
    const Covered other(rules + test("c", "B 101 B", "met", "given way is c"));
    CHECK(other.of(Kind::whenBranch, "when") == "taken 0, not taken 1");
    CHECK(other.of(Kind::whenBranch, "{ take B") == "taken 1");
}

TEST_CASE("match has branches, too") {
    const Covered match("program p \"P\" {\n choice way optional \"Way\" { a \"A\"  b \"B\" }\n"
                        " match way { a { take A 101 } b { take B 101 } else { take C 101 } }\n}\n" +
                        test("b", "B 101 B", "met", "choice way is b"));
    CHECK(match.of(Kind::whenBranch, "a {") == "taken 0, not taken 1");
    CHECK(match.of(Kind::whenBranch, "b {") == "taken 1, not taken 0");
    CHECK(match.of(Kind::whenBranch, "else") == "taken 0");
    CHECK(match.of(Kind::value, "b \"B\"") == "recorded 1");
}

TEST_CASE("branches of complete are chosen, or not") {
    const Covered branches("program p \"P\" {\n complete 1 of {\n  concentration x \"X\" { take A 101 }\n"
                           "  concentration y \"Y\" { take B 101 }\n }\n}\n" +
                           test("x", "A 101 B", "met"));
    CHECK(branches.of(Kind::branch, "concentration x") == "chosen 1, not chosen 0");
    CHECK(branches.of(Kind::branch, "concentration y") == "chosen 0, not chosen 1");
    CHECK(branches.of(Kind::take, "take B") == "met 0, not met 0, lacking alone 0");
    CHECK(branches.of(Kind::complete, "complete") == "met 1, not met 0, lacking alone 0");
}

TEST_CASE("a share is used, and its number exceeded") {
    const std::string rules = "program p \"P\" {\n requirement r \"R\" {\n  share with s up to 1 course\n"
                              "  take 2 courses from A *\n }\n"
                              " requirement s \"S\" { take 2 courses from A * }\n}\n";
    const Covered one(rules + test("three", "A 101 B, A 102 B, A 103 B", "met"));
    CHECK(one.of(Kind::share, "share") == "shared 1, exceeded 0");
    const Covered two(rules + test("two", "A 101 B, A 102 B", "not met"));
    CHECK(two.of(Kind::share, "share") == "shared 1, exceeded 1");
}

TEST_CASE("splits, preferences, attainments, prohibitions") {
    const Covered many("program p \"P\" {\n split A 101 into 1 for r + 2 for s\n prefer best grade\n"
                       " requirement r \"R\" { take 1 unit from A * }\n"
                       " requirement s \"S\" { take 2 units from A * }\n"
                       " attain talk\n attain 1 of song, play\n forbid more than 1 course where pass-fail\n"
                       " take 1 course from B *\n}\n" +
                       test("all", "A 101 B, B 101 C, B 102 B", "met", "attained talk, song") +
                       test("broken", "A 101 B, B 101 C", "not met", "attained song"));
    CHECK(many.of(Kind::split, "split") == "divided 2");
    CHECK(many.of(Kind::prefer, "prefer") == "put first 1");
    CHECK(many.of(Kind::attain, "attain talk") == "met 1, not met 1, lacking alone 1");
    CHECK(many.of(Kind::item, "song") == "used 2, not used 0");
    CHECK(many.of(Kind::item, "play") == "used 0, not used 2");
    CHECK(many.of(Kind::forbid, "forbid") == "met 2, not met 0, lacking alone 0");
}

TEST_CASE("courses without credit beside one another") {
    const Covered pair("institution \"I\" { no credit for both A 101, A 102 }\n"
                       "program p \"P\" { take 2 courses from A * }\n" +
                       test("both", "A 101 B, A 102 B", "not met"));
    CHECK(pair.of(Kind::noCredit, "no credit") == "kept out 1");
}

TEST_CASE("what informs, what need not be taken") {
    const Covered loose("program p \"P\" {\n earn about 6 units\n take 0..1 of A 101\n take B 101\n}\n" +
                        test("less", "B 101 B", "met"));
    CHECK(loose.of(Kind::earn, "earn about") == "reached 0, below 1");
    CHECK(loose.of(Kind::take, "take 0..1") == "used 0, not used 1");
}

TEST_CASE("what is copied is one clause, where it is written") {
    const Covered copies("template one(course: items) { take 1 of items course }\n"
                         "requirement both \"Both\" { take C 101 }\n"
                         "program p \"P\" {\n requirement r \"R\" { include one(course = A 101) }\n"
                         " requirement s \"S\" { include one(course = B 101) }\n include both\n}\n" +
                         test("a", "A 101 B, C 101 B", "not met"));
    CHECK(copies.of(Kind::take, "take 1 of items") == "met 1, not met 1, lacking alone 1");
    CHECK(copies.of(Kind::take, "take C 101") == "met 1, not met 0, lacking alone 0");
    CHECK(copies.of(Kind::requirement, "requirement both") == "met 1, not met 0");
}

TEST_CASE("a waived statement is neither met nor not met") {
    const Covered waived("program p \"P\" { take A 101 as one }\n" +
                         test("waived", "B 101 B", "met", "exception waive one"));
    CHECK(waived.of(Kind::take, "take") == "met 0, not met 0, lacking alone 0");
    REQUIRE(waived.coverage.clauses.size() == 3);
    CHECK(waived.coverage.clauses[1].reachedBy == CaseList{0});
}

TEST_CASE("of a test that does not pass nothing is counted") {
    SourceSet sources;
    const std::string text = "program p \"P\" { take A 101 }\n" + test("wrong", "A 101 B", "not met");
    const RuleSet rules = loadRules(
        {"rules.gradus"}, [&](const std::string&) { return text; }, {}, sources);
    const Coverage coverage = coverTests(rules, sources, {});
    CHECK(coverage.cases.empty());
    REQUIRE(coverage.failed.size() == 1);
    CHECK(coverage.failed[0].name == "wrong");
    CHECK(coverage.covered() == 0);
}

TEST_CASE("all are a hundred per cent, and only all") {
    CHECK(perMille(999'999, 1'000'000) == 999);
    CHECK(perMille(3, 3) == 1000);
    CHECK(perMille(2, 3) == 666);
    CHECK(perMille(0, 0) == 1000);
    CHECK(report::percent(2, 3) == "66.6 %");
}

TEST_CASE("an audit tells what it saw only when it is asked") {
    SourceSet sources;
    const std::string text = "program p \"P\" { take 1 of A 101, B 101 }\n" + test("a", "A 101 B", "met");
    const RuleSet rules = loadRules(
        {"rules.gradus"}, [&](const std::string&) { return text; }, {}, sources);
    const Programs programs{&rules.programs[0]};
    CHECK(audit(programs, rules.tests[0].transcript, {}).audits[0].trace.empty());
    AuditOptions traced;
    traced.trace = true;
    CHECK_FALSE(audit(programs, rules.tests[0].transcript, traced).audits[0].trace.empty());
}

TEST_CASE("a when among the branches of complete") {
    const Covered branches(
        "program p \"P\" {\n choice way optional \"Way\" { a \"A\" }\n complete 1 of {\n"
        "  option x { take A 101 }\n"
        "  when way is a { option y { take B 101 } } else { option z { take C 101 } }\n }\n}\n" +
        test("y", "B 101 B", "met", "choice way is a") + test("x", "A 101 B", "met", "choice way is a"));
    CHECK(branches.of(Kind::whenBranch, "when") == "taken 2, not taken 0");
    CHECK(branches.of(Kind::whenBranch, "{ option z") == "taken 0");
    CHECK(branches.of(Kind::branch, "option y") == "chosen 1, not chosen 1");
    CHECK(branches.of(Kind::branch, "option z") == "chosen 0, not chosen 0");
}

TEST_CASE("what stands in the braces of a take") {
    const std::string rules = "program p \"P\" { take 2 courses from A * {\n earn 1 course where graded\n"
                              " forbid more than 1 course where transfer\n } }\n";
    const Covered less(rules + test("less", "A 101 B", "not met"));
    CHECK(less.of(Kind::take, "take") == "met 0, not met 1, lacking alone 1");
    const Covered measure(rules + test("pass", "A 101 P, A 102 P", "not met"));
    CHECK(measure.of(Kind::earn, "earn") == "met 0, not met 1, lacking alone 1");
    CHECK(measure.of(Kind::take, "take") == "met 0, not met 1, lacking alone 0");
}

TEST_CASE("the items of a measure") {
    const Covered all("program p \"P\" { take 2 courses from A * { earn all of A 101, A 102 } }\n" +
                      test("one", "A 101 B, A 103 B", "not met"));
    CHECK(all.of(Kind::item, "A 101") == "used 1, not used 0");
    CHECK(all.of(Kind::item, "A 102") == "used 0, not used 1");
}

TEST_CASE("several programmes audited together are all counted") {
    const Covered two("program p \"P\" {\n share with q\n take A 101\n}\nprogram q \"Q\" { take A 101 }\n"
                      "test \"both\" for p with q { transcript { fall 2020: A 101 B }; expect met }\n");
    CHECK(two.of(Kind::share, "share") == "shared 1");
    CHECK(two.of(Kind::program, "program q") == "met 1, not met 0");
}

TEST_CASE("an exception about nothing fails its test here, too") {
    SourceSet sources;
    const std::string text =
        "program p \"P\" { take A 101 as one }\n" + test("dead", "A 101 B", "met", "exception confirm one");
    const RuleSet rules = loadRules(
        {"rules.gradus"}, [&](const std::string&) { return text; }, {}, sources);
    REQUIRE(rules.tests.size() == 1);
    CHECK(coverTests(rules, sources, {}).failed.size() == 1);
}

TEST_CASE("another programme that is required, and a choice of branches that lacks alone") {
    const Covered required("program q \"Q\" { take A 101 }\n"
                           "program p \"P\" {\n require program q\n"
                           " complete 1 of { option x { take B 101 } option y { take B 102 } }\n}\n" +
                           test("no q", "B 101 B", "not met") + test("no b", "A 101 B", "not met"));
    CHECK(required.of(Kind::require, "require") == "met 1, not met 1, lacking alone 1");
    CHECK(required.of(Kind::complete, "complete") == "met 1, not met 1, lacking alone 1");
    CHECK(required.of(Kind::take, "take B 101") == "met 1, not met 1, lacking alone 1");
}

TEST_CASE("a priority stands where its scope does") {
    const Covered first(
        "program p \"P\" {\n requirement r \"R\" {\n  priority high\n  take 1 course from A *\n }\n"
        " requirement s \"S\" { take 1 course from A * }\n}\n" +
        test("one", "A 101 B", "not met"));
    CHECK(first.of(Kind::priority, "priority") == "stands 1");
}

TEST_CASE("what students reach is counted of records as of tests") {
    SourceSet sources;
    const std::string text =
        "program p \"P\" {\n given way \"Way\" { a \"A\" }\n take A 101\n}\n"
        "test \"t\" for p { given way is a; transcript { fall 2020: A 101 B }; expect met }\n";
    const RuleSet rules = loadRules(
        {"rules.gradus"}, [&](const std::string&) { return text; }, {}, sources);
    const Programs programs{&rules.programs.at(0)};
    const Transcript& record = rules.tests.at(0).transcript;
    AuditOptions options;
    options.trace = true;
    CoverageCounter counter(programs, true);
    counter.begin({"records/s1.json", {}});
    counter.add(programs, audit(programs, record, options).audits, record, options);
    const Coverage coverage = counter.take(sources);
    CHECK(coverage.ofStudents);
    REQUIRE(coverage.clauses.size() == 3);
    CHECK(coverage.covered() == 1); // the value
    CHECK(report::missingOutcomes(coverage.clauses[2], true) ==
          std::vector<std::string>{"no student leaves it not met"});
}
