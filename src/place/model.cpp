#include "src/place/model.h"

#include <algorithm>
#include <map>

namespace gradus::place {

Model::Model(const Problem& p, const Query& q, const std::vector<Index>& branches)
    : problem(p), query(q), chosen(branches), step(std::max<std::int64_t>(1, p.unitStep)),
      programs(p.programs) {
    for (const Index branch : chosen) {
        ModelProgram& program = programs[problem.programOf(branch)];
        program.failed += problem.branches[branch].failed;
        program.open += problem.branches[branch].open;
    }
    indexLeaves();
    indexCourses();
    indexCandidates();
    indexMeasures();
    indexTypes();
    indexUses();
    indexPlainSlots();
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
    plainList.resize(problem.leaves.size());
    braces.resize(problem.leaves.size());
    groupedBraces.resize(problem.leaves.size());
    for (Index l = 0; l < problem.leaves.size(); ++l) {
        const Leaf& leaf = problem.leaves[l];
        leafProgram.push_back(problem.programOf(leaf.branch));
        firstItem[l] = static_cast<Index>(items.size());
        if (!live(leaf.branch)) {
            continue;
        }
        leaves.push_back(l);
        if (leaf.pool != none) {
            seats[leaf.pool].leaf = l;
            continue;
        }
        const std::size_t before = alternatives.size();
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
        plainList[l] = std::all_of(
            alternatives.begin() + static_cast<std::ptrdiff_t>(before), alternatives.end(),
            [](const ModelAlternative& a) { return a.parts->size() == 1 && a.missingMilestones == 0; });
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
    for (const Measure& measure : problem.measures) {
        measureProgram.push_back(problem.programOf(measure.branch));
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
            programs[measureProgram[m]].measures.push_back(m);
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

void Model::indexCourses() {
    for (const Index l : leaves) {
        layers = std::max<std::size_t>(layers, problem.leaves[l].layer + 1);
    }
    for (ModelProgram& program : programs) {
        program.layers.resize(layers);
    }
    for (const Index l : leaves) {
        ModelProgram& program = programs[leafProgram[l]];
        program.leaves.push_back(l);
        program.layers[problem.leaves[l].layer].push_back(l);
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
        splits = splits || (query.active.test(c) && course[c] != credit[c]);
    }
}

void Model::indexPlainSlots() {
    plainSlot.resize(problem.slots.size());
    for (Index s = 0; s < problem.slots.size() && partLimits.empty(); ++s) {
        const Index leaf = seats[s].leaf;
        const auto looking = slotMeasures[s];
        plainSlot[s] =
            leaf != none && !hasBraces(leaf) && (seats[s].item == none || plainList[leaf]) &&
            std::all_of(looking.begin(), looking.end(), [this](Index m) { return owners[m].empty(); });
    }
}

bool Model::mayShare(Index member, Index slot, Index otherMember, Index otherSlot) const {
    const Index a = problem.slots[slot].leaf;
    const Index b = problem.slots[otherSlot].leaf;
    return problem.leaves[a].layer != problem.leaves[b].layer &&
           std::any_of(problem.sharings.begin(), problem.sharings.end(), [&](const Sharing& of) {
               return of.where.test(member) && of.where.test(otherMember) && isBetween(of, a, b);
           });
}

void Model::indexCandidates() {
    std::vector<std::pair<Index, Index>> fits; // candidate, slot; slot by slot
    for (Index s = 0; s < problem.slots.size(); ++s) {
        if (seats[s].leaf != none) {
            problem.slots[s].eligible.forEach(0, problem.candidates.size(), [&](std::size_t c) {
                fits.emplace_back(static_cast<Index>(c), s);
            });
        }
    }
    Rows slots(problem.candidates.size(), fits);
    const auto before = [this](Index a, Index b) { return problem.slots[a].rank < problem.slots[b].rank; };
    for (Index c = 0; c < problem.candidates.size(); ++c) {
        const std::span<Index> all = slots.row(c);
        if (query.active.test(c)) {
            asks = asks || std::any_of(all.begin(), all.end(),
                                       [&](Index s) { return problem.slots[s].provisional.test(c); });
            active.push_back(c);
            const Index wish = query.fixed.empty() ? none : query.fixed[c];
            if (!std::is_sorted(all.begin(), all.end(), before)) {
                std::stable_sort(all.begin(), all.end(), before);
            }
            for (const Index s : all) {
                if (wish == none || wish == s) {
                    options.push(s);
                }
            }
            fixedFits &= wish == none || std::find(all.begin(), all.end(), wish) != all.end();
        }
        options.endRow();
    }
}

} // namespace gradus::place
