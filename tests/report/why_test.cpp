#include "tests/catch.h"
#include "tests/report/sample_audit.h"

#include "gradus/report.h"

using namespace gradus;
using Catch::Matchers::ContainsSubstring;
using gradus::test::sampleAudit;
using gradus::test::unwrapped;
using gradus::test::widestLine;

namespace {

WhyAnswer why(const std::string& query) {
    const auto sample = sampleAudit();
    return renderWhy({sample.audit}, query, sample.sources, {100, false, false});
}

} // namespace

TEST_CASE("why a course: where it is used, and why not where else it is named") {
    for (const char* spelling : {"ECE 531", "ECE531", " ECE  531 "}) {
        const WhyAnswer answer = why(spelling);
        CHECK(answer.known);
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("counts for Core"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("(msc.gradus:4)"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("Electives: it counts for Core (msc.gradus:5)"));
    }
}

TEST_CASE("why a course that is not used: every reason with its rule") {
    const WhyAnswer answer = why("ECE 640");
    CHECK(answer.known);
    CHECK_THAT(unwrapped(answer.text), ContainsSubstring("not used"));
    CHECK_THAT(unwrapped(answer.text),
               ContainsSubstring("kept out of Electives by a limit: 1 course where transfer (msc.gradus:6)"));
    CHECK_THAT(unwrapped(answer.text), ContainsSubstring("Robotics has all it accepts (msc.gradus:2)"));
}

TEST_CASE("why a course off the record: what still asks for it") {
    const WhyAnswer answer = why("ECE 551");
    CHECK(answer.known);
    CHECK(answer.text == "ECE 551 is not on the record.\n"
                         "  wanted     it would count for Electives (msc.gradus:5)\n");
}

TEST_CASE("a course off the record is found in the items of a list, also behind the subject of another") {
    auto sample = sampleAudit();
    TakeResult take;
    take.list = true;
    take.at = {0, {0, 3}};
    take.missing = Missing{{1, {}}, {"CS 201 or 310", "(18-661 + 18-662)"}, 0, {}, {}, {}};
    sample.audit.body.nodes.push_back({take});
    for (const char* code : {"CS 201", "CS 310", "18-661", "18-662"}) {
        INFO(code);
        CHECK(renderWhy({sample.audit}, code, sample.sources, {}).known);
    }
    for (const char* code : {"CS 31", "ECE 310", "CS 661", "18-66"}) {
        INFO(code);
        CHECK_FALSE(renderWhy({sample.audit}, code, sample.sources, {}).known);
    }
}

TEST_CASE("why a requirement: what it asks, holds, lacks, and what of the record is not there") {
    for (const char* query : {"electives", "Electives", "ELECTIVES"}) {
        const WhyAnswer answer = why(query);
        CHECK(answer.known);
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("take 2 courses from graduate (msc.gradus:5)"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("ECE 685D"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("1 of 2 courses"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("94 courses of the catalogue qualify"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("not accepted for Electives: ECE 503"));
        CHECK_THAT(unwrapped(answer.text), ContainsSubstring("it counts for Core"));
    }
}

TEST_CASE("why answers named statements, branches, and the whole programme") {
    CHECK_THAT(why("total").text, ContainsSubstring("earn 30 credits (msc.gradus:3)"));
    CHECK_THAT(why("robotics").text, ContainsSubstring("take 6 credits from tagged robotics"));
    CHECK_THAT(why("robotics.lab").text, ContainsSubstring("ECE 701"));
    CHECK(why("lab").text == why("robotics.lab").text);
    CHECK_THAT(unwrapped(why("power").text),
               ContainsSubstring("Power Systems (power): not a branch that counts here"));
    CHECK_THAT(why("msc").text, ContainsSubstring("Electives: not met"));
    CHECK_THAT(why("experience.talk").text, ContainsSubstring("to be confirmed by a person"));
}

TEST_CASE("why answers statements by their words, in any letter case") {
    for (const char* query : {"Earn 30 credits", "earn 30 CREDITS", "30 credits"}) {
        INFO(query);
        CHECK(why(query).known);
        CHECK(why(query).text == why("total").text);
    }
    CHECK(why("take 6 credits from tagged robotics").text == why("robotics.lab").text);
}

TEST_CASE("statements of the same words are all answered, each with its requirement") {
    auto sample = sampleAudit();
    for (const char* title : {"Core", "Breadth"}) {
        ScopeResult scope;
        scope.kind = Scope::Kind::requirement;
        scope.title = title;
        TakeResult take;
        take.text = "1 course from B *";
        scope.nodes.push_back({take});
        sample.audit.body.nodes.push_back({scope});
    }
    const WhyAnswer answer = renderWhy({sample.audit}, "take 1 course from b *", sample.sources, {});
    CHECK(answer.known);
    CHECK_THAT(answer.text, ContainsSubstring("Take 1 course from B * (in Core): met\n"));
    CHECK_THAT(answer.text, ContainsSubstring("Take 1 course from B * (in Breadth): met\n"));
    CHECK(renderWhy({sample.audit}, "Take 1 course from", sample.sources, {}).text == answer.text);
    const WhyAnswer near = renderWhy({sample.audit}, "take 1 course from C *", sample.sources, {});
    CHECK_FALSE(near.known);
    CHECK_THAT(unwrapped(near.text), ContainsSubstring("did you mean \"Take 1 course from B *\"?"));
}

TEST_CASE("of several that begin as the question does each is named") {
    const WhyAnswer several = why("take all");
    CHECK_FALSE(several.known);
    CHECK(several.text == "\"take all\" is the beginning of several; which is meant?\n"
                          "  Take all of ECE 510, ECE 520, (ECE 530 or ECE 531)\n"
                          "  Take all of ECE 560, ECE 561\n");
    CHECK(why("take 2").text == why("take 2 courses from graduate").text);
    CHECK_FALSE(why("take").known);
}

TEST_CASE("why a course that needs approval says what is pending") {
    CHECK_THAT(unwrapped(why("ECE 685D").text),
               ContainsSubstring("pending approval for Electives: director: elective outside the department "
                                 "(msc.gradus:5)"));
    CHECK_THAT(why("ECE 531").text, !ContainsSubstring("pending"));
}

TEST_CASE("an unknown question is answered by what comes near") {
    const WhyAnswer path = why("elective");
    CHECK_FALSE(path.known);
    CHECK_THAT(unwrapped(path.text), ContainsSubstring("did you mean \"electives\"?"));
    const WhyAnswer course = why("ECE 532");
    CHECK_FALSE(course.known);
    CHECK_THAT(unwrapped(course.text), ContainsSubstring("did you mean \"ECE 531\"?"));
    CHECK_FALSE(why("").known);
    CHECK_FALSE(why("zzzzzzzzz").known);
}

TEST_CASE("answers keep to the width") {
    const auto sample = sampleAudit();
    for (const char* query : {"electives", "ECE 640", "robotics", "msc", "nothing of the kind"}) {
        for (const int width : {80, 120}) {
            CHECK(widestLine(renderWhy({sample.audit}, query, sample.sources, {width, false, false}).text) <=
                  static_cast<std::size_t>(width));
        }
    }
}

TEST_CASE("of several programmes each answers under its title") {
    const auto sample = sampleAudit();
    ProgramAudit other = sample.audit;
    other.title = "Certificate";
    const WhyAnswer answer = renderWhy({sample.audit, other}, "electives", sample.sources, {});
    CHECK_THAT(answer.text, Catch::Matchers::StartsWith("Master of Science in Made-up Engineering\n"));
    CHECK_THAT(answer.text, ContainsSubstring("\nCertificate\n"));
}
