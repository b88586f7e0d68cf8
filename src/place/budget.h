#pragma once

#include <cstddef>
#include <cstdint>

namespace gradus::place {

/// Counts search nodes, so that a search ends after the same steps on every machine. One node stands for a
/// bounded amount of work: a step that looks at many things spends several.
class Budget {
public:
    explicit Budget(std::uint64_t limit) : limit_(limit) {}

    /// Spends nodes for a step that touches `things`; false when nothing is left.
    bool spend(std::size_t things = 0) {
        used_ += 1 + things / 256;
        return used_ <= limit_;
    }
    /// Ends the search as if everything were spent.
    void end() { used_ = limit_ + 1; }
    /// How many nodes are left.
    std::uint64_t left() const { return used_ > limit_ ? 0 : limit_ - used_; }
    /// Spends what another budget has spent.
    void spend(const Budget& other) { used_ += other.used_; }
    bool exhausted() const { return used_ > limit_; }
    std::uint64_t used() const { return used_; }

private:
    std::uint64_t limit_;
    std::uint64_t used_ = 0;
};

} // namespace gradus::place
