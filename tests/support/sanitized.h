#pragma once

/// Whether this is the build under the sanitizers, where a part of a long test has to do.
namespace gradus::test {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GRADUS_SANITIZED
#endif
#endif
#if defined(GRADUS_SANITIZED) || defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

} // namespace gradus::test
