#include "src/place/option_network.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace gradus::place {

void OptionNetwork::start(const Options& options) {
    clear();
    for (std::size_t i = 0; i < options.size(); ++i) {
        addNode();
    }
    most_.assign(options.size(), 0);
}

std::size_t OptionNetwork::addUse(std::size_t option, Node to, std::int64_t most) {
    most_[option] = std::max(most_[option], most);
    return addEdge(node(option), to, most);
}

std::int64_t OptionNetwork::mostOfAll() const {
    return std::accumulate(most_.begin(), most_.end(), std::int64_t{0});
}

void OptionNetwork::connect(const std::vector<std::size_t>& order) {
    sources_.assign(most_.size(), 0);
    for (const std::size_t i : order) {
        sources_[i] = addEdge(source, node(i), most_[i]);
    }
}

void OptionNetwork::connectThroughLimits(const State& state, const Options& options,
                                         const std::vector<std::size_t>& order) {
    limits_.assign(most_.size(), none);
    for (std::size_t i = 0; !model_.limits.empty() && !model_.shares && i < most_.size(); ++i) {
        // Where courses share, another use may have passed the limit already.
        limits_[i] = most_[i] > 0 ? bindingLimit(state, options, i) : none;
    }
    startLimits();
    for (std::size_t i = 0; i < most_.size(); ++i) {
        throughLimit_.emplace_back(limits_[i], most_[i]);
    }
    for (const std::size_t i : order) {
        addEdge(fromLimit(state, limits_[i]), node(i), most_[i]);
    }
}

void OptionNetwork::connectOnce(const State& state, const Options& options,
                                const std::vector<std::size_t>& order, const std::vector<Index>& groupOf) {
    groups_.assign(groupOf.size(), {});
    for (std::size_t i = 0; i < most_.size(); ++i) {
        if (most_[i] == 0) {
            continue;
        }
        Group& group = groups_[groupOf[options.candidate(i)]];
        // What is held may have passed the limit already, and so may another part of the course.
        const bool passed = model_.splits || state.holdsCourseOf(options.candidate(i));
        const Index limit = passed || model_.limits.empty() ? none : bindingLimit(state, options, i);
        group.limit = !std::exchange(group.any, true) || group.limit == limit ? limit : none;
        group.most = std::max(group.most, most_[i]);
    }
    startLimits();
    for (const Group& group : groups_) {
        throughLimit_.emplace_back(group.limit, group.most);
    }
    for (const std::size_t i : order) {
        Group& group = groups_[groupOf[options.candidate(i)]];
        if (most_[i] == 0) {
            addEdge(source, node(i), 0);
            continue;
        }
        if (group.node == source) {
            group.node = addNode();
            addEdge(fromLimit(state, group.limit), group.node, group.most);
        }
        addEdge(group.node, node(i), most_[i]);
    }
}

void OptionNetwork::startLimits() {
    limitNodes_.assign(model_.limits.empty() ? 0 : model_.problem.limits.size(), source);
    throughLimit_.clear();
}

/// The node behind a limit through which options come; the source where there is none.
Network::Node OptionNetwork::fromLimit(const State& state, Index limit) {
    if (limit == none) {
        return source;
    }
    Node& at = limitNodes_[limit];
    if (at == source) {
        at = addNode();
        // No more than the largest do, as many as it allows.
        largest_.clear();
        for (const auto& [through, most] : throughLimit_) {
            if (through == limit) {
                largest_.push_back(most);
            }
        }
        std::sort(largest_.begin(), largest_.end(), std::greater<>());
        const std::int64_t room = *model_.problem.limits[limit].courses - state.limitHas(limit).courses;
        const auto count = std::min<std::int64_t>(room, static_cast<std::int64_t>(largest_.size()));
        addEdge(source, at, std::accumulate(largest_.begin(), largest_.begin() + count, std::int64_t{0}));
    }
    return at;
}

void OptionNetwork::connectThroughCourses(const State& state, const Options& options,
                                          const std::vector<std::size_t>& order) {
    courses_.assign(model_.problem.candidates.size(), {});
    for (const Holding& h : state.holdings()) {
        if (h.member < courses_.size() && h.slot != none) {
            courses_[model_.credit[h.member]].held = true;
        }
    }
    const auto creditOf = [&](std::size_t i) { return model_.credit[options.candidate(i)]; };
    for (const std::size_t i : order) {
        Course& course = courses_[creditOf(i)];
        course.all += most_[i];
        course.largest = std::max(course.largest, most_[i]);
        if (most_[i] > 0 && !course.held && !model_.splits && !model_.limits.empty()) {
            const Index limit = bindingLimit(state, options, i);
            course.limit = !std::exchange(course.any, true) || course.limit == limit ? limit : none;
        }
    }
    startLimits();
    for (const Course& course : courses_) {
        throughLimit_.emplace_back(course.limit, course.all);
    }
    caps_.assign(model_.problem.shareCaps.size(), {});
    for (const std::size_t i : order) {
        const Index credit = creditOf(i);
        const CourseUses& uses = model_.uses[credit];
        Course& course = courses_[credit];
        const bool alone = !course.held && course.all == most_[i];
        if (most_[i] == 0 || alone || (uses.sharable && uses.cap == none)) {
            addEdge(fromLimit(state, course.limit), node(i), most_[i]);
            continue;
        }
        if (course.node == source) {
            course.node = addNode();
            const std::int64_t own = course.held ? 0 : course.largest;
            addEdge(fromLimit(state, course.limit), course.node, own);
            if (uses.cap != none) {
                Cap& cap = caps_[uses.cap];
                cap.node = cap.node == source ? addNode() : cap.node;
                cap.largest = std::max(cap.largest, course.all - own);
                addEdge(cap.node, course.node, course.all - own);
            }
        }
        addEdge(course.node, node(i), most_[i]);
    }
    // Served last, so that nothing is shared but for want of anything else.
    for (Index c = 0; c < caps_.size(); ++c) {
        if (caps_[c].node != source) {
            caps_[c].edge = addEdge(source, caps_[c].node, mostShared(state, options, c));
        }
    }
}

/// What the courses can bring at most that may yet be shared under a cap.
std::int64_t OptionNetwork::mostShared(const State& state, const Options& options, Index c) const {
    const ShareCap& cap = model_.problem.shareCaps[c];
    const Amount& has = state.shared(c);
    auto courses = static_cast<std::int64_t>(most_.size());
    std::int64_t largest = 0;
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max(); // units
    for (std::size_t i = 0; i < most_.size(); ++i) {
        if (most_[i] > 0 && model_.uses[model_.credit[options.candidate(i)]].cap == c) {
            largest = std::max(largest, most_[i]);
            smallest = std::min(smallest, model_.problem.candidates[options.candidate(i)].units);
        }
    }
    if (cap.courses) {
        courses = std::min(courses, *cap.courses - has.courses);
    }
    if (cap.units && smallest > 0) {
        courses = std::min(courses, (*cap.units - has.units) / smallest);
    }
    return courses * largest;
}

std::int64_t OptionNetwork::bring(std::size_t option, std::int64_t most) {
    return most_[option] == 0 ? 0 : serve(sources_[option], most);
}

/// The narrowest limit of courses that an option has to pass in every slot, or none.
Index OptionNetwork::bindingLimit(const State& state, const Options& options, std::size_t option) const {
    const auto slots = options.slots(option);
    Index narrowest = none;
    std::int64_t least = 0;
    for (const Index l : model_.slotLimits[slots.front()]) {
        const Limit& limit = model_.problem.limits[l];
        if (!limit.courses || !limit.where.test(options.candidate(option)) ||
            !std::all_of(slots.begin(), slots.end(), [&](Index s) { return limit.slots.test(s); })) {
            continue;
        }
        const std::int64_t room = *limit.courses - state.limitHas(l).courses;
        if (narrowest == none || room < least) {
            narrowest = l;
            least = room;
        }
    }
    return narrowest;
}

void inOrder(const Options& options, std::vector<std::size_t>& order) {
    order.resize(options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
}

} // namespace gradus::place
