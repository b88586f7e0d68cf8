#include "tests/catch.h"

#include "gradus/version.h"

TEST_CASE("the library knows its version") {
    CHECK(gradus::version() == GRADUS_VERSION);
}
