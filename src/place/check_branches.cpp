#include "src/place/check_parts.h"

#include <algorithm>

namespace gradus::place {

namespace {

class Branches {
public:
    Branches(const Problem& problem, const Query& query, const std::vector<Index>& chosen)
        : problem_(problem), query_(query), chosen_(chosen) {}

    std::string wrong() {
        checkBranches();
        return wrong_;
    }

private:
    template <typename Text>
    void require(bool holds, const Text& otherwise) {
        if (!holds && wrong_.empty()) {
            wrong_ = otherwise;
        }
    }
    bool live(Index branch) const { return std::count(chosen_.begin(), chosen_.end(), branch) > 0; }

    void checkBranches() {
        std::size_t made = problem_.programs;
        for (std::size_t c = 0; c < problem_.choices.size(); ++c) {
            const Choice& choice = problem_.choices[c];
            const auto count = [&](auto what) {
                return static_cast<std::size_t>(
                    std::count_if(choice.branches.begin(), choice.branches.end(), what));
            };
            const std::size_t taken = count([&](Index b) { return live(b); });
            const std::size_t due =
                live(choice.branch) ? std::min<std::size_t>(choice.count, choice.branches.size()) : 0;
            require(taken == due, textOf("choice ", c, " has the wrong number of branches"));
            made += taken;
            // What the query asks for goes before what is declared.
            std::size_t bound = count([&](Index b) { return asked(b); });
            require(due == 0 || count([&](Index b) { return asked(b) && live(b); }) == std::min(bound, due),
                    textOf("choice ", c, " leaves out a branch asked for"));
            for (std::size_t i = 0; i < std::min<std::size_t>(choice.count, choice.declared.size()); ++i) {
                require(bound >= due || live(choice.declared[i]),
                        textOf("choice ", c, " ignores what is declared"));
                bound += asked(choice.declared[i]) ? 0 : 1;
            }
        }
        bool roots = true;
        for (Index program = 0; program < problem_.programs; ++program) {
            roots = roots && live(program);
        }
        require(roots && chosen_.size() == made && std::is_sorted(chosen_.begin(), chosen_.end()),
                "the chosen branches are not the programmes and what their choices offer, in order");
    }
    /// By the query, for itself or for something in it.
    bool asked(Index branch) const {
        for (Index b : query_.branches) {
            for (std::size_t steps = 0; b >= problem_.programs && steps < problem_.branches.size(); ++steps) {
                if (b == branch) {
                    return true;
                }
                b = problem_.choices[problem_.branches[b].choice].branch;
            }
        }
        return false;
    }

    const Problem& problem_;
    const Query& query_;
    const std::vector<Index>& chosen_;
    std::string wrong_;
};

} // namespace

std::string wrongBranches(const Problem& problem, const Query& query, const std::vector<Index>& chosen) {
    return Branches(problem, query, chosen).wrong();
}

} // namespace gradus::place
