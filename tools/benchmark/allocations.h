#pragma once

#include <cstdint>

namespace gradus::bench {

/// What was allocated with `new` while a `Counting` lived. Bytes are those that the allocator sets aside.
struct Allocations {
    std::uint64_t count = 0;
    std::uint64_t bytes = 0;
    std::uint64_t peak = 0; ///< the most bytes at one time, beyond those that there were before
};

/// Counts until it ends. REQUIRES: one at a time, and one thread.
class Counting {
public:
    Counting();
    ~Counting();
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;

    const Allocations& soFar() const;
};

} // namespace gradus::bench
