#pragma once

#include "src/place/problem.h"

#include <numeric>
#include <span>
#include <utility>

namespace gradus::place {

/// Rows of indices one behind the other in one piece of memory. Filled row by row, or at once.
class Rows {
public:
    Rows() = default;
    /// Of pairs of a row and a value: each row has its values in the order of the pairs.
    Rows(std::size_t rows, std::span<const std::pair<Index, Index>> pairs)
        : first_(rows + 1), all_(pairs.size()) {
        for (const auto& [row, value] : pairs) {
            ++first_[row + 1];
        }
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        std::vector<Index> next(first_.begin(), first_.end() - 1);
        for (const auto& [row, value] : pairs) {
            all_[next[row]++] = value;
        }
    }

    void clear() {
        first_.resize(1);
        all_.clear();
    }
    void push(Index value) { all_.push_back(value); }
    void endRow() { first_.push_back(static_cast<Index>(all_.size())); }
    void pushRow(std::span<const Index> values) {
        all_.insert(all_.end(), values.begin(), values.end());
        endRow();
    }

    std::size_t size() const { return first_.size() - 1; }
    std::size_t total() const { return all_.size(); }
    std::span<const Index> operator[](std::size_t row) const {
        return {all_.data() + first_[row], all_.data() + first_[row + 1]};
    }
    std::span<Index> row(std::size_t row) {
        return {all_.data() + first_[row], all_.data() + first_[row + 1]};
    }

private:
    std::vector<Index> first_ = {0};
    std::vector<Index> all_;
};

} // namespace gradus::place
