#include "tests/catch.h"
#include "tests/lint/linted.h"

#include <string>

using namespace gradus;
using namespace gradus::test;

namespace {

Loaded inMinor(const std::string& statements) {
    return linted("program p \"P\" {\n"
                  "requirement core { take 2 courses from CS * }\n"
                  "requirement art { take 2 courses from ART *; requirement deep { take ART 9 } }\n"
                  "requirement minor {\n"
                  "requirement core { take 2 courses from MATH * }\n"
                  "requirement music { requirement deep { take 1 course from MUS * } }\n" +
                  statements + "\n}\n}");
}

} // namespace

TEST_CASE("a path that means an inner place while one further out has its name") {
    CHECK(inMinor("earn 1 course where level >= 300 over core").shown() ==
          "rules.gradus:7:1 warning shadowed-id: `core` means `minor.core` here, and hides another `core` "
          "[write `minor.core` if this one is meant; else give one of them another id]\n"
          "  rules.gradus:5:1 this one is meant\n  rules.gradus:2:1 this one is hidden\n");
    for (const char* body :
         {"requirement x { take 1 course from MATH *; share with core }",
          "requirement x { take 1 course from MATH *, ART *; share with art, core }",
          "requirement x { take 1 course from BIO * \n forbid more than 1 course where level 100 over core }",
          "requirement x { take 1 course from BIO *; earn 1 course where level 300 over art, core }",
          "earn 1 course where level 300 over program except core",
          "requirement x { requirement core { take BIO 7 }; requirement y { take 1 course from BIO *; share "
          "with core } "
          "}"}) {
        INFO(body);
        CHECK(inMinor(body).codes() == "shadowed-id\n");
    }
    CHECK(linted("program p { take 1 course from CS * as core\nrequirement m {\n"
                 "take 1 course from MATH * as core\nearn 1 course where level 300 over core } }")
              .codes() == "shadowed-id\n");
}

TEST_CASE("a path that has one meaning hides nothing") {
    for (const char* body :
         {"earn 1 course where level >= 300 over minor.core", "earn 1 course where level >= 300 over art",
          "earn 1 course where level 300 over music.deep", "earn 1 course from ART * over art.deep",
          "requirement x { take 1 course from MATH *; share with minor.core }",
          "requirement x { take 1 course from BIO *; share freely }",
          "earn 1 course where level 300 over program", "earn 1 course where level >= 300"}) {
        INFO(body);
        CHECK(inMinor(body).shown().empty());
    }
    CHECK(linted("program p { requirement core { take 2 courses from CS * }\n"
                 "requirement m { requirement core { take 2 courses from MATH * } }\n"
                 "earn 1 course where level 300 over core }")
              .shown()
              .empty());
    CHECK(linted("program p { requirement a { requirement core { take 2 courses from CS * } }\n"
                 "requirement m { requirement core { take 2 courses from MATH * }\n"
                 "earn 1 course where level 300 over core } }")
              .shown()
              .empty());
}
