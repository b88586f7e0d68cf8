#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// Of the attempts those that a set holds, in the order written: "A 500, B 500".
std::string held(const std::string& set, const Transcript& transcript, const std::string& before = "") {
    const auto audit =
        audited(before + "program p \"P\" { take at least 1 course from " + set + " as it }", transcript);
    std::string text;
    for (const Attempt& attempt : transcript.attempts) {
        const std::string code = attempt.course.text();
        if (placeOf(audit, code, attempt.season + " " + std::to_string(attempt.year)) == "it")
            text += (text.empty() ? "" : ", ") + code;
    }
    return text;
}

std::string held(const std::string& set, const std::string& codes) {
    std::string attempts;
    for (std::size_t begin = 0; begin < codes.size();) {
        const std::size_t end = std::min(codes.find(", ", begin), codes.size());
        attempts += (begin == 0 ? "" : "; ") + codes.substr(begin, end - begin) + " B fall 2020";
        begin = end + 2;
    }
    return held(set, record(attempts));
}

} // namespace

TEST_CASE(
    "a wildcard with a whole number holds this number only, one with a star every number that begins so") {
    const std::string codes = "A 500, A 5001, A 50, A 500L, B 500, B 1500";
    CHECK(held("* 500", codes) == "A 500, B 500");
    CHECK(held("* 500*", codes) == "A 500, A 5001, A 500L, B 500");
    CHECK(held("A 5*", codes) == "A 500, A 5001, A 50, A 500L");
    CHECK(held("B *", codes) == "B 500, B 1500");
}

TEST_CASE("a further course may be one of a wildcard with a whole number") {
    const auto further = [](const std::string& statements, const std::string& attempts) {
        const auto audit = audited("program p \"P\" { " + statements + " }", attempts);
        return audit.possible ? std::to_string(audit.furtherCourses) : std::string("never");
    };
    CHECK(further("take 2 courses from * 500", "A 5001 B fall 2020") == "2");
    CHECK(further("limit 0 courses from * 5000*; take 1 course from * 500", "A 5001 B fall 2020") == "1");
    CHECK(further("limit 0 courses from * 500*; take 1 course from * 500", "A 5001 B fall 2020") == "never");
    // There is one course only that is both.
    CHECK(further("take 1 course from A * and * 500", "A 5001 B fall 2020") == "1");
    CHECK(further("take 2 courses from A * and * 500", "A 5001 B fall 2020") == "never");
}

TEST_CASE("a range looks at the digits that a number begins with, both ends included") {
    const std::string codes = "A 299, A 300, A 300L, A 399W, A 400, A 3000, B 300, AB 300";
    CHECK(held("A 300..399", codes) == "A 300, A 300L, A 399W");
    CHECK(held("300..399", codes) == "A 300, A 300L, A 399W, B 300, AB 300");
    CHECK(held("A 400..3000", codes) == "A 400, A 3000");
}

TEST_CASE("a level is the first digit of the number times a hundred") {
    const std::string codes = "A 99, A 199, A 300, A 3999, A 400";
    CHECK(held("level 300", codes) == "A 300, A 3999");
    CHECK(held("level 100..300", codes) == "A 199, A 300, A 3999");
    CHECK(held("level > 300", codes) == "A 99, A 400");
    CHECK(held("level <= 300", codes) == "A 199, A 300, A 3999");
}

TEST_CASE("a code with two subjects is of each of them, and of both") {
    const std::string codes = "CH/BI 125, BI 1, CHI 1, B 1";
    CHECK(held("subject BI", codes) == "CH/BI 125, BI 1");
    CHECK(held("subject CH", codes) == "CH/BI 125");
    CHECK(held("subject CH/BI", codes) == "CH/BI 125");
    CHECK(held("BI *", codes) == "BI 1");
}

TEST_CASE("grades compare by their place in the scale, and passes without one by none") {
    const Transcript grades =
        record("A 1 A fall 2020; A 2 B+ fall 2020; A 3 B fall 2020; A 4 P fall 2020; A 5 "
               "IP fall 2020");
    CHECK(held("any course where grade >= B+", grades) == "A 1, A 2, A 5");
    CHECK(held("any course where grade > B+", grades) == "A 1, A 5");
    CHECK(held("any course where grade = B+", grades) == "A 2");
    CHECK(held("any course where grade < B+", grades) == "A 3");
    CHECK(held("any course where grade <= B+", grades) == "A 2, A 3");
    CHECK(held("any course where not grade < B+", grades) == "A 1, A 2, A 4, A 5");
}

TEST_CASE("units and terms compare from each side") {
    const Transcript attempts = record("A 1 B/2 fall 2020; A 2 B/3 spring 2021; A 3 B/4 fall 2021");
    CHECK(held("any course where units >= 3", attempts) == "A 2, A 3");
    CHECK(held("any course where units > 3", attempts) == "A 3");
    CHECK(held("any course where units = 3", attempts) == "A 2");
    CHECK(held("any course where units <= 3", attempts) == "A 1, A 2");
    CHECK(held("any course where units < 3", attempts) == "A 1");
    CHECK(held("any course where term >= spring 2021", attempts) == "A 2, A 3");
    CHECK(held("any course where term > spring 2021", attempts) == "A 3");
    CHECK(held("any course where term = spring 2021", attempts) == "A 2");
    CHECK(held("any course where term < spring 2021", attempts) == "A 1");
    CHECK(held("any course where season spring", attempts) == "A 2");
}

TEST_CASE("terms and years of study") {
    Transcript attempts =
        record("A 1 B spring 2020; A 2 B fall 2020; A 3 B spring 2021; A 4 B fall 2021; A 5 B fall 2019");
    attempts.attempts[4].origin = Origin::transfer;
    CHECK(held("any course where in term 2", attempts) == "A 2");
    CHECK(held("any course where by term 2", attempts) == "A 1, A 2");
    CHECK(held("any course where in year 1", attempts) == "A 1, A 2");
    CHECK(held("any course where in year 2", attempts) == "A 3, A 4");
}

TEST_CASE("where a credit comes from, how it is graded and what it was used for") {
    Transcript attempts =
        record("A 1 B fall 2020; A 2 B fall 2020; A 3 P fall 2020; A 4 P fall 2020; A 5 B fall 2020");
    attempts.attempts[1].origin = Origin::transfer;
    attempts.attempts[3].origin = Origin::exam;
    attempts.attempts[4].usedFor = {"other"};
    CHECK(held("any course where resident", attempts) == "A 1, A 3, A 5");
    CHECK(held("any course where transfer", attempts) == "A 2");
    CHECK(held("any course where exam", attempts) == "A 4");
    CHECK(held("any course where pass-fail", attempts) == "A 3");
    CHECK(held("any course where graded", attempts) == "A 1, A 2, A 5");
    CHECK(held("any course where used elsewhere", attempts) == "A 5");
    CHECK(held("any course where not used elsewhere", attempts) == "A 1, A 2, A 3, A 4");
    const Transcript twice = record("A 1 D fall 2020; A 1 B fall 2021; A 2 B fall 2020");
    CHECK(held("any course where repeated", twice) == "A 1");
}

TEST_CASE("titles, fields and tags of the record") {
    Transcript attempts = record("A 1 B fall 2020; A 2 B fall 2020; A 3 B fall 2020");
    attempts.attempts[0].title = "Soft ROBOTS Z";
    attempts.attempts[1].fields = {{"campus", "North"}, {"school", "Law"}};
    attempts.attempts[2].tags = {"lab"};
    CHECK(held("any course where title contains \"Robots z\"", attempts) == "A 1");
    CHECK(held("any course where campus is \"North\"", attempts) == "A 2");
    CHECK(held("any course where campus is \"north\"", attempts).empty());
    CHECK(held("any course where field \"school\" is \"North\"", attempts).empty());
    CHECK(held("tagged lab", attempts, "tag lab \"Laboratory\"\n") == "A 3");
}

TEST_CASE("sets are joined, cut and taken from each other") {
    const std::string codes = "A 1, A 2, B 1, B 2";
    CHECK(held("A *, B 1", codes) == "A 1, A 2, B 1");
    CHECK(held("A * except A 1", codes) == "A 2");
    CHECK(held("* 1 and B *", codes) == "B 1");
    CHECK(held("any course where not A *", codes) == "B 1, B 2");
}

TEST_CASE(
    "what needs approval is placed provisionally, unless another part of the set holds it for certain") {
    const std::string rules = R"(program p "P" {
        take at least 1 course from (A 1..2 where approved "the dean" and approved "the chair"),
                                    (A 2..3 where approved "a friend"), A 3,
                                    (A 4 where not approved "an exception")
            as it
    })";
    const auto approvals = [&](const std::string& code) {
        const auto audit = audited(rules, code + " B fall 2020");
        const auto& uses = takeAt(audit, "it").uses;
        REQUIRE(uses.size() == 1);
        return (uses[0].provisional ? "needs: " : "certain") + uses[0].approval;
    };
    CHECK(approvals("A 1") == "needs: the dean; the chair");
    CHECK(approvals("A 2") == "needs: the dean; the chair");
    CHECK(approvals("A 3") == "certain");
    CHECK(approvals("A 4") == "needs: an exception");
}

TEST_CASE("of what a set names but leaves out, the part that keeps it out is told") {
    const std::string rules =
        R"(program p "P" { take 1 course from A * where units >= 3 and grade >= B as it })";
    const auto why = [&](const std::string& attempts) {
        const auto audit = audited(rules, attempts);
        const Reason& reason = audit.attempts.front().reasons.front();
        return std::make_pair(reason.code, reason.detail);
    };
    CHECK(why("A 1 C fall 2020") == std::make_pair(Reason::Code::removed, std::string("grade >= B")));
    CHECK(why("A 1 B/2 fall 2020") == std::make_pair(Reason::Code::removed, std::string("units >= 3")));
    CHECK(why("B 1 B fall 2020").first == Reason::Code::matchesNothing);
    // A title is the course's own, a field the attempt's.
    const auto only = [](const std::string& condition) {
        return audited("program p \"P\" { take 1 course where " + condition + " }", "A 1 B fall 2020")
            .attempts.front()
            .reasons.front()
            .code;
    };
    CHECK(only("title contains \"robot\"") == Reason::Code::matchesNothing);
    CHECK(only("campus is \"North\"") == Reason::Code::removed);
    CHECK(only("approved \"the dean\" and transfer") == Reason::Code::removed);
}
