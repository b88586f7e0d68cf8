#include "src/place/model.h"

#include "src/place/window.h"

#include <algorithm>
#include <iterator>
#include <set>

// What the live measures, limits and prohibitions look at.

namespace gradus::place {

bool bringsKey(const Measure& measure, Index member) {
    return measure.different > 0 &&
           (isFresh(measure, member) || std::any_of(measure.keys.begin(), measure.keys.end(),
                                                    [&](const Bitset& key) { return key.test(member); }));
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
        measureProgram.push_back(measureProgram[m]);
    }
    of.end = static_cast<Index>(measureCount());
    programs[measureProgram[m]].grouped.push_back(static_cast<Index>(grouped.size()));
    grouped.push_back(of);
}

void Model::indexMeasures() {
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
        std::set<Index> credits;
        for (Index c = 0; c < problem.candidates.size(); ++c) {
            const Candidate& candidate = problem.candidates[c];
            if (query.active.test(c) && measure.where.test(c) && candidate.points &&
                credits.insert(credit[c]).second) {
                weighted += static_cast<Wide>(*candidate.points - *measure.gpa) * candidate.units;
                graded += candidate.units;
            }
        }
        programs[measureProgram[m]].failed += reachesAverage(weighted, graded) ? 0 : 1;
    }
    averages = settled;
    settleWindows();
    for (const Index m : counting) {
        if (measure(m).unplacedToo) {
            wideMeasures.push_back(m);
            measureLeaves[m] = programs[measureProgram[m]].leaves;
        }
    }
    for (Index s = 0; s < problem.slots.size(); ++s) {
        const bool live = seats[s].leaf != none;
        for (const Index m : counting) {
            if (live && !measure(m).unplacedToo && measure(m).slots.test(s)) {
                slotMeasures.push(m);
                const bool own = leafProgram[seats[s].leaf] == measureProgram[m];
                if (own && (measureLeaves[m].empty() || measureLeaves[m].back() != seats[s].leaf)) {
                    measureLeaves[m].push_back(seats[s].leaf);
                }
            }
        }
        const auto lookingAt = [&](Rows& rows, const std::vector<Index>& all, const auto& of) {
            for (const Index i : all) {
                if (live && of[i].slots.test(s)) {
                    rows.push(i);
                }
            }
            rows.endRow();
        };
        slotMeasures.endRow();
        lookingAt(slotAverages, averages, problem.measures);
        lookingAt(slotLimits, limits, problem.limits);
        lookingAt(slotProhibitions, prohibitions, problem.prohibitions);
    }
    const std::size_t looks =
        slotMeasures.total() + slotAverages.total() + slotLimits.total() + slotProhibitions.total();
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
        programs[measureProgram[m]].failed += windowFails(*this, m, std::move(all)) ? 1 : 0;
        return true;
    });
}

} // namespace gradus::place
