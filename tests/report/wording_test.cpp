#include "tests/catch.h"

#include "src/report/wording.h"

#include <set>

using namespace gradus;
using namespace gradus::report;

namespace {

CourseAmount courses(std::int64_t n) {
    return {n, {}};
}
CourseAmount units(const char* n) {
    return {0, *Milli::parse(n)};
}

} // namespace

TEST_CASE("progress in words") {
    CHECK(progressText({courses(1), {}, {}, courses(2), {}}, "credit") == "1 of 2 courses");
    CHECK(progressText({courses(1), courses(1), {}, courses(2), {}}, "credit") ==
          "1 of 2 courses, 1 in progress");
    CHECK(progressText({courses(0), {}, courses(1), courses(1), {}}, "credit") == "0 of 1 course, 1 planned");
    CHECK(progressText({courses(3), {}, {}, courses(2), {}}, "credit") == "3 courses (2 needed)");
    CHECK(progressText({{2, Milli::whole(6)}, {}, {}, {2, Milli::whole(9)}, {}}, "unit") ==
          "2 of 2 courses; 6 of 9 units");
    CHECK(progressText({units("25.5"), units("1.5"), {}, units("30"), {}}, "credit") ==
          "25.5 of 30 credits, 1.5 in progress");
    CHECK(progressText({courses(2), {}, {}, {}, {}}, "credit") == "2 courses");
    CHECK(progressText({units("12"), {}, {}, {}, units("18")}, "credit") == "12 credits, up to 18 accepted");
    CHECK(progressText({units("12"), units("3"), {}, {}, units("18")}, "credit") ==
          "12 credits, 3 in progress, up to 18 accepted");
}

TEST_CASE("what measures of different things and of one have and lack") {
    EarnResult earn;
    earn.progress = {courses(1), {}, {}, courses(3), {}};
    earn.different = EarnResult::Different{Key::subject, {"CS"}};
    earn.missing = Missing();
    earn.missing->amount = courses(2);
    CHECK(progressText(earn, "credit") == "1 of 3 subjects");
    CHECK(differentMissing(earn) == "2 courses of 2 other subjects");
    earn.missing->amount = courses(1);
    CHECK(differentMissing(earn) == "1 course of another subject");
    earn.different->key = Key::term;
    CHECK(differentMissing(earn) == "1 course in another term");
    earn.different->key = {};
    CHECK(progressText(earn, "credit") == "1 of 3 areas");
    CHECK(differentMissing(earn) == "1 course from another area");
    earn.different->present.clear();
    CHECK(differentMissing(earn) == "1 course from one area");
    earn.missing->amount = courses(3);
    CHECK(differentMissing(earn) == "3 courses from different areas");
    earn.different->key = Key::term;
    earn.inOne = Key::title;
    CHECK(inOneText(earn) == " with one title");
    earn.one = "choir";
    CHECK(differentMissing(earn) == "3 courses in different terms, with the title choir");
    CHECK(progressText(earn, "credit") == "1 of 3 terms, with the title choir");
    earn.inOne = Key::year;
    earn.one = "2023";
    CHECK(inOneText(earn) == " in 2023");
    EarnResult last;
    last.progress = {units("6"), {}, {}, units("24"), {}};
    last.last = Milli::whole(30);
    CHECK(progressText(last, "credit") == "6 of 24 credits among the last 30");
}

TEST_CASE("amounts in words") {
    CHECK(amountText(courses(1), "credit") == "1 course");
    CHECK(amountText({2, Milli::whole(9)}, "unit") == "2 courses and 9 units");
    CHECK(amountText(units("1.5"), "credit") == "1.5 credits");
    CHECK(amountText(units("1"), "credit") == "1 credit");
    CHECK(amountText({}, "credit") == "nothing");
    CHECK(listed({"A"}, "and") == "A");
    CHECK(listed({"A", "B"}, "or") == "A or B");
    CHECK(listed({"A", "B", "C"}, "and") == "A, B and C");
}

TEST_CASE("an average is cut, never rounded up to what is asked") {
    CHECK(average({2'999'999, 1'000}) == "2.999");
    CHECK(average({11'100'000, 3'000}) == "3.7");
    CHECK(average({9'000'000, 3'000}) == "3.0");
    CHECK(average({0, 0}) == "none");
}

TEST_CASE("every kind of reason has its own code and words") {
    std::set<std::string> codes;
    std::set<std::string> texts;
    for (int i = 0; i <= static_cast<int>(Reason::Code::notProven); ++i) {
        Reason reason;
        reason.code = static_cast<Reason::Code>(i);
        reason.title = "Electives";
        codes.insert(reasonCode(reason.code));
        texts.insert(reasonText(reason, "Core"));
    }
    CHECK(codes.size() == static_cast<std::size_t>(Reason::Code::notProven) + 1);
    CHECK(texts.size() == codes.size());
}

TEST_CASE("every kind of exception is told with who, when and why") {
    std::set<std::string> texts;
    for (int i = 0; i <= static_cast<int>(ExceptionKind::confirm); ++i) {
        RecordedException exception;
        exception.kind = static_cast<ExceptionKind>(i);
        exception.anchor = "core";
        exception.course = CourseCode::parse("ECE 551");
        exception.amount = Milli::whole(2);
        exception.who = "registrar";
        exception.when = "2024-02-01";
        exception.why = "same content";
        const std::string text = exceptionText(exception);
        CHECK_THAT(text, Catch::Matchers::ContainsSubstring("core"));
        CHECK_THAT(text, Catch::Matchers::EndsWith(" (registrar, 2024-02-01: same content)"));
        texts.insert(text);
    }
    CHECK(texts.size() == static_cast<std::size_t>(ExceptionKind::confirm) + 1);
}
