#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string overlapping = R"(program p "P" {
    take 1..3 courses from any course as courses
    earn all of (A 1 or B 1), (A 1 or C 1) as named
})";

} // namespace

TEST_CASE("one course may be there for two alternatives of a measure of named courses") {
    const auto audit = audited(overlapping, "A 1 A fall 2020");
    CHECK(audit.verdict == Verdict::met);
    CHECK(earnAt(audit, "named").progress.completed.courses == 2);
}

TEST_CASE("other courses are not there for it") {
    const auto audit = audited(overlapping, "B 1 A fall 2020; D 1 A fall 2020");
    CHECK(audit.verdict == Verdict::notMet);
    CHECK(earnAt(audit, "named").missing->amount.courses == 1);
}
