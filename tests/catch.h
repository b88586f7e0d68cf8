#pragma once

/// Catch2, version 2 or 3, whichever is installed. Tests include this header and never Catch2's own, and
/// keep to what both versions know: TEST_CASE, SECTION, GENERATE, CHECK…, and the matchers
/// Catch::Matchers::ContainsSubstring, StartsWith, EndsWith and Equals.

#if __has_include(<catch2/catch_test_macros.hpp>)

#include <catch2/catch_message.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>

#else

#include <catch2/catch.hpp>

namespace Catch::Matchers {
inline auto ContainsSubstring(const std::string& text) {
    return Contains(text);
}
} // namespace Catch::Matchers

#endif

/// Leaves the test case and reports it to ctest as skipped, not as passed. For data that may be absent,
/// nothing else.
#define GRADUS_SKIP(message)                                                                                 \
    do {                                                                                                     \
        WARN("test skipped: " << message);                                                                   \
        return;                                                                                              \
    } while (false)
