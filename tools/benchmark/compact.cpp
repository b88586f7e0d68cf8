#include "tools/benchmark/compact.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gradus::bench {

using place::Bitset;
using place::Index;
using test::Linear;

namespace {

/// Further courses of one kind, all in the same slots.
struct Further {
    Index prospect = 0;
    std::vector<Index> slots;
    Linear courses;
    Linear units;
};

/// An attempt: its uses, and 1 where two of them are placed.
struct Attempt {
    std::vector<Index> uses;
    Linear both;
};

class Encoding {
public:
    Encoding(const place::Problem& problem, const place::Query& query) : p_(problem), q_(query) {}

    Compact make() {
        branches();
        candidates();
        further();
        for (std::size_t l = 0; l < p_.leaves.size(); ++l)
            leaf(p_.leaves[l], static_cast<Index>(l));
        measures();
        limits();
        shareCaps();
        return std::move(out_);
    }

private:
    std::int64_t steps(std::int64_t units) const { return units / p_.unitStep; }
    const place::Leaf& leafOf(Index slot) const { return p_.leaves[p_.slots[slot].leaf]; }
    bool inCourses(Index slot) const {
        const place::Leaf& leaf = leafOf(slot);
        return leaf.pool == place::none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
    }
    /// 1 where the branch holds.
    const Linear& holds(Index branch) const { return chosen_[branch]; }

    void branches() {
        for (Index b = 0; b < p_.branches.size(); ++b)
            chosen_.push_back(b < p_.programs ? Linear(1) : out_.rows.yesOrNo());
        for (const place::Choice& choice : p_.choices) {
            Linear sum;
            for (const Index branch : choice.branches)
                sum += holds(branch);
            out_.rows.equal(sum - holds(choice.branch).times(choice.count), 0);
        }
    }

    void candidates() {
        std::map<Index, std::vector<Index>> usesOf;
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            if (!q_.active.test(c))
                continue;
            const Index attempt = p_.candidates[c].attempt;
            if (attempt == place::none)
                attempts_.push_back({{c}, {}});
            else
                usesOf[attempt].push_back(c);
            for (Index s = 0; s < p_.slots.size(); ++s) {
                if (p_.slots[s].eligible.test(c))
                    at_[{c, s}] = out_.rows.yesOrNo();
            }
        }
        for (auto& [attempt, uses] : usesOf)
            attempts_.push_back({std::move(uses), out_.rows.yesOrNo()});
        for (const Attempt& attempt : attempts_) {
            for (const Index use : attempt.uses)
                out_.rows.atMost(placed(use, nullptr), 1);
            out_.rows.atMost(placed(attempt, nullptr) - attempt.both, 1);
            if (attempt.uses.size() > 1) {
                const place::Sharing& sharing = p_.sharings.front();
                out_.rows.atMost(attempt.both - placed(attempt, &sharing.first), 0);
                out_.rows.atMost(attempt.both - placed(attempt, &sharing.second), 0);
            }
        }
    }

    /// Where a use stands; `leaves` null: anywhere.
    Linear placed(Index use, const Bitset* leaves) const {
        Linear sum;
        for (auto it = at_.lower_bound({use, 0}); it != at_.end() && it->first.first == use; ++it) {
            if (leaves == nullptr || leaves->test(p_.slots[it->first.second].leaf))
                sum += it->second;
        }
        return sum;
    }
    Linear placed(const Attempt& attempt, const Bitset* leaves) const {
        Linear sum;
        for (const Index use : attempt.uses)
            sum += placed(use, leaves);
        return sum;
    }
    /// 1 where the attempt counts in any of the slots. REQUIRES: these are all, or it has one use.
    Linear counted(const Attempt& attempt, const Bitset& where) const {
        return where.test(attempt.uses.front()) ? placed(attempt, nullptr) - attempt.both : Linear();
    }

    void further() {
        for (Index k = 0; k < p_.prospects.size(); ++k) {
            const std::size_t member = p_.candidates.size() + k;
            const std::size_t before = further_.size();
            for (Index s = 0; s < p_.slots.size(); ++s) {
                if (!p_.slots[s].eligible.test(member))
                    continue;
                add(k, {s});
                for (Index t = s + 1; t < p_.slots.size(); ++t) {
                    if (p_.slots[t].eligible.test(member) && mayShare(s, t))
                        add(k, {s, t});
                }
            }
            if (const Index stock = p_.prospects[k].stock; stock != place::none) {
                Linear sum;
                for (std::size_t i = before; i < further_.size(); ++i)
                    sum += further_[i].courses;
                out_.rows.atMost(sum, p_.stocks[stock]);
            }
        }
    }
    bool mayShare(Index s, Index t) const {
        const Index one = p_.slots[s].leaf, other = p_.slots[t].leaf;
        return std::any_of(p_.sharings.begin(), p_.sharings.end(), [&](const place::Sharing& sharing) {
            return (sharing.first.test(one) && sharing.second.test(other)) ||
                   (sharing.first.test(other) && sharing.second.test(one));
        });
    }
    void add(Index prospect, std::vector<Index> slots) {
        const Index stock = p_.prospects[prospect].stock;
        const std::int64_t ceiling = steps(p_.prospects[prospect].maxUnits);
        const std::int64_t most =
            stock == place::none ? static_cast<std::int64_t>(p_.candidates.size()) : p_.stocks[stock];
        Further one{prospect, std::move(slots), out_.rows.variable(0, most), {}};
        const bool counts =
            std::any_of(one.slots.begin(), one.slots.end(), [&](Index s) { return inCourses(s); });
        const bool unitsWanted =
            !p_.measures.empty() || std::any_of(one.slots.begin(), one.slots.end(),
                                                [&](Index s) { return leafOf(s).need.units > 0; });
        const std::int64_t each = steps(p_.unitsPerCourse);
        if (unitsWanted) {
            one.units = out_.rows.variable(0, most * ceiling);
            out_.rows.atMost(one.units - one.courses.times(ceiling), 0);
        }
        if (counts && unitsWanted) {
            const Linear cost = out_.rows.variable(0, most * std::max(ceiling, each));
            out_.rows.atLeast(cost - one.units, 0);
            out_.rows.atLeast(cost - one.courses.times(each), 0);
            out_.cost += cost;
        } else {
            out_.cost += counts ? one.courses.times(each) : one.units;
        }
        further_.push_back(std::move(one));
    }

    /// What stands in the slot: courses, or units.
    Linear sumIn(Index slot, bool units) const {
        Linear sum;
        for (const Attempt& attempt : attempts_) {
            for (const Index use : attempt.uses) {
                if (const auto at = at_.find({use, slot}); at != at_.end())
                    sum += at->second.times(units ? steps(p_.candidates[use].units) : 1);
            }
        }
        for (const Further& one : further_) {
            if (std::find(one.slots.begin(), one.slots.end(), slot) != one.slots.end())
                sum += units ? one.units : one.courses;
        }
        return sum;
    }

    void leaf(const place::Leaf& leaf, Index index) {
        const Linear& there = holds(leaf.branch);
        std::vector<Index> slots;
        for (Index s = 0; s < p_.slots.size(); ++s) {
            if (p_.slots[s].leaf == index)
                slots.push_back(s);
        }
        Linear courses;
        for (const Index s : slots) {
            const Linear in = sumIn(s, false);
            if (leaf.pool == place::none)
                out_.rows.atMost(in - there, 0);
            courses += in;
        }
        out_.rows.atMost(there.times(leaf.need.courses) - courses, 0);
        if (leaf.need.units > 0)
            out_.rows.atMost(there.times(steps(leaf.need.units)) - sumIn(leaf.pool, true), 0);
        if (leaf.upper && leaf.upper->courses > 0 && leaf.upper->units == 0)
            out_.rows.atMost(courses - there.times(leaf.upper->courses), 0);
        else if (leaf.branch >= p_.programs)
            out_.rows.atMost(courses - there.times(out_.rows.most(courses)), 0);
    }

    void measures() {
        for (const place::Measure& measure : p_.measures) {
            Linear courses, units;
            for (const Attempt& attempt : attempts_) {
                const Linear there = counted(attempt, measure.where);
                courses += there;
                units += there.times(steps(p_.candidates[attempt.uses.front()].units));
            }
            for (const Further& one : further_) {
                if (measure.where.test(p_.candidates.size() + one.prospect)) {
                    courses += one.courses;
                    units += one.units;
                }
            }
            if (measure.need.courses > 0)
                out_.rows.atLeast(courses, measure.need.courses);
            if (measure.need.units > 0)
                out_.rows.atLeast(units, steps(measure.need.units));
        }
    }

    void limits() {
        for (const place::Limit& limit : p_.limits) {
            Linear courses;
            for (const Attempt& attempt : attempts_)
                courses += counted(attempt, limit.where);
            for (const Further& one : further_) {
                if (limit.where.test(p_.candidates.size() + one.prospect))
                    courses += one.courses;
            }
            out_.rows.atMost(courses, *limit.courses);
        }
    }

    void shareCaps() {
        for (const place::ShareCap& cap : p_.shareCaps) {
            Linear shared;
            for (const Attempt& attempt : attempts_)
                shared += attempt.both;
            for (const Further& one : further_) {
                if (one.slots.size() > 1)
                    shared += one.courses;
            }
            out_.rows.atMost(shared, *cap.courses);
        }
    }

    const place::Problem& p_;
    const place::Query& q_;
    Compact out_;
    std::vector<Linear> chosen_; ///< per branch
    std::vector<Attempt> attempts_;
    std::map<std::pair<Index, Index>, Linear> at_; ///< per candidate and slot
    std::vector<Further> further_;
};

} // namespace

Compact compact(const place::Problem& problem, const place::Query& query) {
    return Encoding(problem, query).make();
}

} // namespace gradus::bench
