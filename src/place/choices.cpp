#include "src/place/choices.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

namespace gradus::place {

namespace {

using Visit = std::function<bool(const std::vector<Index>&)>;

class Selector {
public:
    Selector(const Problem& problem, const Query& query, const Visit& visit)
        : problem_(problem), visit_(visit), standing_(problem.branches.size()),
          binding_(problem.choices.size()), fewest_(problem.branches.size(), unknown) {
        for (Index c = 0; c < problem.choices.size(); ++c) {
            standing_[problem.choices[c].branch].push_back(c);
        }
        bind(query);
    }

    void run() {
        std::int64_t used = 0;
        for (Index program = 0; program < problem_.programs; ++program) {
            least_ += fewest(program);
            used += own(program);
            selected_.push_back(program);
            pending_.insert(pending_.end(), standing_[program].begin(), standing_[program].end());
        }
        choose(used);
    }

private:
    static constexpr std::int64_t unknown = -1;

    /// Which branches each choice must take: those asked for, with what they stand in, then the declared.
    void bind(const Query& query) {
        std::set<Index> bound;
        for (Index branch : query.branches) {
            while (branch >= problem_.programs && bound.insert(branch).second) {
                const Index choice = problem_.branches[branch].choice;
                binding_[choice].push_back(branch);
                branch = problem_.choices[choice].branch;
            }
        }
        for (Index c = 0; c < problem_.choices.size(); ++c) {
            const Choice& choice = problem_.choices[c];
            for (const Index branch : choice.declared) {
                if (bound.insert(branch).second) {
                    binding_[c].push_back(branch);
                }
            }
            if (binding_[c].size() > choice.count) {
                binding_[c].resize(choice.count);
            }
        }
    }

    std::int64_t own(Index branch) const { return problem_.branches[branch].computable ? 0 : 1; }
    std::size_t count(const Choice& choice) const {
        return std::min<std::size_t>(choice.count, choice.branches.size());
    }
    bool bound(Index c, Index branch) const {
        return std::find(binding_[c].begin(), binding_[c].end(), branch) != binding_[c].end();
    }

    /// The fewest branches that are not computable, of a branch and what is chosen in it.
    std::int64_t fewest(Index branch) {
        if (fewest_[branch] == unknown) {
            fewest_[branch] = own(branch);
            for (const Index c : standing_[branch]) {
                fewest_[branch] += fewestIn(c);
            }
        }
        return fewest_[branch];
    }

    std::int64_t fewestIn(Index c) { return fewestIn(c, 0, count(problem_.choices[c])).value_or(0); }

    /// The same over `missing` branches of a choice from position `from` on; nothing when there are too few.
    std::optional<std::int64_t> fewestIn(Index c, std::size_t from, std::size_t missing) {
        const Choice& choice = problem_.choices[c];
        std::int64_t total = 0;
        std::vector<std::int64_t> free;
        for (std::size_t i = from; i < choice.branches.size(); ++i) {
            const Index branch = choice.branches[i];
            if (!bound(c, branch)) {
                free.push_back(fewest(branch));
            } else if (missing-- > 0) {
                total += fewest(branch);
            } else {
                return std::nullopt;
            }
        }
        if (missing > free.size()) {
            return std::nullopt;
        }
        std::sort(free.begin(), free.end());
        return std::accumulate(free.begin(), free.begin() + static_cast<std::ptrdiff_t>(missing), total);
    }

    /// Decides the first pending choice; `used` counts the branches selected that are not computable.
    bool choose(std::int64_t used) {
        if (pending_.empty()) {
            std::vector<Index> chosen = selected_;
            std::sort(chosen.begin(), chosen.end());
            return visit_(chosen);
        }
        const auto first = std::min_element(pending_.begin(), pending_.end());
        const Index c = *first;
        pending_.erase(first);
        const bool more = pick(c, 0, count(problem_.choices[c]), used);
        pending_.push_back(c);
        return more;
    }

    /// Takes `missing` more branches of a choice from position `from` on.
    bool pick(Index c, std::size_t from, std::size_t missing, std::int64_t used) {
        const Choice& choice = problem_.choices[c];
        if (missing == 0) {
            return choose(used);
        }
        for (std::size_t i = from; i + missing <= choice.branches.size(); ++i) {
            const Index branch = choice.branches[i];
            const std::vector<Index> pendingBefore = pending_;
            selected_.push_back(branch);
            pending_.insert(pending_.end(), standing_[branch].begin(), standing_[branch].end());
            const std::optional<std::int64_t> rest = fewestIn(c, i + 1, missing - 1);
            const bool fits = rest && used + own(branch) + *rest + atLeast() == least_;
            const bool more = !fits || pick(c, i + 1, missing - 1, used + own(branch));
            pending_ = pendingBefore;
            selected_.pop_back();
            if (!more) {
                return false;
            }
            if (bound(c, branch)) {
                break; // it may not be left out
            }
        }
        return true;
    }

    /// The fewest in what the choices not decided will select.
    std::int64_t atLeast() {
        std::int64_t total = 0;
        for (const Index c : pending_) {
            total += fewestIn(c);
        }
        return total;
    }

    const Problem& problem_;
    const Visit& visit_;
    std::vector<std::vector<Index>> standing_; ///< per branch: the choices in it
    std::vector<std::vector<Index>> binding_;  ///< per choice
    std::vector<std::int64_t> fewest_;         ///< per branch
    std::int64_t least_ = 0;
    std::vector<Index> selected_;
    std::vector<Index> pending_; ///< choices in selected branches, not decided
};

} // namespace

void forEachSelection(const Problem& problem, const Query& query, const Visit& visit) {
    Selector(problem, query, visit).run();
}

} // namespace gradus::place
