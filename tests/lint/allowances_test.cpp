#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("what the author knows of is not told") {
    CHECK(linted("program p {\n# gradus: allow listed-twice because the page does\n\n# of 2023\n"
                 "take 1 of CS 1, CS 2, CS 1\n}")
              .codes()
              .empty());
    CHECK(linted(
              "program p {\ntake 1 of CS 1, CS 2, CS 1 # gradus: allow listed-twice because the page does\n}")
              .codes()
              .empty());
    CHECK(linted("program p {\ntake 1 of CS 1, CS 2,\n# gradus: allow listed-twice because the page does\n"
                 "CS 1\n}")
              .codes()
              .empty());
}

TEST_CASE("one line and one code are allowed, no more") {
    CHECK(linted("program p {\n# gradus: allow listed-twice because the page does\n"
                 "take 1 of CS 1, CS 2, CS 1\ntake 1 of CS 3, CS 4, CS 3\n}")
              .codes() == "listed-twice\n");
    CHECK(
        linted("program p {\n# gradus: allow unused because it is\ntake 1 of CS 1, CS 2, CS 1\n}").codes() ==
        "idle-allow\nlisted-twice\n");
}

TEST_CASE("a comment that allows nothing is told") {
    CHECK(
        linted("program p {\n# gradus: allow listed-twice because the page does\ntake CS 1\n}").shown() ==
        "rules.gradus:2:1 warning idle-allow: there is no `listed-twice` to allow [leave the comment out; it "
        "stands on the line before the one that a finding names, or behind it]\n");
    CHECK(linted("program p { take CS 1 }\n# gradus: allow listed-twice").shown() ==
          "rules.gradus:2:1 warning bad-allow: this comment is not read: it says no reason "
          "[write `# gradus: allow CODE because REASON`]\n");
    CHECK(linted("program p { take CS 1 }\n# gradus: ignore all").shown() ==
          "rules.gradus:2:1 warning bad-allow: this comment is not read: a comment of this kind begins with "
          "`allow` [write `# gradus: allow CODE because REASON`]\n");
    CHECK(linted("program p { take CS 1 }\n# gradus: allow listed-twise because of the page").shown() ==
          "rules.gradus:2:1 warning bad-allow: nothing that can be allowed is called `listed-twise` "
          "[did you mean `listed-twice`?]\n");
}

TEST_CASE("comments about other things, quoted texts and libraries allow nothing and are no fault") {
    CHECK(linted("# gradus rules; see gradus: the page\nprogram p { take CS 1\nnote \"# gradus: allow x\" }")
              .codes()
              .empty());
    CHECK(linted("# gradus: allow needed-twice because some programme has it in both\n"
                 "requirement r { take CS 1 }")
              .codes()
              .empty());
}
