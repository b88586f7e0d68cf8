#include "tests/catch.h"

#include "src/audit/match.h"
#include "src/audit/slots_by_course.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace gradus;

namespace {

template <typename What>
CourseSetRef setOf(What what) {
    return std::make_shared<const CourseSet>(CourseSet{std::move(what), {}, {}});
}

CourseSetRef course(const std::string& code) {
    return setOf(CodeIs{CourseCode::parse(code)});
}

CourseSetRef combined(Combined::Op op, std::vector<CourseSetRef> parts) {
    return setOf(Combined{op, std::move(parts)});
}

Facts attemptOf(const std::vector<std::string>& codes) {
    Facts facts;
    for (const std::string& code : codes)
        facts.codes.push_back(CourseCode::parse(code));
    return facts;
}

} // namespace

TEST_CASE("the slots looked at for a course are those that may name it", "[slots-by-course]") {
    using Op = Combined::Op;
    const CourseSetRef ranges = setOf(NumberWithin{"CS", 300, 499});
    const std::vector<CourseSetRef> sets = {
        course("CS 500"),                                                    // 0
        course("MA 500"),                                                    // 1
        combined(Op::any, {course("CS 310"), course("CH/BI 125")}),          // 2
        ranges,                                                              // 3
        combined(Op::all, {setOf(HasTag{"lab"}), ranges}),                   // 4
        combined(Op::all, {ranges, combined(Op::none, {course("CS 310")})}), // 5
        setOf(CodeLike{"MA", "5", false}),                                   // 6
        setOf(CodeLike{std::nullopt, "500", true}),                          // 7
        setOf(SubjectIs{"BI"}),                                              // 8
        setOf(Hidden{course("MA 500")}),                                     // 9
        combined(Op::none, {course("CS 500")}),                              // 10
        combined(Op::any, {course("CS 500"), setOf(HasTag{"lab"})}),         // 11
        setOf(AnyAttempt{}),                                                 // 12
    };
    SlotsByCourse slots;
    for (const CourseSetRef& set : sets)
        slots.add(*set);
    const auto of = [&](const std::vector<std::string>& codes) {
        std::string text;
        for (const place::Index slot : slots.of(attemptOf(codes)))
            text += (text.empty() ? "" : " ") + std::to_string(slot);
        return text;
    };
    CHECK(of({"CS 500"}) == "0 1 3 4 5 7 9 10 11 12"); // numbers and subjects, each by itself
    CHECK(of({"CS 310"}) == "2 3 4 5 10 11 12");
    CHECK(of({"MA 512"}) == "6 10 11 12");
    CHECK(of({"CH/BI 125"}) == "2 8 10 11 12");
    CHECK(of({"PH 1", "MA 512"}) == "6 10 11 12"); // the same course under two numbers
    CHECK(of({"PH 1"}) == "10 11 12");

    const Institution institution = defaultInstitution();
    for (const char* code : {"CS 500", "MA 500", "CS 310", "CS 400", "CH/BI 125", "BI 7", "MA 5", "PH 500"}) {
        const Facts facts = attemptOf({code});
        const std::vector<place::Index> looked = slots.of(facts);
        for (place::Index slot = 0; slot < sets.size(); ++slot) {
            INFO(code << " in set " << slot);
            const bool isLooked = std::find(looked.begin(), looked.end(), slot) != looked.end();
            CHECK((isLooked || !names(*sets[slot], facts, institution)));
            CHECK((isLooked || match(*sets[slot], facts, institution) == Match::no));
        }
    }
}

TEST_CASE("every slot is looked at for an attempt about which a person decided", "[slots-by-course]") {
    const CourseSetRef one = course("CS 500"), other = course("CS 501");
    SlotsByCourse slots;
    slots.add(*one);
    slots.add(*other);
    Facts facts = attemptOf({"PH 1"});
    CHECK(slots.of(facts).empty());
    facts.decisions = {0};
    CHECK(slots.of(facts) == std::vector<place::Index>{0, 1});
}
