#include "tests/catch.h"
#include "tests/report/sample_audit.h"
#include "tests/support/audited.h"

#include "gradus/report.h"

#include <sstream>

using namespace gradus;
using Catch::Matchers::ContainsSubstring;
using gradus::test::sampleAudit;
using gradus::test::unwrapped;
using gradus::test::widestLine;

namespace {

std::string rendered(const ProgramAudit& audit, const SourceSet& sources, TextStyle style = {}) {
    return renderAudit({audit}, sources, style);
}

/// The text with all white space removed: what it tells, however it is laid out.
std::string squeezed(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            out += c;
        }
    }
    return out;
}

} // namespace

TEST_CASE("no line of an audit is wider than asked") {
    const auto sample = sampleAudit();
    for (const int width : {80, 100, 120}) {
        INFO("width " << width);
        CHECK(widestLine(rendered(sample.audit, sample.sources, {width, false, false})) <=
              static_cast<std::size_t>(width));
        CHECK(widestLine(rendered(sample.audit, sample.sources, {width, false, true})) <=
              static_cast<std::size_t>(width));
    }
}

TEST_CASE("a narrow page wraps, and loses nothing") {
    auto sample = sampleAudit();
    sample.audit.attempts[0].title = std::string(90, 'T') + " and " + std::string(90, 'U');
    sample.audit.title =
        "An extraordinarily long title of a programme that no line of eighty columns can hold at once";
    const std::string narrow = rendered(sample.audit, sample.sources, {80, false, false});
    CHECK(widestLine(narrow) <= 80);
    for (const AttemptResult& attempt : sample.audit.attempts) {
        INFO(attempt.title);
        std::istringstream words(attempt.title.substr(0, 85));
        for (std::string word; words >> word;) {
            CHECK_THAT(squeezed(narrow), ContainsSubstring(word.substr(0, 12)));
        }
    }
}

TEST_CASE("requirements nested as deep as the language allows stay on the page, and each can be read") {
    const auto nested = [](const std::string& open, const std::string& close, int levels) {
        std::string rules = "program p \"P\" {\n";
        for (int i = 0; i < levels; ++i) {
            const std::string number = std::to_string(i);
            rules.append(open).append(" r").append(number).append(" \"Level").append(number).append("\" {\n");
        }
        rules += "take 1 course from CS *\ntake all of CS 2, CS 3\nlimit 1 course from CS 4\n";
        for (int i = 0; i < levels; ++i)
            rules += close;
        return gradus::test::audited(rules + "}", "CS 1 A fall 2020; CS 2 A fall 2020; CS 4 A fall 2020");
    };
    const auto requirements = nested("requirement", "}\n", 62);
    const auto options = nested("complete 1 of {\noption", "}\n}\n", 31);
    for (const int width : {60, 80, 100}) {
        INFO("width " << width);
        for (const auto& [audit, levels] : {std::pair{&requirements, 62}, std::pair{&options, 31}}) {
            const std::string text = rendered(*audit, {}, {width, false, false});
            CHECK(widestLine(text) <= static_cast<std::size_t>(width));
            for (int i = 0; i < levels; ++i)
                CHECK_THAT(text, ContainsSubstring("Level" + std::to_string(i) + " "));
            CHECK_THAT(text, ContainsSubstring(" CS 1 "));
            CHECK_THAT(unwrapped(text), ContainsSubstring("CS 3 missing"));
        }
    }
}

TEST_CASE("the verdict comes first, then what to do, then the details") {
    const auto sample = sampleAudit();
    const std::string text = rendered(sample.audit, sample.sources);
    const std::vector<const char*> order = {"NOT MET",         "Still needed", "In progress or planned",
                                            "To be confirmed", "Requirements", "Not used (3)",
                                            "Advice",          "Assumed",      "Declared",
                                            "Exceptions",      "Notes"};
    std::size_t last = 0;
    for (const char* heading : order) {
        INFO(heading);
        const std::size_t found = text.find(heading);
        REQUIRE(found != std::string::npos);
        CHECK(found >= last);
        last = found;
    }
}

TEST_CASE("what is still needed names amount, set, number of courses and examples") {
    const auto sample = sampleAudit();
    const std::string text = unwrapped(rendered(sample.audit, sample.sources, {120, false, false}));
    CHECK_THAT(text, ContainsSubstring(
                         "1 course from graduate; 94 courses of the catalogue qualify, such as ECE 551 "));
    CHECK_THAT(text, ContainsSubstring("met once ECE 561 (1.5 credits, Summer 2024) is passed"));
    CHECK_THAT(text, ContainsSubstring("met once ECE 702 (3 credits, Fall 2026, planned) is passed"));
    CHECK_THAT(text, ContainsSubstring("ECE 685D: director: elective outside the department"));
    CHECK_THAT(text, ContainsSubstring("Summer internship: not on the record yet"));
    CHECK_THAT(text, ContainsSubstring("at least 3 more courses are needed in all"));
}

TEST_CASE("every attempt not used has its reason and the place of the rule") {
    const auto sample = sampleAudit();
    const std::string text = unwrapped(rendered(sample.audit, sample.sources, {120, false, false}));
    CHECK_THAT(text, ContainsSubstring("not accepted for Electives: ECE 503 (msc.gradus:1)"));
    CHECK_THAT(text,
               ContainsSubstring("kept out of Electives by a limit: 1 course where transfer (msc.gradus:6)"));
    CHECK_THAT(text, ContainsSubstring("a failed course never counts: F"));
}

TEST_CASE("with --ascii the report has no symbols, and every state is a word either way") {
    auto sample = sampleAudit();
    for (AttemptResult& attempt : sample.audit.attempts) {
        attempt.title = "Title";
    }
    const std::string ascii = rendered(sample.audit, sample.sources, {100, false, true});
    CHECK(std::all_of(ascii.begin(), ascii.end(), [](unsigned char c) { return c < 128; }));
    const std::string symbols = rendered(sample.audit, sample.sources);
    CHECK_THAT(symbols, ContainsSubstring("✔ Core"));
    for (const std::string& text : {ascii, symbols}) {
        CHECK_THAT(text, ContainsSubstring("met, 3 of 3 courses"));
        CHECK_THAT(text, ContainsSubstring("in progress, 1 of 2 courses"));
        CHECK_THAT(text, ContainsSubstring("not met, 1 of 2 courses"));
    }
}

TEST_CASE("colours change nothing but colours") {
    const auto sample = sampleAudit();
    std::string coloured = rendered(sample.audit, sample.sources, {100, true, false});
    REQUIRE(coloured.find("\x1b[") != std::string::npos);
    for (std::size_t begin = 0; (begin = coloured.find("\x1b[")) != std::string::npos;) {
        coloured.erase(begin, coloured.find('m', begin) + 1 - begin);
    }
    CHECK(coloured == rendered(sample.audit, sample.sources));
}

TEST_CASE("each verdict has its sentence") {
    auto sample = sampleAudit();
    ProgramAudit& audit = sample.audit;
    const auto text = [&] { return unwrapped(rendered(audit, sample.sources)); };

    audit.verdict = Verdict::met;
    audit.completed = audit.withInProgress = audit.withPlanned = true;
    CHECK_THAT(text(), ContainsSubstring("Every requirement is met by completed work."));
    audit.verdict = Verdict::metExceptUnchecked;
    CHECK_THAT(text(), ContainsSubstring("MET EXCEPT UNCHECKED"));
    CHECK_THAT(text(), ContainsSubstring("2 points are left for a person to confirm"));
    audit.verdict = Verdict::cannotTell;
    audit.assumptions = {
        {Assumption::Kind::missingGiven, "delivery", "How it is studied", "online", "Online", true}};
    CHECK_THAT(text(), ContainsSubstring("The result depends on what the record does not say: How it is "
                                         "studied (delivery). Shown as if Online."));
    audit.proven = false;
    CHECK_THAT(text(), ContainsSubstring("The result may depend on what"));
    audit.proven = true;

    CHECK_THAT(text(), ContainsSubstring("How it is studied: not on the record; the verdict depends on it; "
                                         "shown as if Online"));

    audit.verdict = Verdict::notMet;
    audit.completed = false;
    audit.assumptions[0].decides = false;
    CHECK_THAT(text(), !ContainsSubstring("depends"));
    CHECK_THAT(text(), ContainsSubstring("How it is studied: not on the record; the verdict is the same for "
                                         "every value; shown as if Online"));
    CHECK_THAT(
        text(),
        ContainsSubstring(
            "once the work in progress is passed with the averages still reached. Shown as if Online."));
    audit.assumptions.clear();
    CHECK_THAT(text(), ContainsSubstring(
                           "It is met once the work in progress is passed with the averages still reached."));
    audit.withInProgress = false;
    CHECK_THAT(
        text(),
        ContainsSubstring(
            "once the work in progress and the planned work are passed with the averages still reached."));
    audit.withPlanned = false;
    audit.possible = false;
    CHECK_THAT(text(), ContainsSubstring("It cannot be met by any further courses."));
    CHECK_THAT(text(), ContainsSubstring("No other way to count these courses does better (proven)."));
    audit.proven = false;
    audit.bound = Milli::whole(6);
    audit.budget = 3;
    audit.cutoffs = {Cutoff::steps};
    CHECK_THAT(text(), ContainsSubstring("Not proven: the search stopped at its budget of 3 steps, so "
                                         "another way to count these courses might do better."));
    CHECK_THAT(text(), ContainsSubstring("6 credits of further work"));
    audit.possible = true;
    audit.furtherUnits = Milli::whole(6);
    CHECK_THAT(text(),
               ContainsSubstring("No other way to count these courses needs less (proven). Which is the "
                                 "best of those that need as much is not: the search stopped at its "
                                 "budget of 3 steps."));
    audit.possible = false;
    audit.cutoffs = {Cutoff::combinations, Cutoff::furtherCourses};
    CHECK_THAT(text(),
               ContainsSubstring("Not proven: what the record leaves open, facts and choices, has more "
                                 "combinations than the 4096 that are tried and the rules tell more "
                                 "kinds of further courses apart than are looked at, so another way"));
}

TEST_CASE("later work that breaks what earlier work meets is said") {
    auto sample = sampleAudit();
    sample.audit.verdict = Verdict::met;
    sample.audit.completed = true;
    sample.audit.withInProgress = sample.audit.withPlanned = false;
    CHECK_THAT(rendered(sample.audit, sample.sources),
               ContainsSubstring("Careful: the completed work meets it"));
    sample.audit.withInProgress = true;
    CHECK_THAT(rendered(sample.audit, sample.sources), ContainsSubstring("Careful: with the planned work"));
    sample.audit.withPlanned = true;
    CHECK(rendered(sample.audit, sample.sources).find("Careful") == std::string::npos);
}

TEST_CASE("several programmes stand below each other under one head") {
    auto sample = sampleAudit();
    ProgramAudit other = sample.audit;
    other.title = "Certificate";
    other.verdict = Verdict::met;
    const std::string text = renderAudit({sample.audit, other}, sample.sources, {});
    CHECK_THAT(text, Catch::Matchers::StartsWith("Student s1 "));
    CHECK_THAT(
        text, ContainsSubstring("  not met: Master of Science in Made-up Engineering\n  met: Certificate\n"));
    CHECK(text.find("Student s1", 1) == std::string::npos);
    CHECK(renderAudit({}, sample.sources, {}).empty());
}

TEST_CASE("a record can't write to the reader's terminal") {
    auto sample = sampleAudit();
    sample.audit.student = "s1\x1b]0;gotcha\x07";
    sample.audit.attempts[0].title = "Title\x1b[2J";
    CHECK(rendered(sample.audit, sample.sources).find('\x1b') == std::string::npos);
}
