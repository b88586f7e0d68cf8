#include "gradus/report.h"
#include "gradus/test_run.h"
#include "tests/catch.h"
#include "tests/support/audited.h"

#include <algorithm>

using namespace gradus;
using namespace gradus::test;

namespace {

using Became = ExceptionResult::Outcome;

const std::string programme = R"(
program p "P" {
    requirement core "Core" {
        minimum grade C
        take all of A 101, A 102 as both
    }
    requirement pool "Pool" {
        limit 1 course from B * as cap
        take 2 courses from (B *, C *) as two
    }
    requirement seminar "Seminar" { unchecked "A talk was given." as talk }
    requirement papers "Papers" { take 1 course from level 300 where approved "director" }
})";

RecordedException exception(ExceptionKind kind, const std::string& anchor, const std::string& course = "",
                            const std::string& when = "2026-02-01") {
    RecordedException made;
    made.kind = kind;
    made.anchor = anchor;
    if (!course.empty())
        made.course = CourseCode::parse(course);
    made.who = "registrar";
    made.when = when;
    made.why = "agreed";
    return made;
}

RecordedException adjustment(const std::string& anchor, std::int64_t amount) {
    RecordedException made = exception(ExceptionKind::adjust, anchor);
    made.amount = Milli::whole(amount);
    return made;
}

RecordedException substitution(const std::string& course, const std::string& other,
                               const std::string& anchor) {
    RecordedException made = exception(ExceptionKind::substitute, anchor, course);
    made.forCourse = CourseCode::parse(other);
    return made;
}

ProgramAudit with(const std::string& attempts, const std::vector<RecordedException>& exceptions,
                  const std::string& rules = programme) {
    Transcript transcript = record(attempts);
    transcript.exceptions = exceptions;
    return audited(rules, transcript);
}

std::vector<Became> outcomes(const ProgramAudit& audit) {
    std::vector<Became> all;
    for (const ExceptionResult& result : audit.exceptions)
        all.push_back(result.outcome);
    return all;
}

std::string codes(const std::string& rules, const std::string& attempts,
                  const std::vector<RecordedException>& exceptions) {
    const RuleSet read = rulesFrom(rules);
    Transcript transcript = record(attempts);
    transcript.exceptions = exceptions;
    std::vector<const Program*> programs;
    for (const Program& program : read.programs)
        programs.push_back(&program);
    std::string found;
    for (const Diagnostic& diagnostic : recordRemarks(programs, transcript, {2026, 11, 20})) {
        if (diagnostic.code.find("exception") != std::string::npos) {
            CHECK(diagnostic.severity == Severity::warning);
            found += (found.empty() ? "" : " ") + diagnostic.code;
        }
    }
    return found;
}

} // namespace

TEST_CASE("what is waived is met and takes no courses") {
    const std::string attempts = "A 101 A fall 2023; B 101 A fall 2023; C 101 A fall 2023";
    CHECK(scopeAt(with(attempts, {}), "core").standing == Standing::notMet);
    const ProgramAudit audit = with(attempts, {exception(ExceptionKind::waive, "core")});
    CHECK(scopeAt(audit, "core").standing == Standing::waived);
    CHECK(placeOf(audit, "A 101") == "-");
    CHECK(outcomes(audit) == std::vector{Became::applied});
    const ProgramAudit statement = with(attempts, {exception(ExceptionKind::waive, "core.both")});
    CHECK(takeAt(statement, "core.both").standing == Standing::waived);
    CHECK(scopeAt(statement, "core").standing == Standing::met);
}

TEST_CASE("a waived limit keeps nothing out") {
    const std::string attempts = "B 101 A fall 2023; B 102 A fall 2023";
    CHECK(scopeAt(with(attempts, {}), "pool").standing == Standing::notMet);
    CHECK(scopeAt(with(attempts, {exception(ExceptionKind::waive, "pool.cap")}), "pool").standing ==
          Standing::met);
}

TEST_CASE("of a waived complete no branch is chosen, and a waived branch is met") {
    const std::string rules = R"(program p "P" {
        complete 1 of { option x "X" { take A 1 } option y "Y" { take A 2 } } as pick
        attain internship as intern
    })";
    const ProgramAudit whole =
        with("B 1 A fall 2023",
             {exception(ExceptionKind::waive, "pick"), exception(ExceptionKind::waive, "intern")}, rules);
    CHECK(whole.verdict == Verdict::met);
    const ProgramAudit branch = with("B 1 A fall 2023", {exception(ExceptionKind::waive, "y")}, rules);
    CHECK(scopeAt(branch, "y").standing == Standing::waived);
}

TEST_CASE("only a waiver with credit counts units, in measures that look there") {
    const std::string rules = R"(program p "P" {
        earn 9 units as total
        earn 3 units over core as inside
        earn 3 units where level 300 over core as high
        earn 3 units over other as outside
        requirement core "Core" { take 2 courses from A * }
        requirement other "Other" { take B 1 }
    })";
    RecordedException waiver = exception(ExceptionKind::waive, "core");
    const ProgramAudit plain = with("B 1 A fall 2023", {waiver}, rules);
    CHECK(earnAt(plain, "total").progress.completed.units == Milli::whole(3));
    waiver.withCredit = true;
    const ProgramAudit credited = with("B 1 A fall 2023", {waiver}, rules);
    CHECK(earnAt(credited, "total").progress.completed.units == Milli::whole(9));
    CHECK(earnAt(credited, "inside").standing == Standing::met);
    CHECK(earnAt(credited, "high").standing == Standing::notMet);
    CHECK(earnAt(credited, "outside").progress.completed.units == Milli::whole(3));
}

TEST_CASE("an unchecked rule is confirmed by its path or as the only one below") {
    for (const char* anchor : {"seminar.talk", "seminar", "p"}) {
        INFO(anchor);
        const ProgramAudit audit = with("A 101 A fall 2023", {exception(ExceptionKind::confirm, anchor)});
        CHECK(scopeAt(audit, "seminar").standing == Standing::met);
    }
}

TEST_CASE("an approval is confirmed for one course at one place") {
    const std::string attempts = "D 301 A fall 2023";
    CHECK(scopeAt(with(attempts, {}), "papers").standing == Standing::metExceptUnchecked);
    const ProgramAudit audit = with(attempts, {exception(ExceptionKind::confirm, "papers", "D 301")});
    CHECK(scopeAt(audit, "papers").standing == Standing::met);
}

TEST_CASE("the amount of a take, a measure and a limit is adjusted") {
    const std::string attempts = "A 101 A fall 2023; B 101 A fall 2023; B 102 A fall 2023";
    CHECK(scopeAt(with(attempts, {adjustment("core", 1)}), "core").standing == Standing::met);
    CHECK(scopeAt(with(attempts, {adjustment("pool.cap", 2)}), "pool").standing == Standing::met);
    CHECK(takeAt(with(attempts, {adjustment("pool.two", 3)}), "pool.two").progress.need.courses == 3);
    const std::string measured = R"(program p "P" { take 2 courses from A * { earn 6 units as six } })";
    CHECK(earnAt(with("A 1 A/1 fall 2023; A 2 A/1 fall 2023", {adjustment("six", 2)}, measured), "six")
              .standing == Standing::met);
    RecordedException units = adjustment("core", 3);
    units.unit = RecordedException::Unit::units;
    CHECK(outcomes(with(attempts, {units})) == std::vector{Became::nothingThere});
}

TEST_CASE("an excluded course is not used there, and the reason says by which exception") {
    const ProgramAudit audit =
        with("A 101 A fall 2023", {exception(ExceptionKind::exclude, "core", "A 101")});
    const AttemptResult& attempt = courseIn(audit, "A 101");
    REQUIRE(attempt.reasons.size() == 1);
    CHECK(attempt.reasons[0].code == Reason::Code::exception);
    CHECK(attempt.reasons[0].exception == 0U);
    CHECK(takeAt(audit, "core.both").missing->items == std::vector<std::string>{"A 101", "A 102"});
}

TEST_CASE("a substitute is accepted where the other would be, with its own grade") {
    const std::string attempts = "A 101 A fall 2023; M 7 B fall 2023; M 8 D fall 2023";
    const ProgramAudit audit = with(attempts, {substitution("M 7", "A 102", "core")});
    CHECK(scopeAt(audit, "core").standing == Standing::met);
    CHECK(takeAt(audit, "core.both").uses.at(1).item == "A 102");
    CHECK(takeAt(audit, "core.both").uses.at(1).exception == 0U);
    CHECK(!takeAt(audit, "core.both").uses.at(0).exception);
    const ProgramAudit low = with(attempts, {substitution("M 8", "A 102", "core")});
    REQUIRE(courseIn(low, "M 8").reasons.size() == 1);
    CHECK(courseIn(low, "M 8").reasons[0].code == Reason::Code::belowMinimum);
}

TEST_CASE("what is allowed is accepted by sets and fills an item, but no floor is lifted") {
    CHECK(placeOf(with("M 7 A fall 2023", {exception(ExceptionKind::allow, "pool", "M 7")}), "M 7") ==
          "pool.two");
    CHECK(placeOf(with("M 7 A fall 2023", {exception(ExceptionKind::allow, "core", "M 7")}), "M 7") ==
          "core.both");
    CHECK(placeOf(with("M 7 D fall 2023", {exception(ExceptionKind::allow, "core", "M 7")}), "M 7") == "-");
    CHECK(placeOf(with("M 7 A fall 2023", {exception(ExceptionKind::allow, "seminar", "M 7")}), "M 7") ==
          "-");
}

TEST_CASE("what is applied is used there and nowhere else") {
    const std::string attempts = "C 101 A fall 2023; C 102 A fall 2023";
    CHECK(scopeAt(with(attempts, {}), "pool").standing == Standing::met);
    const ProgramAudit audit = with(attempts, {exception(ExceptionKind::apply, "papers", "C 101")});
    CHECK(placeOf(audit, "C 101") == "papers");
    CHECK(scopeAt(audit, "papers").standing == Standing::met);
    CHECK(scopeAt(audit, "pool").standing == Standing::notMet);
    const std::vector<Reason>& considered = courseIn(audit, "C 101").considered;
    REQUIRE(considered.size() == 1);
    CHECK(considered[0].code == Reason::Code::exception);
}

TEST_CASE("what is forced is outside limits and floors and may count elsewhere as well") {
    CHECK(placeOf(with("A 101 D fall 2023", {exception(ExceptionKind::force, "core", "A 101")}), "A 101") ==
          "core.both");
    const ProgramAudit limited =
        with("B 101 A fall 2023; B 102 A fall 2023", {exception(ExceptionKind::force, "pool", "B 102")});
    CHECK(scopeAt(limited, "pool").standing == Standing::met);
    const ProgramAudit shared = with("A 101 A fall 2023; A 102 A fall 2023; C 101 A fall 2023",
                                     {exception(ExceptionKind::force, "pool", "A 101")});
    CHECK(scopeAt(shared, "core").standing == Standing::met);
    CHECK(scopeAt(shared, "pool").standing == Standing::met);
    CHECK(courseIn(shared, "A 101").uses.size() == 2);
    CHECK(courseIn(shared, "A 102").uses.size() == 1);
}

TEST_CASE("of two that contradict each other the later holds") {
    const std::string attempts = "C 101 A fall 2023";
    const auto exclude = exception(ExceptionKind::exclude, "pool", "C 101", "2026-02-02");
    const auto allow = exception(ExceptionKind::allow, "pool", "C 101", "2026-02-01");
    const ProgramAudit byDay = with(attempts, {exclude, allow});
    CHECK(outcomes(byDay) == std::vector{Became::applied, Became::overridden});
    CHECK(byDay.exceptions[1].by == 0U);
    CHECK(placeOf(byDay, "C 101") == "-");
    const auto here = exception(ExceptionKind::apply, "pool", "C 101");
    const auto there = exception(ExceptionKind::apply, "core", "C 101");
    CHECK(placeOf(with(attempts, {here, there}), "C 101") == "core.both");
    CHECK(placeOf(with(attempts, {there, here}), "C 101") == "pool.two");
    CHECK(outcomes(with(attempts, {adjustment("core", 1), adjustment("core", 2)})) ==
          std::vector{Became::overridden, Became::noEffect});
}

TEST_CASE("an exception that changes nothing says so, with all others in force") {
    const ProgramAudit audit =
        with("A 101 A fall 2023; A 102 A fall 2023",
             {exception(ExceptionKind::waive, "pool"), exception(ExceptionKind::allow, "core", "A 101")});
    CHECK(outcomes(audit) == std::vector{Became::applied, Became::noEffect});
    CHECK(audit.nodes <= audit.budget);
}

TEST_CASE("dead and ambiguous exceptions are not applied and warned of") {
    const std::string attempts = "A 101 A fall 2023";
    const std::vector<RecordedException> idle{exception(ExceptionKind::waive, "coer"),
                                              exception(ExceptionKind::allow, "core", "Z 1"),
                                              exception(ExceptionKind::confirm, "core"), adjustment("p", 2)};
    CHECK(outcomes(with(attempts, idle)) ==
          std::vector{Became::noSuchPlace, Became::noSuchCourse, Became::nothingThere, Became::ambiguous});
    CHECK(codes(programme, attempts, idle) ==
          "dead-exception dead-exception dead-exception ambiguous-exception");
}

TEST_CASE("what several programmes have is meant where the anchor begins with the id of one") {
    const std::string rules = programme + R"(
program q "Q" { requirement core "Core" { take A 103 } requirement own "Own" { take A 104 } })";
    const auto of = [&](const std::string& anchor) {
        return codes(rules, "A 101 A fall 2023", {exception(ExceptionKind::waive, anchor)});
    };
    CHECK(of("core") == "ambiguous-exception");
    CHECK(of("q.core").empty());
    CHECK(of("own").empty());
    CHECK(of("q.pool") == "dead-exception");
}

TEST_CASE("in a test an exception that can't be applied fails it") {
    const RuleSet rules = rulesFrom(programme + R"(
test "idle" for p {
    transcript { fall 2023: A 101 A }
    exception confirm core
    expect not met
})");
    const TestReport report = runTests(rules, {});
    CHECK(report.failed == 1);
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].code == "dead-exception");
    CHECK(report.diagnostics[0].severity == Severity::error);
}

TEST_CASE("the difference that exceptions make is told") {
    const ProgramAudit without = with("A 101 A fall 2023", {});
    const ProgramAudit waived = with("A 101 A fall 2023", {exception(ExceptionKind::waive, "core")});
    const std::string text = renderDifference({waived}, {without}, TextStyle());
    CHECK(text.find("Core: not met without them, waived with them") != std::string::npos);
    CHECK(text.find("The verdict is the same with them: not met") != std::string::npos);
}
