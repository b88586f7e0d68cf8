#pragma once

#include <bit>
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
    /// Calls `f` with every element in `[from, to)`, ascending.
    template <typename F>
    void forEach(std::size_t from, std::size_t to, F f) const {
        for (std::size_t w = from / 64; w * 64 < to; ++w) {
            std::uint64_t word = words_[w];
            if (w == from / 64) {
                word &= ~std::uint64_t{0} << (from % 64);
            }
            for (; word != 0; word &= word - 1) {
                const std::size_t i = w * 64 + static_cast<std::size_t>(std::countr_zero(word));
                if (i >= to) {
                    return;
                }
                f(i);
            }
        }
    }
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
