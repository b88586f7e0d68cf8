#include "src/place/check_parts.h"

#include <algorithm>

namespace gradus::place {

namespace {

class Legality {
public:
    Legality(const Problem& problem, const CheckView& view) : problem_(problem), view_(view) {}

    std::string why(bool met) {
        for (std::size_t l = 0; l < problem_.leaves.size() && wrong_.empty(); ++l) {
            if (view_.live(problem_.leaves[l].branch)) {
                checkItems(l);
                require(noneRedundant(l, met), textOf("leaf ", l, " could do without a member"));
            }
        }
        for (std::size_t i = 0; i < view_.held().size() && wrong_.empty(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const char* apart = view_.apart(view_.held()[i], view_.held()[k]);
                if (apart != nullptr && wrong_.empty()) {
                    wrong_ = "member " + std::to_string(view_.held()[i].member) + " " + apart;
                }
            }
        }
        for (std::size_t c = 0; c < problem_.shareCaps.size() && wrong_.empty(); ++c) {
            require(view_.within(problem_.shareCaps[c]), textOf("sharing ", c, " is exceeded"));
        }
        for (std::size_t l = 0; l < problem_.limits.size() && wrong_.empty(); ++l) {
            const Limit& limit = problem_.limits[l];
            std::vector<Held> under;
            for (const Held& h : view_.held()) {
                if (h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member)) {
                    under.push_back(h);
                }
            }
            const Amount placed = view_.amount(under);
            bool fits = !limit.units || placed.units <= *limit.units;
            if (!fits && limit.part && view_.last(limit) != CheckView::nobody) {
                fits = placed.units - view_.held()[view_.last(limit)].units < *limit.units;
            }
            require(!view_.live(limit.branch) ||
                        (fits && (!limit.courses || placed.courses <= *limit.courses)),
                    textOf("limit ", l, " is exceeded"));
        }
        return wrong_;
    }
    bool noneRedundant(std::size_t l, bool met) const {
        std::vector<std::size_t> groups;
        return noneRedundant(problem_.leaves[l], met, groups);
    }

private:
    using Held = CheckView::Held;

    template <typename Text>
    void require(bool holds, const Text& otherwise) {
        if (!holds && wrong_.empty()) {
            wrong_ = otherwise;
        }
    }
    void checkItems(std::size_t l) {
        for (const Item& item : problem_.leaves[l].items) {
            std::size_t used = 0;
            for (const Alternative& a : item.alternatives) {
                used += view_.partsHeld(a) > 0 ? 1 : 0;
                require(std::all_of(a.parts.begin(), a.parts.end(),
                                    [&](Index slot) { return view_.at(slot).size() <= 1; }),
                        textOf("leaf ", l, " has two members in one place"));
            }
            require(used <= 1, textOf("leaf ", l, " has an item with parts of two alternatives"));
        }
    }
    /// Tries the groups of the measures in the braces one after the other; `groups` has those chosen.
    bool noneRedundant(const Leaf& leaf, bool met, std::vector<std::size_t>& groups) const {
        if (groups.size() < leaf.measures.size()) {
            const Measure& m = problem_.measures[leaf.measures[groups.size()]];
            const bool asked = met && view_.liveHere(m.branch) && !m.isJudged();
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
        const auto isNeedless = [&](std::size_t i) {
            const Amount rest = view_.has(leaf, i);
            const bool full =
                rest.courses >= leaf.upper->courses && (leaf.pool == none || rest.units >= leaf.upper->units);
            bool ofUse = false;
            for (std::size_t k = 0; k < groups.size(); ++k) {
                const Measure& m = problem_.measures[leaf.measures[k]];
                ofUse |= view_.live(m.branch) && !m.isJudged() && view_.lacksMoreWithout(m, groups[k], i);
            }
            return full && !ofUse;
        };
        const auto noneIn = [&](Index slot) {
            return std::none_of(view_.at(slot).begin(), view_.at(slot).end(), isNeedless);
        };
        if (leaf.upper && leaf.pool != none) {
            return noneIn(leaf.pool);
        }
        for (const Item& item : leaf.items) {
            for (const Alternative& a : item.alternatives) {
                if (leaf.upper && !std::all_of(a.parts.begin(), a.parts.end(), noneIn)) {
                    return false;
                }
            }
        }
        return true;
    }

    const Problem& problem_;
    const CheckView& view_;
    std::string wrong_;
};

} // namespace

std::string whyIllegal(const Problem& problem, const CheckView& view, bool met) {
    return Legality(problem, view).why(met);
}

bool noneRedundant(const Problem& problem, const CheckView& view, std::size_t leaf, bool met) {
    return Legality(problem, view).noneRedundant(leaf, met);
}

} // namespace gradus::place
