#include "src/place/check.h"
#include "src/place/solve.h"
#include "tests/catch.h"
#include "tests/support/placements.h"
#include "tests/support/programmes.h"

#include <algorithm>
#include <chrono>
#include <iostream>

using namespace gradus;
using namespace gradus::place;

namespace {

constexpr std::int64_t largest = 1'000'000'000;

/// Everything as large as it may be: members that fit all over, amounts at their bounds.
test::Programme monster(std::size_t courses, std::size_t leaves) {
    test::Making m(std::vector<Candidate>(courses, {largest, largest}),
                   std::vector<Prospect>(leaves / 2, {0, largest, none}));
    m.problem.unitsPerCourse = largest;
    m.problem.unitStep = 1;
    m.problem.unitCeiling = largest;
    for (std::size_t c = 0; c < courses; ++c) {
        m.problem.candidates[c].units -= static_cast<std::int64_t>(c * 7919 % 1000);
    }
    for (std::size_t l = 0; l < leaves; ++l) {
        const Amount need = l % 2 == 0 ? Amount{3, 0} : Amount{0, largest};
        m.pool(need, l % 3 == 0 ? std::nullopt : std::optional(need), {});
        for (std::size_t i = l % 2; i < m.problem.members(); ++i) {
            m.problem.slots[l].eligible.set(i);
        }
    }
    for (std::size_t k = 0; k < 12; ++k) {
        Measure& measure = m.measure({}, {0, largest});
        Limit& limit = m.limit({});
        for (std::size_t i = k % 3; i < m.problem.members(); ++i) {
            measure.where.set(i);
            limit.where.set(i);
        }
        limit.courses = 1'000'000;
    }
    m.problem.measures[1].need.courses = 1'000'000;
    m.problem.measures[2].gpa = largest;
    return {m.problem, m.query};
}

void report(const char* what, std::vector<double> microseconds) {
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [&](std::size_t percent) {
        return static_cast<long>(microseconds[(microseconds.size() - 1) * percent / 100]);
    };
    std::cout << what << ": " << microseconds.size() << " solved, microseconds: median " << at(50) << ", p95 "
              << at(95) << ", max " << at(100) << "\n";
}

template <typename Make>
void measure(const char* what, std::uint64_t count, Make make) {
    std::vector<double> microseconds;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const test::Programme programme = make(seed);
        const auto start = std::chrono::steady_clock::now();
        const Placement found = solve(programme.problem, programme.query);
        microseconds.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        INFO(what << " " << seed);
        CHECK(found.proven);
    }
    report(what, microseconds);
}

} // namespace

TEST_CASE("Programmes of real size are solved and proven", "[place]") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const test::Programme typical = test::typicalProgramme(seed);
        const test::Programme overlap = test::overlappingProgramme(seed, 30, 20, 4);
        INFO("seed " << seed);
        for (const test::Programme* programme : {&typical, &overlap}) {
            const Placement found = solve(programme->problem, programme->query);
            CHECK(found.proven);
            CHECK(check(programme->problem, programme->query, found) == "");
        }
    }
}

TEST_CASE("An empty record and a finished one are solved as well", "[place]") {
    for (const std::size_t courses : {0U, 1U, 5U, 20U}) {
        test::Programme programme = test::typicalProgramme(7);
        for (std::size_t c = courses; c < programme.problem.candidates.size(); ++c) {
            programme.query.active.reset(c);
        }
        const Placement found = solve(programme.problem, programme.query);
        INFO(courses << " courses");
        CHECK(found.proven);
        CHECK(found.value.of(0).possible);
        CHECK(found.value.of(0).deficit > 0);
        CHECK(check(programme.problem, programme.query, found) == "");
    }
}

TEST_CASE("Many further courses are found", "[place]") {
    test::Making m({}, {{0, 3000, none}});
    m.pool({0, 0}, std::nullopt, {0});
    m.measure({0}, {900, 0});
    CHECK(test::text(m.solve()) == "possible deficit 2700000 failed 0 open 0; chosen 0; slots");
    SECTION("up to a bound, beyond which nothing is claimed") {
        m.problem.measures[0].need.courses = 1'000'000;
        const Placement found = solve(m.problem, m.query);
        CHECK_FALSE(found.proven);
        CHECK(check(m.problem, m.query, found) == "");
    }
}

TEST_CASE("Nothing that is as large as can be hangs or overflows", "[place]") {
    struct Size {
        std::size_t courses, leaves;
        std::uint64_t budget;
    };
    for (const Size& size : {Size{60, 40, 20'000}, Size{400, 200, 5'000}, Size{2000, 1000, 500}}) {
        test::Programme programme = monster(size.courses, size.leaves);
        programme.query.budget = size.budget;
        const Placement found = solve(programme.problem, programme.query);
        INFO(size.courses << " courses, " << size.leaves << " leaves");
        CHECK(check(programme.problem, programme.query, found) == "");
    }
}

// Not run by default: gradus_tests "[.speed]"
TEST_CASE("How long programmes take", "[.speed]") {
    measure("typical, 40 courses and 25 leaves", 300, test::typicalProgramme);
    measure("three programmes, 60 courses and 28 leaves", 100, test::threeProgrammes);
    measure("overlap, 30 courses and 20 leaves, each course fits 4", 300,
            [](std::uint64_t seed) { return test::overlappingProgramme(seed, 30, 20, 4); });
    measure("heavy overlap, 50 courses and 40 leaves, each course fits 5", 300,
            [](std::uint64_t seed) { return test::overlappingProgramme(seed, 50, 40, 5); });
}
