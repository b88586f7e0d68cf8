#include "tests/catch.h"

#include "src/utf8.h"

#include <nlohmann/json.hpp>

#include <random>
#include <string>

using gradus::firstInvalidUtf8;

TEST_CASE("well-formed UTF-8 is taken whole") {
    const std::string text = "a \xc2\x80 ü 数 \xef\xbf\xbf \xf0\x9f\x8e\x93 \xf4\x8f\xbf\xbf";
    CHECK(firstInvalidUtf8(text) == text.size());
    CHECK(firstInvalidUtf8("") == 0);
}

TEST_CASE("the first byte that is no UTF-8 is found") {
    const auto bad = GENERATE(as<std::string>(), "\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf",
                              "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
                              "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x8e", "\xc3(");
    CHECK(firstInvalidUtf8("ab" + bad) == 2);
}

TEST_CASE("random bytes are judged as the JSON library judges them") {
    std::mt19937 random(1);
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (std::size_t length = random() % 6; length > 0; --length) {
            text += static_cast<char>(random() % 3 == 0 ? random() % 256 : 0x80 + random() % 128);
        }
        bool wellFormed = true;
        try {
            (void)nlohmann::json(text).dump();
        } catch (const nlohmann::json::exception&) {
            wellFormed = false;
        }
        if ((firstInvalidUtf8(text) == text.size()) != wellFormed) {
            FAIL("judged otherwise: "
                 << nlohmann::json(std::vector<unsigned char>(text.begin(), text.end())).dump());
        }
    }
    SUCCEED();
}
