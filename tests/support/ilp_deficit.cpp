#include "tests/support/ilp_deficit.h"

#include "tests/support/child.h"
#include "tests/support/glpk.h"
#include "tests/support/ilp_fitting.h"
#include "tests/support/ilp_world.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace gradus::test {

using namespace gradus::place;

namespace {

class Deficit {
public:
    Deficit(const Problem& problem, const Query& query, bool cuts) : p_(problem), q_(query), cuts_(cuts) {
        branches();
        places();
        cost_.resize(p_.programs);
        courses_.resize(p_.slots.size());
        units_.resize(p_.slots.size());
        for (const Leaf& leaf : p_.leaves) {
            if (leaf.pool == none) {
                list(leaf);
            } else {
                pool(leaf);
            }
        }
        for (const Limit& limit : p_.limits) {
            cap(limit);
        }
        sharing();
        for (const Measure& m : p_.measures) {
            measure(m);
        }
    }

    std::optional<DeficitAnswer> solve() {
        DeficitAnswer answer;
        // One programme is one question; several are compared one after the other.
        const bool single = p_.programs == 1;
        const auto failures = static_cast<std::int64_t>(rows_.most(failed_)) + 1;
        for (Index k = 0; k < p_.programs; ++k) {
            const Linear goal = single ? cost_[k].times(failures) + failed_ : cost_[k];
            const std::optional<std::vector<std::int64_t>> values = least(goal, answer);
            if (!values) {
                return std::nullopt;
            }
            answer.deficits.push_back(cost_[k].at(*values));
            answer.failedAverages = failed_.at(*values);
            rows_.atMost(cost_[k], answer.deficits.back());
        }
        if (!single && !failed_.terms.empty()) {
            const std::optional<std::vector<std::int64_t>> values = least(failed_, answer);
            if (!values) {
                return std::nullopt;
            }
            answer.failedAverages = failed_.at(*values);
        }
        return answer;
    }

private:
    std::optional<std::vector<std::int64_t>> least(const Linear& goal, DeficitAnswer& answer) {
        const GlpkAnswer solved = solveWithGlpk(rows_, goal, cuts_);
        answer.microseconds += solved.microseconds;
        return solved.solved == Solved::best ? std::optional(solved.values) : std::nullopt;
    }

    void branches() {
        for (Index b = 0; b < p_.branches.size(); ++b) {
            chosen_.push_back(b < p_.programs ? Linear(1) : rows_.yesOrNo());
        }
        for (const Choice& choice : p_.choices) {
            Linear all;
            for (const Index b : choice.branches) {
                all += chosen_[b];
            }
            const auto count = std::min<std::size_t>(choice.count, choice.branches.size());
            rows_.equal(all - chosen_[choice.branch].times(static_cast<std::int64_t>(count)), 0);
        }
    }

    void places() {
        held_.resize(p_.slots.size());
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            Linear one;
            for (Index s = 0; q_.active.test(c) && s < p_.slots.size(); ++s) {
                if (p_.slots[s].eligible.test(c)) {
                    held_[s].emplace_back(c, rows_.yesOrNo());
                    one += held_[s].back().second;
                }
            }
            rows_.atMost(one, 1);
        }
    }

    Linear& cost(const Leaf& leaf) { return cost_[p_.programOf(leaf.branch)]; }

    /// A further course in a slot, at most so many; what it costs goes to the leaf's programme.
    void further(const Leaf& leaf, Index slot, std::int64_t most) {
        const Fitting fits = fitting(p_, slot, nullptr);
        const Linear many = rows_.variable(0, fits.any ? most : 0);
        const Linear units = rows_.variable(0, fits.any ? most * fits.most : 0);
        rows_.atMost(units - many.times(fits.most), 0);
        rows_.atLeast(units - many.times(fits.least), 0);
        const Linear worth = rows_.variable(0, most * std::max(fits.most, p_.unitsPerCourse));
        rows_.atLeast(worth - many.times(p_.unitsPerCourse), 0);
        rows_.atLeast(worth - units, 0);
        cost(leaf) += worth;
        courses_[slot] = many;
        units_[slot] = units;
    }

    void pool(const Leaf& leaf) {
        const Linear& chosen = chosen_[leaf.branch];
        Linear courses;
        Linear units;
        for (const auto& [c, there] : held_[leaf.pool]) {
            courses += there;
            units += there.times(p_.candidates[c].units);
            rows_.atMost(there - chosen, 0);
        }
        if (leaf.need.units == 0) {
            further(leaf, leaf.pool, leaf.need.courses);
            courses += courses_[leaf.pool];
            rows_.atLeast(courses - chosen.times(leaf.need.courses), 0);
            rows_.atMost(courses - chosen.times(leaf.upper->courses), 0);
            return;
        }
        // By units one further course is as good as several.
        const Fitting fits = fitting(p_, leaf.pool, nullptr);
        const std::int64_t room = rows_.most(units);
        const Linear extra = rows_.variable(0, fits.any ? fits.most : 0);
        units_[leaf.pool] = extra;
        cost(leaf) += extra;
        rows_.atLeast(units + extra - chosen.times(leaf.need.units), 0);
        const Linear any = rows_.yesOrNo();
        rows_.atMost(any - chosen, 0);
        rows_.atMost(extra - any.times(fits.most), 0);
        rows_.atLeast(extra - any.times(fits.least), 0);
        rows_.atMost(units + any.times(room - leaf.upper->units + 1), room);
        for (const auto& [c, there] : held_[leaf.pool]) {
            rows_.atMostIf({there}, units + extra, leaf.upper->units - 1 + p_.candidates[c].units);
        }
    }

    void list(const Leaf& leaf) {
        Linear filled;
        for (const Item& item : leaf.items) {
            Linear one;
            for (const Alternative& a : item.alternatives) {
                const Linear through = rows_.yesOrNo();
                one += through;
                for (const Index part : a.parts) {
                    further(leaf, part, 1);
                    Linear there = courses_[part];
                    for (const auto& [c, here] : held_[part]) {
                        there += here;
                    }
                    rows_.equal(there - through, 0);
                }
            }
            rows_.atMost(one, 1);
            filled += one;
        }
        rows_.atLeast(filled - chosen_[leaf.branch].times(leaf.need.courses), 0);
        rows_.atMost(filled - chosen_[leaf.branch].times(leaf.upper->courses), 0);
    }

    /// The courses that some slots hold of a set, each once: one of its candidates, and whether it is there.
    std::vector<std::pair<Index, Linear>> courses(const Bitset& slots, const Bitset& where) {
        std::map<Index, std::map<Index, Linear>> attempts; // per attempt and layer: at most one
        std::map<Index, Index> candidate;
        std::vector<std::pair<Index, Linear>> all;
        for (Index s = 0; s < p_.slots.size(); ++s) {
            for (const auto& [c, there] : held_[s]) {
                if (!slots.test(s) || !where.test(c)) {
                    continue;
                }
                if (p_.candidates[c].attempt == none) {
                    all.emplace_back(c, there);
                } else {
                    attempts[p_.candidates[c].attempt][p_.leaves[p_.slots[s].leaf].layer] += there;
                    candidate[p_.candidates[c].attempt] = c;
                }
            }
        }
        for (const auto& [attempt, layers] : attempts) {
            Linear once = layers.begin()->second;
            if (layers.size() > 1) {
                once = rows_.yesOrNo();
                Linear any;
                for (const auto& [layer, there] : layers) {
                    rows_.atMost(there - once, 0);
                    any += there;
                }
                rows_.atMost(once - any, 0);
            }
            all.emplace_back(candidate[attempt], once);
        }
        return all;
    }

    void cap(const Limit& limit) {
        Linear many;
        Linear units;
        for (const auto& [c, there] : courses(limit.slots, limit.where)) {
            many += there;
            units += there.times(p_.candidates[c].units);
        }
        for (Index s = 0; s < p_.slots.size(); ++s) {
            if (limit.slots.test(s) && fitting(p_, s, &limit.where).some) {
                many += courses_[s];
                units += units_[s];
            }
        }
        const Linear spare = Linear(1) - chosen_[limit.branch];
        if (limit.courses) {
            rows_.atMost(many - spare.times(std::max<std::int64_t>(0, rows_.most(many))), *limit.courses);
        }
        if (limit.units) {
            rows_.atMost(units - spare.times(std::max<std::int64_t>(0, rows_.most(units))), *limit.units);
        }
    }

    void sharing() {
        std::map<Index, std::vector<std::pair<Index, Linear>>> byAttempt; // slot, there
        std::map<Index, std::int64_t> units;
        for (Index s = 0; s < p_.slots.size(); ++s) {
            for (const auto& [c, there] : held_[s]) {
                if (p_.candidates[c].attempt != none) {
                    byAttempt[p_.candidates[c].attempt].emplace_back(s, there);
                    units[p_.candidates[c].attempt] = p_.candidates[c].units;
                }
            }
        }
        std::vector<Linear> shared(p_.shareCaps.size());
        std::vector<Linear> sharedUnits(p_.shareCaps.size());
        for (const auto& [attempt, uses] : byAttempt) {
            for (std::size_t i = 0; i < uses.size(); ++i) {
                for (std::size_t k = i + 1; k < uses.size(); ++k) {
                    if (!mayShare(uses[i].first, uses[k].first)) {
                        rows_.atMost(uses[i].second + uses[k].second, 1);
                    }
                }
            }
            for (std::size_t of = 0; of < p_.shareCaps.size(); ++of) {
                Linear first;
                Linear second;
                for (const auto& [slot, there] : uses) {
                    first += p_.shareCaps[of].first.test(p_.slots[slot].leaf) ? there : Linear();
                    second += p_.shareCaps[of].second.test(p_.slots[slot].leaf) ? there : Linear();
                }
                const Linear both = rows_.yesOrNo();
                rows_.atMost(first + second - both, 1);
                shared[of] += both;
                sharedUnits[of] += both.times(units[attempt]);
            }
        }
        for (std::size_t of = 0; of < p_.shareCaps.size(); ++of) {
            if (p_.shareCaps[of].courses) {
                rows_.atMost(shared[of], *p_.shareCaps[of].courses);
            }
            if (p_.shareCaps[of].units) {
                rows_.atMost(sharedUnits[of], *p_.shareCaps[of].units);
            }
        }
    }
    bool mayShare(Index one, Index two) const {
        const Index a = p_.slots[one].leaf;
        const Index b = p_.slots[two].leaf;
        return p_.leaves[a].layer != p_.leaves[b].layer &&
               std::any_of(p_.sharings.begin(), p_.sharings.end(), [&](const Sharing& of) {
                   return (of.first.test(a) && of.second.test(b)) || (of.first.test(b) && of.second.test(a));
               });
    }

    void measure(const Measure& m) {
        Linear units;
        Linear above;
        Linear graded;
        for (Index s = 0; s < p_.slots.size(); ++s) {
            units += m.slots.test(s) && fitting(p_, s, &m.where).some ? units_[s] : Linear();
        }
        for (const auto& [c, there] : courses(m.slots, m.where)) {
            const Candidate& of = p_.candidates[c];
            units += there.times(of.units);
            if (m.gpa && of.points) {
                above += there.times((*of.points - *m.gpa) * of.units);
                graded += there.times(of.units);
            }
        }
        const Linear spare = Linear(1) - chosen_[m.branch];
        if (m.need.units > m.base.units) {
            rows_.atLeast(units + spare.times(m.need.units), m.need.units - m.base.units);
        }
        if (m.gpa) {
            const Linear fails = rows_.yesOrNo();
            failed_ += fails;
            const Linear excused = fails + spare;
            rows_.atLeast(above - excused.times(std::min<std::int64_t>(0, rows_.least(above))), 0);
            rows_.atLeast(graded + excused, 1);
        }
    }

    const Problem& p_;
    const Query& q_;
    bool cuts_;
    LinearProgramme rows_;
    std::vector<Linear> chosen_;                              ///< per branch
    std::vector<std::vector<std::pair<Index, Linear>>> held_; ///< per slot: candidate, whether it is there
    std::vector<Linear> courses_;                             ///< per slot: further courses
    std::vector<Linear> units_;                               ///< theirs
    std::vector<Linear> cost_;                                ///< per programme
    Linear failed_;
};

} // namespace

std::optional<DeficitAnswer> leastDeficit(const Problem& problem, const Query& query, bool cuts,
                                          double seconds) {
    const std::optional<std::string> text = inChild(seconds, [&]() -> std::string {
        const auto [p, step] = inLargestSteps(problem);
        const std::optional<DeficitAnswer> answer = Deficit(p, query, cuts).solve();
        if (!answer) {
            return {};
        }
        std::ostringstream out;
        out << answer->microseconds << " " << answer->failedAverages;
        for (const std::int64_t deficit : answer->deficits) {
            out << " " << deficit * step;
        }
        return out.str();
    });
    if (!text || text->empty()) {
        return std::nullopt;
    }
    std::istringstream in(*text);
    DeficitAnswer answer;
    in >> answer.microseconds >> answer.failedAverages;
    for (std::int64_t deficit = 0; in >> deficit;) {
        answer.deficits.push_back(deficit);
    }
    return answer;
}

} // namespace gradus::test
