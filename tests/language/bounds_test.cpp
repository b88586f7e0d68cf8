#include "tests/catch.h"
#include "tests/language/loaded.h"

#include <fstream>
#include <map>
#include <sstream>

using namespace gradus;
using namespace gradus::test;

namespace {

std::string repeated(const std::string& pattern, int count) {
    std::string text;
    for (int i = 1; i <= count; ++i) {
        for (const char c : pattern) {
            if (c == '%') {
                text += std::to_string(i);
            } else if (c == '$') {
                text += std::to_string(i + 1);
            } else {
                text += c;
            }
        }
    }
    return text;
}

} // namespace

TEST_CASE("at most 1000 files are read together") {
    const Loader endless = [](const std::string& path) -> std::optional<std::string> {
        const int number = std::stoi(path.substr(1));
        return "use \"f" + std::to_string(number + 1) + "\"\nset s" + std::to_string(number) + " = CS 1\n";
    };
    Loaded loaded;
    loaded.rules = loadRules({"f0"}, endless, {}, loaded.sources);
    CHECK(loaded.shown() == "f999:1:5 too-many-files: more than 1000 rule files are read together "
                            "[check them in smaller groups]\n");
    CHECK(loaded.sources.size() == 1000);
    std::vector<std::string> many;
    for (int i = 0; i <= 1000; ++i) {
        many.push_back(std::string("g").append(std::to_string(i)));
    }
    Loaded named;
    named.rules = loadRules(
        many, [](const std::string&) { return std::optional<std::string>("set s = CS 1"); }, {},
        named.sources);
    CHECK(named.codes() == "too-many-files\n");
}

TEST_CASE("requirements include each other at most 64 deep") {
    const auto chain = [](int length) {
        return load("program p { include r1 }\n" + repeated("requirement r% { include r$ }\n", length) +
                    "requirement r" + std::to_string(length + 1) + " { take CS 1 }\n");
    };
    CHECK(chain(63).codes().empty());
    const Loaded loaded = chain(64);
    INFO(loaded.shown());
    CHECK(loaded.codes() == "includes-too-deep\n");
    CHECK(loaded.rules.programs.empty());
    CHECK(chain(500).codes().find("includes-too-deep\n") == 0);
}

TEST_CASE("copies of copies are followed at most 64 deep, and each of them once") {
    const auto chain = [](int length) {
        const std::string last = std::to_string(length + 1);
        return load(repeated("program p% { include p$.a as a }\n", length)
                        .append("program p")
                        .append(last)
                        .append(" { requirement a { take CS 1 } }\n"));
    };
    CHECK(chain(64).codes().empty());
    CHECK(chain(65).codes() == "includes-too-deep\n");
    // Each path leads twice through what lies below it.
    const Loaded twice = load(repeated("program p% { include p$.a.x$ as a }\n", 60) +
                              "program p61 { include z.b as a }\nprogram z { requirement b {\n take CS 1\n" +
                              repeated("include p$.a.x$ as x%\n", 60) + "include z.b as x61\n} }\n");
    CHECK(twice.rules.programs.empty());
}

TEST_CASE("braces stand at most 128 deep in each other, included ones counted") {
    const auto chain = [](int length) {
        return load("program p { include r1 }\n" +
                    repeated("requirement r% { requirement a { requirement b { include r$ } } }\n", length) +
                    "requirement r" + std::to_string(length + 1) + " { take CS 1 }\n");
    };
    CHECK(chain(42).codes().empty()); // 1 + 42 * 3 + 1
    CHECK(chain(43).codes().find("nested-too-deep\n") == 0);
}

TEST_CASE("sets stand at most 200 deep in each other") {
    const auto chain = [](int length) {
        return load(repeated("set s% = s$\n", length) + "set s" + std::to_string(length + 1) +
                    " = CS 1\nprogram p { take 1 course from s1 }\n");
    };
    CHECK(chain(198).codes().empty());
    CHECK(chain(199).codes() == "sets-too-deep\n");
    CHECK(chain(5000).codes().find("sets-too-deep\n") == 0);
}

TEST_CASE("how deep sets stand in each other does not depend on the order in which they are read") {
    // Each is declared behind those that it names, so that they have been read when it is.
    const auto chain = [](int length) {
        std::string text = "set s0 = CS 1\n";
        for (int i = 1; i <= length; ++i) {
            text.append("set s").append(std::to_string(i)).append(" = CS 1, s");
            text.append(std::to_string(i - 1)).append("\n");
        }
        return text;
    };
    CHECK(load(chain(99)).codes().empty()); // each list and each name is one deeper
    CHECK(load(chain(100)).codes() == "sets-too-deep\n");
    CHECK(load(chain(99) + "program p { take 1 course from s99 }").codes().empty());
    CHECK(load("program p { take 1 course from s100 }\n" + chain(100)).codes().find("sets-too-deep\n") == 0);
    CHECK(load(chain(20000) + "program p { take 1 course from s20000 }").rules.programs.empty());
}

TEST_CASE("a set has at most 100000 parts, those of named sets counted each time") {
    const std::string doubling = repeated("set s% = s$, s$\n", 40) + "set s41 = CS 1\n";
    const Loaded loaded = load(doubling + "program p { take 1 course from s1 }\n");
    INFO(loaded.shown());
    CHECK(loaded.codes() == "set-too-large\n");
    CHECK(loaded.rules.programs.empty());
}

TEST_CASE("a programme has at most 100000 statements, those counted that it includes") {
    const std::string doubling = repeated("requirement r% { include r$\n include r$ as again }\n", 40) +
                                 "requirement r41 { take CS 1 }\n";
    const Loaded loaded = load(doubling + "program p { include r1 }\n");
    INFO(loaded.shown());
    CHECK(loaded.codes() == "too-many-statements\n");
    CHECK(loaded.rules.programs.empty());
    CHECK(load(doubling).codes() == "too-many-statements\n");
}

TEST_CASE("all files together have at most 500000 statements, included ones counted") {
    const std::string doubling = repeated("requirement r% { include r$\n include r$ as again }\n", 15) +
                                 "requirement r16 { take CS 1 }\n";
    const Loaded loaded = load(doubling + repeated("program p% { include r1 }\n", 8));
    INFO(loaded.shown());
    CHECK(loaded.codes() == "too-many-statements\n");
    CHECK(loaded.rules.programs.size() == 5);
}

TEST_CASE("a path has at most 500 characters") {
    const auto named = [](std::size_t length) {
        return load("program p { requirement " + std::string(length, 'a') + " { take CS 1 as bb } }");
    };
    CHECK(named(497).codes().empty());
    CHECK(named(498).codes() == "path-too-long\n");
    CHECK(named(501).codes() == "path-too-long\n");
}

TEST_CASE("an except over large sets is not decided rather than slow") {
    const std::string numbers = repeated("CS %, ", 2000) + "CS 1";
    const Loaded loaded =
        load("set a = " + numbers +
             "\nset b = a, a, a, a, a, a, a, a, a, a\n"
             "set c = MATH 1, " +
             numbers +
             "\nset d = c, c, c, c, c, c, c, c, c, c\n"
             "program p { take 1 course from b except d\n take 1 course from d except b }\n");
    INFO(loaded.shown());
    CHECK(loaded.codes().empty());
}
