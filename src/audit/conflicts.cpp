#include "src/audit/conflicts.h"

#include "src/audit/places.h"
#include "src/place/conflict.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Demand;
using place::Index;

class Conflicting {
public:
    Conflicting(const Compiled& compiled, const Holding& holding, std::size_t program, std::uint64_t budget)
        : compiled_(compiled), layout_(compiled.layout), holding_(holding), program_(program),
          budget_(budget), active_(compiled.entryOf.size()) {
        for (std::size_t c = 0; c < compiled.entryOf.size(); ++c)
            active_.set(c);
        for (Index b = 0; b < compiled.problem.branches.size(); ++b) {
            if (holding.chosen(b))
                chosen_.push_back(b);
        }
    }

    std::vector<ConflictResult> run() {
        sortDemands();
        std::vector<std::vector<Demand>> seen;
        std::vector<ConflictResult> results;
        for (const Demand& unmet : unmet_) {
            if (layout_.scopes[scopeOf(unmet)].program != program_)
                continue;
            std::vector<Demand> others = met_;
            std::copy_if(unmet_.begin(), unmet_.end(), std::back_inserter(others),
                         [&](const Demand& other) { return other != unmet; });
            const auto conflict =
                place::conflictOf(compiled_.problem, active_, chosen_, unmet, others, budget_);
            if (!conflict || std::find(seen.begin(), seen.end(), conflict->demands) != seen.end())
                continue;
            seen.push_back(conflict->demands);
            if (!isPlain(*conflict))
                results.push_back(result(*conflict));
        }
        return results;
    }

private:
    /// Statements that ask for courses, by whether the placement meets them.
    void sortDemands() {
        for (Index leaf = 0; leaf < layout_.leaves.size(); ++leaf) {
            if (holding_.chosen(compiled_.problem.leaves[leaf].branch))
                sort({Demand::Kind::leaf, leaf}, holding_.leafSatisfied(leaf, Width::planned));
        }
        for (Index measure = 0; measure < layout_.measures.size(); ++measure) {
            const auto& place = layout_.measures[measure];
            const bool alone = place.leaf == place::none && !place.earn->gpa && !place.earn->last;
            if (alone && holding_.chosen(layout_.scopes[place.scope].branch))
                sort({Demand::Kind::measure, measure}, holding_.measureSatisfied(measure, Width::planned));
        }
    }
    void sort(const Demand& demand, bool satisfied) { (satisfied ? met_ : unmet_).push_back(demand); }

    /// Whether courses that the rules name for one requirement are all that another lacks: that is no choice
    /// which anybody could make otherwise, and "it counts for Core" already says it.
    bool isPlain(const place::Conflict& conflict) const {
        const auto isOpen = [&](const Demand& demand) { return !takesAll(demand); };
        const auto open = std::find_if(conflict.demands.begin(), conflict.demands.end(), isOpen);
        return open != conflict.demands.end() && open->kind == Demand::Kind::leaf &&
               std::none_of(open + 1, conflict.demands.end(), isOpen) && conflict.limits.empty();
    }
    bool takesAll(const Demand& demand) const {
        if (demand.kind != Demand::Kind::leaf)
            return false;
        const place::Leaf& leaf = compiled_.problem.leaves[demand.index];
        return leaf.pool == place::none && leaf.need.courses == static_cast<std::int64_t>(leaf.items.size());
    }

    ConflictResult result(const place::Conflict& conflict) const {
        ConflictResult result;
        for (const Demand& demand : conflict.demands)
            result.sides.push_back(side(demand));
        for (const Index candidate : conflict.candidates)
            result.attempts.push_back(compiled_.entryOf[candidate]);
        result.attempts.erase(std::unique(result.attempts.begin(), result.attempts.end()),
                              result.attempts.end());
        result.needCourses = conflict.need;
        for (const Index limit : conflict.limits) {
            const Limit* written = compiled_.limits[limit].rule;
            if (written == nullptr)
                continue; // repeats of one course and the like: nobody wrote it as a limit
            if (std::none_of(result.limits.begin(), result.limits.end(), [&](const ConflictResult::Cap& cap) {
                    return cap.at.source == written->clause.at.source &&
                           cap.at.span.begin == written->clause.at.span.begin;
                }))
                result.limits.push_back({"limit " + written->text, written->clause.at});
        }
        for (const Demand& demand : conflict.demands)
            addHelpful(result.helpful, demand, conflict.helpful);
        return result;
    }

    /// What a side asks for, where one of these further courses would serve it.
    void addHelpful(std::vector<std::string>& helpful, const Demand& demand,
                    const std::vector<Index>& prospects) const {
        const auto add = [&](const std::string& text, const place::Bitset& members) {
            const bool serves = std::any_of(prospects.begin(), prospects.end(), [&](Index prospect) {
                return members.test(compiled_.problem.candidates.size() + prospect);
            });
            if (serves && !text.empty() && std::find(helpful.begin(), helpful.end(), text) == helpful.end())
                helpful.push_back(text);
        };
        if (demand.kind == Demand::Kind::measure) {
            const Earn& earn = *layout_.measures[demand.index].earn;
            if (earn.where)
                add(earn.where->text, compiled_.problem.measures[demand.index].where);
            return;
        }
        const place::Leaf& leaf = compiled_.problem.leaves[demand.index];
        const Take& take = *layout_.leaves[demand.index].take;
        if (take.pool)
            add(take.pool->text, compiled_.problem.slots[leaf.pool].eligible);
        for (std::size_t i = 0; i < leaf.items.size(); ++i) {
            for (const place::Alternative& way : leaf.items[i].alternatives) {
                for (const Index part : way.parts)
                    add(take.items[i].hidden ? "" : take.items[i].text,
                        compiled_.problem.slots[part].eligible);
            }
        }
    }

    std::size_t scopeOf(const Demand& demand) const {
        return demand.kind == Demand::Kind::leaf ? layout_.leaves[demand.index].scope
                                                 : layout_.measures[demand.index].scope;
    }

    ConflictResult::Side side(const Demand& demand) const {
        ConflictResult::Side side;
        const Clause* clause = nullptr;
        const std::size_t scope = scopeOf(demand);
        if (demand.kind == Demand::Kind::leaf) {
            const LeafPlace& place = layout_.leaves[demand.index];
            clause = &place.take->clause;
            side.text = "take " + place.take->text;
            side.progress = holding_.leafProgress(demand.index);
            side.standing = holding_.leafStanding(demand.index);
        } else {
            const auto& place = layout_.measures[demand.index];
            clause = &place.earn->clause;
            side.text = "earn " + place.earn->text;
            side.progress = holding_.measureProgress(demand.index);
            side.standing = holding_.measureStanding(demand.index);
        }
        const Scope& requirement = requirementAt(layout_, scope);
        side.title = placeTitle(compiled_, scope, program_);
        side.path = clause->path.empty() ? requirement.path : clause->path;
        side.at = clause->at;
        return side;
    }

    const Compiled& compiled_;
    const Layout& layout_;
    const Holding& holding_;
    std::size_t program_;
    place::Budget budget_;
    place::Bitset active_;
    std::vector<Index> chosen_;
    std::vector<Demand> met_, unmet_;
};

} // namespace

std::vector<ConflictResult> conflictResults(const Compiled& compiled, const Holding& holding,
                                            std::size_t program, std::uint64_t budget) {
    return Conflicting(compiled, holding, program, budget).run();
}

} // namespace gradus
