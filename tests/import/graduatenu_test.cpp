#include "tests/catch.h"

#include "gradus/import.h"
#include "gradus/rule_set.h"
#include "tests/import/imported.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

TEST_CASE("each kind of node becomes the statement a person would write") {
    const auto [requirements, expected] = GENERATE(table<std::string, std::string>({
        // clang-format off
        {section("Core", 1, course("CS", 1)),
         R"(    requirement core "Core" { take CS 1 })"},
        {section("Core", 3, course("CS", 1) + course("CS", 2) + course("MATH", 3)),
         R"(    requirement core "Core" { take all of CS 1, 2, MATH 3 })"},
        {section("Core", 2, course("CS", 1) + course("CS", 2) + course("MATH", 3)),
         R"(    requirement core "Core" { take 2 of CS 1, 2, MATH 3 })"},
        {section("Core", 1, any(course("CS", 1) + course("CS", 2))),
         R"(    requirement core "Core" { take 1 of CS 1, 2 })"},
        {section("Core", 2, any(course("CS", 1) + course("CS", 2)) + course("CS", 3)),
         R"(    requirement core "Core" { take all of (CS 1 or 2), CS 3 })"},
        {section("Core", 2, all(course("CS", 1) + course("CS", 2)) + course("CS", 3)),
         R"(    requirement core "Core" { take all of CS 1 + CS 2, CS 3 })"},
        {section("Core", 1, any(course("CS", 1) + all(course("CS", 2) + course("CS", 3)))),
         R"(    requirement core "Core" { take 1 of CS 1, CS 2 + CS 3 })"},
        // both of one of two and a third: either of two bundles
        {section("Core", 1, all(any(course("CS", 1) + course("CS", 2)) + course("CS", 3))),
         R"(    requirement core "Core" { take 1 of CS 1 + CS 3, CS 2 + CS 3 })"},
        {section("Core", 1, range("CS", 3000, 4999, "")),
         R"(    requirement core "Core" { take 1 course from CS 3000..4999 })"},
        {section("Core", 1, range("CS", 3000, 4999, course("CS", 3100) + course("CS", 3200)) + range("DS", 1, 9, "")),
         R"(    requirement core "Core" { take 1 course from CS 3000..4999, DS 1..9 except CS 3100, 3200 })"},
        // what one range excludes comes back by another part, so each `except` stands with its own
        {section("Core", 1, range("CS", 1, 4, course("CS", 2)) + range("CS", 2, 9, course("CS", 3))),
         R"(    requirement core "Core" { take 1 course from (CS 1..4 except CS 2), (CS 2..9 except CS 3) })"},
        {section("Core", 1, range("CS", 1, 4, course("CS", 2)) + course("CS", 2)),
         R"(    requirement core "Core" { take 1 course from CS 2, (CS 1..4 except CS 2) })"},
        {section("Core", 2, course("CS", 1) + range("CS", 2, 9, "")),
         "    requirement core \"Core\" {\n        take CS 1\n        take 1 course from CS 2..9\n    }"},
        {section("Core", 2, range("CS", 1, 9, "") + course("MATH", 1) + course("MATH", 2)),
         "    requirement core \"Core\" {\n        complete 2 of {\n            option { take 1 course from CS 1..9 }\n"
         "            option { take MATH 1 }\n            option { take MATH 2 }\n        }\n    }"},
        {section("Core", 1, range("CS", 1, 9, "") + all(course("MATH", 1) + course("MATH", 2)) + course("MATH", 3)),
         "    requirement core \"Core\" {\n        complete 1 of {\n            option { take 1 of MATH 1 + MATH 2, MATH 3 }\n"
         "            option { take 1 course from CS 1..9 }\n        }\n    }"},
        {section("Core", 1, credits("8", course("CS", 1) + range("CS", 3000, 4999, ""))),
         R"(    requirement core "Core" { take 8 credits from CS 1, CS 3000..4999 })"},
        {section("Core", 1, credits("1.5", course("CS", 1) + course("CS", 1))),
         R"(    requirement core "Core" { take 1.5 credits from CS 1 })"},
        // of each OR one course counts; CS 3 stands beside it, too, and may count besides
        {section("Core", 1, credits("8", any(course("CS", 1) + course("CS", 2) + course("CS", 3)) + course("CS", 3))),
         "    requirement core \"Core\" {\n        take 8 credits from CS 1, 2, 3 { limit 1 course from CS 1, 2 }\n    }"},
        {section("Core", 1, section("Inner", 1, course("CS", 1)) + section("Other", 1, course("CS", 2))),
         "    requirement core \"Core\" {\n        complete 1 of {\n            requirement inner \"Inner\" { take CS 1 }\n"
         "            requirement other \"Other\" { take CS 2 }\n        }\n    }"},
        {section("Core", 2, section("Core: Inner", 1, course("CS", 1)) + course("CS", 2)),
         "    requirement core \"Core\" {\n        take CS 2\n        requirement inner \"Core: Inner\" { take CS 1 }\n    }"},
        {section("Core", 1, any(credits("4", range("CS", 1, 9, "")) + course("MATH", 1))),
         "    requirement core \"Core\" {\n        complete 1 of {\n            option { take MATH 1 }\n"
         "            option { take 4 credits from CS 1..9 }\n        }\n    }"},
        // codes that are no codes of the language
        {section("Core", 2, course("cs", 1) + course("CS", 2)),
         R"(    requirement core "Core" { take all of course "cs 1", CS 2 })"},
        // clang-format on
    }));
    CHECK(bodyOf(requirements) == expected + "\n");
}

TEST_CASE("what is lost stands in the rules, as an unchecked statement or plainly as a note") {
    const auto [requirements, code, expected,
                plain] = GENERATE(table<std::string, std::string, std::string, std::string>({
        // clang-format off
            {section("Core", 0, ""), "empty-section",
             R"(unchecked "GraduateNU's data list nothing here: what is asked has to be looked up in the catalogue.")",
             R"(note "GraduateNU's data list nothing here: what is asked has to be looked up in the catalogue.")"},
            {section("Core", 0, course("CS", 1) + course("CS", 2)), "count-unlike-list",
             "take 0..2 of CS 1, 2\nunchecked \"GraduateNU's data ask for 0 of these 2: how many are needed has to be looked up in the catalogue.\"",
             "take 0..2 of CS 1, 2\nnote \"GraduateNU's data ask for 0 of these 2: how many are needed has to be looked up in the catalogue.\""},
            {section("Core", 0, range("CS", 1, 2, "")), "count-unlike-list",
             "take up to 1 course from CS 1..2\nunchecked \"GraduateNU's data ask for 0 of these 1: how many are needed has to be looked up in the catalogue.\"",
             "take up to 1 course from CS 1..2\nnote \"GraduateNU's data ask for 0 of these 1: how many are needed has to be looked up in the catalogue.\""},
            {section("Core", 2, course("CS", 1)), "count-unlike-list",
             "take CS 1\nunchecked \"GraduateNU's data ask for 2 and list 1: what is missing has to be looked up in the catalogue.\"",
             "take CS 1\nforbid \"2 of 1 are asked for.\"\nnote \"GraduateNU's data ask for 2 and list 1: what is missing has to be looked up in the catalogue.\""},
            {section("Core", 1, credits("0", course("CS", 1))), "count-unlike-list",
             "take 1 course from CS 1\nunchecked \"GraduateNU's data ask for 0 credits here: how many are needed has to be looked up in the catalogue.\"",
             "take 1 course from CS 1\nnote \"GraduateNU's data ask for 0 credits here: how many are needed has to be looked up in the catalogue.\""},
            {section("Core", 1, credits("4", "")), "count-unlike-list",
             "unchecked \"GraduateNU's data ask for 4 credits of an empty list: it has to be looked up in the catalogue.\"",
             "forbid \"Something is asked for, and nothing is listed.\"\nnote \"GraduateNU's data ask for 4 credits of an empty list: it has to be looked up in the catalogue.\""},
            {section("Core", 1, any("")), "count-unlike-list",
             "unchecked \"GraduateNU's data have an empty list here, of which one is needed.\"",
             "forbid \"Something is asked for, and nothing is listed.\"\nnote \"GraduateNU's data have an empty list here, of which one is needed.\""},
            {section("Core", 1, all("")), "count-unlike-list",
             "unchecked \"GraduateNU's data have an empty list here, of which all is needed.\"",
             "note \"GraduateNU's data have an empty list here, of which all is needed.\""},
            {section("Electives", 2, course("CS", 1) + any(course("CS", 2) + course("CS", 3))), "all-of-electives",
             "take all of CS 1, (2 or 3)\nunchecked \"GraduateNU's data ask for both of these; the title promises a choice, so how many are needed has to be looked up.\"",
             "take all of CS 1, (2 or 3)\nnote \"GraduateNU's data ask for both of these; the title promises a choice, so how many are needed has to be looked up.\""},
            {section("Core", 1, credits("5", all(course("CS", 1) + course("CS", 2)))), "list-in-credits",
             "take 5 credits from CS 1, 2\nunchecked \"CS 1 and CS 2 count here only together.\"",
             "take 5 credits from CS 1, 2\nnote \"CS 1 and CS 2 count here only together.\""},
            {section("Core", 1, credits("5", any(course("CS", 1) + range("CS", 3, 4, "")))), "list-in-credits",
             "take 5 credits from CS 1, CS 3..4\nunchecked \"Of an OR that is no list of courses, one alternative counts here.\"",
             "take 5 credits from CS 1, CS 3..4\nnote \"Of an OR that is no list of courses, one alternative counts here.\""},
        // clang-format on
    }));
    CHECK(insideOf(requirements) == expected + "\n");
    CHECK(insideOf(requirements, {true, ""}) == plain + "\n");
    const auto diagnostics = importGraduateNu(programme(requirements), 0, {}).diagnostics;
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == code);
    CHECK(diagnostics.front().severity == Severity::warning);
}

TEST_CASE("a course that is asked for twice is told, and plainly may be taken twice") {
    const std::string sections =
        section("Core", 2, course("CS", 1) + course("CS", 2)) +
        section("More", 2, course("CS", 2) + any(course("CS", 1) + course("CS", 3))) +
        section("Choice", 1, course("CS", 4) + course("CS", 5)) + section("Range", 1, range("CS", 5, 6, ""));
    const ImportedRules imported = importGraduateNu(programme(sections), 0, {});
    REQUIRE(imported.diagnostics.size() == 1);
    CHECK(imported.diagnostics[0].code == "asked-twice");
    CHECK(imported.diagnostics[0].message == "CS 2 is asked for here, in \"More\", and elsewhere, too");
    REQUIRE(imported.rules);
    CHECK(imported.rules->find("unchecked \"CS 2 is asked for in two places;") != std::string::npos);
    CHECK(imported.rules->find("repeat each") == std::string::npos);

    const auto plain = importGraduateNu(programme(sections), 0, {true, ""}).rules;
    REQUIRE(plain);
    CHECK(plain->find(
              "    course CS 1 repeat each\n    course CS 2 repeat each\n    course CS 5 repeat each\n}") !=
          std::string::npos);
}

TEST_CASE("a course whose code is none of the language is repeated under its spelling") {
    const std::string sections = section("A", 1, course("c\\\"s", 1)) + section("B", 1, course("c\\\"s", 1));
    const auto rules = importGraduateNu(programme(sections), 0, {true, ""}).rules;
    REQUIRE(rules);
    CHECK(mistakesIn(*rules) == "");
    CHECK(rules->find(R"(    course "c\"s 1" repeat each)") != std::string::npos);
    CHECK(rules->find(R"(take course "c\"s 1")") != std::string::npos);
}

TEST_CASE("ids are words of the titles, each once") {
    CHECK(idsOf({"Bouvé  Students’ Core & More", "Electives", "Electives", "Exam", "2D Art", "…", "set",
                 "Management of Hospitals and Consulting in Administration"}) ==
          std::vector<std::string>{"bouve-students-core-and-more", "electives", "electives-2", "exam-section",
                                   "section-2d-art", "section", "set-section",
                                   "management-of-hospitals-and-consulting"});
}

TEST_CASE("a title with quotation marks, line breaks and signs that nobody sees") {
    const auto rules =
        importGraduateNu(programme(section("\\u200bA \\\"B\\\" \\\\ \\n C", 1, course("CS", 1))), 0, {})
            .rules;
    REQUIRE(rules);
    CHECK(rules->find(R"(requirement a-b-c "A \"B\" \\ C" {)") != std::string::npos);
}

TEST_CASE("long lists go on further right, at most 100 columns wide") {
    std::string courses;
    for (int i = 1; i <= 40; ++i) {
        courses += course("CS", 1000 + i);
    }
    const std::string body = insideOf(section("Core", 1, courses + course("MATH", 1)));
    CHECK(body.find("take 1 of CS 1001, 1002, 1003, ") == 0);
    CHECK(body.find("\n        10") != std::string::npos);
    for (std::size_t at = 0, end = 0; (end = body.find('\n', at)) != std::string::npos; at = end + 1) {
        CHECK(end - at <= 92);
    }
}

TEST_CASE("concentrations whose titles are alike up to a colon are one") {
    const std::string options = section("Ballet", 1, course("CS", 1)) + section("Tap", 1, course("CS", 2)) +
                                section("Ballet: Electives", 1, course("CS", 3) + course("CS", 4)) +
                                section("Jazz: Steps", 1, course("CS", 5));
    const std::string json = programmeWith(section("Core", 1, course("CS", 9)), 1, options);
    const ImportedRules imported = importGraduateNu(json, 0, {});
    CHECK(imported.diagnostics.empty());
    REQUIRE(imported.rules);
    CHECK(
        imported.rules->find("    complete 1 of {\n"
                             "        concentration ballet \"Ballet\" {\n"
                             "            take CS 1\n"
                             "            requirement electives \"Ballet: Electives\" { take 1 of CS 3, 4 }\n"
                             "        }\n"
                             "        concentration tap \"Tap\" { take CS 2 }\n"
                             "        concentration jazz-steps \"Jazz: Steps\" { take CS 5 }\n"
                             "    }\n") != std::string::npos);

    const auto none = importGraduateNu(json, 0, {true, ""}).rules;
    REQUIRE(none);
    CHECK(none->find("CS 1") == std::string::npos);
    CHECK(none->find("complete") == std::string::npos);
    // as the server hands it out: lists joined, counts summed
    const auto ballet = importGraduateNu(json, 0, {true, "Ballet"}).rules;
    REQUIRE(ballet);
    CHECK(ballet->find("    requirement ballet \"Ballet\" { take 2 of CS 1, 3, 4 }\n") != std::string::npos);
    const ImportedRules misspelt = importGraduateNu(json, 0, {true, "Balet"});
    CHECK_FALSE(misspelt.rules);
    REQUIRE(misspelt.diagnostics.size() == 1);
    CHECK(misspelt.diagnostics[0].code == "no-such-concentration");
    CHECK(misspelt.diagnostics[0].hint == "did you mean \"Ballet\"?");
}

TEST_CASE("the id of a concentration does not say again that it is one") {
    const auto rules = importGraduateNu(programmeWith("", 1,
                                                      section("Concentration in Tap", 1, course("CS", 1)) +
                                                          section("Jazz Concentration", 1, course("CS", 2)) +
                                                          section("Swing: Steps", 1, course("CS", 3)) +
                                                          section("Swing: Turns", 1, course("CS", 4))),
                                        0, {})
                           .rules;
    REQUIRE(rules);
    CHECK(mistakesIn(*rules) == "");
    CHECK(rules->find("    complete 1 of {\n"
                      "        concentration tap \"Concentration in Tap\" { take CS 1 }\n"
                      "        concentration jazz \"Jazz Concentration\" { take CS 2 }\n"
                      "        concentration swing \"Swing\" {\n"
                      "            requirement steps \"Swing: Steps\" { take CS 3 }\n"
                      "            requirement turns \"Swing: Turns\" { take CS 4 }\n"
                      "        }\n") != std::string::npos);
}

TEST_CASE("where no concentration is needed, none is a branch of its own") {
    const auto rules =
        importGraduateNu(programmeWith("", 0, section("Tap", 1, course("CS", 2))), 0, {}).rules;
    REQUIRE(rules);
    CHECK(rules->find("        option no-concentration \"No concentration\" { note \"None is needed.\" }\n"
                      "        concentration tap \"Tap\" { take CS 2 }\n") != std::string::npos);
}

TEST_CASE("what the source says of the whole stands at the top") {
    const std::string json = R"({"name": "Dance, BA", "yearVersion": 2025, "totalCreditsRequired": 130,
                                 "metadata": {"verified": false}, "requirementSections": []})";
    CHECK(importGraduateNu(json, 0, {}).rules ==
          "# From GraduateNU's data. What these lost or contradict stands in `unchecked`.\n\n"
          "program dance-ba \"Dance, BA\" {\n"
          "    catalog 2025\n"
          "    cite \"GraduateNU, parsed catalogue\"\n"
          "    earn 130 credits over all courses as total-credits\n"
          "}\n");
    CHECK(importGraduateNu(json, 0, {true, ""}).rules ==
          "# From GraduateNU's data, in their plain reading: what these lost is asked for nowhere.\n\n"
          "program dance-ba \"Dance, BA\" {\n"
          "    catalog 2025\n"
          "    cite \"GraduateNU, parsed catalogue\"\n"
          "    note \"130 credits in all are not asked for.\"\n"
          "}\n");
}
