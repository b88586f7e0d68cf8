#include "src/place/bitset.h"

#include <bit>

namespace gradus::place {

bool Bitset::any() const {
    for (const std::uint64_t word : words_) {
        if (word != 0) {
            return true;
        }
    }
    return false;
}

std::size_t Bitset::count() const {
    std::size_t total = 0;
    for (const std::uint64_t word : words_) {
        total += static_cast<std::size_t>(std::popcount(word));
    }
    return total;
}

bool Bitset::intersects(const Bitset& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if ((words_[i] & other.words_[i]) != 0) {
            return true;
        }
    }
    return false;
}

bool Bitset::contains(const Bitset& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if ((other.words_[i] & ~words_[i]) != 0) {
            return false;
        }
    }
    return true;
}

Bitset& Bitset::operator|=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] |= other.words_[i];
    }
    return *this;
}

Bitset& Bitset::operator&=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] &= other.words_[i];
    }
    return *this;
}

Bitset& Bitset::operator-=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] &= ~other.words_[i];
    }
    return *this;
}

} // namespace gradus::place
