#include "tests/support/brute_force.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <tuple>

namespace gradus::test {

using namespace gradus::place;

namespace {

using Units = std::int64_t;

struct Member {
    Index member = 0;
    Index slot = none;
    Units units = 0;
    std::pair<Index, Index> credit; ///< the course, and which part of it
};

/// Missing courses, units, sets and keys of a measure.
struct Missing {
    Units courses = 0;
    Units units = 0;
    Units sets = 0;
    Units keys = 0;
    bool any() const { return courses > 0 || units > 0 || sets > 0 || keys > 0; }
};

/// A further course as it may be added: which, where, with how many units, at what cost.
struct Kind {
    Further further;
    Units cost = 0;
};

class BruteForce {
public:
    BruteForce(const Problem& problem, const Query& query, bool prune, std::uint64_t steps)
        : p_(problem), q_(query), prune_(prune), left_(steps), slotOf_(problem.candidates.size(), none),
          group_(problem.measures.size()) {}

    std::optional<Placement> run() {
        std::optional<std::size_t> fewest;
        std::vector<std::vector<Index>> selections = allSelections();
        for (const auto& chosen : selections) {
            const std::size_t bad = uncomputable(chosen);
            fewest = std::min(fewest.value_or(bad), bad);
        }
        std::sort(selections.begin(), selections.end(),
                  [this](const auto& a, const auto& b) { return authorOrder(a) < authorOrder(b); });
        for (const auto& chosen : selections) {
            if (uncomputable(chosen) == *fewest) {
                startSelection(chosen);
                place(0);
            }
        }
        return left_ > 1 && have_ ? std::optional(best_) : std::nullopt;
    }

private:
    // Branches.

    bool live(Index branch) const { return std::count(chosen_.begin(), chosen_.end(), branch) > 0; }
    /// The programme of a branch.
    Index home(Index branch) const {
        return branch < p_.programs ? branch : home(p_.choices[p_.branches[branch].choice].branch);
    }
    Index homeOfSlot(Index slot) const { return home(p_.leaves[p_.slots[slot].leaf].branch); }
    /// Lives, in the programme looked at.
    bool liveHere(Index branch) const { return live(branch) && home(branch) == program_; }
    static bool in(const std::vector<Index>& set, Index x) {
        return std::count(set.begin(), set.end(), x) > 0;
    }

    std::vector<std::vector<Index>> allSelections() const {
        std::vector<std::vector<Index>> all;
        for (std::size_t mask = 0; mask < (std::size_t{1} << (p_.branches.size() - p_.programs)); ++mask) {
            std::vector<Index> chosen;
            for (Index b = 0; b < p_.branches.size(); ++b) {
                if (b < p_.programs || ((mask >> (b - p_.programs)) & 1U)) {
                    chosen.push_back(b);
                }
            }
            if (allowed(chosen)) {
                all.push_back(chosen);
            }
        }
        return all;
    }
    bool allowed(const std::vector<Index>& chosen) const {
        for (const Choice& choice : p_.choices) {
            const auto taken = static_cast<std::size_t>(std::count_if(
                choice.branches.begin(), choice.branches.end(), [&](Index b) { return in(chosen, b); }));
            const std::size_t due =
                in(chosen, choice.branch) ? std::min<std::size_t>(choice.count, choice.branches.size()) : 0;
            if (taken != due) {
                return false;
            }
            for (std::size_t i = 0; due > 0 && i < choice.declared.size() && i < choice.count; ++i) {
                // What the query asks for goes before what is declared.
                const bool displaced =
                    std::count_if(choice.branches.begin(), choice.branches.end(),
                                  [&](Index b) { return asked(b) && !in(choice.declared, b); }) > 0;
                if (!in(chosen, choice.declared[i]) && !displaced) {
                    return false;
                }
            }
        }
        return std::all_of(q_.branches.begin(), q_.branches.end(), [&](Index b) { return in(chosen, b); });
    }
    bool asked(Index branch) const {
        for (Index b : q_.branches) {
            while (b >= p_.programs) {
                if (b == branch) {
                    return true;
                }
                b = p_.choices[p_.branches[b].choice].branch;
            }
        }
        return false;
    }
    std::size_t uncomputable(const std::vector<Index>& chosen) const {
        return static_cast<std::size_t>(
            std::count_if(chosen.begin(), chosen.end(), [&](Index b) { return !p_.branches[b].computable; }));
    }
    std::vector<std::vector<std::size_t>> authorOrder(const std::vector<Index>& chosen) const {
        std::vector<std::vector<std::size_t>> order;
        for (const Choice& choice : p_.choices) {
            order.emplace_back();
            for (std::size_t i = 0; i < choice.branches.size(); ++i) {
                if (in(chosen, choice.branches[i]) && in(chosen, choice.branch)) {
                    order.back().push_back(i);
                }
            }
        }
        return order;
    }

    void startSelection(const std::vector<Index>& chosen) {
        chosen_ = chosen;
        kinds_.assign(p_.programs, {});
        grouped_ = false;
        for (const Measure& m : p_.measures) {
            grouped_ |= live(m.branch) && !m.groups.empty();
        }
        for (program_ = 0; program_ < p_.programs; ++program_) {
            findKinds();
        }
    }
    /// Of the programme looked at.
    void findKinds() {
        bool anywhere = false;
        for (const Measure& m : p_.measures) {
            anywhere |= liveHere(m.branch) && m.unplacedToo;
        }
        for (Index prospect = 0; prospect < p_.prospects.size(); ++prospect) {
            const auto member = static_cast<Index>(p_.candidates.size() + prospect);
            std::vector<Index> slots;
            const std::function<void(Index)> addFrom = [&](Index from) {
                if (!slots.empty() || anywhere) {
                    addKinds(prospect, slots);
                }
                for (Index s = from; s < p_.slots.size(); ++s) {
                    bool fits =
                        liveHere(p_.leaves[p_.slots[s].leaf].branch) && p_.slots[s].eligible.test(member);
                    for (const Index other : slots) {
                        fits = fits && mayShare({member, other, 0, {}}, {member, s, 0, {}});
                    }
                    if (fits) {
                        slots.push_back(s);
                        addFrom(s + 1);
                        slots.pop_back();
                    }
                }
            };
            addFrom(0);
        }
    }
    void addKinds(Index prospect, const std::vector<Index>& slots) {
        const Prospect& of = p_.prospects[prospect];
        const auto member = static_cast<Index>(p_.candidates.size() + prospect);
        bool isCounted = slots.empty() && counted(member, none);
        for (const Index s : slots) {
            isCounted |= counted(member, s);
        }
        Further further{prospect, slots.empty() ? none : slots.front(), 0, slots};
        if (!slots.empty()) {
            further.also.erase(further.also.begin());
        }
        const Units most = std::min(of.maxUnits, p_.unitCeiling);
        for (further.units = 0; further.units <= most; further.units += p_.unitStep) {
            if (further.units >= of.minUnits) {
                kinds_[program_].push_back(
                    {further, std::max(isCounted ? p_.unitsPerCourse : 0, further.units)});
            }
        }
    }

    // Placements.

    Member use(Index c, Index slot) const {
        const Candidate& of = p_.candidates[c];
        // A course with one use has a number that no attempt has.
        return {c, slot, of.units,
                of.attempt == none ? std::pair(none - c, Index{0}) : std::pair(of.attempt, of.credit)};
    }
    /// A course once, its units once for each part of it.
    static Amount together(const std::vector<Member>& of) {
        Amount has;
        for (std::size_t i = 0; i < of.size(); ++i) {
            bool course = true;
            bool part = true;
            for (std::size_t k = 0; k < i; ++k) {
                course = course && of[k].credit.first != of[i].credit.first;
                part = part && of[k].credit != of[i].credit;
            }
            has.courses += course ? 1 : 0;
            has.units += part ? of[i].units : 0;
        }
        return has;
    }

    void place(Index c) {
        if (left_ <= 1 || --left_ == 1) {
            return;
        }
        if (c == p_.candidates.size()) {
            if (legal()) {
                judge();
            }
            return;
        }
        const Index fixed = q_.fixed.empty() ? none : q_.fixed[c];
        for (Index s = 0; q_.active.test(c) && s < p_.slots.size(); ++s) {
            if (live(p_.leaves[p_.slots[s].leaf].branch) && p_.slots[s].eligible.test(c) &&
                (fixed == none || fixed == s)) {
                slotOf_[c] = s;
                held_.push_back(use(c, s));
                place(c + 1);
                held_.pop_back();
            }
        }
        slotOf_[c] = none;
        if (fixed == none || !q_.active.test(c)) {
            place(c + 1);
        }
    }

    void judge() {
        Value value(p_.programs);
        for (const Index b : chosen_) {
            value.of(home(b)).failed += p_.branches[b].failed;
            value.of(home(b)).open += p_.branches[b].open;
        }
        for (const Member& h : held_) {
            value.of(homeOfSlot(h.slot)).open += p_.slots[h.slot].provisional.test(h.member) ? 1 : 0;
        }
        std::vector<std::vector<Further>> further(p_.programs);
        bool tied = have_; // with the best so far
        for (program_ = 0; program_ < p_.programs; ++program_) {
            ProgramValue& one = value.of(program_);
            const ProgramValue& best = best_.value.of(program_);
            one.failed += failedAverages() + failedWindows() + exceededProhibitions();
            least_.reset();
            limit_.reset();
            if (tied && best.possible) {
                limit_ = best.deficit;
            }
            further_.clear();
            drawn_.assign(p_.stocks.size(), 0);
            complete(0, 0, mostFurther());
            if (least_) {
                one.deficit = least_->first;
                one.failed += least_->second;
                further[program_] = leastFurther_;
            } else if (limit_) {
                return; // impossible, or dearer than the best
            } else {
                one.possible = false;
                one.deficit = lackOfLeaves();
            }
            tied = tied && one.possible == best.possible && one.deficit == best.deficit;
        }
        const std::vector<std::size_t> ranks = rankVector();
        if (!have_ || value < best_.value ||
            (value == best_.value && best_.chosen == chosen_ && ranks < bestRanks_)) {
            have_ = true;
            best_.value = best_.bound = value;
            for (std::size_t k = 0; k < p_.programs; ++k) {
                best_.bound.of(k).failed = best_.bound.of(k).open = 0;
            }
            best_.chosen = chosen_;
            best_.slotOf = slotOf_;
            best_.further = further;
            bestRanks_ = ranks;
        }
    }

    std::vector<std::size_t> rankVector() const {
        std::vector<std::size_t> ranks;
        for (const Preference& preference : p_.preferences) {
            for (const Index c : preference.candidates) {
                const bool there = slotOf_[c] != none && p_.slots[slotOf_[c]].leaf == preference.leaf;
                ranks.push_back(there ? 0 : 1);
            }
        }
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            if (!q_.active.test(c)) {
                continue;
            }
            if (slotOf_[c] == none) {
                ranks.push_back(2 * p_.slots.size());
            } else {
                ranks.push_back(rank(slotOf_[c]) + (inPieces(slotOf_[c]) ? p_.slots.size() : 0));
            }
        }
        return ranks;
    }
    /// How many slots come before.
    std::size_t rank(Index slot) const {
        std::size_t before = 0;
        for (Index s = 0; s < p_.slots.size(); ++s) {
            before += std::pair(p_.slots[s].rank, s) < std::pair(p_.slots[slot].rank, slot) ? 1 : 0;
        }
        return before;
    }
    /// A part of a bundle that the candidates do not complete.
    bool inPieces(Index slot) const {
        for (const Item& item : p_.leaves[p_.slots[slot].leaf].items) {
            for (const Alternative& a : item.alternatives) {
                if (in(a.parts, slot)) {
                    return a.parts.size() > 1 && !std::all_of(a.parts.begin(), a.parts.end(),
                                                              [&](Index s) { return in(slotOf_, s); });
                }
            }
        }
        return false;
    }

    // Legality.

    bool looksAt(const Measure& m, const Member& h) const {
        return m.where.test(h.member) && (m.unplacedToo || (h.slot != none && m.slots.test(h.slot)));
    }
    bool counts(Index index, const Member& h) const {
        const Measure& m = p_.measures[index];
        return !m.unplacedToo && looksAt(m, h) &&
               (m.groups.empty() || m.groups[group_[index]].test(h.member));
    }
    /// In the group chosen.
    Missing missing(Index index, const Member* without) const {
        const Measure& m = p_.measures[index];
        std::vector<Member> seen; // with the units that count
        std::vector<const Member*> there;
        for (const Member& h : held_) {
            const bool inGroup = m.groups.empty() || m.groups[group_[index]].test(h.member);
            if (looksAt(m, h) && (m.unplacedToo ? h.member >= p_.candidates.size() : &h != without) &&
                inGroup) {
                seen.push_back({h.member, h.slot, m.unplacedToo ? h.units : counting(h), h.credit});
                there.push_back(&h);
            }
        }
        for (Index c = 0; m.unplacedToo && c < p_.candidates.size(); ++c) {
            if (q_.active.test(c) && m.where.test(c)) {
                seen.push_back(use(c, none));
            }
        }
        if (!m.groups.empty()) {
            const Bitset& group = m.groups[group_[index]];
            seen.erase(std::remove_if(seen.begin(), seen.end(),
                                      [&](const Member& h) { return !group.test(h.member); }),
                       seen.end());
        }
        Amount has = together(seen);
        has.courses += m.base.courses;
        has.units += m.base.units;
        if (without != nullptr && !m.unplacedToo) {
            has.units = m.base.units + unitsTogether(there);
        }
        Units lackingSets = 0;
        for (const Bitset& set : m.allOf) {
            lackingSets +=
                std::any_of(seen.begin(), seen.end(), [&](const Member& h) { return set.test(h.member); })
                    ? 0
                    : 1;
        }
        std::vector<bool> taken(m.keys.size());
        std::vector<Index> brought;
        return {std::max<Units>(0, m.need.courses - has.courses),
                std::max<Units>(0, m.need.units - has.units), lackingSets,
                std::max<Units>(0, m.different - mostKeys(m, seen, 0, taken, brought))};
    }
    /// The most different keys that the uses from position `at` on bring, each course one or none.
    static Units mostKeys(const Measure& m, const std::vector<Member>& seen, std::size_t at,
                          std::vector<bool>& taken, std::vector<Index>& brought) {
        if (at == seen.size() || m.different == 0) {
            return 0;
        }
        Units most = mostKeys(m, seen, at + 1, taken, brought);
        if (in(brought, seen[at].credit.first)) {
            return most;
        }
        brought.push_back(seen[at].credit.first);
        if (isIn(m.fresh, seen[at].member)) {
            most = std::max(most, 1 + mostKeys(m, seen, at + 1, taken, brought));
        }
        for (std::size_t k = 0; k < m.keys.size(); ++k) {
            if (!taken[k] && m.keys[k].test(seen[at].member)) {
                taken[k] = true;
                most = std::max(most, 1 + mostKeys(m, seen, at + 1, taken, brought));
                taken[k] = false;
            }
        }
        brought.pop_back();
        return most;
    }
    static bool isIn(const Bitset& set, Index member) { return set.size() > 0 && set.test(member); }

    /// Whether it holds for some choice of groups of the measures from `from` on.
    template <typename Holds>
    bool forSomeGroups(Index from, Holds holds) {
        if (from == p_.measures.size()) {
            return holds();
        }
        if (!live(p_.measures[from].branch) || p_.measures[from].groups.empty()) {
            return forSomeGroups(from + 1, holds);
        }
        for (group_[from] = 0; group_[from] < p_.measures[from].groups.size(); ++group_[from]) {
            if (forSomeGroups(from + 1, holds)) {
                return true;
            }
        }
        return false;
    }
    bool holds(Index slot, const Member* without) const {
        return std::any_of(held_.begin(), held_.end(),
                           [&](const Member& h) { return &h != without && h.slot == slot; });
    }
    bool allHeld(const Alternative& a, const Member* without) const {
        return std::all_of(a.parts.begin(), a.parts.end(), [&](Index s) { return holds(s, without); });
    }
    bool filled(const Item& item, const Member* without) const {
        return std::any_of(item.alternatives.begin(), item.alternatives.end(), [&](const Alternative& a) {
            return a.missingMilestones == 0 && allHeld(a, without);
        });
    }
    Units filledItems(const Leaf& leaf, const Member* without) const {
        return std::count_if(leaf.items.begin(), leaf.items.end(),
                             [&](const Item& i) { return filled(i, without); });
    }
    /// The members under a limit, in order.
    std::vector<const Member*> under(const Limit& limit) const {
        std::vector<const Member*> all;
        for (const Member& h : held_) {
            if (live(limit.branch) && h.slot != none && limit.slots.test(h.slot) &&
                limit.where.test(h.member)) {
                all.push_back(&h);
            }
        }
        std::stable_sort(all.begin(), all.end(), [](const Member* a, const Member* b) {
            return std::tuple(a->member, a->slot, a->units) < std::tuple(b->member, b->slot, b->units);
        });
        return all;
    }
    static Units sum(const std::vector<const Member*>& of) {
        std::vector<Member> members;
        for (const Member* h : of) {
            members.push_back(*h);
        }
        return together(members).units;
    }
    /// The units of a member that count: all, or of the last under a limit counting part what is below the
    /// cap.
    Units counting(const Member& h) const {
        Units least = h.units;
        for (const Limit& limit : p_.limits) {
            const std::vector<const Member*> all = under(limit);
            if (limit.part && limit.units && !all.empty() && all.back() == &h) {
                least = std::min(least, *limit.units - (sum(all) - h.units));
            }
        }
        return least;
    }
    /// Units as redundancy counts them.
    Units unitsTogether(const std::vector<const Member*>& of) const {
        Units excess = 0;
        for (const Limit& limit : p_.limits) {
            std::vector<const Member*> both = under(limit);
            both.erase(
                std::remove_if(both.begin(), both.end(),
                               [&](const Member* h) { return std::count(of.begin(), of.end(), h) == 0; }),
                both.end());
            if (limit.part && limit.units) {
                excess = std::max(excess, sum(both) - *limit.units);
            }
        }
        return sum(of) - excess;
    }
    Amount pool(const Leaf& leaf, const Member* without) const {
        Amount has;
        std::vector<Member> members;
        std::vector<const Member*> there;
        for (const Member& h : held_) {
            if (&h != without && h.slot == leaf.pool) {
                members.push_back({h.member, h.slot, counting(h), h.credit});
                there.push_back(&h);
            }
        }
        has = together(members);
        if (without != nullptr) {
            has.units = unitsTogether(there);
        }
        return has;
    }

    bool legal() {
        return forSomeGroups(0, [this] { return legalInGroups(); });
    }
    bool mayShare(const Member& a, const Member& b) const {
        const Index one = p_.slots[a.slot].leaf;
        const Index two = p_.slots[b.slot].leaf;
        bool may = false;
        for (const Sharing& of : p_.sharings) {
            may |= of.where.test(a.member) && of.where.test(b.member) && of.first.test(one) &&
                   of.second.test(two);
            may |= of.where.test(a.member) && of.where.test(b.member) && of.first.test(two) &&
                   of.second.test(one);
        }
        return may && p_.leaves[one].layer != p_.leaves[two].layer;
    }
    bool sharingLegal() const {
        for (const Member& a : held_) {
            for (const Member& b : held_) {
                if (&a == &b || a.slot == none || b.slot == none || a.credit.first != b.credit.first) {
                    continue;
                }
                const Index leaf = p_.slots[a.slot].leaf;
                const bool oneList = leaf == p_.slots[b.slot].leaf && p_.leaves[leaf].pool == none;
                if (oneList || (a.credit == b.credit && !mayShare(a, b))) {
                    return false;
                }
            }
        }
        for (const ShareCap& cap : p_.shareCaps) {
            std::vector<Member> shared;
            for (const Member& a : held_) {
                for (const Member& b : held_) {
                    if (&a != &b && a.slot != none && b.slot != none && a.credit == b.credit &&
                        cap.where.test(a.member) && cap.where.test(b.member) &&
                        cap.first.test(p_.slots[a.slot].leaf) && cap.second.test(p_.slots[b.slot].leaf)) {
                        shared.push_back(a);
                    }
                }
            }
            const Amount has = together(shared);
            if ((cap.courses && has.courses > *cap.courses) || (cap.units && has.units > *cap.units)) {
                return false;
            }
        }
        return true;
    }
    bool legalInGroups() const {
        if (!sharingLegal()) {
            return false;
        }
        for (Index l = 0; l < p_.leaves.size(); ++l) {
            const Leaf& leaf = p_.leaves[l];
            if (live(leaf.branch) && !(itemsLegal(leaf) && noneRedundant(l))) {
                return false;
            }
        }
        for (const Limit& limit : p_.limits) {
            std::vector<Member> there;
            for (const Member* h : under(limit)) {
                there.push_back(*h);
            }
            const Amount has = together(there);
            bool tooMuch = limit.units && has.units > *limit.units;
            if (tooMuch && limit.part) {
                tooMuch = has.units - under(limit).back()->units >= *limit.units;
            }
            if ((limit.courses && has.courses > *limit.courses) || tooMuch) {
                return false;
            }
        }
        return true;
    }
    bool itemsLegal(const Leaf& leaf) const {
        for (const Item& item : leaf.items) {
            int used = 0;
            for (const Alternative& a : item.alternatives) {
                bool any = false;
                for (const Index slot : a.parts) {
                    const auto here = std::count_if(held_.begin(), held_.end(),
                                                    [&](const Member& h) { return h.slot == slot; });
                    any |= here > 0;
                    if (here > 1) {
                        return false;
                    }
                }
                used += any ? 1 : 0;
            }
            if (used > 1) {
                return false;
            }
        }
        return true;
    }
    bool noneRedundant(Index l) const {
        const Leaf& leaf = p_.leaves[l];
        if (!leaf.upper) {
            return true;
        }
        for (const Member& h : held_) {
            if (h.slot == none || p_.slots[h.slot].leaf != l) {
                continue;
            }
            bool full = false;
            if (leaf.pool != none) {
                const Amount rest = pool(leaf, &h);
                full = rest.courses >= leaf.upper->courses && rest.units >= leaf.upper->units;
            } else {
                full = filledItems(leaf, &h) >= leaf.upper->courses;
            }
            bool lacksMore = false;
            for (const Index index : leaf.measures) {
                const Measure& m = p_.measures[index];
                if (live(m.branch) && !m.isJudged()) {
                    const Missing with = missing(index, nullptr);
                    const Missing without = missing(index, &h);
                    lacksMore |= without.courses > with.courses ||
                                 (counts(index, h) && h.units > 0 && without.units > 0) ||
                                 without.sets > with.sets || without.keys > with.keys;
                }
            }
            if (full && !lacksMore) {
                return false;
            }
        }
        return true;
    }

    // Completions, and what else is counted for the programme looked at.

    /// In a least completion each further course is missed by some statement. A statement that lacks k
    /// courses or k unit steps misses at most k of them, an item list at most the parts of as many items as
    /// it lacks.
    std::size_t mostFurther() {
        Units most = 0;
        for (const Leaf& leaf : p_.leaves) {
            if (!liveHere(leaf.branch)) {
                continue;
            }
            if (leaf.pool != none) {
                const Amount has = pool(leaf, nullptr);
                most += std::max<Units>(0, leaf.need.courses - has.courses);
                most += std::max<Units>(0, leaf.need.units - has.units) / p_.unitStep;
                continue;
            }
            Units lacking = leaf.need.courses;
            std::size_t parts = 0;
            for (const Item& item : leaf.items) {
                bool held = false;
                for (const Alternative& a : item.alternatives) {
                    held |= allHeld(a, nullptr);
                    parts = std::max(parts, a.parts.size());
                }
                lacking -= held ? 1 : 0;
            }
            most += std::max<Units>(0, lacking) * static_cast<Units>(parts);
        }
        for (Index m = 0; m < p_.measures.size(); ++m) {
            if (liveHere(p_.measures[m].branch) && !p_.measures[m].isJudged()) {
                most += overGroups(
                    m,
                    [this](const Missing& of) {
                        return of.courses + of.units / p_.unitStep + of.sets + of.keys;
                    },
                    [](Units a, Units b) { return std::max(a, b); });
            }
        }
        return static_cast<std::size_t>(most);
    }

    /// What is missing of a measure over its groups, put together.
    template <typename Of, typename Together>
    Units overGroups(Index m, Of of, Together together) {
        Units total = 0;
        for (group_[m] = 0; group_[m] < std::max<std::size_t>(1, p_.measures[m].groups.size()); ++group_[m]) {
            const Units one = of(missing(m, nullptr));
            total = group_[m] == 0 ? one : together(total, one);
        }
        return total;
    }

    bool counted(Index member, Index slot) const {
        bool yes = false;
        if (slot != none) {
            const Leaf& leaf = p_.leaves[p_.slots[slot].leaf];
            yes = leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
        }
        for (const Measure& m : p_.measures) {
            if (liveHere(m.branch) && !m.isJudged() && looksAt(m, {member, slot, 0, {}}) &&
                (m.groups.empty() || std::any_of(m.groups.begin(), m.groups.end(),
                                                 [&](const Bitset& g) { return g.test(member); }))) {
                yes |= m.need.courses > 0;
                for (const Bitset& set : m.allOf) {
                    yes |= set.test(member);
                }
                yes |= m.different > 0 && isIn(m.fresh, member);
                for (const Bitset& key : m.keys) {
                    yes |= m.different > 0 && key.test(member);
                }
            }
        }
        return yes;
    }

    /// Tries every list of at most `more` further courses of kind `from` or later.
    void complete(std::size_t from, Units cost, std::size_t more) {
        if (left_ <= 1 || --left_ == 1 || (limit_ && cost > *limit_)) {
            return;
        }
        if (least_ && cost > least_->first) {
            return;
        }
        std::optional<Units> price;
        if (prune_ && !grouped_) {
            price = met(); // what is illegal was left out before
        } else {
            // Goes on where it is illegal: it might become legal, for all this knows.
            forSomeGroups(0, [&] { return legalInGroups() && (price = met()); });
        }
        if (price) {
            const std::pair<Units, Units> now{cost, *price};
            if (!least_ || now < *least_) {
                least_ = now;
                leastFurther_ = further_;
            }
        }
        for (std::size_t k = from; more > 0 && left_ > 1 && k < kinds_[program_].size(); ++k) {
            --left_;
            const Further& f = kinds_[program_][k].further;
            const Index stock = p_.prospects[f.prospect].stock;
            if (stock != none && drawn_[stock] == p_.stocks[stock]) {
                continue;
            }
            const std::size_t before = held_.size();
            const auto member = static_cast<Index>(p_.candidates.size() + f.prospect);
            const std::pair<Index, Index> credit{none / 2 + static_cast<Index>(further_.size()), 0};
            held_.push_back({member, f.slot, f.units, credit});
            for (const Index slot : f.also) {
                held_.push_back({member, slot, f.units, credit});
            }
            if (!prune_ || legal()) {
                if (stock != none) {
                    ++drawn_[stock];
                }
                further_.push_back(f);
                complete(k, cost + kinds_[program_][k].cost, more - 1);
                further_.pop_back();
                if (stock != none) {
                    --drawn_[stock];
                }
            }
            held_.resize(before);
        }
    }

    /// The price in milestones when every statement is met, else nothing.
    std::optional<Units> met() const {
        Units price = 0;
        for (const Leaf& leaf : p_.leaves) {
            if (!liveHere(leaf.branch)) {
                continue;
            }
            if (leaf.pool != none) {
                const Amount has = pool(leaf, nullptr);
                if (has.courses < leaf.need.courses || has.units < leaf.need.units) {
                    return std::nullopt;
                }
                continue;
            }
            std::vector<Units> prices;
            for (const Item& item : leaf.items) {
                std::optional<Units> least;
                for (const Alternative& a : item.alternatives) {
                    if (allHeld(a, nullptr)) {
                        least = std::min<Units>(least.value_or(a.missingMilestones), a.missingMilestones);
                    }
                }
                if (least) {
                    prices.push_back(*least);
                }
            }
            std::sort(prices.begin(), prices.end());
            if (static_cast<Units>(prices.size()) < leaf.need.courses) {
                return std::nullopt;
            }
            for (Units i = 0; i < leaf.need.courses; ++i) {
                price += prices[static_cast<std::size_t>(i)];
            }
        }
        for (Index m = 0; m < p_.measures.size(); ++m) {
            if (liveHere(p_.measures[m].branch) && !p_.measures[m].isJudged() && missing(m, nullptr).any()) {
                return std::nullopt;
            }
        }
        return price;
    }

    std::int64_t failedAverages() const {
        std::int64_t failed = 0;
        for (const Measure& m : p_.measures) {
            if (!liveHere(m.branch) || !m.gpa) {
                continue;
            }
            Units points = 0;
            Units units = 0;
            std::set<std::pair<Index, Index>> seen;
            for (Index c = 0; c < p_.candidates.size(); ++c) {
                if (q_.active.test(c) && p_.candidates[c].points && looksAt(m, use(c, slotOf_[c])) &&
                    seen.insert(use(c, none).credit).second) {
                    points += *p_.candidates[c].points * p_.candidates[c].units;
                    units += p_.candidates[c].units;
                }
            }
            failed += units == 0 || points < *m.gpa * units ? 1 : 0;
        }
        return failed;
    }

    /// Unit step by unit step backwards, latest term first, in each term those that belong to `where` first.
    std::int64_t failedWindows() const {
        std::int64_t failed = 0;
        for (const Measure& m : p_.measures) {
            if (!liveHere(m.branch) || !m.window) {
                continue;
            }
            std::set<std::pair<Index, Index>> seen;
            std::vector<std::pair<Units, bool>> backwards; // a step of units: minus its term, not in `where`
            for (Index c = 0; c < p_.candidates.size(); ++c) {
                const bool there = q_.active.test(c) && m.within.test(c) &&
                                   (m.unplacedToo || (slotOf_[c] != none && m.slots.test(slotOf_[c]))) &&
                                   seen.insert(use(c, none).credit).second;
                for (Units u = 0; there && u < p_.candidates[c].units; u += p_.unitStep) {
                    backwards.emplace_back(-p_.candidates[c].when, !m.where.test(c));
                }
            }
            std::sort(backwards.begin(), backwards.end());
            Units counts = 0;
            for (std::size_t i = 0; i < backwards.size() && static_cast<Units>(i) * p_.unitStep < *m.window;
                 ++i) {
                counts += backwards[i].second ? 0 : p_.unitStep;
            }
            failed += counts < m.need.units ? 1 : 0;
        }
        return failed;
    }

    std::int64_t exceededProhibitions() const {
        std::int64_t failed = 0;
        for (const Prohibition& of : p_.prohibitions) {
            std::vector<Member> there;
            for (Index c = 0; c < p_.candidates.size(); ++c) {
                if (slotOf_[c] != none && of.slots.test(slotOf_[c]) && of.where.test(c)) {
                    there.push_back(use(c, slotOf_[c]));
                }
            }
            const Amount has = together(there);
            const bool tooMany = of.courses && has.courses > *of.courses;
            const bool tooMuch = of.units && has.units > *of.units;
            failed += liveHere(of.branch) && (tooMany || tooMuch) ? 1 : 0;
        }
        return failed;
    }

    Units lackOfLeaves() {
        Units total = 0;
        for (const Leaf& leaf : p_.leaves) {
            if (!liveHere(leaf.branch)) {
                continue;
            }
            Units lacks = 0;
            if (leaf.pool != none) {
                const Amount has = pool(leaf, nullptr);
                lacks = std::max((leaf.need.courses - has.courses) * p_.unitsPerCourse,
                                 leaf.need.units - has.units);
            } else {
                lacks = partsMissing(leaf) * p_.unitsPerCourse;
            }
            for (const Index index : leaf.measures) {
                if (liveHere(p_.measures[index].branch) && !p_.measures[index].isJudged()) {
                    lacks = std::max(lacks, overGroups(
                                                index,
                                                [this](const Missing& of) {
                                                    return std::max({of.courses * p_.unitsPerCourse,
                                                                     of.sets * p_.unitsPerCourse,
                                                                     of.keys * p_.unitsPerCourse, of.units});
                                                },
                                                [](Units a, Units b) { return std::min(a, b); }));
                }
            }
            total += std::max<Units>(0, lacks);
        }
        return total;
    }
    Units partsMissing(const Leaf& leaf) const {
        const Units needed = std::max<Units>(0, leaf.need.courses - filledItems(leaf, nullptr));
        std::vector<Units> missing(static_cast<std::size_t>(needed), 1); // for items that are not there
        std::vector<Units> listed;
        for (const Item& item : leaf.items) {
            if (filled(item, nullptr)) {
                continue;
            }
            Units least = 1000;
            bool begun = false;
            for (const Alternative& a : item.alternatives) {
                begun |=
                    std::any_of(a.parts.begin(), a.parts.end(), [&](Index s) { return holds(s, nullptr); });
            }
            for (const Alternative& a : item.alternatives) {
                const Units here =
                    std::count_if(a.parts.begin(), a.parts.end(), [&](Index s) { return holds(s, nullptr); });
                if (!begun || here > 0 || a.parts.empty()) {
                    least = std::min(least, static_cast<Units>(a.parts.size()) - here);
                }
            }
            listed.push_back(least);
        }
        std::sort(listed.begin(), listed.end());
        Units total = 0;
        for (std::size_t i = 0; i < missing.size(); ++i) {
            total += i < listed.size() ? listed[i] : missing[i];
        }
        return total;
    }

    const Problem& p_;
    const Query& q_;
    bool prune_;
    std::uint64_t left_;
    std::vector<Index> chosen_;
    std::vector<std::vector<Kind>> kinds_; ///< per programme
    Index program_ = 0;                    ///< the one looked at
    std::vector<Index> slotOf_;
    bool grouped_ = false;           ///< any measure has groups
    std::vector<std::size_t> group_; ///< per measure with groups: the one chosen
    std::vector<Member> held_;
    std::vector<Further> further_;
    std::vector<Index> drawn_;
    std::optional<Units> limit_;
    std::optional<std::pair<Units, Units>> least_; ///< cost, price
    std::vector<Further> leastFurther_;
    bool have_ = false;
    Placement best_;
    std::vector<std::size_t> bestRanks_;
};

} // namespace

std::optional<Placement> bruteForce(const Problem& problem, const Query& query, bool prune,
                                    std::uint64_t steps) {
    return BruteForce(problem, query, prune, steps).run();
}

} // namespace gradus::test
