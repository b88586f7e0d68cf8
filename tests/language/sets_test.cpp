#include "tests/catch.h"
#include "tests/language/loaded.h"

using namespace gradus;
using namespace gradus::test;

namespace {

/// The set as it is resolved in `take 1 course from SET`, or the diagnostics.
std::string set(const std::string& text, const std::string& before = "") {
    const Loaded loaded = loadBody("take 1 course from " + text, before);
    if (!loaded.rules.diagnostics.empty()) {
        return loaded.codes();
    }
    return shown(statementAt<Take>(loaded.rules.programs.at(0).body.statements, 0).pool);
}

} // namespace

TEST_CASE("course codes in every spelling") {
    CHECK(set("AIPI 510") == "AIPI 510");
    CHECK(set("24-785") == "24-785");
    CHECK(set("6.100A") == "6.100A");
    CHECK(set("21G.077") == "21G.077");
    CHECK(set("CH/BI 125") == "CH/BI 125");
    CHECK(set("CS2500") == "CS 2500");
    CHECK(set("6.00") == "6.00");
    CHECK(set("course \"Senior Thesis II\"") == "Senior Thesis II");
}

TEST_CASE("a subject carries over in a list of codes written with a space") {
    CHECK(set("AIPI 510, 520, 685D") == "any(AIPI 510, AIPI 520, AIPI 685D)");
    CHECK(set("AIPI 510, (530 or 531), 540") == "any(AIPI 510, any(AIPI 530, AIPI 531), AIPI 540)");
    CHECK(set("AIPI 510, MENG 540, 570") == "any(AIPI 510, MENG 540, MENG 570)");
    CHECK(set("MATH 300..399, 410..420, 5*") == "any(MATH 300..399, MATH 410..420, MATH 5*)");
    CHECK(set("AIPI 510, (520 where grade >= B)") == "any(AIPI 510, all(AIPI 520, grade >= #4))");
    CHECK(set("CS * except CS 101, 102") == "all(CS *, not(any(CS 101, CS 102)))");
}

TEST_CASE("a subject does not carry over where it could be another") {
    const std::string unclear = "missing-subject\n";
    CHECK(set("530") == unclear);
    CHECK(set("24-785, 786") == unclear);
    CHECK(set("CS2500, 2510") == unclear);
    CHECK(set("6.100A, 200") == unclear);
    CHECK(set("course \"X 1\", 200") == unclear);
    CHECK(set("CS 101, course \"X 1\", 200") == unclear);
    CHECK(set("CS 101, tagged x, 200", "tag x \"x\"\n") == unclear);
    CHECK(set("AIPI 510, (MENG 540 or 531), 520") == unclear);
    CHECK(set("(AIPI 510 or 520), 531") == unclear);
    CHECK(set("CS * except 101") == unclear);
    CHECK(set("24-785, 500..599") == unclear);
    CHECK(set("MATH 101, level 300, 5*") == unclear);
}

TEST_CASE("a bare range or wildcard with nothing to carry is of any subject") {
    CHECK(set("500..599") == "* 500..599");
    CHECK(set("3*") == "* 3*");
    CHECK(set("CS * except 500..599") == "all(CS *, not(* 500..599))");
    CHECK(set("* 777, level 600, 880..889") == "any(* 777, level 600..600, * 880..889)");
}

TEST_CASE("wildcards and ranges") {
    CHECK(set("MATH 3*") == "MATH 3*");
    CHECK(set("AIPI *") == "AIPI *");
    CHECK(set("24-7*") == "24 7*");
    CHECK(set("6.1*") == "6 1*");
    CHECK(set("CS2*") == "CS 2*");
    CHECK(set("* 5*") == "* 5*");
    CHECK(set("* 500") == "* 500");
    CHECK(set("ECE 500..899") == "ECE 500..899");
    CHECK(set("18-980..985") == "18 980..985");
    CHECK(set("* 500..599") == "* 500..599");
}

TEST_CASE("every other atom of a set") {
    const std::string before = "institution \"I\" { tag x \"x\"\n tag \"GIR:PHY1\" \"physics\" }\n";
    CHECK(set("level 300", before) == "level 300..300");
    CHECK(set("level 300..399", before) == "level 300..399");
    CHECK(set("level >= 700", before) == "level 700..");
    CHECK(set("level > 700", before) == "level 701..");
    CHECK(set("level < 500", before) == "level 0..499");
    CHECK(set("level <= 500", before) == "level 0..500");
    CHECK(set("level = 500", before) == "level 500..500");
    CHECK(set("subject MATH", before) == "subject MATH");
    CHECK(set("tagged x", before) == "tagged x");
    CHECK(set("tagged \"GIR:PHY1\"", before) == "tagged GIR:PHY1");
    CHECK(set("any course", before) == "any course");
    CHECK(set("grade < B", before) == "grade < #4");
    CHECK(set("grade = A+", before) == "grade = #0");
    CHECK(set("units > 1.5", before) == "units > 1.5");
    CHECK(set("term >= fall 2022", before) == "term >= 2022/2");
    CHECK(set("in term 1", before) == "in term 1");
    CHECK(set("by term 4", before) == "by term 4");
    CHECK(set("in year 1", before) == "in year 1");
    CHECK(set("season summer", before) == "season 1");
    CHECK(set("resident", before) == "fact 0");
    CHECK(set("transfer", before) == "fact 1");
    CHECK(set("exam", before) == "fact 2");
    CHECK(set("pass-fail", before) == "fact 3");
    CHECK(set("graded", before) == "fact 4");
    CHECK(set("repeated", before) == "fact 5");
    CHECK(set("used elsewhere", before) == "fact 6");
    CHECK(set("approved \"director\"", before) == "approved director");
    CHECK(set("title contains \"robot\"", before) == "title robot");
    CHECK(set("campus is \"North\"", before) == "campus=North");
    CHECK(set("field \"school\" is \"Law\"", before) == "school=Law");
}

TEST_CASE("sets are put together from the loosest to the tightest") {
    CHECK(set("CS *, MATH * except MATH 100 where grade >= B and not transfer") ==
          "all(all(any(CS *, MATH *), not(MATH 100)), all(grade >= #4, not(fact 1)))");
    CHECK(set("CS * and level 300 or MATH *") == "any(all(CS *, level 300..300), MATH *)");
}

TEST_CASE("a named set is one set, called by its name, wherever it is used") {
    const Loaded loaded = load("set core = CS 101, CS 102\n"
                               "program p { take 1 course from core\n take 1 course from (core, CS 200) }");
    const auto& statements = loaded.program().body.statements;
    const CourseSetRef first = statementAt<Take>(statements, 0).pool;
    const CourseSetRef second = statementAt<Take>(statements, 1).pool;
    CHECK(first->text == "core");
    CHECK(shown(first) == "any(CS 101, CS 102)");
    CHECK(std::get<Combined>(second->what).parts.at(0) == first);
    CHECK(loaded.sources.lineColumn(first->at.source, first->at.span.begin).line == 1);
    CHECK(statementAt<Take>(statements, 0).text == "1 course from core");
}

TEST_CASE("an except must take something away, as far as codes decide it") {
    const std::string nothing = "except-removes-nothing\n";
    const std::string same = "institution \"I\" { course CS 225 same as MATH 225 }\n";
    CHECK(set("CS 101, CS 102 except CS 103") == nothing);
    CHECK(set("CS 300..499 except CS 250") == nothing);
    CHECK(set("CS 3* except CS 400..499") == nothing);
    CHECK(set("CS 300..399 except CS 4*") == nothing);
    CHECK(set("CS * except MATH *") == nothing);
    CHECK(set("level 300 except CS 401") == nothing);
    CHECK(set("subject CH except MATH 1") == nothing);
    CHECK(set("(CS * except CS 101) except CS 101") == nothing);
    CHECK(set("CS *, MATH * except ECE 1, MATH 1") == nothing);
    CHECK(set("CS 101 where grade >= B", same).find("except") == std::string::npos);
    CHECK(set("(CS 101 where grade >= B) except CS 102") == nothing);
    CHECK(set("* 5* except * 600..699") == nothing);
    CHECK(set("CS 300..399 except CS 400..499") == nothing);
    CHECK(set("CS 101 except CS * and level 200") == nothing);
    CHECK(set("CS 101, CS 102 except * 10") == nothing);

    CHECK(set("CS 225, CS 301 except MATH 225", same).find("except") == std::string::npos);
    CHECK(set("CS 30..39 except CS 3*").find("except") == std::string::npos);
    CHECK(set("CS * except CS 3*").find("except") == std::string::npos);
    CHECK(set("subject BI except CH/BI 125").find("except") == std::string::npos);
    CHECK(set("level 300 except ECE 300..350").find("except") == std::string::npos);
    CHECK(set("CS * except grade < B").find("except") == std::string::npos);
    CHECK(set("title contains \"x\" except CS 101").find("except") == std::string::npos);
    CHECK(set("CS 300..399 except * 350").find("except") == std::string::npos);
}
