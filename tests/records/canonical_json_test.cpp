#include "tests/catch.h"

#include "gradus/transcript.h"

#include <random>

using namespace gradus;

namespace {

std::string text(std::mt19937& random) {
    constexpr const char* pieces[] = {"a", "B", "\"", "\\", "/", "ü", " x", "1", "数"};
    std::string result = "t";
    for (auto length = random() % 4; length > 0; --length) {
        result += pieces[random() % std::size(pieces)];
    }
    return result;
}

Attempt anyAttempt(std::mt19937& random) {
    Attempt attempt;
    attempt.course =
        CourseCode::parse(random() % 2 == 0 ? "AIPI " + std::to_string(random() % 900) : text(random));
    attempt.units = Milli::fromThousandths(static_cast<std::int64_t>(random() % 20'000));
    attempt.season = random() % 2 == 0 ? "fall" : "summer-1";
    attempt.year = 2000 + static_cast<int>(random() % 50);
    if (random() % 2 == 0) {
        attempt.status = static_cast<Status>(random() % 3);
    }
    if (attempt.status.value_or(Status::completed) == Status::completed || random() % 2 == 0) {
        attempt.grade = text(random);
    }
    attempt.origin = static_cast<Origin>(random() % 3);
    attempt.passFail = random() % 2 == 0;
    attempt.title = random() % 2 == 0 ? text(random) : "";
    if (random() % 2 == 0) {
        attempt.tags = {"a", text(random)};
        attempt.fields = {{text(random), text(random)}};
        attempt.usedFor = {text(random)};
    }
    return attempt;
}

} // namespace

TEST_CASE(
    "the canonical form has its names in order, no white space and nothing that only repeats a default") {
    Attempt attempt;
    attempt.course = CourseCode::parse("CS2500");
    attempt.units = Milli::fromThousandths(1500);
    attempt.grade = "A-";
    attempt.season = "fall";
    attempt.year = 2024;
    CHECK(canonicalJson(attempt) == R"({"course":"CS 2500","grade":"A-","term":"fall 2024","units":"1.5"})");
    attempt.status = Status::inProgress;
    attempt.origin = Origin::exam;
    attempt.passFail = true;
    attempt.tags = {"a", "b"};
    attempt.fields = {{"campus", "no\"rth"}};
    attempt.usedFor = {"bs"};
    attempt.title = "Données";
    CHECK(canonicalJson(attempt) ==
          R"({"course":"CS 2500","fields":{"campus":"no\"rth"},"grade":"A-","origin":"exam","passFail":true,)"
          R"("status":"in progress","tags":["a","b"],"term":"fall 2024","title":"Données","units":"1.5",)"
          R"("usedFor":["bs"]})");
    attempt.units.reset();
    CHECK(canonicalJson(attempt).find("units") == std::string::npos);
}

TEST_CASE("the canonical form reads back as the same attempt") {
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        const Attempt attempt = anyAttempt(random);
        const std::string json = canonicalJson(attempt);
        const auto read = readTranscriptJson("{\"student\":\"s\",\"attempts\":[" + json + "]}", 0);
        INFO(json);
        REQUIRE(read.transcript);
        const Attempt& again = read.transcript->attempts.at(0);
        REQUIRE(canonicalJson(again) == json);
        const bool same = again.course == attempt.course && again.units == attempt.units &&
                          again.grade == attempt.grade && again.season == attempt.season &&
                          again.year == attempt.year && again.status == attempt.status &&
                          again.origin == attempt.origin && again.passFail == attempt.passFail &&
                          again.title == attempt.title && again.tags == attempt.tags &&
                          again.fields == attempt.fields && again.usedFor == attempt.usedFor;
        REQUIRE(same);
    }
}

TEST_CASE("broken bytes do not stop the canonical form") {
    Attempt attempt;
    attempt.title = "M\xfcller";
    CHECK(canonicalJson(attempt).find("M\xef\xbf\xbdller") != std::string::npos);
}
