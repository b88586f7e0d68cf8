#include "src/place/check_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus::place {

namespace {

class Judged {
public:
    Judged(const Problem& problem, const Query& query, const std::vector<Index>& slotOf,
           const CheckView& view)
        : problem_(problem), query_(query), slotOf_(slotOf), view_(view) {}

    std::int64_t failed() const { return failedAverages() + failedWindows() + exceededProhibitions(); }

private:
    std::int64_t failedAverages() const {
        __extension__ typedef __int128 Wide;
        std::int64_t failed = 0;
        for (const Measure& m : problem_.measures) {
            Wide points = 0;
            Wide units = 0;
            std::set<std::size_t> seen; // parts of courses
            for (Index c = 0; m.gpa && c < problem_.candidates.size(); ++c) {
                const Candidate& candidate = problem_.candidates[c];
                const CheckView::Held use = view_.use(c, slotOf_[c]);
                if (query_.active.test(c) && candidate.points && view_.looksAt(m, use) &&
                    seen.insert(use.credit).second) {
                    points += static_cast<Wide>(*candidate.points) * candidate.units;
                    units += candidate.units;
                }
            }
            failed += view_.liveHere(m.branch) && m.gpa && (units == 0 || points < units * *m.gpa) ? 1 : 0;
        }
        return failed;
    }

    std::int64_t failedWindows() const {
        std::int64_t failed = 0;
        for (const Measure& m : problem_.measures) {
            std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>>
                terms;                  // units of `where`, of others
            std::set<std::size_t> seen; // parts of courses
            for (Index c = 0; m.window && c < problem_.candidates.size(); ++c) {
                const Index slot = slotOf_[c];
                if (query_.active.test(c) && m.within.test(c) &&
                    (m.unplacedToo || (slot != none && m.slots.test(slot))) &&
                    seen.insert(view_.use(c, slot).credit).second) {
                    auto& term = terms[problem_.candidates[c].when];
                    (m.where.test(c) ? term.first : term.second) += problem_.candidates[c].units;
                }
            }
            std::int64_t left = m.window.value_or(0);
            std::int64_t counted = 0;
            for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
                const std::int64_t counts = std::min(left, term->second.first);
                counted += counts;
                left -= std::min(left, counts + term->second.second);
            }
            failed += view_.liveHere(m.branch) && m.window && counted < m.need.units ? 1 : 0;
        }
        return failed;
    }

    std::int64_t exceededProhibitions() const {
        std::int64_t failed = 0;
        for (const Prohibition& of : problem_.prohibitions) {
            std::vector<CheckView::Held> there;
            for (Index c = 0; c < slotOf_.size(); ++c) {
                const Index slot = slotOf_[c];
                if (slot != none && of.slots.test(slot) && of.where.test(c)) {
                    there.push_back(view_.use(c, slot));
                }
            }
            const Amount placed = view_.amount(there);
            const bool exceeded =
                (of.courses && placed.courses > *of.courses) || (of.units && placed.units > *of.units);
            failed += view_.liveHere(of.branch) && exceeded ? 1 : 0;
        }
        return failed;
    }

    const Problem& problem_;
    const Query& query_;
    const std::vector<Index>& slotOf_;
    const CheckView& view_;
};

} // namespace

std::int64_t failedStatements(const Problem& problem, const Query& query, const std::vector<Index>& slotOf,
                              const CheckView& view) {
    return Judged(problem, query, slotOf, view).failed();
}

} // namespace gradus::place
