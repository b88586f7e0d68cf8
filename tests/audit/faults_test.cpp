#include "tests/catch.h"
#include "tests/support/audited.h"

#include "src/audit/audit_pages.h"

#include <algorithm>

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string rules = R"(
tag senior-year "taken in the senior year"
program p "P" {
    given way "Way" { short "Short"  long "Long" }
    choice track optional "Track" { ml "ML"  data "Data" }
    complete 1 of { concentration robotics "Robotics" { take A 101 } concentration energy "Energy" { take A 102 } }
    attain internship
})";

Diagnostics diagnosticsOf(const Transcript& transcript) {
    return audit(rulesFrom(rules).programs.front(), transcript, {}).diagnostics;
}

Transcript sound() {
    Transcript transcript = record("A 101 B fall 2020");
    transcript.attempts[0].tags = {"senior-year"};
    transcript.givens["way"] = "short";
    transcript.choices["track"] = {"ml"};
    transcript.choices["concentration"] = {"robotics"};
    transcript.attained["internship"] = 1;
    return transcript;
}

} // namespace

TEST_CASE("a record that fits its programme is audited without a word") {
    CHECK(diagnosticsOf(sound()).empty());
}

TEST_CASE("nothing of a record is passed over without a word") {
    Transcript transcript = sound();
    transcript.attempts[0].tags = {"senior-yaer"};
    transcript.givens["wai"] = "short";
    transcript.choices["trakc"] = {"ml"};
    transcript.attained["intership"] = 1;
    const Diagnostics notes = diagnosticsOf(transcript);
    REQUIRE(notes.size() == 4);
    CHECK_FALSE(hasErrors(notes));
    CHECK(notes[0].message == "`p` never asks about the given `wai` of the record");
    CHECK(notes[0].hint == "did you mean `way`?");
    CHECK(notes[1].hint == "did you mean `track`?");
    CHECK(notes[2].hint == "did you mean `internship`?");
    CHECK(notes[3].hint == "did you mean `senior-year`?");
}

TEST_CASE("what a record picks must be what the programme offers") {
    Transcript transcript = sound();
    transcript.choices["track"] = {"ml", "data"};
    transcript.choices["concentration"] = {"robotic"};
    const Diagnostics faults = diagnosticsOf(transcript);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == "too-many-chosen");
    CHECK(faults[1].code == "unknown-concentration");
    CHECK(faults[1].hint == "did you mean `robotics`?");
}

TEST_CASE("every page of the audit's codes is written out") {
    for (const CodePage& page : auditPages()) {
        INFO(page.code);
        CHECK(std::string(page.why).size() > 60);
        CHECK(std::string(page.before) != page.after);
    }
}

TEST_CASE("a course that the catalogue does not have is warned of, where it lists the subject") {
    SourceSet sources;
    const Loader loader = [](const std::string& path) -> std::optional<std::string> {
        if (path == "catalog.csv")
            return "course,title,units\nA 101,Alpha,3\n";
        return "institution \"U\" { catalog \"catalog.csv\" }\nprogram p \"P\" { take 1 course from A * }";
    };
    const RuleSet set = loadRules({"rules.gradus"}, loader, {}, sources);
    REQUIRE(set.programs.size() == 1);
    Transcript transcript =
        record("A 102 B fall 2020; A 101 B fall 2020; Z 1 B fall 2020; A 103 B fall 2020");
    transcript.attempts[3].origin = Origin::transfer;
    const AuditRun run = audit(set.programs.front(), transcript, {});
    CHECK(run.audit.has_value());
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics.front().code == "unlisted-course");
    CHECK(run.diagnostics.front().hint == "did you mean `A 101`? it is counted as the record has it");
}
