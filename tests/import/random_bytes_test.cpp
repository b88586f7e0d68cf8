#include "tests/catch.h"

#include "gradus/import.h"
#include "tests/import/imported.h"
#include "tests/support/random.h"

#include <string>
#include <string_view>

using namespace gradus;
using namespace gradus::test;

namespace {

const std::string whole = programmeWith(
    section("Core: \\u00fc", 3,
            course("CS", 1) + any(course("CS", 2) + all(course("CS", 3) + course("CS", 4)))) +
        section("Electives", 2, range("CS", 3000, 4999, course("CS", 3100)) + credits("8", course("cs", 7))) +
        section("Both", 1,
                section("A", 1, any(course("DS", 1))) + all(range("DS", 1, 9, "") + course("CS", 1))) +
        section("Empty", 0, ""),
    1, section("X", 1, course("CS", 5)) + section("X: Y", 2, course("CS", 5) + course("CS", 6)));

/// The text with a few bytes replaced, dropped or moved in from elsewhere in it. Most often a digit or a word
/// becomes another, so that what comes out is still JSON.
std::string damaged(std::string text, Random& random) {
    constexpr std::string_view signs = "{}[]\":,\\0123456789. \xff";
    constexpr const char* words[] = {"COURSE",  "RANGE", "AND", "OR", "XOM",
                                     "SECTION", "null",  "12",  "0",  "[]"};
    for (std::size_t wounds = 1 + random.below(4); wounds > 0; --wounds) {
        const std::size_t at = random.below(text.size());
        switch (random.below(6)) {
        case 0:
            text[at] = signs[random.below(signs.size())];
            break;
        case 1:
            text.erase(at, 1 + random.below(8));
            break;
        case 2:
            text.insert(at, text.substr(random.below(text.size()), random.below(60)));
            break;
        default: // a word or a number becomes another
            const std::size_t begin = text.find_first_of("ABCDEGMNORSTUX0123456789", at);
            if (begin != text.npos) {
                const std::size_t end = text.find_first_not_of("ABCDEGMNORSTUX0123456789", begin);
                text.replace(begin, end - begin, words[random.below(std::size(words))]);
            }
        }
        if (text.empty()) {
            text = "x";
        }
    }
    return text;
}

} // namespace

TEST_CASE("damaged programmes give errors at places in them, or rules without a mistake") {
    Random random(7);
    std::size_t written = 0;
    for (int i = 0; i < 10'000; ++i) {
        const std::string json = damaged(whole, random);
        INFO(json);
        const bool plain = random.below(2) == 0;
        const ImportedRules imported =
            importGraduateNu(json, 0, {plain, plain && random.below(2) == 0 ? "X" : ""});
        for (const Diagnostic& one : imported.diagnostics) {
            CHECK(!one.message.empty());
            CHECK(one.at.span.begin <= one.at.span.end);
            CHECK(one.at.span.end <= json.size());
        }
        CHECK(imported.rules.has_value() == !hasErrors(imported.diagnostics));
        if (imported.rules) {
            CHECK(mistakesIn(*imported.rules) == "");
            ++written;
        }
    }
    CHECK(written > 300);
}
