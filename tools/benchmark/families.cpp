#include "tools/benchmark/maker.h"

#include <algorithm>

namespace gradus::bench {

using place::Index;

namespace {

bool isShort(std::uint64_t seed) {
    return seed % 2 == 1;
}

/// A topic of `size` of the slots, `slot` among them.
Maker::Topic topicOf(Maker& m, Index slot, std::size_t size, const std::vector<Index>& slots, bool named) {
    Maker::Topic topic{{slot}, named, 0};
    while (topic.slots.size() < size) {
        const Index other = slots[m.below(slots.size())];
        if (std::find(topic.slots.begin(), topic.slots.end(), other) == topic.slots.end())
            topic.slots.push_back(other);
    }
    return topic;
}

/// 50 named courses out of 120, each in five of 40 lists, which want one course or two: all are wanted.
Instance overlap(std::uint64_t seed) {
    Maker m(seed, 1);
    std::vector<Index> pools, seats;
    for (std::size_t l = 0; l < 40; ++l) {
        const std::int64_t need = l % 4 == 0 ? 2 : 1;
        pools.push_back(m.pool(0, {need, 0}));
        seats.insert(seats.end(), static_cast<std::size_t>(need), pools.back());
    }
    for (std::size_t t = 0; t < 120; ++t)
        m.topic(topicOf(m, pools[t % pools.size()], 5, pools, true));
    m.topic({});
    for (const Index seat : seats) {
        if (const auto topic = m.topicFor(seat))
            m.add({*topic});
    }
    while (m.courses.size() < 50)
        m.add({*m.anyTopic()});
    if (isShort(seed))
        m.takeAway(m.between(1, 8), 50);
    m.shuffle();
    return m.finish();
}

/// Pools that want as many units as their courses have together, or one or two less; each course fits one to
/// three of them.
Instance unitSums(std::uint64_t seed, std::size_t courses, std::size_t leaves, std::int64_t least,
                  std::int64_t most) {
    Maker m(seed, 1);
    std::vector<Index> pools;
    for (std::size_t l = 0; l < leaves; ++l)
        pools.push_back(m.pool(0, {}));
    for (const Index pool : pools) {
        for (std::size_t n = 0; n < 6; ++n)
            m.topic(topicOf(m, pool, 1 + m.below(3), pools, n < 4));
    }
    m.topic({});
    std::vector<std::int64_t> sums(leaves);
    for (std::size_t c = 0; c < courses; ++c) {
        const std::size_t seat = c % leaves;
        const std::int64_t units = m.between(least, most) * unit;
        sums[seat] += units;
        m.add({*m.topicFor(pools[seat]), units});
    }
    for (std::size_t l = 0; l < leaves; ++l)
        m.setUnits(pools[l], sums[l] - m.between(0, 2) * unit);
    if (isShort(seed))
        m.takeAway(m.between(2, 6), courses);
    m.shuffle();
    return m.finish();
}

Instance units(std::uint64_t seed) {
    return unitSums(seed, 40, 14, 1, 5);
}

Instance units34(std::uint64_t seed) {
    return unitSums(seed, 40, 12, 3, 4);
}

/// What one of three majors asks for.
struct Major {
    std::vector<Index> items, lists, ranges;
};

Major major(Maker& m, Index program, std::vector<Index>& seats) {
    Major made;
    const auto wanted = [&](Index slot, std::size_t count) { seats.insert(seats.end(), count, slot); };
    const Index core = m.list(program, 4, 4, program);
    for (Index i = 0; i < 4; ++i) {
        made.items.push_back(core + i);
        wanted(core + i, 1);
    }
    for (std::size_t l = 0; l < 2; ++l) {
        const Index first = m.list(program, 1, 2, program);
        made.items.insert(made.items.end(), {first, first + 1});
        wanted(first, 1);
    }
    made.lists.push_back(m.pool(program, {2, 0}, program));
    made.lists.push_back(m.pool(program, {1, 0}, program));
    made.ranges.push_back(m.pool(program, {2, 0}, program));
    made.ranges.push_back(m.pool(program, {0, 6 * unit}, program));
    for (const Index slot : {made.lists[0], made.lists[1], made.ranges[0], made.ranges[1]})
        wanted(slot, slot == made.lists[1] ? 1 : 2);
    return made;
}

/// Three majors of ten leaves, any two of which may share two courses, ten areas of general education, which
/// may share with each of them, and nearly all the units there are.
Instance three(std::uint64_t seed) {
    constexpr Index majors = 3;
    constexpr Index general = majors;
    Maker m(seed, majors + 1);
    std::vector<Index> seats;
    std::vector<Major> each;
    for (Index program = 0; program < majors; ++program)
        each.push_back(major(m, program, seats));
    std::vector<Index> areas;
    for (std::size_t l = 0; l < 10; ++l)
        areas.push_back(m.pool(general, {1, 0}, general));
    for (Index one = 0; one < majors; ++one) {
        for (Index other = one + 1; other < majors; ++other)
            m.share(one, other, 2);
        m.share(one, general, std::nullopt);
    }
    for (Index program = 0; program < majors; ++program) {
        const auto add = [&](Index slot, bool named) {
            Maker::Topic topic{{slot}, named, 0};
            if (named && m.below(3) == 0)
                topic.slots.push_back(each[program].ranges[m.below(2)]);
            const Major& other = each[(program + 1 + m.below(2)) % majors];
            if (m.below(5) == 0)
                topic.slots.push_back(m.below(2) == 0 ? other.lists[m.below(2)] : other.ranges[m.below(2)]);
            if (m.below(3) == 0)
                topic.slots.push_back(areas[m.below(areas.size())]);
            m.topic(std::move(topic));
        };
        for (const Index slot : each[program].items)
            add(slot, true);
        for (const Index slot : each[program].lists) {
            for (std::size_t n = 0; n < 10; ++n)
                add(slot, true);
        }
        for (const Index slot : each[program].ranges) {
            for (std::size_t n = 0; n < 2; ++n)
                add(slot, false);
        }
    }
    for (const Index slot : areas)
        m.topic({{slot}, false, 0});
    m.topic({{}, false, 0});
    const auto add = [&](std::size_t topic) { m.add({topic, (m.below(5) == 0 ? 4 : 3) * unit, m.points()}); };
    for (const Index seat : seats) {
        if (const auto topic = m.topicFor(seat))
            add(*topic);
    }
    std::vector<bool> shared(m.courses.size());
    for (std::size_t l = 0; l < areas.size(); ++l) {
        const auto fits = [&](std::size_t c) { return !shared[c] && m.fits(m.courses[c].topic, areas[l]); };
        std::size_t c = 0;
        while (c < shared.size() && !fits(c))
            ++c;
        if (l % 2 == 0 && c < shared.size())
            shared[c] = true;
        else
            add(*m.topicFor(areas[l]));
    }
    while (m.courses.size() < 70)
        add(*m.anyTopic());
    place::Measure& total = m.measure(general, 0);
    total.unplacedToo = true;
    total.need.units = m.sumOfUnits() - m.between(0, 6) * unit;
    if (isShort(seed))
        m.takeAway(m.between(2, 10), 70);
    m.shuffle();
    return m.finish();
}

/// Limits on four kinds of courses that overlap, each as low as the planted placement allows, an average that
/// it just reaches, pools by units, and a choice of one of three with a choice of one of two in each.
Instance adversarial(std::uint64_t seed) {
    constexpr std::size_t kinds = 4;
    Maker m(seed, 1);
    std::vector<Index> pools, seats;
    const auto add = [&](Index branch, bool needed) {
        const bool inUnits = m.below(3) == 0;
        const std::int64_t courses = m.between(1, 2);
        pools.push_back(
            m.pool(branch, inUnits ? place::Amount{0, courses * 3 * unit} : place::Amount{courses, 0}));
        if (needed)
            seats.insert(seats.end(), static_cast<std::size_t>(courses), pools.back());
    };
    const Index outer = m.choice(0, 1, 3);
    Index inner[3];
    for (Index i = 0; i < 3; ++i)
        inner[i] = m.choice(outer + i, 1, 2);
    for (std::size_t l = 0; l < 14; ++l)
        add(0, true);
    const auto held = static_cast<Index>(m.below(3));
    for (Index i = 0; i < 3; ++i) {
        add(outer + i, i == held);
        add(outer + i, i == held);
        for (std::size_t l = 0; l < 4; ++l)
            add(inner[i] + static_cast<Index>(l / 2), i == held && l < 2);
    }
    for (const Index pool : pools) {
        for (std::size_t n = 0; n < 5; ++n) {
            Maker::Topic topic = topicOf(m, pool, 2 + m.below(2), pools, n < 4);
            for (std::size_t kind = 0; kind < kinds; ++kind)
                topic.tags |= m.below(2) == 0 ? 1U << kind : 0;
            m.topic(std::move(topic));
        }
    }
    m.topic({});
    std::int64_t placed[kinds] = {};
    for (const Index seat : seats) {
        const auto topic = m.topicFor(seat);
        if (!topic)
            continue;
        m.add({*topic, m.between(3, 4) * unit, m.points(), 0, true});
        for (std::size_t kind = 0; kind < kinds; ++kind)
            placed[kind] += (m.topics[*topic].tags >> kind) & 1U;
    }
    while (m.courses.size() < 50)
        m.add({*m.anyTopic(), m.between(3, 4) * unit, m.points()});
    for (std::size_t kind = 0; kind < kinds; ++kind)
        m.limit(0, 1U << kind).courses = placed[kind];
    if (isShort(seed))
        m.takeAway(m.between(4, 9), seats.size());
    m.shuffle();
    std::int64_t points = 0, weight = 0;
    for (const Maker::Course& course : m.courses) {
        if (course.planted && course.points) {
            points += *course.points * course.units;
            weight += course.units;
        }
    }
    m.measure(0, 0).gpa = points / weight;
    return m.finish();
}

Instance typicalProgramme(std::uint64_t seed) {
    return typical(seed, 40, 25);
}

} // namespace

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {"typical", "40 courses, 25 leaves, sharing cap, pass/fail limit, 1 of 4 concentrations",
         typicalProgramme},
        {"overlap", "50 named courses, 40 lists, each course in five of them", overlap},
        {"units", "40 courses of 1 to 5 units, 14 totals of units", units},
        {"units34", "40 courses of 3 or 4 units, 12 totals of units", units34},
        {"three", "70 courses, three majors and general education", three},
        {"adversarial", "50 courses, overlapping limits, an average, nested choices", adversarial},
    };
    return all;
}

} // namespace gradus::bench
