#include "gradus/format.h"
#include "tests/catch.h"

#include <string>

using namespace gradus;

namespace {

std::string laidOut(const std::string& rules) {
    const FormattedRules result = formatted(rules, 0);
    INFO((result.diagnostics.empty() ? "" : result.diagnostics.front().message));
    REQUIRE(result.text.has_value());
    CHECK(formatted(*result.text, 0).text == result.text);
    return *result.text;
}

} // namespace

TEST_CASE("one statement stands on a line, four blanks further right than what it belongs to") {
    CHECK(laidOut("program p \"P\" {take A 1\n\n\n\n  requirement r {\ntake B 2; earn 3 units\n}\n}") ==
          R"(program p "P" {
    take A 1

    requirement r {
        take B 2
        earn 3 units
    }
}
)");
}

TEST_CASE("one blank stands between words, and signs have theirs") {
    CHECK(laidOut(
              "set  s=( MATH\t300 .. 399,CS 1 , level>=300 )except   MATH 310 where grade>=B- and(resident)\n"
              "program p { catalog 2023 - 2024 }\n"
              "requirement r { take all of CS 1+CS 2,CS2500+ CS2501 , hidden (AB 1)\n"
              "include t (a=CS 1,b=( CS 2 , CS 3 )) as   u }\n"
              "template t(a :items ,b: set){ take all of items a }") ==
          R"(set s = (MATH 300..399, CS 1, level >= 300) except MATH 310 where grade >= B- and (resident)
program p { catalog 2023-2024 }
requirement r {
    take all of CS 1 + CS 2, CS2500 + CS2501, hidden(AB 1)
    include t(a = CS 1, b = (CS 2, CS 3)) as u
}
template t(a: items, b: set) { take all of items a }
)");
}

TEST_CASE("a block that was written in one line stays in it where it fits, with all that belongs to it") {
    CHECK(laidOut("program p{when a is b{take A 1}else{take A 2;take A 3;}}") ==
          "program p { when a is b { take A 1 } else { take A 2; take A 3 } }\n");
    CHECK(laidOut("requirement r { when delivery is online { take all of ABC 101, ABC 102 } "
                  "else { take all of ABC 103, ABC 104, 105 } }") ==
          R"(requirement r {
    when delivery is online {
        take all of ABC 101, ABC 102
    } else {
        take all of ABC 103, ABC 104, 105
    }
}
)");
    CHECK(laidOut("test \"t\" for p { transcript { fall 2023: A 1 A }; expect met }") ==
          "test \"t\" for p { transcript { fall 2023: A 1 A }; expect met }\n");
    CHECK(laidOut("requirement a {\n;}\nrequirement b { requirement c { } requirement d { } }") ==
          "requirement a {}\nrequirement b { requirement c {} requirement d {} }\n");
}

TEST_CASE("what does not fit a line goes on further right, and parentheses are kept together") {
    const std::string list = "24-632, 24-633, 24-641, 24-650, 24-651, 24-652, 24-654, 24-671, 24-672, 24-681";
    CHECK(laidOut("requirement r {\ntake 3 of " + list + ", 24-683, 24-688\n}") ==
          R"(requirement r {
    take 3 of 24-632, 24-633, 24-641, 24-650, 24-651, 24-652, 24-654, 24-671, 24-672, 24-681,
            24-683, 24-688
}
)");
    CHECK(
        laidOut("set s = aipi-electives, humanities, (level >= 500 except AIPI * where approved \"director: "
                "outside AIPI\")") ==
        R"(set s = aipi-electives, humanities,
        (level >= 500 except AIPI * where approved "director: outside AIPI")
)");
    CHECK(laidOut("set s = (" + list + ", 24-683, " + list + ") except 24-100") ==
          R"(set s = (24-632, 24-633, 24-641, 24-650, 24-651, 24-652, 24-654, 24-671, 24-672, 24-681, 24-683,
        24-632, 24-633, 24-641, 24-650, 24-651, 24-652, 24-654, 24-671, 24-672, 24-681)
        except 24-100
)");
    CHECK(
        laidOut("requirement r {\ntake 36 units from tagged ece-domain, 18-786, 18-794 as courses { earn 12 "
                "units from tagged consumers }\n}") ==
        R"(requirement r {
    take 36 units from tagged ece-domain, 18-786, 18-794 as courses {
        earn 12 units from tagged consumers
    }
}
)");
}

TEST_CASE("courses joined by a sign are kept together where they fit a line") {
    CHECK(
        laidOut(
            "requirement r {\ntake all of BEES 1101, BEES 2201 + BEES 2202, (BIOL 1111 or 1121), CHEM 1151, "
            "CHEM 1161 + CHEM 1162\n}") ==
        R"(requirement r {
    take all of BEES 1101, BEES 2201 + BEES 2202, (BIOL 1111 or 1121), CHEM 1151,
            CHEM 1161 + CHEM 1162
}
)");
    CHECK(laidOut("program p { split 18-786, 18-794 into 6 for core.deep-learning.advanced + 6 for "
                  "domain.deep-learning + 6 for electives }") ==
          R"(program p {
    split 18-786, 18-794
            into 6 for core.deep-learning.advanced + 6 for domain.deep-learning + 6 for electives
}
)");
}

TEST_CASE("a line of exactly 100 characters fits, whatever bytes they have, and one more does not") {
    const auto setOf = [](std::size_t letters) {
        return "set s = tagged \"" + std::string(letters, 'a') + "\u00e9\" where resident";
    };
    const std::size_t others = std::string("set s = tagged \"x\" where resident").size();
    CHECK(laidOut(setOf(100 - others)) == setOf(100 - others) + "\n");
    CHECK(laidOut(setOf(101 - others)) != setOf(101 - others) + "\n");
}

TEST_CASE("terms, values and grades stand in columns") {
    CHECK(laidOut("test \"t\" for p {\ntranscript {\nfall 2023:A 1 A(3 credits),B 2 in  progress\nspring\n"
                  "2024 : C 3 B+ ;summer 2024: D 1 planned\n}\n}") ==
          R"(test "t" for p {
    transcript {
        fall 2023:   A 1 A (3 credits), B 2 in progress
        spring 2024: C 3 B+
        summer 2024: D 1 planned
    }
}
)");
    CHECK(
        laidOut("program p {\ngiven d \"D\" {\non-campus \"On campus\"\n# far away\nonline   \"Online\"\n}\n"
                "choice c { a \"A\" b \"B\" }\n}") ==
        R"(program p {
    given d "D" {
        on-campus "On campus"
        # far away
        online    "Online"
    }
    choice c { a "A"  b "B" }
}
)");
    CHECK(laidOut("institution \"x\" {\ngrades {\nA 4.0 A- 3.7\nB+ 3.3    B 3.0 B- 2.7\nF 0 fails\n"
                  "W,I never   count\n}\n}") ==
          R"(institution "x" {
    grades {
        A 4.0   A- 3.7
        B+ 3.3  B 3.0  B- 2.7
        F 0 fails
        W, I never count
    }
}
)");
}

TEST_CASE("the cells of a table of cases stand in columns") {
    CHECK(laidOut("test \"t\" for p {\ncases{case|fall 2023:CS 101|  fall 2024 :|expect core|expect\n"
                  "\n\n\"one\"  |in   progress|CS 1 A-,CS 2 B+(3 credits)|-|met # so\n"
                  "# between\n\n\"a longer \u00e9\"|-|-|needs 1 course|not   met# and so;\n"
                  "-|A- (pass-fail)|-|-|-; -|A+|-|not met|-\n}\nexpect met}") ==
          R"(test "t" for p {
    cases {
        case         | fall 2023: CS 101 | fall 2024:                   | expect core    | expect

        "one"        | in progress       | CS 1 A-, CS 2 B+ (3 credits) | -              | met  # so
        # between

        "a longer é" | -                 | -                            | needs 1 course | not met  # and so;
        -            | A- (pass-fail)    | -                            | -              | -
        -            | A+                | -                            | not met        | -
    }
    expect met
}
)");
}

TEST_CASE("a row of a table is never wrapped, and a comment in it ends its line") {
    const std::string used = "not used by core.very-long-requirement.with-many-parts because below-minimum";
    CHECK(laidOut("test \"t\" for p {\ncases {\ncase|expect CS 101 | expect CS 102\n\"a\"|" + used + "|" +
                  used + "\n\"b\" | # why\nnot used|not used\n}\n}") ==
          "test \"t\" for p {\n    cases {\n        case | expect CS 101" +
              std::string(used.size() - 13, ' ') + " | expect CS 102\n        \"a\"  | " + used + " | " +
              used + "\n        \"b\" |  # why\n                not used | not used\n    }\n}\n");
    const std::string names = "attained-one, attained-two, attained-three, attained-four, attained-five";
    CHECK(laidOut("test \"t\" for p {\ncases {\nattained\n" + names + ", " + names + "\n-\n}\n}") ==
          "test \"t\" for p {\n    cases {\n        attained\n        " + names + ", " + names +
              "\n        -\n    }\n}\n");
}

TEST_CASE("a small table that was written in one line stays in it") {
    CHECK(laidOut("test \"t\" for p { cases {fall 2023:A 1|expect;A|met ;-|-;} }") ==
          "test \"t\" for p { cases { fall 2023: A 1 | expect; A | met; - | - } }\n");
}

TEST_CASE("a line with more grades than fit becomes two") {
    CHECK(laidOut("institution \"x\" { grades { A+ 4.0 A 4.0 A- 3.7 B+ 3.3 B 3.0 B- 2.7 C+ 2.3 C 2.0 C- 1.7 "
                  "D+ 1.3 D 1.0 F 0 fails S passes as C } }") ==
          R"(institution "x" {
    grades {
        A+ 4.0     A 4.0  A- 3.7  B+ 3.3  B 3.0  B- 2.7  C+ 2.3  C 2.0  C- 1.7  D+ 1.3  D 1.0
        F 0 fails  S passes as C
    }
}
)");
}

TEST_CASE("rows stand one on a line where blocks are so deep that a line has no room") {
    std::string open, close;
    for (int depth = 0; depth < 30; ++depth) {
        open += "requirement r { ";
        close += "}";
    }
    const std::string text = laidOut(open + "given d { a \"A\" b \"B\"\n}" + close);
    CHECK(text.find(std::string(124, ' ') + "a \"A\"\n" + std::string(124, ' ') + "b \"B\"\n") !=
          std::string::npos);
}

TEST_CASE("a term goes on below its first course") {
    CHECK(laidOut("test \"t\" for p {\ntranscript {\nfall 2023: A 1 A (tagged senior-year), A 2 A (tagged "
                  "senior-year), A 3 A (tagged senior-year), A 4 A\nspring 2024: B 1 B\n}\n}") ==
          R"(test "t" for p {
    transcript {
        fall 2023:   A 1 A (tagged senior-year), A 2 A (tagged senior-year),
                     A 3 A (tagged senior-year), A 4 A
        spring 2024: B 1 B
    }
}
)");
}

TEST_CASE("comments stay where they are among the words, those behind lines in one column") {
    CHECK(laidOut("\n\n  # head   \nuse \"a\"# one\nuse \"longer\"   # two\n\n\n\n# apart\n   # together\n"
                  "program p { # opens\n\n# first\ntake A 1# trails\n\n# last\n\n} # closes\n# end\n\n") ==
          R"(# head
use "a"       # one
use "longer"  # two

# apart
# together
program p {  # opens
    # first
    take A 1  # trails

    # last
}  # closes
# end
)");
}

TEST_CASE("a comment inside of a statement ends its line") {
    CHECK(laidOut("program p # why\n{\ntake 1 of A 1, # one\n# two\nB 2\nwhen a is b { take A 1 } # then\n"
                  "else { take A 2 }\n}") ==
          R"(program p  # why
{
    take 1 of A 1,  # one
            # two
            B 2
    when a is b {
        take A 1
    }  # then
    else {
        take A 2
    }
}
)");
}

TEST_CASE("files of other editors get line ends of one kind and no byte order mark") {
    CHECK(laidOut("\xEF\xBB\xBFuse \"a\" # one  \r\n\r\n\r\n# two\t\r\nset s = CS 1\r\n\r\n") ==
          "use \"a\"  # one\n\n# two\nset s = CS 1\n");
    CHECK(laidOut("") == "");
    CHECK(laidOut("\r\n\t\n") == "");
    CHECK(laidOut("# only this") == "# only this\n");
}

TEST_CASE("numbers, quotation marks, parentheses, nouns and the order of lists stay as they are written") {
    const std::string rules = "program p {\n    take 2 classes from ((A 01), course \"B  1\" or A 1)\n"
                              "    note \"a \\\"b\\\" \\\\  c\"\n    earn 3.00 hours\n}\n";
    CHECK(laidOut(rules) == rules);
}
