#include "tests/catch.h"
#include "tests/support/audited.h"

#include <algorithm>
#include <string>
#include <vector>

// Which sets of courses a limit allows: a student who has exactly these courses has all of them placed if and
// only if the limit allows the set.

using namespace gradus;
using namespace gradus::test;

namespace {

/// The subsets of some attempts of which every course is placed, empty ones left out.
std::vector<std::vector<std::string>> placedWhole(const std::string& rules,
                                                  const std::vector<std::string>& attempts) {
    std::vector<std::vector<std::string>> sets;
    for (unsigned chosen = 1; chosen < 1U << attempts.size(); ++chosen) {
        std::vector<std::string> set;
        std::string all;
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            if ((chosen >> i & 1U) != 0) {
                set.push_back(attempts[i].substr(0, attempts[i].find(' ', attempts[i].find(' ') + 1)));
                all += (all.empty() ? "" : "; ") + attempts[i];
            }
        }
        const ProgramAudit audit = audited(rules, all);
        bool whole = true;
        for (const std::string& course : set)
            whole = whole && placeOf(audit, course) != "-";
        if (whole)
            sets.push_back(std::move(set));
    }
    return sets;
}

bool holds(const std::vector<std::string>& set, const std::string& course) {
    return std::find(set.begin(), set.end(), course) != set.end();
}

} // namespace

TEST_CASE("L1 one course each of two levels: seventeen sets of five courses") {
    const auto sets = placedWhole(R"(program p "P" {
        limit 1 course where level 200
        limit 1 course where level 300
        take at least 1 course from BIO *
    })",
                                  {"BIO 101 B fall 2023", "BIO 201 B fall 2023", "BIO 202 B fall 2023",
                                   "BIO 301 B fall 2023", "BIO 302 B fall 2023"});
    CHECK(sets.size() == 17);
    for (const auto& set : sets) {
        CHECK_FALSE((holds(set, "BIO 201") && holds(set, "BIO 202")));
        CHECK_FALSE((holds(set, "BIO 301") && holds(set, "BIO 302")));
    }
}

TEST_CASE("L2 a limit over several courses: what may stand beside an unlimited one") {
    const auto sets = placedWhole(R"(program p "P" {
        take at least 1 course from PSYCH *, STAT 110, STAT 212, STAT 214 { limit 1 course from STAT * }
    })",
                                  {"PSYCH 241 B fall 2023", "STAT 212 B fall 2023", "STAT 214 B fall 2023"});
    CHECK(
        sets ==
        std::vector<std::vector<std::string>>{
            {"PSYCH 241"}, {"STAT 212"}, {"PSYCH 241", "STAT 212"}, {"STAT 214"}, {"PSYCH 241", "STAT 214"}});
}

TEST_CASE("L3 one course of a number: either, never both") {
    const auto sets = placedWhole(R"(program p "P" {
        limit 1 course from * 201
        take at least 1 course from any course
    })",
                                  {"BIO 201 B fall 2023", "ABC 201 B fall 2023"});
    CHECK(sets == std::vector<std::vector<std::string>>{{"BIO 201"}, {"ABC 201"}});
}

TEST_CASE("L4 one credit of a number, in halves: any two") {
    const auto sets =
        placedWhole(R"(program p "P" {
        limit 1 unit from * 201
        take at least 0.5 units from any course
    })",
                    {"A 201 B/0.5 fall 2023", "B 201 B/0.5 fall 2023", "C 201 B/0.5 fall 2023"});
    CHECK(sets ==
          std::vector<std::vector<std::string>>{
              {"A 201"}, {"B 201"}, {"A 201", "B 201"}, {"C 201"}, {"A 201", "C 201"}, {"B 201", "C 201"}});
}
