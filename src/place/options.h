#pragma once

#include "src/place/state.h"

#include <span>

namespace gradus::place {

/// The undecided candidates, ascending, each with the slots it may still have.
class Options {
public:
    std::size_t size() const { return candidates_.size(); }
    Index candidate(std::size_t i) const { return candidates_[i]; }
    std::span<const Index> slots(std::size_t i) const {
        return std::span(slots_).subspan(first_[i], first_[i + 1] - first_[i]);
    }
    std::size_t total() const { return slots_.size(); }

    void add(Index candidate, std::span<const Index> slots) {
        candidates_.push_back(candidate);
        slots_.insert(slots_.end(), slots.begin(), slots.end());
        first_.push_back(static_cast<Index>(slots_.size()));
    }

    void clear() {
        candidates_.clear();
        first_.resize(1);
        slots_.clear();
    }
    /// Becomes `all` without `decided` and without the slots that are illegal now. Legality is hereditary:
    /// what is illegal now stays so.
    void narrow(const Options& all, const Model& model, State& state, Index decided);

private:
    std::vector<Index> candidates_;
    std::vector<Index> first_ = {0};
    std::vector<Index> slots_;
};

} // namespace gradus::place
