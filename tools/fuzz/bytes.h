#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace gradus::fuzz {

/// Draws numbers from a fuzzer's bytes, and when they end from others, always the same: so that a few bytes
/// make as much as many.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : next_(data), end_(data + size) {}

    std::uint8_t byte() {
        if (next_ != end_)
            return *next_++;
        more_ = more_ * 1'664'525 + 1'013'904'223;
        return static_cast<std::uint8_t>(more_ >> 24);
    }
    bool yes() { return byte() % 2 == 1; }
    /// One chance in so many.
    bool rarely(std::size_t n) { return byte() % n == n - 1; }
    /// REQUIRES: 1 to 256.
    std::size_t below(std::size_t n) { return byte() % n; }
    std::int64_t number(std::int64_t most) {
        std::uint64_t drawn = 0;
        for (int i = 0; i < 4; ++i)
            drawn = drawn << 8 | byte();
        return static_cast<std::int64_t>(drawn % (static_cast<std::uint64_t>(most) + 1));
    }
    std::int64_t oneOf(std::initializer_list<std::int64_t> of) { return of.begin()[below(of.size())]; }

private:
    const std::uint8_t* next_;
    const std::uint8_t* end_;
    std::uint32_t more_ = 1;
};

} // namespace gradus::fuzz
