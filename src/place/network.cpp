#include "src/place/network.h"

#include <algorithm>

namespace gradus::place {

namespace {

/// From an option through an item and its leaf to the sink.
constexpr int straightSteps = 3;

} // namespace

void Network::clear() {
    edges_.clear();
    nodes_ = 0;
    sinceClear_ = 0;
    addNode();
    addNode();
}

Network::Node Network::addNode() {
    if (nodes_ == first_.size()) {
        first_.push_back(end);
        last_.push_back(end);
        seen_.push_back(0);
        by_.push_back(end);
    }
    first_[nodes_] = last_[nodes_] = end;
    return static_cast<Node>(nodes_++);
}

std::size_t Network::addEdge(Node from, Node to, std::int64_t capacity) {
    const auto append = [this](Node at, Edge edge) {
        const auto number = static_cast<std::uint32_t>(edges_.size());
        edges_.push_back(edge);
        if (edge.to == sink && first_[at] != end) {
            // First, for there most ways end.
            edges_[number].next = std::exchange(first_[at], number);
            return;
        }
        (first_[at] == end ? first_[at] : edges_[last_[at]].next) = number;
        last_[at] = number;
    };
    const std::size_t number = edges_.size();
    ++work_;
    append(from, {to, end, capacity});
    append(to, {from, end, 0});
    return number;
}

std::int64_t Network::run() {
    std::int64_t total = 0;
    forget();
    for (std::uint32_t e = first_[source]; e != end; e = edges_[e].next) {
        total += sendAlong(e, edges_[e].left);
    }
    return total;
}

std::int64_t Network::serve(std::size_t edge, std::int64_t most) {
    forget();
    return sendAlong(static_cast<std::uint32_t>(edge), std::min(most, edges_[edge].left));
}

/// What a failed attempt has seen leads nowhere until something is sent, so it is remembered till then.
std::int64_t Network::sendAlong(std::uint32_t edge, std::int64_t most) {
    std::int64_t total = 0;
    for (int steps = 1; steps <= straightSteps; ++steps) {
        while (total < most) {
            const std::int64_t sent = pushStraight(edges_[edge].to, steps, most - total);
            if (sent == 0) {
                break;
            }
            edges_[edge].left -= sent;
            edges_[edge ^ 1U].left += sent;
            total += sent;
            forget();
        }
    }
    while (total < most) {
        const std::int64_t sent = push(edge, most - total);
        if (sent == 0) {
            break;
        }
        total += sent;
        forget();
    }
    return total;
}

void Network::forget() {
    if (++round_ == 0) {
        std::fill(seen_.begin(), seen_.end(), 0);
        round_ = 1;
    }
    seen_[source] = round_;
}

/// Sends something to the sink in exactly so many steps along edges as they were added: where most goes, and
/// found without looking around.
std::int64_t Network::pushStraight(Node node, int steps, std::int64_t most) {
    std::size_t looked = 0;
    std::int64_t sent = 0;
    for (std::uint32_t e = first_[node]; e != end && sent == 0; e = edges_[e].next) {
        ++looked;
        Edge& edge = edges_[e];
        const bool ends = edge.to == sink;
        if (edge.left > 0 && (e & 1U) == 0 && ends == (steps == 1)) {
            sent = std::min(most, edge.left);
            if (!ends) {
                sent = pushStraight(edge.to, steps - 1, sent);
            }
            edge.left -= sent;
            edges_[e ^ 1U].left += sent;
        }
        if (steps == 1) {
            break; // edges to the sink come first
        }
    }
    work_ += looked;
    sinceClear_ += looked;
    return sent;
}

/// Sends something along a shortest way that begins with the edge: shortest, so that the number of ways taken
/// doesn't depend on the capacities.
std::int64_t Network::push(std::uint32_t edge, std::int64_t most) {
    const auto visit = [this](std::uint32_t by) {
        const Node to = edges_[by].to;
        if (seen_[to] != round_) {
            seen_[to] = round_;
            by_[to] = by;
            queue_.push_back(to);
        }
    };
    if (gaveUp()) {
        return 0;
    }
    std::size_t looked = 0;
    queue_.clear();
    visit(edge);
    for (std::size_t next = 0; next < queue_.size() && seen_[sink] != round_; ++next) {
        for (std::uint32_t e = first_[queue_[next]]; e != end && seen_[sink] != round_; e = edges_[e].next) {
            ++looked;
            if (edges_[e].left > 0) {
                visit(e);
            }
        }
    }
    work_ += looked;
    sinceClear_ += looked;
    if (seen_[sink] != round_) {
        return 0;
    }
    for (Node node = sink; node != source; node = edges_[by_[node] ^ 1U].to) {
        most = std::min(most, edges_[by_[node]].left);
    }
    for (Node node = sink; node != source; node = edges_[by_[node] ^ 1U].to) {
        edges_[by_[node]].left -= most;
        edges_[by_[node] ^ 1U].left += most;
    }
    return most;
}

} // namespace gradus::place
