#include "tests/catch.h"

#include "gradus/units.h"

#include <limits>

using gradus::Milli;

TEST_CASE("amounts are read exactly, to three decimals") {
    const auto [text, thousandths] =
        GENERATE(table<std::string, std::int64_t>({{"3", 3000},
                                                   {"0", 0},
                                                   {"1.5", 1500},
                                                   {".25", 250},
                                                   {"12.0", 12000},
                                                   {"0.1", 100},
                                                   {"0.001", 1},
                                                   {"-1", -1000},
                                                   {"-.5", -500},
                                                   {"-0", 0},
                                                   {"007", 7000},
                                                   {"1000000", 1'000'000'000},
                                                   {"1000000.000", 1'000'000'000},
                                                   {"999999.999", 999'999'999}}));
    INFO(text);
    const auto amount = Milli::parse(text);
    REQUIRE(amount);
    CHECK(amount->thousandths() == thousandths);
}

TEST_CASE("what is no plain amount is not read") {
    const auto text = GENERATE(as<std::string>(), "", "-", ".", "1.", "+1", "--1", "1.2345", "1.5000", "1e2",
                               "1,5", " 1", "1 ", "1.-5", "1..5", "one", "1000000.001", "1000001", "-1000001",
                               "99999999999999999999999999", "0x10", "1.5.2", "NaN");
    INFO(text);
    CHECK_FALSE(Milli::parse(text));
}

TEST_CASE("an amount is written in its shortest form") {
    CHECK(Milli::whole(3).text() == "3");
    CHECK(Milli::fromThousandths(1500).text() == "1.5");
    CHECK(Milli::fromThousandths(250).text() == "0.25");
    CHECK(Milli::fromThousandths(3).text() == "0.003");
    CHECK(Milli::fromThousandths(-50).text() == "-0.05");
    CHECK(Milli().text() == "0");
    CHECK(Milli::fromThousandths(std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775.808");
}

TEST_CASE("every amount reads back as it was written") {
    for (std::int64_t n = -1'000'000'000; n <= 1'000'000'000; n += 7'919) {
        const Milli amount = Milli::fromThousandths(n);
        if (Milli::parse(amount.text()) != amount) {
            FAIL("does not read back: " << amount.text());
        }
    }
    SUCCEED();
}

TEST_CASE("tenths add up exactly") {
    Milli sum;
    for (int i = 0; i < 10; ++i) {
        sum += *Milli::parse("0.1");
    }
    CHECK(sum == Milli::whole(1));
    CHECK(sum - Milli::fromThousandths(1) < Milli::whole(1));
    CHECK(sum + sum == Milli::whole(2));
}
