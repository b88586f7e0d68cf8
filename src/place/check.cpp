#include "src/place/check.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus::place {

namespace {

using Units = std::int64_t;

struct Held {
    Index member = 0;
    Index slot = none;
    Units units = 0;
};

/// What a measure or a leaf still lacks.
struct Lack {
    Units courses = 0;
    Units units = 0;
    Units sets = 0;
    bool any() const { return courses > 0 || units > 0 || sets > 0; }
    bool moreThan(const Lack& o) const { return courses > o.courses || units > o.units || sets > o.sets; }
};

class Checker {
public:
    Checker(const Problem& problem, const Query& query, const Placement& placement)
        : problem_(problem), query_(query), placement_(placement) {}

    std::string run() {
        checkBranches();
        gatherCandidates();
        if (wrong_.empty()) {
            checkLegal("");
        }
        if (!wrong_.empty()) {
            return wrong_;
        }
        std::int64_t failed = failedMeasures();
        std::int64_t open = openQuestions();
        Units deficit = 0;
        if (placement_.value.possible) {
            deficit = gatherFurther();
            if (wrong_.empty()) {
                checkLegal(" with the further courses");
                require(unmet().empty(), unmet());
                failed += price();
            }
        } else {
            require(placement_.further.empty(), "further courses where none suffice");
            require(!unmet().empty(), "impossible, though every statement is met");
            deficit = lackOfLeaves();
        }
        require(deficit == placement_.value.deficit, "the deficit is not what the further courses cost");
        require(failed == placement_.value.failed, "the number of failed measures is wrong");
        require(open == placement_.value.open, "the number of open questions is wrong");
        require(placement_.bound <= deficit, "the bound is above the deficit");
        require(!placement_.proven || placement_.bound == deficit, "proven, but the bound is below the deficit");
        return wrong_;
    }

private:
    void require(bool holds, const std::string& otherwise) {
        if (!holds && wrong_.empty()) {
            wrong_ = otherwise;
        }
    }
    static std::string text(const char* before, std::size_t number, const std::string& after) {
        return before + std::to_string(number) + after;
    }
    bool live(Index branch) const {
        return std::count(placement_.chosen.begin(), placement_.chosen.end(), branch) > 0;
    }

    void checkBranches() {
        const auto& chosen = placement_.chosen;
        require(live(0), "the programme itself is not chosen");
        require(std::is_sorted(chosen.begin(), chosen.end()), "the chosen branches are not in order");
        std::size_t made = 1;
        for (std::size_t c = 0; c < problem_.choices.size(); ++c) {
            const Choice& choice = problem_.choices[c];
            const auto taken = static_cast<std::size_t>(
                std::count_if(choice.branches.begin(), choice.branches.end(), [&](Index b) { return live(b); }));
            const std::size_t due = live(choice.branch) ? std::min<std::size_t>(choice.count, choice.branches.size()) : 0;
            require(taken == due, text("choice ", c, " has the wrong number of branches"));
            made += taken;
            // What is asked for comes before what is declared.
            const auto asked = static_cast<std::size_t>(
                std::count_if(choice.branches.begin(), choice.branches.end(), [&](Index b) { return asks(b); }));
            std::size_t honoured = 0;
            for (std::size_t i = 0; i < std::min<std::size_t>(choice.count, choice.declared.size()); ++i) {
                honoured += live(choice.declared[i]) && !asks(choice.declared[i]) ? 1 : 0;
                const bool room = honoured + asked < due;
                require(due == 0 || live(choice.declared[i]) || !room, text("choice ", c, " ignores what is declared"));
            }
            require(due == 0 || asked >= due ||
                        std::all_of(choice.branches.begin(), choice.branches.end(),
                                    [&](Index b) { return !asks(b) || live(b); }),
                    text("choice ", c, " ignores the branches asked for"));
        }
        require(chosen.size() == made, "a branch is chosen that no choice offers");
    }
    /// Asked for by the query, itself or for something in it.
    bool asks(Index branch) const {
        for (Index b : query_.branches) {
            for (std::size_t steps = 0; b != 0 && steps < problem_.branches.size(); ++steps) {
                if (b == branch) {
                    return true;
                }
                b = problem_.choices[problem_.branches[b].choice].branch;
            }
        }
        return false;
    }

    void gatherCandidates() {
        require(placement_.slotOf.size() == problem_.candidates.size(), "not every candidate has an answer");
        for (Index c = 0; wrong_.empty() && c < placement_.slotOf.size(); ++c) {
            const Index slot = placement_.slotOf[c];
            const Index fixed = query_.fixed.empty() ? none : query_.fixed[c];
            if (query_.active.test(c) && fixed != none) {
                require(slot == fixed, text("candidate ", c, " is not where it must be"));
            }
            if (slot != none) {
                require(query_.active.test(c), text("candidate ", c, " does not take part"));
                hold({c, slot, problem_.candidates[c].units});
            }
        }
    }

    Units gatherFurther() {
        Units cost = 0;
        std::vector<std::size_t> drawn(problem_.stocks.size());
        for (const Further& further : placement_.further) {
            const Prospect& prospect = problem_.prospects[further.prospect];
            const auto member = static_cast<Index>(problem_.candidates.size() + further.prospect);
            require(further.units % std::max<Units>(1, problem_.unitStep) == 0 && further.units >= prospect.minUnits &&
                        further.units >= 0 && further.units <= std::min(prospect.maxUnits, problem_.unitCeiling),
                    text("a further course of class ", further.prospect, " has impossible units"));
            if (prospect.stock != none) {
                require(++drawn[prospect.stock] <= problem_.stocks[prospect.stock],
                        text("stock ", prospect.stock, " is exceeded"));
            }
            hold({member, further.slot, further.units});
            cost += std::max(counted(held_.back()) ? problem_.unitsPerCourse : 0, further.units);
        }
        return cost;
    }
    bool counted(const Held& h) const {
        for (const Measure& m : problem_.measures) {
            if (live(m.branch) && !m.gpa && looksAt(m, h)) {
                if (m.need.courses > 0 || std::any_of(m.allOf.begin(), m.allOf.end(),
                                                      [&](const Bitset& set) { return set.test(h.member); })) {
                    return true;
                }
            }
        }
        if (h.slot == none) {
            return false;
        }
        const Leaf& leaf = problem_.leaves[problem_.slots[h.slot].leaf];
        return leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
    }

    void hold(const Held& h) {
        held_.push_back(h);
        if (h.slot == none) {
            require(std::any_of(problem_.measures.begin(), problem_.measures.end(),
                                [&](const Measure& m) { return live(m.branch) && m.unplacedToo; }),
                    "a further course is nowhere, and no measure looks there");
            return;
        }
        require(h.slot < problem_.slots.size() && problem_.slots[h.slot].eligible.test(h.member),
                text("member ", h.member, " may not be where it is"));
        require(h.slot < problem_.slots.size() && live(problem_.leaves[problem_.slots[h.slot].leaf].branch),
                text("member ", h.member, " is in a branch that is not chosen"));
    }

    bool looksAt(const Measure& m, const Held& h) const {
        return m.where.test(h.member) && (m.unplacedToo || (h.slot != none && m.slots.test(h.slot)));
    }

    /// What a measure lacks when one holding (or none: npos) leaves its slot.
    Lack lack(const Measure& m, std::size_t without) const {
        Amount has = m.base;
        std::vector<bool> hit(m.allOf.size());
        const auto see = [&](Index member, Units units) {
            has.courses += 1;
            has.units += units;
            for (std::size_t k = 0; k < hit.size(); ++k) {
                hit[k] = hit[k] || m.allOf[k].test(member);
            }
        };
        for (std::size_t i = 0; i < held_.size(); ++i) {
            const bool candidate = held_[i].member < problem_.candidates.size();
            if (m.unplacedToo ? !candidate && m.where.test(held_[i].member) : i != without && looksAt(m, held_[i])) {
                see(held_[i].member, held_[i].units);
            }
        }
        for (Index c = 0; m.unplacedToo && c < problem_.candidates.size(); ++c) {
            if (query_.active.test(c) && m.where.test(c)) {
                see(c, problem_.candidates[c].units);
            }
        }
        return {std::max<Units>(0, m.need.courses - has.courses), std::max<Units>(0, m.need.units - has.units),
                std::count(hit.begin(), hit.end(), false)};
    }

    std::size_t partsHeld(const Alternative& a, std::size_t without) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < held_.size(); ++i) {
            count += i != without && std::count(a.parts.begin(), a.parts.end(), held_[i].slot) > 0 ? 1 : 0;
        }
        return count;
    }
    bool filled(const Item& item, std::size_t without) const {
        return std::any_of(item.alternatives.begin(), item.alternatives.end(), [&](const Alternative& a) {
            return a.missingMilestones == 0 && partsHeld(a, without) == a.parts.size();
        });
    }
    Amount has(const Leaf& leaf, std::size_t without) const {
        Amount amount;
        if (leaf.pool == none) {
            amount.courses = std::count_if(leaf.items.begin(), leaf.items.end(),
                                           [&](const Item& item) { return filled(item, without); });
            return amount;
        }
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (i != without && held_[i].slot == leaf.pool) {
                amount.courses += 1;
                amount.units += held_[i].units;
            }
        }
        return amount;
    }

    void checkLegal(const std::string& when) {
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            if (live(problem_.leaves[l].branch)) {
                checkItems(l, when);
                checkRedundancy(l, when);
            }
        }
        for (std::size_t l = 0; l < problem_.limits.size(); ++l) {
            const Limit& limit = problem_.limits[l];
            Amount placed;
            for (const Held& h : held_) {
                if (h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member)) {
                    placed.courses += 1;
                    placed.units += h.units;
                }
            }
            require(!live(limit.branch) || ((!limit.courses || placed.courses <= *limit.courses) &&
                                            (!limit.units || placed.units <= *limit.units)),
                    text("limit ", l, " is exceeded" + when));
        }
    }
    void checkItems(std::size_t l, const std::string& when) {
        for (const Item& item : problem_.leaves[l].items) {
            std::size_t used = 0;
            for (const Alternative& a : item.alternatives) {
                used += partsHeld(a, none) > 0 ? 1 : 0;
                for (const Index slot : a.parts) {
                    require(std::count_if(held_.begin(), held_.end(), [&](const Held& h) { return h.slot == slot; }) <= 1,
                            text("slot ", slot, " holds more than one" + when));
                }
            }
            require(used <= 1, text("leaf ", l, " has an item with parts of two alternatives" + when));
        }
    }
    void checkRedundancy(std::size_t l, const std::string& when) {
        const Leaf& leaf = problem_.leaves[l];
        for (std::size_t i = 0; leaf.upper && i < held_.size(); ++i) {
            if (held_[i].slot == none || problem_.slots[held_[i].slot].leaf != l) {
                continue;
            }
            const Amount rest = has(leaf, i);
            const bool full =
                rest.courses >= leaf.upper->courses && (leaf.pool == none || rest.units >= leaf.upper->units);
            const bool ofUse = std::any_of(leaf.measures.begin(), leaf.measures.end(), [&](Index index) {
                const Measure& m = problem_.measures[index];
                return live(m.branch) && !m.gpa && lack(m, i).moreThan(lack(m, none));
            });
            require(!full || ofUse, text("leaf ", l, text(" could do without member ", held_[i].member, when)));
        }
    }

    /// The first statement that is not met, or an empty text.
    std::string unmet() const {
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            const Leaf& leaf = problem_.leaves[l];
            const Amount amount = has(leaf, none);
            const Units priced = leaf.pool == none ? static_cast<Units>(prices(leaf).size()) : 0;
            if (live(leaf.branch) && (amount.courses + priced < leaf.need.courses ||
                                      (leaf.pool != none && amount.units < leaf.need.units))) {
                return text("leaf ", l, " is not met");
            }
        }
        for (std::size_t m = 0; m < problem_.measures.size(); ++m) {
            const Measure& measure = problem_.measures[m];
            if (live(measure.branch) && !measure.gpa && lack(measure, none).any()) {
                return text("measure ", m, " is not met");
            }
        }
        return {};
    }
    /// Missing milestones of the items that are not filled but have all parts, fewest first.
    std::multiset<int> prices(const Leaf& leaf) const {
        std::multiset<int> prices;
        for (const Item& item : leaf.items) {
            std::optional<int> least;
            for (const Alternative& a : item.alternatives) {
                if (partsHeld(a, none) == a.parts.size()) {
                    least = std::min(least.value_or(a.missingMilestones), a.missingMilestones);
                }
            }
            if (least.value_or(0) > 0) {
                prices.insert(*least);
            }
        }
        return prices;
    }
    /// Missing milestones of the items that have to count as filled.
    std::int64_t price() const {
        std::int64_t price = 0;
        for (const Leaf& leaf : problem_.leaves) {
            if (live(leaf.branch) && leaf.pool == none) {
                Units missing = leaf.need.courses - has(leaf, none).courses;
                for (const int one : prices(leaf)) {
                    price += missing-- > 0 ? one : 0;
                }
            }
        }
        return price;
    }

    std::int64_t failedMeasures() const {
        std::int64_t failed = 0;
        for (const Index branch : placement_.chosen) {
            failed += problem_.branches[branch].failed;
        }
        for (const Measure& m : problem_.measures) {
            if (!live(m.branch) || !m.gpa) {
                continue;
            }
            __extension__ typedef __int128 Wide;
            Wide points = 0;
            Wide units = 0;
            for (Index c = 0; c < problem_.candidates.size(); ++c) {
                const Candidate& candidate = problem_.candidates[c];
                if (query_.active.test(c) && candidate.points && looksAt(m, {c, placement_.slotOf[c], 0})) {
                    points += static_cast<Wide>(*candidate.points) * candidate.units;
                    units += candidate.units;
                }
            }
            failed += units > 0 && points >= units * *m.gpa ? 0 : 1;
        }
        return failed;
    }

    std::int64_t openQuestions() const {
        std::int64_t open = 0;
        for (const Index branch : placement_.chosen) {
            open += problem_.branches[branch].open;
        }
        for (Index c = 0; c < placement_.slotOf.size(); ++c) {
            const Index slot = placement_.slotOf[c];
            open += slot != none && problem_.slots[slot].provisional.test(c) ? 1 : 0;
        }
        return open;
    }

    /// Where nothing suffices: the sum over leaves of what each lacks.
    Units lackOfLeaves() const {
        Units total = 0;
        for (const Leaf& leaf : problem_.leaves) {
            if (!live(leaf.branch)) {
                continue;
            }
            const Amount amount = has(leaf, none);
            Units lacks = std::max<Units>(0, leaf.need.courses - amount.courses);
            if (leaf.pool == none) {
                lacks = lackOfItems(leaf, lacks);
            }
            lacks *= problem_.unitsPerCourse;
            if (leaf.pool != none) {
                lacks = std::max(lacks, leaf.need.units - amount.units);
            }
            for (const Index index : leaf.measures) {
                const Measure& m = problem_.measures[index];
                if (live(m.branch) && !m.gpa) {
                    const Lack of = lack(m, none);
                    lacks = std::max({lacks, std::max(of.courses, of.sets) * problem_.unitsPerCourse, of.units});
                }
            }
            total += lacks;
        }
        return total;
    }
    /// Parts missing of the cheapest `count` items not filled; an item that isn't there lacks one.
    Units lackOfItems(const Leaf& leaf, Units count) const {
        std::multiset<Units> missing;
        for (const Item& item : leaf.items) {
            if (filled(item, none)) {
                continue;
            }
            const auto begun = std::find_if(item.alternatives.begin(), item.alternatives.end(),
                                            [&](const Alternative& a) { return partsHeld(a, none) > 0; });
            std::optional<Units> least;
            for (auto a = item.alternatives.begin(); a != item.alternatives.end(); ++a) {
                if (begun == item.alternatives.end() || begun == a || a->parts.empty()) {
                    const auto parts = static_cast<Units>(a->parts.size() - partsHeld(*a, none));
                    least = std::min(least.value_or(parts), parts);
                }
            }
            missing.insert(least.value_or(1));
        }
        Units total = 0;
        for (const Units parts : missing) {
            if (count > 0) {
                total += parts;
                --count;
            }
        }
        return total + count;
    }

    const Problem& problem_;
    const Query& query_;
    const Placement& placement_;
    std::vector<Held> held_;
    std::string wrong_;
};

} // namespace

std::string check(const Problem& problem, const Query& query, const Placement& placement) {
    return Checker(problem, query, placement).run();
}

} // namespace gradus::place
