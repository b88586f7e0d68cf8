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
        require(placement_.value.programs() == problem_.programs &&
                    placement_.further.size() == problem_.programs,
                "not every programme has an answer");
        if (wrong_.empty()) {
            checkValue();
        }
        return wrong_;
    }

private:
    template <typename Text>
    void require(bool holds, const Text& otherwise) {
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
    std::int64_t holdFurther(const std::vector<Further>& all) {
        std::int64_t cost = 0;
        std::vector<std::size_t> drawn(problem_.stocks.size());
        for (const Further& further : all) {
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
            const std::size_t course = problem_.candidates.size() + view_.held().size();
            for (const Index slot : slots) {
                hold({static_cast<Index>(problem_.candidates.size() + further.prospect), slot, further.units,
                      course, course});
                counted |= view_.counted(view_.held().back());
            }
            require(slots.size() == 1 || std::count(slots.begin(), slots.end(), none) == 0,
                    "a further course is nowhere and somewhere");
            cost += std::max(counted ? problem_.unitsPerCourse : 0, further.units);
        }
        return cost;
    }

    Index branchOf(Index slot) const { return problem_.leaves[problem_.slots[slot].leaf].branch; }
    void hold(const Held& h) {
        view_.add(h);
        if (h.slot == none) {
            require(std::any_of(problem_.measures.begin(), problem_.measures.end(),
                                [&](const Measure& m) { return view_.liveHere(m.branch) && m.unplacedToo; }),
                    "a further course is nowhere, and no measure looks there");
            return;
        }
        const bool further = h.member >= problem_.candidates.size(); // then in this programme only
        require(h.slot < problem_.slots.size() && problem_.slots[h.slot].eligible.test(h.member) &&
                    view_.live(branchOf(h.slot)) && (!further || view_.liveHere(branchOf(h.slot))),
                textOf("member ", h.member, " may not be where it is"));
    }

    void checkLegal(const std::string& when, bool met) {
        const std::string why = wrong_.empty() ? whyIllegal(problem_, view_, met) : "";
        require(why.empty(), why + when);
    }

    void checkValue() {
        const Value& value = placement_.value;
        for (view_.program = 0; view_.program < problem_.programs; ++view_.program) {
            checkProgram(value.of(view_.program), placement_.further[view_.program]);
        }
        require(placement_.bound.programs() == problem_.programs && !(value < placement_.bound),
                "the bound is above the deficit");
        require(!placement_.proven || placement_.bound.sameDeficits(value),
                "proven, but the bound is below the deficit");
        if (placement_.cut && wrong_.empty()) {
            require(placement_.proven && value.of(0).possible, "a cut where no deficit is proven");
            const std::string why = wrongCut(problem_, query_, view_, *placement_.cut, value.of(0).deficit);
            require(why.empty(), why);
        }
    }

    /// The programme looked at, by itself.
    void checkProgram(const ProgramValue& value, const std::vector<Further>& further) {
        std::int64_t failed = failedStatements(problem_, query_, placement_.slotOf, view_);
        std::int64_t deficit = 0;
        for (const Index branch : placement_.chosen) {
            failed += view_.home(branch) == view_.program ? problem_.branches[branch].failed : 0;
        }
        if (value.possible) {
            const std::size_t candidates = view_.held().size();
            deficit = holdFurther(further);
            checkLegal(" with the further courses", true);
            if (wrong_.empty()) {
                require(unmet().empty(), unmet() + " with the further courses");
            }
            failed += price();
            view_.dropTo(candidates);
        } else {
            require(further.empty(), "further courses where none suffice");
            require(!unmet().empty(), "impossible, though every statement is met");
            for (const Leaf& leaf : problem_.leaves) {
                deficit += view_.liveHere(leaf.branch) ? view_.worthLacking(leaf) : 0;
            }
        }
        require(deficit == value.deficit, "the deficit is not what the further courses cost");
        require(failed == value.failed, "the number of failed statements is wrong");
        require(openQuestions() == value.open, "the number of open questions is wrong");
    }

    /// The first statement that is not met, or an empty text.
    std::string unmet() const {
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            const Leaf& leaf = problem_.leaves[l];
            const Amount has = view_.has(leaf);
            const auto priced = static_cast<std::int64_t>(view_.prices(leaf).size());
            if (view_.liveHere(leaf.branch) && (has.courses + priced < leaf.need.courses ||
                                                (leaf.pool != none && has.units < leaf.need.units))) {
                return textOf("leaf ", l, " is not met");
            }
        }
        for (std::size_t m = 0; m < problem_.measures.size(); ++m) {
            const Measure& measure = problem_.measures[m];
            if (view_.liveHere(measure.branch) && !measure.isJudged() && !view_.met(measure)) {
                return textOf("measure ", m, " is not met");
            }
        }
        for (std::size_t l = 0; l < problem_.leaves.size(); ++l) {
            if (view_.liveHere(problem_.leaves[l].branch) && !noneRedundant(problem_, view_, l, true)) {
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
            if (view_.liveHere(leaf.branch) && leaf.pool == none) {
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
            open += view_.home(branch) == view_.program ? problem_.branches[branch].open : 0;
        }
        for (Index c = 0; c < placement_.slotOf.size(); ++c) {
            const Index slot = placement_.slotOf[c];
            if (slot != none && view_.liveHere(branchOf(slot))) {
                open += problem_.slots[slot].provisional.test(c) ? 1 : 0;
            }
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
