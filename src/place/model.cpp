#include "src/place/model.h"

#include "src/place/window.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace gradus::place {

namespace {

/// Of further courses in several slots at once.
constexpr std::size_t mostTypes = 20'000;

} // namespace

Model::Model(const Problem& p, const Query& q, const std::vector<Index>& branches)
    : problem(p), query(q), chosen(branches), step(std::max<std::int64_t>(1, p.unitStep)) {
    for (const Index branch : chosen) {
        failed += problem.branches[branch].failed;
        open += problem.branches[branch].open;
    }
    indexLeaves();
    indexCourses();
    indexCandidates();
    indexMeasures();
    indexTypes();
}

bool Model::counts(Index measure, Index member, Index slot) const {
    const Measure& m = this->measure(measure);
    return m.where.test(member) && (m.unplacedToo || (slot != none && m.slots.test(slot)));
}

void Model::indexLeaves() {
    const auto live = [this](Index branch) {
        return std::binary_search(chosen.begin(), chosen.end(), branch);
    };
    seats.resize(problem.slots.size());
    firstItem.resize(problem.leaves.size() + 1);
    braces.resize(problem.leaves.size());
    groupedBraces.resize(problem.leaves.size());
    for (Index l = 0; l < problem.leaves.size(); ++l) {
        const Leaf& leaf = problem.leaves[l];
        firstItem[l] = static_cast<Index>(items.size());
        if (!live(leaf.branch)) {
            continue;
        }
        leaves.push_back(l);
        if (leaf.pool != none) {
            seats[leaf.pool].leaf = l;
            continue;
        }
        for (const Item& item : leaf.items) {
            const Index i = static_cast<Index>(items.size());
            items.push_back({l, static_cast<Index>(alternatives.size()), 0, false});
            for (const Alternative& alternative : item.alternatives) {
                for (const Index slot : alternative.parts) {
                    seats[slot] = {l, i, static_cast<Index>(alternatives.size())};
                }
                items[i].given |= alternative.parts.empty() && alternative.missingMilestones == 0;
                alternatives.push_back({i, &alternative.parts, alternative.missingMilestones});
            }
            items[i].endAlternative = static_cast<Index>(alternatives.size());
        }
    }
    firstItem[problem.leaves.size()] = static_cast<Index>(items.size());
    for (Index l = 0; l < problem.limits.size(); ++l) {
        if (live(problem.limits[l].branch)) {
            limits.push_back(l);
            if (problem.limits[l].part && problem.limits[l].units) {
                partLimits.push_back(l);
            }
        }
    }
    for (Index f = 0; f < problem.prohibitions.size(); ++f) {
        if (live(problem.prohibitions[f].branch)) {
            prohibitions.push_back(f);
        }
    }
    for (Index m = 0; m < problem.measures.size(); ++m) {
        if (!live(problem.measures[m].branch)) {
            continue;
        }
        if (problem.measures[m].gpa) {
            averages.push_back(m);
        } else if (problem.measures[m].window) {
            windows.push_back(m);
        } else if (problem.measures[m].groups.empty()) {
            measures.push_back(m);
        } else {
            expandGroups(m);
        }
    }
    counting = measures;
    for (const GroupedMeasure& of : grouped) {
        for (Index m = of.first; m < of.end; ++m) {
            counting.push_back(m);
        }
    }
}

void Model::expandGroups(Index m) {
    GroupedMeasure of;
    for (const Index l : leaves) {
        const std::vector<Index>& inBraces = problem.leaves[l].measures;
        if (std::find(inBraces.begin(), inBraces.end(), m) != inBraces.end()) {
            of.leaf = l;
            groupedBraces[l].push_back(static_cast<Index>(grouped.size()));
        }
    }
    of.first = static_cast<Index>(measureCount());
    for (const Bitset& group : problem.measures[m].groups) {
        ofGroups.push_back(problem.measures[m]);
        ofGroups.back().where &= group;
        ofGroups.back().groups.clear();
    }
    of.end = static_cast<Index>(measureCount());
    grouped.push_back(of);
}

void Model::indexCourses() {
    for (const Index l : leaves) {
        const Index layer = problem.leaves[l].layer;
        if (layer >= layers.size()) {
            layers.resize(layer + 1);
        }
        layers[layer].push_back(l);
    }
    course.reserve(problem.candidates.size());
    credit.reserve(problem.candidates.size());
    std::map<Index, Index> first;
    std::map<std::pair<Index, Index>, Index> firstOfCredit;
    for (Index c = 0; c < problem.candidates.size(); ++c) {
        const Candidate& candidate = problem.candidates[c];
        const bool several = candidate.attempt != none;
        course.push_back(several ? first.emplace(candidate.attempt, c).first->second : c);
        credit.push_back(
            several ? firstOfCredit.emplace(std::pair(candidate.attempt, candidate.credit), c).first->second
                    : c);
        shares = shares || (query.active.test(c) && course[c] != c);
    }
}

bool Model::mayShare(Index member, Index slot, Index otherMember, Index otherSlot) const {
    const Index a = problem.slots[slot].leaf;
    const Index b = problem.slots[otherSlot].leaf;
    return problem.leaves[a].layer != problem.leaves[b].layer &&
           std::any_of(problem.sharings.begin(), problem.sharings.end(), [&](const Sharing& of) {
               return of.where.test(member) && of.where.test(otherMember) &&
                      ((of.first.test(a) && of.second.test(b)) || (of.first.test(b) && of.second.test(a)));
           });
}

void Model::indexMeasures() {
    slotMeasures.resize(problem.slots.size());
    slotAverages.resize(problem.slots.size());
    slotLimits.resize(problem.slots.size());
    slotProhibitions.resize(problem.slots.size());
    owners.resize(measureCount());
    measureLeaves.resize(measureCount());
    std::vector<Index> settled;
    for (const Index m : averages) {
        const Measure& measure = problem.measures[m];
        if (!measure.unplacedToo) {
            settled.push_back(m);
            continue;
        }
        Wide weighted = 0;
        std::int64_t graded = 0;
        for (Index c = 0; c < problem.candidates.size(); ++c) {
            const Candidate& candidate = problem.candidates[c];
            if (query.active.test(c) && measure.where.test(c) && candidate.points) {
                weighted += static_cast<Wide>(*candidate.points - *measure.gpa) * candidate.units;
                graded += candidate.units;
            }
        }
        failed += reachesAverage(weighted, graded) ? 0 : 1;
    }
    averages = settled;
    settleWindows();
    for (const Index m : counting) {
        if (measure(m).unplacedToo) {
            wideMeasures.push_back(m);
            measureLeaves[m] = leaves;
        }
    }
    for (Index s = 0; s < problem.slots.size(); ++s) {
        if (seats[s].leaf == none) {
            continue;
        }
        for (const Index m : counting) {
            if (!measure(m).unplacedToo && measure(m).slots.test(s)) {
                slotMeasures[s].push_back(m);
                if (measureLeaves[m].empty() || measureLeaves[m].back() != seats[s].leaf) {
                    measureLeaves[m].push_back(seats[s].leaf);
                }
            }
        }
        for (const Index m : averages) {
            if (problem.measures[m].slots.test(s)) {
                slotAverages[s].push_back(m);
            }
        }
        for (const Index l : limits) {
            if (problem.limits[l].slots.test(s)) {
                slotLimits[s].push_back(l);
            }
        }
        for (const Index f : prohibitions) {
            if (problem.prohibitions[f].slots.test(s)) {
                slotProhibitions[s].push_back(f);
            }
        }
    }
    std::size_t looks = 0;
    for (Index s = 0; s < problem.slots.size(); ++s) {
        looks += slotMeasures[s].size() + slotAverages[s].size() + slotLimits[s].size() +
                 slotProhibitions[s].size();
    }
    weight = 2 + looks / std::max<std::size_t>(1, problem.slots.size());
    for (const Index l : leaves) {
        for (const Index m : problem.leaves[l].measures) {
            if (std::binary_search(measures.begin(), measures.end(), m)) {
                braces[l].push_back(m);
                owners[m].push_back(l);
            }
        }
    }
    for (const GroupedMeasure& of : grouped) {
        for (Index m = of.first; of.leaf != none && m < of.end; ++m) {
            owners[m].push_back(of.leaf);
        }
    }
    for (auto& of : measureLeaves) {
        std::sort(of.begin(), of.end());
        of.erase(std::unique(of.begin(), of.end()), of.end());
    }
}

/// Windows over all courses hold or fail whatever is placed.
void Model::settleWindows() {
    std::erase_if(windows, [this](Index m) {
        const Measure& measure = problem.measures[m];
        if (!measure.unplacedToo) {
            return false;
        }
        std::vector<Index> all;
        std::copy_if(active.begin(), active.end(), std::back_inserter(all),
                     [&](Index c) { return measure.within.test(c); });
        failed += windowFails(*this, m, std::move(all)) ? 1 : 0;
        return true;
    });
}

void Model::indexCandidates() {
    options.resize(problem.candidates.size());
    for (Index c = 0; c < problem.candidates.size(); ++c) {
        if (!query.active.test(c)) {
            continue;
        }
        active.push_back(c);
        const Index wish = query.fixed.empty() ? none : query.fixed[c];
        for (Index s = 0; s < problem.slots.size(); ++s) {
            if (seats[s].leaf != none && (wish == none || wish == s) && problem.slots[s].eligible.test(c)) {
                options[c].push_back(s);
            }
        }
        const auto before = [this](Index a, Index b) {
            return problem.slots[a].rank < problem.slots[b].rank;
        };
        if (!std::is_sorted(options[c].begin(), options[c].end(), before)) {
            std::stable_sort(options[c].begin(), options[c].end(), before);
        }
        fixedFits &= wish == none || !options[c].empty();
    }
}

void Model::indexTypes() {
    const auto up = [this](std::int64_t units) { return (units + step - 1) / step * step; };
    const auto down = [this](std::int64_t units) { return units / step * step; };
    Bitset fitting(problem.members());
    for (const Slot& slot : problem.slots) {
        fitting |= slot.eligible;
    }
    std::vector<Index> fits;
    for (Index p = 0; p < problem.prospects.size(); ++p) {
        const Prospect& prospect = problem.prospects[p];
        const Index member = static_cast<Index>(problem.candidates.size()) + p;
        if (wideMeasures.empty() && !fitting.test(member)) {
            continue; // where no further course is to be had, there are many of these
        }
        const std::int64_t least = up(std::max<std::int64_t>(0, prospect.minUnits));
        const std::int64_t most = down(std::min(prospect.maxUnits, problem.unitCeiling));
        if (least > most) {
            continue;
        }
        const auto add = [&](std::vector<Index> slots) {
            bool useful = false;
            bool counted = false;
            const auto look = [&](Index m) {
                const Measure& measure = this->measure(m);
                if (!measure.where.test(member)) {
                    return;
                }
                useful = true;
                counted |= measure.need.courses > 0 || bringsKey(measure, member);
                for (const Bitset& set : measure.allOf) {
                    counted |= set.test(member);
                }
            };
            for (const Index slot : slots) {
                const Leaf& leaf = problem.leaves[seats[slot].leaf];
                useful |= leaf.need.courses > 0 || (leaf.pool != none && leaf.need.units > 0);
                counted |=
                    leaf.pool == none || leaf.need.courses > 0 || (leaf.upper && leaf.upper->courses > 0);
                std::for_each(slotMeasures[slot].begin(), slotMeasures[slot].end(), look);
            }
            std::for_each(wideMeasures.begin(), wideMeasures.end(), look);
            if (useful) {
                types.push_back({p, std::move(slots), least, most, counted ? problem.unitsPerCourse : 0});
            }
        };
        fits.clear();
        for (Index s = 0; s < problem.slots.size(); ++s) {
            if (seats[s].leaf != none && problem.slots[s].eligible.test(member)) {
                fits.push_back(s);
                add({s});
            }
        }
        add({});
        if (problem.sharings.empty()) {
            continue;
        }
        // Sets of slots grow by one: each with every later slot that all of it may share.
        std::vector<std::vector<Index>> sets;
        for (const Index s : fits) {
            sets.push_back({s});
        }
        for (std::size_t at = 0; at < sets.size(); ++at) {
            for (const Index s : fits) {
                const bool all = s > sets[at].back() &&
                                 std::all_of(sets[at].begin(), sets[at].end(),
                                             [&](Index other) { return mayShare(member, other, member, s); });
                if (!all) {
                    continue;
                }
                if (types.size() >= mostTypes) {
                    complete = false;
                    break;
                }
                sets.push_back(sets[at]);
                sets.back().push_back(s);
                add(sets.back());
                shares = true;
            }
        }
    }
}

bool bringsKey(const Measure& measure, Index member) {
    return measure.different > 0 &&
           (isFresh(measure, member) || std::any_of(measure.keys.begin(), measure.keys.end(),
                                                    [&](const Bitset& key) { return key.test(member); }));
}

} // namespace gradus::place
