#include "tests/catch.h"

#include "src/records/json.h"
#include "tests/records/shown.h"

using gradus::test::covered;
using gradus::test::shown;
using namespace gradus::records;

namespace {

/// The one fault of a text that is no JSON.
std::string faultOf(const std::string& text) {
    Faults faults(0);
    CHECK_FALSE(readJson(text, faults));
    const auto lines = shown(faults.take(), text);
    REQUIRE(lines.size() == 1);
    const std::string expected = "error json-syntax ";
    CHECK(lines[0].substr(0, expected.size()) == expected);
    return lines[0].substr(std::min(expected.size(), lines[0].size()));
}

void collect(const JsonValue& value, const std::string& text, std::vector<std::string>& seen) {
    seen.push_back(covered(text, value.span));
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (value.kind == JsonValue::Kind::object) {
            seen.push_back(covered(text, value.keys[i].span));
        }
        collect(value.items[i], text, seen);
    }
}

} // namespace

TEST_CASE("every JSON value knows the bytes it stands in") {
    const std::string text =
        "\xef\xbb\xbf { \"a\\\"b\" :[ 1.50,-2e3 ,true,\tnull\n,\"x\\\\\" ] ,\"\":{} , \"ü\": false}\n";
    Faults faults(0);
    const auto root = readJson(text, faults);
    REQUIRE(root);
    CHECK(faults.take().empty());
    std::vector<std::string> seen;
    collect(*root, text, seen);
    CHECK(seen == std::vector<std::string>{text.substr(4, text.size() - 5), "\"a\\\"b\"",
                                           "[ 1.50,-2e3 ,true,\tnull\n,\"x\\\\\" ]", "1.50", "-2e3", "true",
                                           "null", "\"x\\\\\"", "\"\"", "{}", "\"ü\"", "false"});
    CHECK(root->keys[0].name == "a\"b");
    CHECK(root->items[0].items[0].text == "1.50");
    CHECK(root->items[0].items[4].text == "x\\");
    CHECK(root->items[0].items[2].boolean);
}

TEST_CASE("numbers keep their own digits, however many") {
    const std::string digits = "0.100000000000000000000000000000000001";
    const std::string large = "123456789012345678901234567890";
    Faults faults(0);
    const auto root = readJson("[" + digits + "," + large + "]", faults);
    REQUIRE(root);
    CHECK(root->items[0].text == digits);
    CHECK(root->items[1].text == large);
}

TEST_CASE("a text that is not JSON is explained where it goes wrong") {
    CHECK(faultOf("") == "1:1 not JSON: the file is empty");
    CHECK(faultOf(" \n ") == "1:1 not JSON: the file is empty");
    CHECK(faultOf("{\n  \"a\": [1, 2") ==
          "2:8 not JSON: the text ends before this [ is closed | close it with ]");
    CHECK(faultOf("{\"a\":") == "1:1 not JSON: the text ends before this { is closed | close it with }");
    CHECK(faultOf("{\"a\"") == "1:1 not JSON: the text ends before this { is closed | close it with }");
    CHECK(faultOf("[1,") == "1:1 not JSON: the text ends before this [ is closed | close it with ]");
    CHECK(faultOf("[1, 2,]") == "1:6 not JSON: a comma stands after the last value | take the comma out");
    CHECK(faultOf("{\"a\": 1,\n}") ==
          "1:8 not JSON: a comma stands after the last value | take the comma out");
    CHECK(faultOf("[1 2]") == "1:4 not JSON: a comma is missing before this | separate values with commas");
    CHECK(faultOf("{\"a\": 1\n \"b\": 2}") ==
          "2:2 not JSON: a comma is missing before this | separate values with commas");
    CHECK(faultOf("{\"a\" 1}") ==
          "1:6 not JSON: a colon is missing between a name and its value | write \"name\": value");
    CHECK(faultOf("{a: 1}") ==
          "1:2 not JSON: a name in double quotes is expected here | write \"name\": value");
    CHECK(faultOf("{\"a\": 1, 'b': 2}") ==
          "1:10 not JSON: a name in double quotes is expected here | write \"name\": value");
    CHECK(faultOf("['x']") == "1:2 not JSON: text stands in single quotes | use double quotes");
    CHECK(faultOf("[1, // one\n2]") == "1:5 not JSON: JSON has no comments | take it out");
    CHECK(faultOf("{# one\n}") == "1:2 not JSON: JSON has no comments | take it out");
    CHECK(faultOf("[01]") == "1:3 not JSON: a comma is missing before this | separate values with commas");
    CHECK(faultOf("[.5]") ==
          "1:2 not JSON: this is no number as JSON writes them | write it like 3, 1.5 or 0.25");
    CHECK(faultOf("[1e999]") ==
          "1:2 not JSON: this is no number as JSON writes them | write it like 3, 1.5 or 0.25");
    CHECK(faultOf("[True]") ==
          "1:2 not JSON: a word stands without quotes | put it in double quotes; only true, "
          "false and null stand without");
    CHECK(faultOf("{\"a\": }") == "1:7 not JSON: a value is expected here");
    CHECK(faultOf("[1, {\"a\": 2]}") ==
          "1:12 not JSON: ] closes nothing here; an object, {, is open | close the "
          "object with }");
    CHECK(faultOf("[1}") ==
          "1:3 not JSON: } closes nothing here; a list, [, is open | close the list with ]");
    CHECK(faultOf("{} {}") ==
          "1:4 not JSON: more text stands after the end of the record | keep one record in a "
          "file");
    CHECK(faultOf(std::string("{}\0{}", 5)) ==
          "1:3 not JSON: more text stands after the end of the record | keep one record in a file");
}

TEST_CASE("a broken text in quotes is explained where it goes wrong") {
    CHECK(faultOf("[\"abc]") ==
          "1:2 not JSON: the text in quotes that begins here is never closed | close it with \"");
    CHECK(faultOf("[\"abc\n\"]") ==
          "1:6 not JSON: a line break, tab or other control character stands inside "
          "quotes | close the quotes on the same line");
    CHECK(faultOf("[\"C:\\x\"]") ==
          "1:5 not JSON: JSON has no such character after a backslash | for a backslash "
          "itself write two");
    CHECK(faultOf("[\"\\ud800 \"]") == "1:3 not JSON: JSON has no such character after a backslash | for a "
                                       "backslash itself write two");
    CHECK(faultOf("[\"M\xfcller\"]") == "1:4 not JSON: the text is not UTF-8 here | save the file as UTF-8");
    CHECK(faultOf("{\"M\xfcller\": 1}") ==
          "1:4 not JSON: the text is not UTF-8 here | save the file as UTF-8");
}

TEST_CASE("the size of a JSON text is bounded") {
    const auto faultAtBound = [](const std::string& text) {
        Faults faults(0);
        CHECK_FALSE(readJson(text, faults));
        const auto lines = shown(faults.take(), text);
        return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " faults";
    };
    const auto isRead = [](const std::string& text) {
        Faults faults(0);
        return readJson(text, faults).has_value() && faults.take().empty();
    };
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(isRead(nested(maxJsonDepth)));
    CHECK(faultAtBound(nested(maxJsonDepth + 1)) ==
          "error record-too-large 1:17 values stand inside each other more "
          "than 16 deep | no record needs more than 4");
    CHECK(faultAtBound(std::string(100'000, '[')) ==
          "error record-too-large 1:17 values stand inside each other "
          "more than 16 deep | no record needs more than 4");

    const auto listOf = [](std::size_t count) {
        std::string text = "[0";
        for (std::size_t i = 1; i < count; ++i) {
            text += ",0";
        }
        return text + "]";
    };
    CHECK(isRead(listOf(maxJsonValues - 1))); // the list itself is a value, too
    CHECK(faultAtBound(listOf(maxJsonValues)) ==
          "error record-too-large 1:1000000 the file holds more than 500000 "
          "values | split it; one file holds one student's record");

    CHECK(isRead("{}" + std::string(maxJsonBytes - 2, ' ')));
    CHECK(faultAtBound("{}" + std::string(maxJsonBytes - 1, ' ')) ==
          "error record-too-large 1:1 the file has 16777217 bytes, more than 16777216 | split it; one file "
          "holds one "
          "student's record");
}
