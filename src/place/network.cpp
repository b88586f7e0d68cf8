#include "src/place/network.h"

#include <algorithm>

namespace gradus::place {

void Network::clear() {
    edges_.clear();
    nodes_ = 0;
    addNode();
    addNode();
}

Network::Node Network::addNode() {
    if (nodes_ == first_.size()) {
        first_.push_back(end);
        last_.push_back(end);
        seen_.push_back(0);
    }
    first_[nodes_] = last_[nodes_] = end;
    return static_cast<Node>(nodes_++);
}

std::size_t Network::addEdge(Node from, Node to, std::int64_t capacity) {
    const auto append = [this](Node at, Edge edge) {
        const auto number = static_cast<std::uint32_t>(edges_.size());
        edges_.push_back(edge);
        (first_[at] == end ? first_[at] : edges_[last_[at]].next) = number;
        last_[at] = number;
    };
    const std::size_t number = edges_.size();
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
    return sendAlong(edge, std::min(most, edges_[edge].left));
}

/// What a failed attempt has seen leads nowhere until something is sent, so it is remembered till then.
std::int64_t Network::sendAlong(std::size_t edge, std::int64_t most) {
    std::int64_t total = 0;
    while (total < most) {
        const std::int64_t sent = push(edges_[edge].to, most - total);
        if (sent == 0) {
            break;
        }
        edges_[edge].left -= sent;
        edges_[edge ^ 1U].left += sent;
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

std::int64_t Network::push(Node from, std::int64_t most) {
    if (from == sink) {
        return most;
    }
    if (seen_[from] == round_) {
        return 0;
    }
    seen_[from] = round_;
    for (std::uint32_t e = first_[from]; e != end; e = edges_[e].next) {
        ++work_;
        if (edges_[e].left > 0) {
            const std::int64_t sent = push(edges_[e].to, std::min(most, edges_[e].left));
            if (sent > 0) {
                edges_[e].left -= sent;
                edges_[e ^ 1U].left += sent;
                return sent;
            }
        }
    }
    return 0;
}

} // namespace gradus::place
