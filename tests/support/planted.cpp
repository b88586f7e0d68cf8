#include "tests/support/planted.h"

#include "tests/support/placements.h"
#include "tests/support/planted_seats.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus::test {

using namespace gradus::place;

namespace {

using planted::unit;

class Planter {
public:
    explicit Planter(std::uint64_t seed) : random_(seed), seats_(random_), p_(seats_.problem) {
        p_.unitsPerCourse = 3 * unit;
        p_.unitStep = unit;
        p_.unitCeiling = 20 * unit;
        makeMembers();
        makePlaces();
        makeSharing();
        for (std::size_t n = random_.below(3); n > 0; --n) {
            home_ = static_cast<Index>(random_.below(p_.programs));
            addStatement();
        }
    }

    Planted take() {
        Planted of;
        of.query.budget = enoughNodes;
        of.query.active = all(p_.candidates.size());
        of.plan.slotOf = slotOf_;
        of.plan.chosen = seats_.chosen;
        of.plan.further.resize(p_.programs);
        of.plan.value = of.plan.bound = Value(p_.programs);
        of.problem = std::move(p_);
        return of;
    }

private:
    bool oneIn(std::size_t n) { return random_.below(n) == 0; }
    static Bitset all(std::size_t size) {
        Bitset set(size);
        for (std::size_t i = 0; i < size; ++i) {
            set.set(i);
        }
        return set;
    }

    void makeMembers() {
        for (std::size_t i = 0; i < seats_.attempts.size(); ++i) {
            const planted::Attempt& of = seats_.attempts[i];
            for (const planted::Attempt::Use& use : of.uses) {
                Candidate candidate{use.units, of.points, of.when, none, use.credit};
                if (of.uses.size() > 1) {
                    candidate.attempt = static_cast<Index>(i);
                }
                p_.candidates.push_back(candidate);
                slotOf_.push_back(use.slot);
                layer_.push_back(use.layer);
                shared_.push_back(of.shared);
            }
        }
        p_.prospects.resize(random_.below(3), {0, 20 * unit, none});
    }

    /// Everybody fits where they sit and in some places more.
    void makePlaces() {
        for (Slot& slot : p_.slots) {
            slot.eligible = slot.provisional = Bitset(p_.members());
        }
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            if (slotOf_[c] != none) {
                p_.slots[slotOf_[c]].eligible.set(c);
            }
            for (std::size_t k = random_.below(slotOf_[c] == none ? 5 : 2); k > 0; --k) {
                const std::size_t s = random_.below(p_.slots.size());
                if (p_.leaves[p_.slots[s].leaf].layer == layer_[c]) {
                    p_.slots[s].eligible.set(c);
                    if (s != slotOf_[c] && oneIn(6)) {
                        p_.slots[s].provisional.set(c);
                    }
                }
            }
        }
        for (std::size_t m = p_.candidates.size(); m < p_.members(); ++m) {
            for (Slot& slot : p_.slots) {
                if (!oneIn(3)) {
                    slot.eligible.set(m);
                }
            }
        }
    }

    void makeSharing() {
        Sharing of{Bitset(p_.leaves.size()), Bitset(p_.leaves.size()), someMembers()};
        for (std::size_t l = 0; l < p_.leaves.size(); ++l) {
            (p_.leaves[l].layer == 0 ? of.first : of.second).set(l);
        }
        std::set<Index> courses;
        std::int64_t units = 0;
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            if (shared_[c]) {
                of.where.set(c);
                units += courses.insert(p_.candidates[c].attempt).second ? p_.candidates[c].units : 0;
            }
        }
        if (!seats_.layered) {
            return;
        }
        p_.sharings.push_back(of);
        ShareCap cap{of.first, of.second, of.where, std::nullopt, std::nullopt};
        if (oneIn(2)) {
            cap.courses = static_cast<std::int64_t>(courses.size());
        } else {
            cap.units = units;
        }
        p_.shareCaps.push_back(cap);
    }

    /// The uses of one part of a course.
    void treatAlike(Bitset& set) const {
        for (Index c = 1; c < p_.candidates.size(); ++c) {
            const Candidate& of = p_.candidates[c];
            const Candidate& before = p_.candidates[c - 1];
            if (of.attempt != none && of.attempt == before.attempt && of.credit == before.credit &&
                set.test(c) != set.test(c - 1)) {
                set.set(c - 1);
                set.set(c);
            }
        }
    }

    // What the plan has.

    Bitset someMembers() {
        Bitset set(p_.members());
        for (std::size_t m = 0; m < set.size(); ++m) {
            if (!oneIn(4)) {
                set.set(m);
            }
        }
        return set;
    }
    Bitset someSlots() {
        Bitset set(p_.slots.size());
        const bool wide = oneIn(3);
        for (Index s = 0; s < p_.slots.size(); ++s) {
            const bool own = p_.programOf(p_.leaves[p_.slots[s].leaf].branch) == home_;
            if (own || wide) {
                set.set(s);
            }
        }
        return set;
    }
    /// The placed candidates that a set counts, one of each credit; `everywhere`: all that belong to it.
    std::vector<Index> counted(const Bitset& where, const Bitset& slots, bool everywhere) const {
        std::vector<Index> all;
        std::set<std::pair<Index, Index>> credits;
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            const Candidate& of = p_.candidates[c];
            const bool there = everywhere || (slotOf_[c] != none && slots.test(slotOf_[c]));
            if (there && where.test(c) &&
                (of.attempt == none || credits.insert({of.attempt, of.credit}).second)) {
                all.push_back(c);
            }
        }
        return all;
    }
    Amount amount(const std::vector<Index>& of) const {
        Amount has;
        std::set<Index> courses;
        for (const Index c : of) {
            const Index attempt = p_.candidates[c].attempt;
            has.courses += attempt == none || courses.insert(attempt).second ? 1 : 0;
            has.units += p_.candidates[c].units;
        }
        return has;
    }

    // Statements, each just kept.

    void addStatement() {
        Measure m;
        m.branch = home_;
        m.where = someMembers();
        m.slots = someSlots();
        m.unplacedToo = oneIn(5);
        const std::size_t kind = random_.below(9);
        if (kind == 5 || kind == 6) {
            treatAlike(m.where);
        }
        const std::vector<Index> seen = counted(m.where, m.slots, m.unplacedToo);
        const Amount has = amount(seen);
        switch (kind) {
        case 0:
            m.need.units = has.units;
            break;
        case 1:
            m.need.courses = has.courses;
            break;
        case 2:
            for (std::size_t k = random_.below(3); k > 0 && !seen.empty(); --k) {
                m.allOf.push_back(someMembers());
                m.allOf.back().set(seen[random_.below(seen.size())]);
            }
            break;
        case 3:
            addKeys(m, seen);
            break;
        case 4:
            m.groups = {someMembers(), someMembers()};
            for (const Index c : seen) {
                m.groups[1].set(c);
            }
            m.need = has;
            break;
        case 5:
            if (!average(m, seen)) {
                return;
            }
            break;
        case 6:
            window(m);
            break;
        case 7:
            addLimit(m, amount(counted(m.where, m.slots, false)));
            return;
        default: {
            const Amount most = amount(counted(m.where, m.slots, false));
            p_.prohibitions.push_back({home_, m.where, m.slots, most.courses, most.units});
            return;
        }
        }
        p_.measures.push_back(m);
    }

    /// A key for each course that is seen, and some for all.
    void addKeys(Measure& m, const std::vector<Index>& seen) {
        std::set<Index> courses;
        for (const Index c : seen) {
            const Index attempt = p_.candidates[c].attempt;
            if (m.keys.size() < 6 && (attempt == none || courses.insert(attempt).second)) {
                m.keys.push_back(oneIn(2) ? someMembers() : Bitset(p_.members()));
                m.keys.back().set(c);
            }
        }
        m.different = static_cast<std::int64_t>(m.keys.size());
    }

    /// Rounded down; nothing when nothing is graded.
    bool average(Measure& m, const std::vector<Index>& seen) const {
        std::int64_t points = 0;
        std::int64_t units = 0;
        for (const Index c : seen) {
            const Candidate& of = p_.candidates[c];
            points += of.points.value_or(0) * (of.points ? of.units : 0);
            units += of.points ? of.units : 0;
        }
        if (units > 0) {
            m.gpa = points / units;
        }
        return units > 0;
    }

    void window(Measure& m) {
        m.within = all(p_.members());
        m.window = static_cast<std::int64_t>(1 + random_.below(12)) * unit;
        std::vector<Index> seen = counted(m.within, m.slots, m.unplacedToo);
        std::sort(seen.begin(), seen.end(), [&](Index a, Index b) {
            return std::pair(-p_.candidates[a].when, !m.where.test(a)) <
                   std::pair(-p_.candidates[b].when, !m.where.test(b));
        });
        std::int64_t left = *m.window;
        for (const Index c : seen) {
            const std::int64_t units = std::min(left, p_.candidates[c].units);
            left -= units;
            m.need.units += m.where.test(c) ? units : 0;
        }
    }

    void addLimit(const Measure& m, Amount most) {
        Limit limit{home_, m.where, m.slots, std::nullopt, std::nullopt, false};
        if (oneIn(2)) {
            limit.courses = most.courses;
        } else {
            limit.units = most.units;
            limit.part = oneIn(3) && !hasSeveralUses() && most.units > 0;
        }
        p_.limits.push_back(limit);
    }
    bool hasSeveralUses() const {
        return seats_.layered || std::any_of(p_.candidates.begin(), p_.candidates.end(),
                                             [](const Candidate& of) { return of.attempt != none; });
    }

    Random random_;
    planted::Seats seats_;
    Problem& p_;
    Index home_ = 0;
    std::vector<Index> slotOf_;
    std::vector<Index> layer_;
    std::vector<bool> shared_;
};

} // namespace

Planted plantedProgramme(std::uint64_t seed) {
    return Planter(seed).take();
}

} // namespace gradus::test
