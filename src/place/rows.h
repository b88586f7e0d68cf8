#pragma once

#include "src/place/problem.h"

#include <span>

namespace gradus::place {

/// Rows of indices one behind the other in one piece of memory. Filled row by row.
class Rows {
public:
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
