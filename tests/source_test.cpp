#include "tests/catch.h"

#include "gradus/source.h"

using gradus::SourceSet;

namespace {

std::string at(const SourceSet& sources, std::uint32_t offset) {
    const auto place = sources.lineColumn(0, offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

} // namespace

TEST_CASE("a place counts lines and characters from one") {
    SourceSet sources;
    sources.add("rules", "ab\nüx\r\n\nend");
    CHECK(at(sources, 0) == "1:1");
    CHECK(at(sources, 2) == "1:3");
    CHECK(at(sources, 3) == "2:1");
    CHECK(at(sources, 5) == "2:2");
    CHECK(at(sources, 8) == "3:1");
    CHECK(at(sources, 9) == "4:1");
    CHECK(at(sources, 12) == "4:4");
    CHECK(at(sources, 99) == "4:4");
    CHECK(sources.line(0, 4) == "üx");
    CHECK(sources.line(0, 8).empty());
    CHECK(sources.line(0, 12) == "end");
    CHECK(sources.line(0, 99) == "end");
}

TEST_CASE("a byte order mark is no column") {
    SourceSet sources;
    sources.add("rules", "\xef\xbb\xbf"
                         "ab");
    CHECK(at(sources, 0) == "1:1");
    CHECK(at(sources, 3) == "1:1");
    CHECK(at(sources, 4) == "1:2");
    CHECK(sources.line(0, 0) == "ab");
}

TEST_CASE("an empty text has one place") {
    SourceSet sources;
    CHECK(sources.add("first", "") == 0);
    CHECK(sources.add("second", "\n") == 1);
    CHECK(sources.size() == 2);
    CHECK(sources[1].name == "second");
    CHECK(at(sources, 0) == "1:1");
    CHECK(sources.line(0, 0).empty());
    CHECK(sources.lineColumn(1, 1).line == 2);
}
