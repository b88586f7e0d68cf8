#pragma once

#include "src/place/problem.h"

#include <algorithm>
#include <set>
#include <string>

namespace gradus::place {

/// What the checker sees of a placement: who is held where, and every count made from scratch, slowly and
/// plainly.
class CheckView {
public:
    struct Held {
        Index member = 0;
        Index slot = none;
        std::int64_t units = 0;
        std::size_t course = 0; ///< the same for all uses of a course
        std::size_t credit = 0; ///< the same for all uses of one part of it
    };
    /// A candidate in a slot.
    Held use(Index candidate, Index slot) const;
    /// What some holdings are together: a course once, and its units once for each part of it.
    Amount amount(const std::vector<Held>& of) const;
    /// Why two holdings of one course may not stand together, or null.
    const char* apart(const Held& a, const Held& b) const;
    bool within(const ShareCap& cap) const;
    /// What a measure lacks.
    struct Lack {
        std::int64_t courses = 0;
        std::int64_t units = 0;
        std::int64_t sets = 0;
        std::int64_t keys = 0;
        bool any() const { return courses > 0 || units > 0 || sets > 0 || keys > 0; }
        std::int64_t worth(std::int64_t perCourse) const {
            return std::max(std::max({courses, sets, keys}) * perCourse, units);
        }
    };
    /// As the position of a holding: nobody.
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    CheckView(const Problem& problem, const Query& query, const std::vector<Index>& chosen)
        : problem_(problem), query_(query), chosen_(chosen), at_(problem.slots.size()) {}

    const std::vector<Held>& held() const { return held_; }
    void add(const Held& h);
    /// Drops the last ones, so that so many are left.
    void dropTo(std::size_t count);
    /// The positions of the holdings of a slot.
    const std::vector<std::size_t>& at(Index slot) const { return at_[slot]; }
    Index program = 0; ///< the one looked at

    bool live(Index branch) const;
    /// The programme of a branch.
    Index home(Index branch) const;
    /// Lives, in the programme looked at.
    bool liveHere(Index branch) const { return live(branch) && home(branch) == program; }
    bool looksAt(const Measure& measure, const Held& h) const;
    /// Whether a count of the programme uses a further course, so that it costs a course at least.
    bool counted(const Held& h) const;

    /// The position of the last member under a limit: candidates in order, then further courses by kind, slot
    /// and units; nobody where there is none.
    std::size_t last(const Limit& limit) const;
    /// Units that count, for leaves and measures.
    std::int64_t counts(std::size_t position) const;

    // In what follows the holding at position `without` is left out of its slot.
    /// In one of its groups, where the measure has any.
    Lack lack(const Measure& measure, std::size_t group, std::size_t without = nobody) const;
    bool lacksMoreWithout(const Measure& measure, std::size_t group, std::size_t position) const;
    /// How many groups a measure may choose from: one where it has none.
    static std::size_t groups(const Measure& measure) {
        return std::max<std::size_t>(1, measure.groups.size());
    }
    /// Whether a measure lacks nothing in one of its groups.
    bool met(const Measure& measure) const;
    std::size_t partsHeld(const Alternative& alternative, std::size_t without = nobody) const;
    bool filled(const Item& item, std::size_t without = nobody) const;
    /// Courses and units of a pool; filled items of a list.
    Amount has(const Leaf& leaf, std::size_t without = nobody) const;

    /// Missing milestones of the items that are not filled but have all parts, fewest first.
    std::multiset<int> prices(const Leaf& leaf) const;
    /// What a leaf lacks where nothing suffices, in worth of further work.
    std::int64_t worthLacking(const Leaf& leaf) const;

private:
    bool under(const Limit& limit, const Held& h) const;
    std::int64_t together(const std::vector<std::size_t>& positions) const;
    static std::int64_t keysOf(const Measure& measure, const std::vector<std::vector<Index>>& courses);
    static bool inGroup(const Measure& measure, Index member);
    std::int64_t partsLacking(const Leaf& leaf, std::int64_t items) const;

    const Problem& problem_;
    const Query& query_;
    const std::vector<Index>& chosen_;
    std::vector<Held> held_;
    std::vector<std::vector<std::size_t>> at_; ///< per slot
};

} // namespace gradus::place
