#include "tests/catch.h"
#include "tests/support/audited.h"

using namespace gradus;
using namespace gradus::test;

// A test in the language can't say what a student's own fields are.

namespace {

bool lessonCounts(const std::string& medium) {
    Transcript transcript = record("MUSPF 101 B fall 2023");
    transcript.attempts[0].fields["medium"] = medium;
    transcript.fields["primary performing medium"] = {"piano", "violin"};
    return audited(R"(program p "P" {
        take 1 course from MUSPF * where field "medium" is student "primary performing medium"
    })",
                   transcript)
               .verdict == Verdict::met;
}

} // namespace

TEST_CASE("W4 a student who plays two media matches either") {
    CHECK(lessonCounts("violin"));
    CHECK(lessonCounts("piano"));
    CHECK_FALSE(lessonCounts("organ"));
}
