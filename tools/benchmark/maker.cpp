#include "tools/benchmark/maker.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace gradus::bench {

using place::Bitset;
using place::Index;

Maker::Maker(std::uint64_t seed, Index programs) : random_(seed) {
    problem.programs = programs;
    problem.branches.resize(programs);
    problem.unitsPerCourse = 3 * unit;
    problem.unitStep = unit;
}

Index Maker::choice(Index branch, Index count, Index n) {
    const auto first = static_cast<Index>(problem.branches.size());
    place::Choice choice{branch, count, {}, {}};
    for (Index i = 0; i < n; ++i) {
        choice.branches.push_back(first + i);
        problem.branches.push_back({static_cast<Index>(problem.choices.size()), 0, 0, true});
    }
    problem.choices.push_back(std::move(choice));
    return first;
}

Index Maker::slot(Index leaf) {
    problem.slots.push_back({{}, {}, leaf});
    return static_cast<Index>(problem.slots.size() - 1);
}

Index Maker::pool(Index branch, place::Amount need, Index layer) {
    place::Leaf leaf;
    leaf.branch = branch;
    leaf.pool = slot(static_cast<Index>(problem.leaves.size()));
    leaf.need = need;
    leaf.upper = need;
    leaf.layer = layer;
    problem.leaves.push_back(leaf);
    return leaf.pool;
}

Index Maker::rest(Index branch, Index layer) {
    const Index pool = this->pool(branch, {}, layer);
    problem.leaves.back().upper.reset();
    problem.slots[pool].rank = 1;
    return pool;
}

Index Maker::list(Index branch, std::int64_t need, std::size_t of, Index layer) {
    const auto index = static_cast<Index>(problem.leaves.size());
    const auto first = static_cast<Index>(problem.slots.size());
    place::Leaf leaf;
    leaf.branch = branch;
    leaf.need = {need, 0};
    leaf.upper = leaf.need;
    leaf.layer = layer;
    for (std::size_t i = 0; i < of; ++i)
        leaf.items.push_back({{{{slot(index)}, 0}}});
    problem.leaves.push_back(std::move(leaf));
    return first;
}

void Maker::setUnits(Index pool, std::int64_t units) {
    place::Leaf& leaf = problem.leaves[problem.slots[pool].leaf];
    leaf.need.units = units;
    leaf.upper = leaf.need;
}

place::Measure& Maker::measure(Index program, unsigned tag) {
    overMeasure_.push_back({program, tag});
    place::Measure& measure = problem.measures.emplace_back();
    measure.branch = program;
    return measure;
}

place::Limit& Maker::limit(Index program, unsigned tag) {
    overLimit_.push_back({program, tag});
    limitTags_ |= tag;
    place::Limit& limit = problem.limits.emplace_back();
    limit.branch = program;
    return limit;
}

void Maker::share(Index first, Index second, std::optional<std::int64_t> most) {
    shared_.push_back({first, second, most});
}

void Maker::topic(Topic topic) {
    std::sort(topic.slots.begin(), topic.slots.end());
    topic.slots.erase(std::unique(topic.slots.begin(), topic.slots.end()), topic.slots.end());
    topics.push_back(std::move(topic));
    onRecord_.push_back(false);
}

bool Maker::fits(std::size_t topic, Index slot) const {
    return std::binary_search(topics[topic].slots.begin(), topics[topic].slots.end(), slot);
}

std::optional<std::size_t> Maker::topicFor(Index slot) {
    std::vector<std::size_t> fitting;
    for (std::size_t t = 0; t < topics.size(); ++t) {
        if (!isUsedUp(t) && fits(t, slot))
            fitting.push_back(t);
    }
    return fitting.empty() ? std::nullopt : std::optional(fitting[below(fitting.size())]);
}

std::optional<std::size_t> Maker::anyTopic() {
    std::vector<std::size_t> left;
    for (std::size_t t = 0; t < topics.size(); ++t) {
        if (!isUsedUp(t))
            left.push_back(t);
    }
    return left.empty() ? std::nullopt : std::optional(left[below(left.size())]);
}

void Maker::add(Course course) {
    onRecord_[course.topic] = true;
    courses.push_back(std::move(course));
}

void Maker::takeAway(std::int64_t count, std::size_t of) {
    for (; count > 0 && of > 0; --count) {
        Course& course = courses[below(of)];
        const std::size_t before = std::exchange(course.topic, topics.size() - 1);
        course.planted = false;
        onRecord_[before] = std::any_of(courses.begin(), courses.end(),
                                        [&](const Course& one) { return one.topic == before; });
    }
}

std::int64_t Maker::sumOfUnits() const {
    return std::accumulate(courses.begin(), courses.end(), std::int64_t{0},
                           [](std::int64_t sum, const Course& course) { return sum + course.units; });
}

Bitset Maker::slotsOf(Index program) const {
    Bitset slots(problem.slots.size());
    for (std::size_t s = 0; s < problem.slots.size(); ++s) {
        if (problem.programOf(problem.leaves[problem.slots[s].leaf].branch) == program)
            slots.set(s);
    }
    return slots;
}

Bitset Maker::membersWith(unsigned tag) const {
    Bitset members(tagsOf_.size());
    for (std::size_t m = 0; m < tagsOf_.size(); ++m) {
        if (tag == 0 || (tagsOf_[m] & tag) != 0)
            members.set(m);
    }
    return members;
}

/// Whether a topic without end does for everything that this one does.
bool Maker::isReplaced(std::size_t topic) const {
    const Topic& mine = topics[topic];
    for (std::size_t t = 0; t < topics.size(); ++t) {
        const Topic& other = topics[t];
        const bool sameOrMore =
            std::includes(other.slots.begin(), other.slots.end(), mine.slots.begin(), mine.slots.end()) &&
            (other.tags & ~limitTags_) == (mine.tags & ~limitTags_) &&
            (other.tags & limitTags_ & ~mine.tags) == 0;
        const bool same = other.slots == mine.slots && other.tags == mine.tags && other.named == mine.named;
        if (!other.named && sameOrMore && t != topic && (!same || t < topic))
            return true;
    }
    return false;
}

/// Leaves of the layer that sharing is about.
Bitset Maker::leavesIn(Index layer) const {
    Bitset leaves(problem.leaves.size());
    for (std::size_t l = 0; l < problem.leaves.size(); ++l) {
        if (problem.leaves[l].layer == layer && problem.leaves[l].upper)
            leaves.set(l);
    }
    return leaves;
}

bool Maker::isShared(std::size_t topic) const {
    const auto fitsIn = [&](Index layer) {
        const Bitset leaves = leavesIn(layer);
        return std::any_of(topics[topic].slots.begin(), topics[topic].slots.end(),
                           [&](Index s) { return leaves.test(problem.slots[s].leaf); });
    };
    return std::any_of(shared_.begin(), shared_.end(),
                       [&](const Shared& shared) { return fitsIn(shared.first) && fitsIn(shared.second); });
}

/// In each of which a course of the topic has a use of its own; `none`: it has one for all.
std::vector<Index> Maker::layersOf(std::size_t topic) const {
    if (!isShared(topic))
        return {place::none};
    std::set<Index> layers;
    for (const Index s : topics[topic].slots)
        layers.insert(problem.leaves[problem.slots[s].leaf].layer);
    return {layers.begin(), layers.end()};
}

void Maker::foldCandidates() {
    for (std::size_t c = 0; c < courses.size(); ++c) {
        const Course& course = courses[c];
        place::Candidate candidate;
        candidate.units = course.units;
        candidate.when = static_cast<std::int64_t>(c * 10 / courses.size());
        candidate.points = course.points;
        for (const Index layer : layersOf(course.topic)) {
            candidate.attempt = layer == place::none ? place::none : static_cast<Index>(c);
            problem.candidates.push_back(candidate);
            courseOf_.push_back(c);
            layerOf_.push_back(layer);
            topicOf_.push_back(course.topic);
            tagsOf_.push_back(course.tags | topics[course.topic].tags);
        }
    }
}

void Maker::foldProspects() {
    std::set<std::size_t> passed;
    for (std::size_t c = 0; c < completed(); ++c)
        passed.insert(courses[c].topic);
    for (std::size_t t = 0; t < topics.size(); ++t) {
        if (topics[t].slots.empty() || (topics[t].named && passed.count(t) != 0) || isReplaced(t))
            continue;
        place::Prospect prospect;
        if (topics[t].named) {
            prospect.stock = static_cast<Index>(problem.stocks.size());
            problem.stocks.push_back(1);
        }
        problem.prospects.push_back(prospect);
        topicOf_.push_back(t);
        tagsOf_.push_back(topics[t].tags);
    }
}

void Maker::foldUnits() {
    std::int64_t ceiling = problem.unitsPerCourse;
    for (const place::Leaf& leaf : problem.leaves)
        ceiling = std::max(ceiling, leaf.need.units);
    for (const place::Measure& measure : problem.measures)
        ceiling = std::max(ceiling, measure.need.units);
    problem.unitCeiling = ceiling;
    for (place::Prospect& prospect : problem.prospects)
        prospect.maxUnits = ceiling;
}

void Maker::foldEligibility() {
    for (place::Slot& slot : problem.slots)
        slot.eligible = slot.provisional = Bitset(problem.members());
    for (std::size_t m = 0; m < problem.members(); ++m) {
        const Index layer = m < layerOf_.size() ? layerOf_[m] : place::none;
        for (const Index s : topics[topicOf_[m]].slots) {
            if (layer == place::none || layer == problem.leaves[problem.slots[s].leaf].layer)
                problem.slots[s].eligible.set(m);
        }
    }
    for (std::size_t i = 0; i < problem.measures.size(); ++i) {
        problem.measures[i].where = membersWith(overMeasure_[i].tag);
        problem.measures[i].slots = slotsOf(overMeasure_[i].program);
    }
}

void Maker::foldLimits() {
    for (std::size_t i = 0; i < problem.limits.size(); ++i) {
        problem.limits[i].where = membersWith(overLimit_[i].tag);
        problem.limits[i].slots = slotsOf(overLimit_[i].program);
    }
    // A course that is not passed yet, and the further course that would repeat it.
    for (std::size_t m = problem.candidates.size(); m < problem.members(); ++m) {
        if (!isUsedUp(topicOf_[m]))
            continue;
        place::Limit once;
        once.where = Bitset(problem.members());
        once.slots = Bitset(problem.slots.size());
        once.courses = 1;
        for (std::size_t s = 0; s < problem.slots.size(); ++s)
            once.slots.set(s);
        for (std::size_t other = 0; other <= m; ++other) {
            if (topicOf_[other] == topicOf_[m])
                once.where.set(other);
        }
        problem.limits.push_back(std::move(once));
    }
}

void Maker::foldSharing() {
    for (const Shared& shared : shared_) {
        const place::Sharing sharing{leavesIn(shared.first), leavesIn(shared.second), membersWith(0)};
        problem.sharings.push_back(sharing);
        if (shared.courses) {
            problem.shareCaps.push_back(
                {sharing.first, sharing.second, sharing.where, shared.courses, std::nullopt});
        }
    }
}

void Maker::shuffle() {
    for (std::size_t i = courses.size(); i > 1; --i)
        std::swap(courses[i - 1], courses[below(i)]);
    for (std::size_t c = completed(); c < courses.size(); ++c)
        courses[c].points.reset();
}

Instance Maker::finish() {
    const std::size_t ends[] = {completed(), courses.size() * 9 / 10, courses.size()};
    foldCandidates();
    foldProspects();
    foldUnits();
    foldEligibility();
    foldLimits();
    foldSharing();
    Instance instance;
    for (std::size_t width = 0; width < instance.queries.size(); ++width) {
        instance.queries[width].budget = budget;
        instance.queries[width].active = Bitset(problem.candidates.size());
        for (std::size_t c = 0; c < courseOf_.size(); ++c) {
            if (courseOf_[c] < ends[width])
                instance.queries[width].active.set(c);
        }
    }
    instance.problem = std::move(problem);
    return instance;
}

} // namespace gradus::bench
