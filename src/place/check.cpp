#include "src/place/check.h"

#include "src/place/check_parts.h"

#include <algorithm>

namespace gradus::place {

namespace {

using Held = CheckView::Held;

class Checker {
public:
    Checker(const Problem& problem, const Query& query, const Placement& placement)
        : problem_(problem), query_(query), placement_(placement), view_(problem, query, placement.chosen) {}

    std::string run() {
        wrong_ = wrongBranches(problem_, query_, placement_.chosen);
        holdCandidates();
        checkLegal("", false);
        if (wrong_.empty()) {
            checkValue();
        }
        return wrong_;
    }

private:
    void require(bool holds, const std::string& otherwise) {
        if (!holds && wrong_.empty()) {
            wrong_ = otherwise;
        }
    }

    void holdCandidates() {
        require(placement_.slotOf.size() == problem_.candidates.size(), "not every candidate has an answer");
        for (Index c = 0; wrong_.empty() && c < placement_.slotOf.size(); ++c) {
            const Index slot = placement_.slotOf[c];
            const Index fixed = query_.fixed.empty() ? none : query_.fixed[c];
            require(!query_.active.test(c) || fixed == none || slot == fixed,
                    textOf("candidate ", c, " is not where it must be"));
            if (slot != none) {
                require(query_.active.test(c), textOf("candidate ", c, " does not take part"));
                hold(view_.use(c, slot));
            }
        }
    }

    /// Returns what the further courses cost.
    std::int64_t holdFurther() {
        std::int64_t cost = 0;
        std::vector<std::size_t> drawn(problem_.stocks.size());
        for (const Further& further : placement_.further[0]) {
            const Prospect& prospect = problem_.prospects[further.prospect];
            require(further.units % std::max<std::int64_t>(1, problem_.unitStep) == 0 &&
                        further.units >= std::max<std::int64_t>(0, prospect.minUnits) &&
                        further.units <= std::min(prospect.maxUnits, problem_.unitCeiling),
                    textOf("a further course of kind ", further.prospect, " has impossible units"));
            require(prospect.stock == none || ++drawn[prospect.stock] <= problem_.stocks[prospect.stock],
                    textOf("there are not so many further courses of kind ", further.prospect, ""));
            bool counted = false;
            std::vector<Index> slots = further.also;
            slots.insert(slots.begin(), further.slot);
            const std::size_t course = problem_.candidates.size() + view_.held.size();
            for (const Index slot : slots) {
                hold({static_cast<Index>(problem_.candidates.size() + further.prospect), slot, further.units,
                      course, course});
                counted |= view_.counted(view_.held.back());
            }
            require(slots.size() == 1 || std::count(slots.begin(), slots.end(), none) == 0,
                    "a further course is nowhere and somewhere");
            cost += std::max(counted ? problem_.unitsPerCourse : 0, further.units);
        }
        return cost;
    }

    void hold(const Held& h) {
        view_.held.push_back(h);
        if (h.slot == none) {
            require(std::any_of(problem_.measures.begin(), problem_.measures.end(),
                                [&](const Measure& m) { return view_.live(m.branch) && m.unplacedToo; }),
                    "a further course is nowhere, and no measure looks there");
            return;
        }
        require(h.slot < problem_.slots.size() && problem_.slots[h.slot].eligible.test(h.member) &&
                    view_.live(problem_.leaves[problem_.slots[h.slot].leaf].branch),
                textOf("member ", h.member, " may not be where it is"));
    }

    /// Under some choice of groups; with `met` under one that also meets every measure in a leaf's braces.
    void checkLegal(const std::string& when, bool met) {
        for (std::size_t l = 0; l < problem_.leaves.size() && wrong_.empty(); ++l) {
            if (view_.live(problem_.leaves[l].branch)) {
                checkItems(l, when);
                require(noneRedundant(l, met), textOf("leaf ", l, " could do without a member" + when));
            }
        }
        for (std::size_t i = 0; i < view_.held.size() && wrong_.empty(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const std::string apart = view_.apart(view_.held[i], view_.held[k]);
                require(apart.empty(), textOf("member ", view_.held[i].member, " " + apart + when));
            }
        }
        for (std::size_t c = 0; c < problem_.shareCaps.size() && wrong_.empty(); ++c) {
            require(view_.within(problem_.shareCaps[c]), textOf("sharing ", c, " is exceeded" + when));
        }
        for (std::size_t l = 0; l < problem_.limits.size() && wrong_.empty(); ++l) {
            const Limit& limit = problem_.limits[l];
            std::vector<Held> under;
            for (const Held& h : view_.held) {
                if (h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member)) {
                    under.push_back(h);
                }
            }
            const Amount placed = view_.amount(under);
            bool fits = !limit.units || placed.units <= *limit.units;
            if (!fits && limit.part && view_.last(limit) != CheckView::nobody) {
                fits = placed.units - view_.held[view_.last(limit)].units < *limit.units;
            }
            require(!view_.live(limit.branch) ||
                        (fits && (!limit.courses || placed.courses <= *limit.courses)),
                    textOf("limit ", l, " is exceeded" + when));
        }
    }
    void checkItems(std::size_t l, const std::string& when) {
        for (const Item& item : problem_.leaves[l].items) {
            std::size_t used = 0;
            for (const Alternative& a : item.alternatives) {
                used += view_.partsHeld(a) > 0 ? 1 : 0;
                require(std::all_of(a.parts.begin(), a.parts.end(),
                                    [&](Index slot) {
                                        return view_.partsHeld({{slot}, 0}) <= 1;
                                    }),
                        textOf("leaf ", l, " has two members in one place" + when));
            }
            require(used <= 1, textOf("leaf ", l, " has an item with parts of two alternatives" + when));
        }
    }
    bool noneRedundant(std::size_t l, bool met) const {
        std::vector<std::size_t> groups;
        return noneRedundant(problem_.leaves[l], met, groups);
    }
    /// Tries the groups of the measures in the braces one after the other; `groups` has those chosen.
    bool noneRedundant(const Leaf& leaf, bool met, std::vector<std::size_t>& groups) const {
        if (groups.size() < leaf.measures.size()) {
            const Measure& m = problem_.measures[leaf.measures[groups.size()]];
            const bool asked = met && view_.live(m.branch) && !m.isJudged();
            for (std::size_t group = 0; group < CheckView::groups(m); ++group) {
                groups.push_back(group);
                const bool fits = (!asked || !view_.lack(m, group).any()) && noneRedundant(leaf, met, groups);
                groups.pop_back();
                if (fits) {
                    return true;
                }
            }
            return false;
        }
        for (std::size_t i = 0; leaf.upper && i < view_.held.size(); ++i) {
            if (view_.held[i].slot == none ||
                &problem_.leaves[problem_.slots[view_.held[i].slot].leaf] != &leaf) {
                continue;
            }
            const Amount rest = view_.has(leaf, i);
            const bool full =
                rest.courses >= leaf.upper->courses && (leaf.pool == none || rest.units >= leaf.upper->units);
            bool ofUse = false;
            for (std::size_t k = 0; k < groups.size(); ++k) {
                const Measure& m = problem_.measures[leaf.measures[k]];
                ofUse |= view_.live(m.branch) && !m.isJudged() && view_.lacksMoreWithout(m, groups[k], i);
            }
            if (full && !ofUse) {
                return false;
            }
        }
        return true;
    }

    void checkValue() {
        const ProgramValue& value = placement_.value.of(0);
        std::int64_t failed = failedStatements(problem_, query_, placement_.slotOf, view_);
        std::int64_t deficit = 0;
        for (const Index branch : placement_.chosen) {
            failed += problem_.branches[branch].failed;
        }
        if (value.possible) {
            deficit = holdFurther();
            checkLegal(" with the further courses", true);
            if (wrong_.empty()) {
                require(unmet().empty(), unmet() + " with the further courses");
            }
            failed += price();
        } else {
            require(placement_.further[0].empty(), "further courses where none suffice");
            require(!unmet().empty(), "impossible, though every statement is met");
            for (const Leaf& leaf : problem_.leaves) {
                deficit += view_.live(leaf.branch) ? view_.worthLacking(leaf) : 0;
            }
        }
        require(deficit == value.deficit, "the deficit is not what the further courses cost");
        require(failed == value.failed, "the number of failed statements is wrong");
        require(openQuestions() == value.open, "the number of open questions is wrong");
        require(!(placement_.value < placement_.bound), "the bound is above the deficit");
        require(!placement_.proven || placement_.bound.sameDeficits(placement_.value),
                "proven, but the bound is below the deficit");
    }

    /// The first statement that is not met, or an empty text.
    std::string unmet() const {
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            const Leaf& leaf = problem_.leaves[l];
            const Amount has = view_.has(leaf);
            const auto priced = static_cast<std::int64_t>(view_.prices(leaf).size());
            if (view_.live(leaf.branch) && (has.courses + priced < leaf.need.courses ||
                                            (leaf.pool != none && has.units < leaf.need.units))) {
                return textOf("leaf ", l, " is not met");
            }
        }
        for (std::size_t m = 0; m < problem_.measures.size(); ++m) {
            const Measure& measure = problem_.measures[m];
            if (view_.live(measure.branch) && !measure.isJudged() && !view_.met(measure)) {
                return textOf("measure ", m, " is not met");
            }
        }
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            if (view_.live(problem_.leaves[l].branch) && !noneRedundant(l, true)) {
                return textOf("leaf ", l,
                              " has no groups that its measures are met by and all its members needed for");
            }
        }
        return {};
    }

    /// Missing milestones of the items that have to count as filled.
    std::int64_t price() const {
        std::int64_t price = 0;
        for (const Leaf& leaf : problem_.leaves) {
            if (view_.live(leaf.branch) && leaf.pool == none) {
                std::int64_t missing = leaf.need.courses - view_.has(leaf).courses;
                for (const int one : view_.prices(leaf)) {
                    price += missing-- > 0 ? one : 0;
                }
            }
        }
        return price;
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

    const Problem& problem_;
    const Query& query_;
    const Placement& placement_;
    CheckView view_;
    std::string wrong_;
};

} // namespace

std::string check(const Problem& problem, const Query& query, const Placement& placement) {
    return Checker(problem, query, placement).run();
}

} // namespace gradus::place
