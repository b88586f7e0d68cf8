#include "tests/catch.h"

#include "src/records/faults.h"
#include "tests/records/shown.h"

using gradus::hasErrors;
using gradus::test::shown;
using namespace gradus::records;

TEST_CASE("faults come in the order of the file") {
    Faults faults(0);
    faults.error("b", {3, 4}, "second");
    faults.warning("a", {1, 2}, "first", "mend it");
    faults.label({0, 1}, "see here");
    CHECK(faults.anyError());
    CHECK(shown(faults.take(), "abcdef") ==
          std::vector<std::string>{"warning a 1:2 first | mend it | 1:1 see here", "error b 1:4 second"});
}

TEST_CASE("faults beyond the bound are counted, and a late error stays one") {
    Faults faults(0);
    for (std::size_t i = 0; i < Faults::most + 7; ++i) {
        faults.warning("odd", {0, 1}, "odd");
        faults.label({0, 1}, "seen");
    }
    faults.error("wrong", {2, 3}, "wrong");
    const auto all = faults.take();
    REQUIRE(all.size() == Faults::most + 2);
    CHECK(hasErrors(all));
    CHECK(shown(all, "abc").back() ==
          "warning more-faults 1:3 7 more warnings are not shown; at most 1000 of a file "
          "are | mend those shown first, then read the file again");
    CHECK(all.front().labels.size() == 1);
}

TEST_CASE("warnings alone are no errors") {
    Faults faults(0);
    faults.warning("odd", {0, 1}, "odd");
    CHECK_FALSE(faults.anyError());
    CHECK_FALSE(hasErrors(faults.take()));
}

TEST_CASE("a quoted value shows control characters and is cut between characters") {
    CHECK(quoted("AIPI 510") == "\"AIPI 510\"");
    CHECK(quoted(std::string("a\0b", 3)) == "\"a\\u0000b\"");
    CHECK(quoted("\x1b[31m\n") == "\"\\u001b[31m\\u000a\"");
    CHECK(quoted("\xc2\x9b"
                 "5m") == "\"\\u009b5m\"");
    CHECK(quoted(std::string(61, 'x')) == "\"" + std::string(60, 'x') + "…\"");
    CHECK(quoted(std::string(59, 'x') + "üy") == "\"" + std::string(59, 'x') + "ü…\"");
}

TEST_CASE("control characters are found, letters beyond ASCII are none") {
    CHECK(hasControlCharacter("a\tb"));
    CHECK(hasControlCharacter("\x7f"));
    CHECK(hasControlCharacter("\xc2\x85"));
    CHECK_FALSE(hasControlCharacter("Ångström, 数学 \xc2\xa0"));
    CHECK_FALSE(hasControlCharacter(""));
}
