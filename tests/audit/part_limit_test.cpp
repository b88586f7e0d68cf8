#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

TEST_CASE("the course that crosses the cap is placed, and its part below it counts") {
    const auto audit = audited(R"(program p "P" {
        limit 5 units from A * counting part as l
        take at least 6 units from A *, B * as c
    })",
                               "A 1 A fall 2020; A 2 A fall 2020; A 3 A fall 2021");
    CHECK(placeOf(audit, "A 2") == "c");
    CHECK(placeOf(audit, "A 3") == "-");
    CHECK(courseIn(audit, "A 3").reasons.front().code == Reason::Code::limitReached);
    const TakeResult& take = takeAt(audit, "c");
    CHECK(take.progress.have().units == Milli::whole(5));
    CHECK_FALSE(take.uses.at(0).part);
    CHECK(take.uses.at(1).part == Milli::whole(2));
    REQUIRE(take.missing);
    CHECK(take.missing->amount.units == Milli::whole(1));
    const auto& limit = std::get<LimitResult>(audit.body.nodes.at(0).what);
    CHECK(limit.part);
    CHECK(limit.placed.units == Milli::whole(6));
}

TEST_CASE("measures of units count the part, those over all courses the whole") {
    const auto audit = audited(R"(program p "P" {
        requirement r "R" {
            limit 4 units counting part
            take all of A 1, 2 as c
        }
        earn 5 units as some
        earn 6 units over all courses as whole
    })",
                               "A 1 A fall 2020; A 2 A fall 2021");
    CHECK(earnAt(audit, "some").progress.have().units == Milli::whole(4));
    CHECK(earnAt(audit, "some").standing == Standing::notMet);
    CHECK(earnAt(audit, "whole").standing == Standing::met);
}

TEST_CASE("without completed work the part is that of what is in progress") {
    const auto audit = audited(R"(program p "P" {
        take at least 5 units from A * as c { limit 5 units counting part }
    })",
                               "A 1 IP fall 2020; A 2 A fall 2021");
    CHECK(audit.withInProgress);
    CHECK(takeAt(audit, "c").progress.completed.units == Milli::whole(3));
    CHECK(takeAt(audit, "c").progress.inProgress.units == Milli::whole(2));
}
