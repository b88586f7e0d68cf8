#include "tests/catch.h"

#include "src/report/json_writer.h"

#include <nlohmann/json.hpp>

using namespace gradus;
using gradus::report::JsonWriter;

TEST_CASE("units are written as the exact decimals they are") {
    JsonWriter out;
    out.array([&] {
        out.number(*Milli::parse("25.5"));
        out.number(Milli::whole(3));
        out.number(*Milli::parse("0.001"));
        out.number(std::int64_t{-7});
    });
    CHECK(out.take() == "[\n  25.5,\n  3,\n  0.001,\n  -7\n]\n");
}

TEST_CASE("keys keep their order, empty brackets stay closed") {
    JsonWriter out;
    out.object([&] {
        out.key("z").boolean(true);
        out.key("a").array([] {});
        out.key("m").object([&] { out.key("n").null(); });
    });
    CHECK(out.take() == "{\n  \"z\": true,\n  \"a\": [],\n  \"m\": {\n    \"n\": null\n  }\n}\n");
}

TEST_CASE("any bytes make valid JSON") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    JsonWriter out;
    out.array([&] { out.string(all); });
    const auto json = nlohmann::json::parse(out.take());
    const std::string read = json[0];
    CHECK(read.substr(0, 128) == all.substr(0, 128));
    CHECK(read.find("\xEF\xBF\xBD") != std::string::npos);
}
