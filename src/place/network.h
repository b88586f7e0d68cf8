#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace gradus::place {

/// A small flow network with integer capacities, rebuilt for every question; its memory is kept.
/// Edges out of the source are served in the order they were added, each as far as it goes: where nothing but
/// node capacities stands behind it, the source's edges then carry a flow that is greatest for each beginning
/// of the order (a greedy base of the polymatroid).
class Network {
public:
    using Node = std::uint32_t;
    static constexpr Node source = 0;
    static constexpr Node sink = 1;

    /// Starts anew with source and sink only.
    void clear();
    Node addNode();
    /// Returns the edge's number, for `flow` and `widen`.
    std::size_t addEdge(Node from, Node to, std::int64_t capacity);
    void widen(std::size_t edge, std::int64_t by) { edges_[edge].left += by; }
    /// Sends as much more as can be sent; returns how much.
    std::int64_t run();
    /// Sends at most so much more along one edge out of the source; returns how much.
    std::int64_t serve(std::size_t edge, std::int64_t most);
    /// Edges added and looked at since the last call.
    std::size_t takeWork() { return std::exchange(work_, 0); }
    /// Whether the flow was left unfinished, because the network is out of all proportion.
    bool gaveUp() const { return sinceClear_ > mostWork; }
    std::int64_t flow(std::size_t edge) const { return edges_[edge ^ 1U].left; }

private:
    static constexpr std::uint32_t end = 0xffffffffU;
    static constexpr std::size_t mostWork = 10'000'000;
    struct Edge {
        Node to;
        std::uint32_t next;
        std::int64_t left;
    };

    void forget();
    std::int64_t sendAlong(std::uint32_t edge, std::int64_t most);
    std::int64_t push(std::uint32_t edge, std::int64_t most);
    std::int64_t pushStraight(Node node, int steps, std::int64_t most);

    std::vector<Edge> edges_; ///< each followed by its reverse
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> last_;
    std::vector<std::uint32_t> seen_; ///< per node: the round that saw it last
    std::vector<std::uint32_t> by_;   ///< per node: the edge by which it was seen
    std::vector<Node> queue_;
    std::uint32_t round_ = 0;
    std::size_t nodes_ = 0;
    std::size_t work_ = 0;
    std::size_t sinceClear_ = 0;
};

} // namespace gradus::place
