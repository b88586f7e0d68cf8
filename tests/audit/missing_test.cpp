#include "tests/catch.h"
#include "tests/support/audited.h"

#include "gradus/audit.h"
#include "gradus/rule_set.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string catalog = "course,title,units,tags\n"
                            "A 101,Alpha,3,\n"
                            "A 102,Beta,4,lab\n"
                            "A 103,Gamma,VAR,\n"
                            "B 101,Delta,3,\n";

/// The codes of the catalogue's courses that would do for what `x` in a programme of the statements lacks.
std::string qualifying(const std::string& statements, const std::string& attempts = "") {
    SourceSet sources;
    const auto loader = [&](const std::string& path) -> std::optional<std::string> {
        return path == "catalog.csv" ? catalog
                                     : "institution \"U\" { catalog \"catalog.csv\" }\nprogram p \"P\" {\n" +
                                           statements + "\n}";
    };
    const RuleSet rules = loadRules({"p.gradus"}, loader, {}, sources);
    REQUIRE(rules.programs.size() == 1);
    AuditOptions options;
    options.asOf = {2026, 11, 20};
    const auto run = audit(rules.programs.front(), record(attempts), options);
    REQUIRE(run.audit);
    std::string codes;
    for (const NodeResult& node : run.audit->body.nodes) {
        const std::optional<Missing>* missing = nullptr;
        if (const auto* take = std::get_if<TakeResult>(&node.what))
            missing = &take->missing;
        if (const auto* earn = std::get_if<EarnResult>(&node.what))
            missing = &earn->missing;
        if (missing == nullptr || !*missing)
            continue;
        CHECK((*missing)->qualifying == (*missing)->examples.size());
        for (const CatalogCourse& course : (*missing)->examples)
            codes += (codes.empty() ? "" : ", ") + course.code.text();
    }
    return codes;
}

} // namespace

TEST_CASE("a course of the catalogue qualifies when some attempt at it would count") {
    CHECK(qualifying("take 2 courses from A *") == "A 101, A 102, A 103");
    for (const std::string where :
         {"season spring", "season fall", "term >= fall 2020", "term < fall 2020", "in term 1", "by term 4",
          "in year 3", "transfer", "exam", "resident", "pass-fail", "graded", "grade >= B",
          "campus is \"North\"", "season summer and resident and term >= fall 2020"}) {
        INFO(where);
        CHECK(qualifying("take 2 courses from A * where " + where) == "A 101, A 102, A 103");
    }
}

TEST_CASE("a course of the catalogue does not qualify when no attempt at it would count") {
    CHECK(qualifying("take 2 courses from A * where transfer and resident") == "");
    CHECK(qualifying("take 2 courses from A * where title contains \"alp\"") == "A 101");
    CHECK(qualifying(
              "exclude where season spring or season summer or season fall\ntake 2 courses from A *") == "");
    CHECK(qualifying("exclude where season spring or season summer\ntake 2 courses from A *") ==
          "A 101, A 102, A 103");
}

TEST_CASE("a course does not qualify that would break what is forbidden") {
    CHECK(qualifying("forbid courses where title contains \"alp\"\ntake 2 courses from A *") ==
          "A 102, A 103");
    CHECK(qualifying("forbid more than 1 course from A 101, 102\ntake 2 courses from A *") ==
          "A 101, A 102, A 103");
    CHECK(qualifying("forbid more than 1 course from A 101, 102\ntake 2 courses from A *",
                     "A 101 A fall 2020") == "A 103");
    CHECK(qualifying("forbid courses from B * over all attempts\nearn 1 course over all courses") ==
          "A 101, A 102, A 103");
    CHECK(qualifying("forbid courses where pass-fail or season summer\ntake 2 courses from A *") ==
          "A 101, A 102, A 103");
    CHECK(qualifying("forbid courses where season spring or season summer or season fall\n"
                     "take 2 courses from A *") == "");
}

TEST_CASE("units that the catalogue leaves open may be what is asked") {
    CHECK(qualifying("take 2 courses from A * where units >= 4") == "A 102, A 103");
    CHECK(qualifying("take 2 courses from A * where units < 4") == "A 101, A 103");
}

TEST_CASE("a course that counts already does not qualify, a failed one does unless repeats are excluded") {
    CHECK(qualifying("take 2 courses from A *", "A 101 B fall 2020") == "A 102, A 103");
    CHECK(qualifying("take 2 courses from A *", "A 101 F fall 2020") == "A 101, A 102, A 103");
    CHECK(qualifying("exclude where repeated\ntake 2 courses from A *", "A 101 F fall 2020") ==
          "A 102, A 103");
    CHECK(qualifying("take 2 courses from A * where repeated", "A 101 F fall 2020") == "A 101");
}

TEST_CASE("what would count for a measure is some attempt that the takes it looks at accept") {
    CHECK(qualifying("take at least 1 course from A * where season spring\nearn 6 units where resident",
                     "A 101 B spring 2020") == "A 102, A 103");
    CHECK(qualifying("earn 6 units where season fall over all courses") == "A 101, A 102, A 103, B 101");
}
