#include "tests/catch.h"

#include "src/did_you_mean.h"

using gradus::didYouMean;

TEST_CASE("a misspelt word has a suggestion") {
    const std::vector<std::string> known{"course", "units", "usedFor", "passFail"};
    CHECK(didYouMean("unit", known) == "units");
    CHECK(didYouMean("corse", known) == "course");
    CHECK(didYouMean("cuorse", known) == "course");
    CHECK(didYouMean("usedfor", known) == "usedFor");
    CHECK(didYouMean("PASSFAIL", known) == "passFail");
}

TEST_CASE("a word far from all others has none") {
    const std::vector<std::string> known{"course", "units"};
    CHECK_FALSE(didYouMean("grade", known));
    CHECK_FALSE(didYouMean("", known));
    CHECK_FALSE(didYouMean("course", {}));
    CHECK_FALSE(didYouMean(std::string(65, 'a'), {std::string(65, 'a')}));
}

TEST_CASE("of equally near words the first is suggested") {
    CHECK(didYouMean("cat", {"bat", "rat"}) == "bat");
    CHECK(didYouMean("cat", {"dog", "cart", "cat"}) == "cat");
}
