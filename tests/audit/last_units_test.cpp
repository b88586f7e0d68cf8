#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

Transcript withTransfer(const std::string& attempts, const std::vector<std::size_t>& transferred) {
    Transcript transcript = record(attempts);
    for (const std::size_t i : transferred)
        transcript.attempts.at(i).origin = Origin::transfer;
    return transcript;
}

std::string rules(const std::string& over) {
    return "program p \"P\" { take at least 1 course from A * as c\n"
           "earn 6 of the last 9 units where resident" +
           over + " as l }";
}

const std::string four = "A 1 A fall 2018; A 2 A fall 2019; A 3 A fall 2020; A 4 A fall 2021";

} // namespace

TEST_CASE("of the last units so many must be what is asked") {
    const auto met = audited(rules(""), withTransfer(four, {0, 2}));
    CHECK(met.verdict == Verdict::met);
    CHECK(earnAt(met, "l").progress.completed.units == Milli::whole(6));
    CHECK(earnAt(met, "l").last == Milli::whole(9));
    const auto notMet = audited(rules(" over all courses"), withTransfer(four, {2, 3}));
    CHECK(notMet.verdict == Verdict::notMet);
    CHECK(earnAt(notMet, "l").standing == Standing::notMet);
    CHECK(earnAt(notMet, "l").progress.completed.units == Milli::whole(3));
    CHECK(earnAt(notMet, "l").counted.size() == 1);
}

TEST_CASE(
    "the course at the end of the stretch counts with a part, and in its term what counts comes first") {
    const auto audit = audited(R"(program p "P" {
        take all of A 1, 2, 3 as c
        earn 5 of the last 5 units where resident as l
    })",
                               withTransfer("A 1 A fall 2020; A 2 A fall 2020; A 3 A fall 2021", {1}));
    CHECK(audit.verdict == Verdict::met);
    CHECK(earnAt(audit, "l").progress.completed.units == Milli::whole(5));
}

TEST_CASE("from says of which courses they are the last") {
    const auto standing = [](const std::string& from) {
        return earnAt(audited("program p \"P\" { take at least 1 course from any course as c\n"
                              "earn 3 of the last 3 units" +
                                  from + " where resident over all courses as l }",
                              withTransfer("A 1 A fall 2020; B 1 A fall 2021", {1})),
                      "l")
            .standing;
    };
    CHECK(standing("") == Standing::notMet);
    CHECK(standing(" from A *") == Standing::met);
}

TEST_CASE("over all attempts the failed ones are among the last") {
    const auto standing = [](const std::string& over) {
        return earnAt(audited("program p \"P\" { take A 1 as c\n"
                              "earn 3 of the last 3 units where grade >= C over " +
                                  over + " as l }",
                              "A 1 A fall 2020; B 1 F fall 2021"),
                      "l")
            .standing;
    };
    CHECK(standing("all courses") == Standing::met);
    CHECK(standing("all attempts") == Standing::notMet);
}

TEST_CASE("work in progress moves the last units on") {
    const auto audit =
        audited(rules(" over all courses"), "A 1 A fall 2018; A 2 A fall 2019; A 3 IP fall 2020");
    CHECK(audit.completed);
    const auto later = audited(rules(" over all courses"), "A 1 A fall 2018; A 3 IP fall 2020");
    CHECK_FALSE(later.completed);
    CHECK(later.withInProgress);
    CHECK(earnAt(later, "l").standing == Standing::inProgress);
    CHECK(earnAt(later, "l").progress.inProgress.units == Milli::whole(3));
}

TEST_CASE("later work that breaks a stretch is named, whether the programme was met before or not") {
    Transcript transcript = record("A 1 A fall 2018; A 2 IP fall 2026");
    transcript.attempts[1].origin = Origin::transfer;
    for (const char* take : {"take 2 courses from A *", "take 1 course from A *"}) {
        const auto audit = audited(std::string("program p \"P\" { ") + take +
                                       "\nearn 3 of the last 3 units where resident over all courses }",
                                   transcript);
        INFO(take);
        CHECK_FALSE(audit.withInProgress);
        REQUIRE(audit.brokenLater.size() == 1);
        CHECK(audit.brokenLater[0].by == Status::inProgress);
        CHECK(audit.brokenLater[0].text == "earn 3 of the last 3 units where resident over all courses");
    }
}
