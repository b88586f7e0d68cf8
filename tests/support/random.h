#pragma once

#include <cstddef>
#include <cstdint>

namespace gradus::test {

/// A small generator of our own, so that what is made by chance is the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15U + 0x1234567U) {
        for (int i = 0; i < 4; ++i) {
            below(2);
        }
    }
    std::size_t below(std::size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>((state_ >> 11) % n);
    }

private:
    std::uint64_t state_;
};

} // namespace gradus::test
