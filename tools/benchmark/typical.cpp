#include "tools/benchmark/maker.h"

namespace gradus::bench {

using place::Index;

namespace {

constexpr unsigned passFail = 1;
constexpr std::int64_t mostPassFail = 4;
constexpr std::int64_t mostShared = 2;
constexpr Index major = 0; // layers
constexpr Index general = 1;

/// The seats of a complete placement: a slot for each course.
class Typical {
public:
    Typical(std::uint64_t seed, std::size_t courses, std::size_t leaves)
        : m_(seed, 1), courses_(courses), rest_(structure(leaves)) {
        topics();
    }

    Instance make(bool isShort) {
        std::int64_t shared = 0;
        for (const Index seat : seats_) {
            if (m_.courses.size() == courses_)
                break;
            if (layerOf(seat) == general && shared < mostShared && isThere(seat)) {
                ++shared;
            } else if (const auto topic = m_.topicFor(seat)) {
                add(*topic);
                free_.push_back(layerOf(seat) == major);
            }
        }
        const std::size_t needed = m_.courses.size();
        while (m_.courses.size() < courses_)
            add(*m_.anyTopic());
        m_.measure(0, 0).need.units = m_.sumOfUnits() - unit * m_.between(0, 6) - unused_;
        m_.share(major, general, mostShared);
        m_.limit(0, passFail).courses = mostPassFail;
        if (isShort)
            m_.takeAway(m_.between(1, 5), needed);
        m_.shuffle();
        return m_.finish();
    }

private:
    Index layerOf(Index slot) const { return m_.problem.leaves[m_.problem.slots[slot].leaf].layer; }

    /// A course that has a seat of the major fits there as well; each does so once.
    bool isThere(Index slot) {
        for (std::size_t c = 0; c < m_.courses.size(); ++c) {
            if (free_[c] && m_.fits(m_.courses[c].topic, slot)) {
                free_[c] = false;
                return true;
            }
        }
        return false;
    }

    void add(std::size_t topic) {
        Maker::Course course{topic, (m_.below(5) == 0 ? 4 : 3) * unit, m_.points(), 0};
        if (m_.below(8) == 0) {
            course.points.reset();
            course.tags = passFail;
            unused_ += passFails_++ < mostPassFail ? 0 : course.units;
        }
        m_.add(course);
    }

    void seats(Index slot, std::int64_t count, bool needed = true) {
        for (; needed && count > 0; --count)
            seats_.push_back(slot);
    }

    void list(Index branch, std::size_t need, std::size_t of, bool needed = true) {
        const Index first = m_.list(branch, static_cast<std::int64_t>(need), of);
        for (std::size_t i = 0; i < of; ++i)
            items_.push_back(first + static_cast<Index>(i));
        for (std::size_t i = 0; i < need; ++i)
            seats(first + static_cast<Index>(i), 1, needed);
    }

    void pool(Index branch, place::Amount need, std::vector<Index>& kind, bool needed = true) {
        const Index layer = &kind == &areas_ ? general : major;
        kind.push_back(m_.pool(branch, need, layer));
        seats(kind.back(), need.courses + need.units / (3 * unit), needed);
    }

    Index structure(std::size_t leaves) {
        const std::size_t each = std::max<std::size_t>(1, leaves * 8 / 100); // of a concentration
        const Index first = m_.choice(0, 1, 4);
        const auto held = static_cast<Index>(first + m_.below(4));
        for (std::size_t l = 0; l + 4 * each + 1 < leaves; ++l)
            leaf(l % 16);
        for (Index branch = first; branch < first + 4; ++branch) {
            for (std::size_t l = 0; l < each; ++l) {
                if (l % 2 == 0)
                    list(branch, 1, 2, branch == held);
                else
                    pool(branch, {2, 0}, lists_, branch == held);
            }
        }
        return m_.rest(0);
    }

    void leaf(std::size_t kind) {
        if (kind < 5)
            list(0, 1, 1 + m_.below(3));
        else if (kind == 5)
            list(0, 4, 4);
        else if (kind == 6)
            list(0, 2, 5);
        else if (kind < 10)
            pool(0, {m_.between(1, 2), 0}, lists_);
        else if (kind < 12)
            pool(0, {m_.between(1, 2), 0}, ranges_);
        else if (kind == 12)
            pool(0, {0, m_.between(2, 3) * 3 * unit}, ranges_);
        else
            pool(0, {1, 0}, areas_);
    }

    /// One of `of` with a chance of one in `n`.
    void maybe(Maker::Topic& topic, std::size_t n, const std::vector<Index>& of) {
        if (!of.empty() && m_.below(n) == 0)
            topic.slots.push_back(of[m_.below(of.size())]);
    }

    void topics() {
        const auto add = [&](Index slot, bool named, bool alsoRange, bool alsoArea) {
            Maker::Topic topic{{slot, rest_}, named, 0};
            if (named)
                maybe(topic, 4, lists_);
            if (alsoRange)
                maybe(topic, 2, ranges_);
            if (alsoArea)
                maybe(topic, 4, areas_);
            m_.topic(std::move(topic));
        };
        for (const Index slot : items_)
            add(slot, true, true, true);
        for (const Index slot : lists_) {
            for (std::size_t n = 8 + m_.below(5); n > 0; --n)
                add(slot, true, true, true);
        }
        for (const Index slot : ranges_) {
            add(slot, false, false, false);
            add(slot, false, true, true);
        }
        for (const Index slot : areas_)
            add(slot, false, true, false);
        m_.topic({{rest_}, false, 0});
    }

    Maker m_;
    std::size_t courses_;
    std::vector<Index> items_, lists_, ranges_, areas_; ///< named courses, lists of them, sets without end
    std::vector<Index> seats_;
    Index rest_;
    std::vector<bool> free_; ///< per course: may be shared
    std::int64_t passFails_ = 0;
    std::int64_t unused_ = 0; ///< units of courses beyond what the limit allows
};

} // namespace

Instance typical(std::uint64_t seed, std::size_t courses, std::size_t leaves) {
    return Typical(seed, courses, leaves).make(seed % 2 == 1);
}

} // namespace gradus::bench
