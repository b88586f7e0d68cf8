#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gradus::place {

/// A set of small integers with a fixed universe `[0, size)`.
class Bitset {
public:
    Bitset() = default;
    explicit Bitset(std::size_t size) : size_(size), words_((size + 63) / 64) {}

    std::size_t size() const { return size_; }
    bool test(std::size_t i) const { return (words_[i / 64] >> (i % 64)) & 1U; }
    void set(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
    void reset(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
    bool any() const;
    std::size_t count() const;
    bool intersects(const Bitset& other) const;
    bool contains(const Bitset& other) const;
    Bitset& operator|=(const Bitset& other);
    Bitset& operator&=(const Bitset& other);
    Bitset& operator-=(const Bitset& other);
    bool operator==(const Bitset& other) const = default;

private:
    std::size_t size_ = 0;
    std::vector<std::uint64_t> words_;
};

} // namespace gradus::place
