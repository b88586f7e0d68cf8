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

const Date today{2026, 11, 20};

Diagnostics diagnosticsOf(const Transcript& transcript) {
    const RuleSet set = rulesFrom(rules);
    const Program& program = set.programs.front();
    Diagnostics all = audit(program, transcript, {}).diagnostics;
    const Diagnostics remarks = recordRemarks({&program}, transcript, today);
    all.insert(all.end(), remarks.begin(), remarks.end());
    return all;
}

std::string codesOf(const Diagnostics& diagnostics) {
    std::string codes;
    for (const Diagnostic& one : diagnostics)
        codes += (codes.empty() ? "" : " ") + one.code;
    return codes;
}

/// The rules with a catalogue: A 101 has 3 units, A 102 leaves them open.
RuleSet withCatalog(const std::string& programs) {
    SourceSet sources;
    const Loader loader = [&](const std::string& path) -> std::optional<std::string> {
        return path == "catalog.csv" ? "course,title,units\nA 101,Alpha,3\nA 102,Beta,VAR\n"
                                     : "institution \"U\" { catalog \"catalog.csv\" }\n" + programs;
    };
    RuleSet set = loadRules({"rules.gradus"}, loader, {}, sources);
    REQUIRE(!hasErrors(set.diagnostics));
    return set;
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

TEST_CASE("all faults of a record are found in one run, those of attempts and those of facts") {
    Transcript transcript = sound();
    transcript.attempts.push_back(attempt("A 102 Q autum 2020"));
    transcript.givens["way"] = "shrt";
    CHECK(codesOf(diagnosticsOf(transcript)) == "unknown-grade unknown-term unknown-value");
}

TEST_CASE("a fault stands at the value it is about, else at what is around it") {
    Transcript transcript = sound();
    transcript.at = {0, {0, 900}};
    transcript.givens["way"] = "shrt";
    transcript.choices["track"] = {"dta"};
    transcript.choices["concentration"] = {"robotic"};
    transcript.attempts[0].at = {0, {10, 60}};
    transcript.attempts[0].grade = "Q";
    const auto begins = [&] {
        std::string text;
        for (const Diagnostic& one : diagnosticsOf(transcript))
            text += std::to_string(one.at.span.begin) + " ";
        return text;
    };
    CHECK(begins() == "10 0 0 0 ");
    transcript.attempts[0].places.grade = Location{0, {20, 23}};
    transcript.places.givens["way"] = {{0, {100, 105}}, {0, {110, 116}}};
    transcript.places.picks["track"]["dta"] = {0, {120, 125}};
    transcript.places.picks["concentration"]["robotic"] = {0, {130, 139}};
    CHECK(begins() == "20 110 120 130 ");
}

TEST_CASE("of a record that was read in part, what is empty is not judged again") {
    Transcript part = sound();
    part.attempts.push_back(attempt("A 102 Q autum 2020"));
    part.attempts.push_back({});
    part.attempts.back().status = Status::completed;
    part.givens["way"] = "";
    part.choices["track"] = {};
    const RuleSet set = rulesFrom(rules);
    CHECK(codesOf(recordFaults({&set.programs.front()}, part)) == "unknown-grade unknown-term");
    CHECK(codesOf(recordRemarks({&set.programs.front()}, part, today)).empty());
    // Audited as a whole record each of them is a fault.
    CHECK(codesOf(audit(set.programs.front(), part, {}).diagnostics) ==
          "unknown-grade unknown-term missing-grade unknown-term unknown-value");
}

TEST_CASE("what is picked for a named complete must be one of its branches") {
    const RuleSet set = rulesFrom(R"(program p "P" {
    complete 1 of { option lab "Lab" { take A 101 }
                    option field "Field" { complete 1 of { option sea "Sea" { take A 102 } option land "Land" { take A 103 } } as place } } as way
})");
    const auto faults = [&](const char* choice, const char* pick) {
        Transcript transcript = record("A 101 B fall 2020");
        transcript.choices[choice] = {pick};
        return audit(set.programs.front(), transcript, {}).diagnostics;
    };
    CHECK(faults("way", "lab").empty());
    CHECK(faults("way", "field").empty());
    const Diagnostics found = faults("way", "feild");
    REQUIRE(codesOf(found) == "unknown-concentration");
    CHECK(found[0].message == "the record picks `feild` for `way`, which has no such branch");
    CHECK(found[0].hint == "did you mean `field`?");
    CHECK(codesOf(faults("way", "sea")) == "unknown-concentration");
}

TEST_CASE("a declared concentration is no fault of a programme that has none") {
    const RuleSet set = rulesFrom("program q \"Q\" { take A 101 }");
    Transcript transcript = record("A 101 B fall 2020");
    transcript.choices["concentration"] = {"robotics"};
    CHECK(audit(set.programs.front(), transcript, {}).audit.has_value());
    CHECK(codesOf(recordRemarks({&set.programs.front()}, transcript, today)) == "unasked-fact");
}

TEST_CASE("a fact is remarked on once, when none of the programmes asks about it") {
    const RuleSet set = rulesFrom(rules + "\nprogram q \"Q\" { take A 101 }");
    const Program& p = set.programs[0];
    const Program& q = set.programs[1];
    CHECK(recordRemarks({&p, &q}, sound(), today).empty());
    CHECK(codesOf(recordRemarks({&q}, sound(), today)) ==
          "unasked-fact unasked-fact unasked-fact unasked-fact");
    Transcript transcript = sound();
    transcript.givens["wai"] = "short";
    const Diagnostics notes = recordRemarks({&q, &p}, transcript, today);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].message == "none of the 2 programmes asks about the given `wai` of the record");
    CHECK(notes[0].hint == "did you mean `way`?");
}

TEST_CASE("units other than the catalogue's are warned of") {
    const RuleSet set = withCatalog("program p \"P\" { take 1 course from A * }");
    const auto warnings = [&](const Transcript& transcript) {
        return recordRemarks({&set.programs.front()}, transcript, today);
    };
    const Diagnostics found = warnings(record("A 101 B/1.5 fall 2020"));
    REQUIRE(codesOf(found) == "other-units");
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].message == "A 101 in fall 2020 has 1.5 units on the record and 3 in the catalogue");
    CHECK(warnings(record("A 101 B fall 2020; A 102 B/9 fall 2020; Z 1 B/9 fall 2020")).empty());
    Transcript transferred = record("A 101 B/1.5 fall 2020");
    transferred.attempts[0].origin = Origin::transfer;
    CHECK(warnings(transferred).empty());
    CHECK(audit(set.programs.front(), record("A 101 B/1.5 fall 2020"), {}).audit.has_value());
}

TEST_CASE("a course that is split by other units than it carries is warned of") {
    const RuleSet set = rulesFrom(R"(program p "P" {
        split Z 1 into 6 for one + 6 for two
        requirement one "One" { take 6 units from Z * }
        requirement two "Two" { take 6 units from Z * }
    })");
    const auto warnings = [&](const std::string& attempts) {
        return recordRemarks({&set.programs.front()}, record(attempts), today);
    };
    const Diagnostics found = warnings("Z 1 B/10 fall 2020; Z 2 B/10 fall 2020");
    REQUIRE(codesOf(found) == "not-split");
    CHECK(found[0].message ==
          "Z 1 in fall 2020 has 10 units on the record, and the rules split it into parts of 12 together");
    CHECK(warnings("Z 1 B/12 fall 2020").empty());
}

TEST_CASE("a final grade in a term still to come is warned of") {
    const RuleSet set = withCatalog("program p \"P\" { take 1 course from Z * }");
    const auto warnings = [&](const std::string& attempts, const Date& asOf) {
        return codesOf(recordRemarks({&set.programs.front()}, record(attempts), asOf));
    };
    CHECK(warnings("Z 1 B fall 2026", today).empty());
    CHECK(warnings("Z 1 B spring 2027", today) == "term-ahead");
    CHECK(warnings("Z 1 F spring 2027", today) == "term-ahead");
    CHECK(warnings("Z 1 IP spring 2027; Z 2 planned fall 2030; Z 3 W fall 2030", today).empty());
    // Fall is the last third of the year; two months are left as a margin.
    CHECK(warnings("Z 1 B fall 2026", {2026, 6, 30}) == "term-ahead");
    CHECK(warnings("Z 1 B fall 2026", {2026, 7, 1}).empty());
    CHECK(warnings("Z 1 B summer 2026", {2026, 2, 28}) == "term-ahead");
    CHECK(warnings("Z 1 B summer 2026; Z 2 B spring 2026; Z 3 B fall 2025", {2026, 3, 1}).empty());
    Transcript transferred = record("Z 1 B spring 2027");
    transferred.attempts[0].origin = Origin::exam;
    CHECK(recordRemarks({&set.programs.front()}, transferred, today).empty());
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
    CHECK(audit(set.programs.front(), transcript, {}).audit.has_value());
    const Diagnostics warnings = recordRemarks({&set.programs.front()}, transcript, today);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().code == "unlisted-course");
    CHECK(warnings.front().hint == "did you mean `A 101`? it is counted as the record has it");
}
