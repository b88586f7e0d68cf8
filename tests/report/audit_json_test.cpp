#include "tests/catch.h"
#include "tests/report/sample_audit.h"

#include "gradus/report.h"

#include <nlohmann/json.hpp>

using namespace gradus;
using gradus::test::sampleAudit;

namespace {

using Json = nlohmann::ordered_json;

Json sampleJson() {
    const auto sample = sampleAudit();
    return Json::parse(auditJson({sample.audit}, {}, {}, sample.sources));
}

/// The node of an id, searched in the whole tree.
const Json* nodeOf(const Json& nodes, const std::string& id) {
    for (const Json& node : nodes) {
        if (node.value("id", "") == id) {
            return &node;
        }
        for (const char* inner : {"parts", "chosen"}) {
            if (node.contains(inner)) {
                if (const Json* found = nodeOf(node[inner], id)) {
                    return found;
                }
            }
        }
    }
    return nullptr;
}

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) {
        keys.push_back(item.key());
    }
    return keys;
}

} // namespace

TEST_CASE("an audit as JSON begins with its format, engine, day and student") {
    const Json json = sampleJson();
    CHECK(keysOf(json) == std::vector<std::string>{"format", "engine", "asOf", "student", "programs", "why",
                                                   "difference", "diagnostics"});
    CHECK(json["format"] == "gradus.audit/1");
    CHECK(json["engine"] == "gradus " GRADUS_VERSION);
    CHECK(json["asOf"] == "2026-11-20");
    CHECK(json["student"] == "s1");
}

TEST_CASE("a programme as JSON has the verdict, the three booleans and the proof") {
    const Json program = sampleJson()["programs"][0];
    CHECK(program["id"] == "msc");
    CHECK(program["ruleSet"] == "3f9c2a17d00dfeed");
    CHECK(program["verdict"] == "not met");
    CHECK(program["completed"] == false);
    CHECK(program["withInProgress"] == false);
    CHECK(program["withPlanned"] == false);
    CHECK(program["proven"] == true);
    CHECK(program["cutoffs"].empty());
    CHECK(program["bound"].is_null());
    CHECK(program["furtherWork"]["courses"] == 3);
    CHECK(program["furtherWork"]["units"] == 9);
}

TEST_CASE("what is not proven says in the JSON what kept it from being so") {
    auto sample = sampleAudit();
    sample.audit.proven = false;
    sample.audit.budget = 1;
    sample.audit.cutoffs = {Cutoff::steps, Cutoff::combinations, Cutoff::furtherCourses};
    const Json cutoffs =
        Json::parse(auditJson({sample.audit}, {}, {}, sample.sources))["programs"][0]["cutoffs"];
    REQUIRE(cutoffs.size() == 3);
    CHECK(cutoffs[0]["code"] == "steps");
    CHECK(cutoffs[0]["text"] == "the search stopped at its budget of 1 step");
    CHECK(cutoffs[1]["code"] == "combinations");
    CHECK(cutoffs[2]["code"] == "further-courses");
}

TEST_CASE("an assumption as JSON says whether the verdict may depend on it") {
    auto sample = sampleAudit();
    sample.audit.assumptions = {
        {Assumption::Kind::missingGiven, "way", "Way", "short", "Short", true},
        {Assumption::Kind::missingGiven, "place", "Place", "home", "Home", false},
    };
    const Json assumptions =
        Json::parse(auditJson({sample.audit}, {}, {}, sample.sources))["programs"][0]["assumptions"];
    CHECK(assumptions[0]["decides"] == true);
    CHECK(assumptions[1]["decides"] == false);
}

TEST_CASE("requirements as JSON have ids, states, amounts, uses and what is missing") {
    const Json program = sampleJson()["programs"][0];
    const Json* electives = nodeOf(program["requirements"], "electives");
    REQUIRE(electives != nullptr);
    CHECK((*electives)["kind"] == "requirement");
    CHECK((*electives)["status"] == "not met");
    CHECK((*electives)["source"]["file"] == "rules/made-up/msc.gradus");
    CHECK((*electives)["source"]["line"] == 5);
    const Json* take = nodeOf(program["requirements"], "electives#1");
    REQUIRE(take != nullptr);
    CHECK((*take)["kind"] == "take");
    CHECK((*take)["amounts"][0]["unit"] == "course");
    CHECK((*take)["amounts"][0]["have"] == 1);
    CHECK((*take)["amounts"][0]["need"] == 2);
    CHECK((*take)["used"][0]["course"] == "ECE 685D");
    CHECK((*take)["used"][0]["provisional"] == true);
    CHECK((*take)["missing"]["courses"] == 1);
    CHECK((*take)["missing"]["qualifying"] == 94);
    CHECK((*take)["missing"]["examples"][0]["course"] == "ECE 551");
    const Json* named = nodeOf(program["requirements"], "robotics.lab");
    REQUIRE(named != nullptr);
    CHECK((*named)["parts"][0]["id"] == "robotics.lab#1");
    CHECK(nodeOf(program["requirements"], "total") != nullptr);
    CHECK(nodeOf(program["requirements"], "#1") != nullptr);
}

TEST_CASE("every id of a tree is there once") {
    const auto sample = sampleAudit();
    std::vector<std::string> ids;
    const auto collect = [&](const auto& self, const Json& nodes) -> void {
        for (const Json& node : nodes) {
            if (node.contains("id")) {
                ids.push_back(node["id"]);
            }
            for (const char* inner : {"parts", "chosen"}) {
                if (node.contains(inner)) {
                    self(self, node[inner]);
                }
            }
        }
    };
    collect(collect, sampleJson()["programs"][0]["requirements"]);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    CHECK(ids.size() > 10);
}

TEST_CASE("courses as JSON say where they count, and why not elsewhere") {
    const Json courses = sampleJson()["programs"][0]["courses"];
    CHECK(courses[0]["course"] == "ECE 510");
    CHECK(courses[0]["term"] == "Fall 2023");
    CHECK(courses[0]["uses"][0]["requirement"] == "core");
    CHECK(courses[0]["uses"][0]["rule"]["line"] == 4);
    CHECK(courses[2]["considered"][0]["code"] == "used-elsewhere");
    CHECK(courses[2]["considered"][0]["text"] == "it counts for Core");
    const Json& last = courses.back();
    CHECK(last["course"] == "ECE 590");
    CHECK(last["reasons"][0]["code"] == "failed");
    CHECK(last["reasons"][0]["rule"].is_null());
}

TEST_CASE("units and averages are exact decimals in the JSON text") {
    const auto sample = sampleAudit();
    const std::string text = auditJson({sample.audit}, {}, {}, sample.sources);
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("\"units\": 1.5,"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("\"completed\": 16.5,"));
    CHECK_THAT(text, Catch::Matchers::ContainsSubstring("\"value\": 3.127,"));
}

TEST_CASE("open points, assumptions, declarations, exceptions, answers and warnings are in the JSON") {
    const auto sample = sampleAudit();
    Diagnostic warning;
    warning.code = "odd-units";
    warning.severity = Severity::warning;
    warning.at = {1, {0, 1}};
    const Json json =
        Json::parse(auditJson({sample.audit}, {warning}, {{"core", {true, "text\n"}}}, sample.sources));
    const Json& program = json["programs"][0];
    REQUIRE(program["unchecked"].size() == 2);
    CHECK(program["unchecked"][0]["course"] == "ECE 685D");
    CHECK(program["unchecked"][0]["requirement"] == "electives");
    CHECK(program["unchecked"][1]["requirement"] == "experience.talk");
    CHECK(program["assumptions"][0]["kind"] == "concentration");
    CHECK(program["declared"][0]["value"] == "online");
    CHECK(program["exceptions"][0]["kind"] == "substitute");
    CHECK(program["exceptions"][0]["for"] == "ECE 520");
    CHECK(program["exceptions"][0]["applied"] == true);
    CHECK(program["exceptions"][0]["outcome"] == "applied");
    CHECK(program["exceptions"][0]["overriddenBy"].is_null());
    CHECK(json["why"][0]["text"] == "text\n");
    CHECK(json["diagnostics"][0]["severity"] == "warning");
}
