#include "tests/support/ilp.h"

#include "tests/support/child.h"
#include "tests/support/glpk.h"
#include "tests/support/ilp_view.h"

#include <numeric>
#include <sstream>
#include <stdexcept>

namespace gradus::test {

using namespace gradus::place;

namespace {

constexpr std::size_t mostKinds = 2'000;

struct GaveUp : std::runtime_error {
    GaveUp() : std::runtime_error("GLPK gave up") {}
};

/// Component after component of the value, each made least and then kept, under one choice of branches.
class Stages {
public:
    Stages(const Problem& problem, const Query& query, const std::vector<Index>& chosen)
        : p_(problem), q_(query), chosen_(chosen) {}

    /// Nothing when no legal placement keeps what is fixed.
    std::optional<Value> run() {
        givePlaces();
        IlpView alone(rows_, p_, q_, chosen_, places_, none);
        alone.legal();
        if (!q_.fixed.empty() && !least(rows_, rows_.variable(0, 1))) {
            return std::nullopt;
        }
        Value value(p_.programs);
        std::vector<Linear> price(p_.programs);
        for (Index k = 0; k < p_.programs; ++k) {
            if (!completed(k, value.of(k).deficit, price[k])) {
                value.of(k).possible = false;
                value.of(k).deficit = least(rows_, alone.lack(k)).value();
            }
        }
        for (Index k = 0; k < p_.programs; ++k) {
            value.of(k).failed = least(rows_, alone.failed(k) + price[k]).value();
        }
        for (Index k = 0; k < p_.programs; ++k) {
            value.of(k).open = least(rows_, alone.open(k)).value();
        }
        return value;
    }

    double microseconds = 0;

private:
    void givePlaces() {
        for (Index c = 0; c < p_.candidates.size(); ++c) {
            const Index fixed = q_.fixed.empty() ? none : q_.fixed[c];
            Linear any;
            for (Index s = 0; q_.active.test(c) && s < p_.slots.size(); ++s) {
                if (p_.slots[s].eligible.test(c) && has(chosen_, p_.leaves[p_.slots[s].leaf].branch) &&
                    (fixed == none || fixed == s)) {
                    any += places_[{c, s}] = rows_.yesOrNo();
                }
            }
            rows_.atMost(any, 1);
            if (q_.active.test(c) && fixed != none) {
                rows_.atLeast(any, 1);
            }
        }
    }

    bool completed(Index program, std::int64_t& deficit, Linear& price) {
        LinearProgramme with = rows_;
        IlpView view(with, p_, q_, chosen_, places_, program);
        view.legal();
        view.met();
        const std::optional<std::int64_t> cost = least(with, view.cost());
        if (cost) {
            rows_ = std::move(with);
            deficit = *cost;
            price = view.price();
        }
        return cost.has_value();
    }

    /// Makes the sum least and keeps it there.
    std::optional<std::int64_t> least(LinearProgramme& rows, const Linear& sum) {
        if (rows.most(sum) == rows.least(sum) && &rows == &rows_) {
            return sum.constant; // nothing to choose, and what was kept can be kept
        }
        const GlpkAnswer answer = solveWithGlpk(rows, sum);
        microseconds += answer.microseconds;
        if (answer.solved == Solved::gaveUp) {
            throw GaveUp();
        }
        if (answer.solved == Solved::nothing) {
            return std::nullopt;
        }
        const std::int64_t is = sum.at(answer.values);
        rows.atMost(sum, is);
        return is;
    }

    const Problem& p_;
    const Query& q_;
    const std::vector<Index>& chosen_;
    LinearProgramme rows_;
    IlpPlaces places_;
};

/// In the child: the value in numbers, or nothing.
std::string judged(const Problem& problem, const Query& query) try {
    const auto [p, step] = inLargestSteps(problem);
    std::optional<Value> best;
    double microseconds = 0;
    for (const std::vector<Index>& chosen : branchSelections(p, query)) {
        Stages stages(p, query, chosen);
        const std::optional<Value> value = stages.run();
        microseconds += stages.microseconds;
        if (value && (!best || *value < *best)) {
            best = value;
        }
    }
    std::ostringstream out;
    out << microseconds << " " << best.has_value();
    for (std::size_t k = 0; best && k < best->programs(); ++k) {
        const ProgramValue& of = best->of(k);
        out << " " << of.possible << " " << of.deficit * step << " " << of.failed << " " << of.open;
    }
    return out.str();
} catch (const GaveUp&) {
    return {};
}

} // namespace

std::optional<std::string> beyondIlp(const Problem& problem) {
    std::vector<Index> all(problem.branches.size());
    std::iota(all.begin(), all.end(), Index{0});
    for (Index k = 0; k < problem.programs; ++k) {
        if (!furtherKinds(problem, all, k, mostKinds)) {
            return "too many kinds of further courses";
        }
    }
    return std::nullopt;
}

std::optional<IlpAnswer> solveByIlp(const Problem& problem, const Query& query, double seconds) {
    const std::optional<std::string> text = inChild(seconds, [&] { return judged(problem, query); });
    if (!text || text->empty()) {
        return std::nullopt;
    }
    std::istringstream in(*text);
    IlpAnswer answer{Value(problem.programs), 0};
    bool legal = false;
    in >> answer.microseconds >> legal;
    if (!legal && !query.fixed.empty()) {
        Query free = query;
        free.fixed.clear();
        return solveByIlp(problem, free, seconds);
    }
    for (std::size_t k = 0; k < problem.programs; ++k) {
        ProgramValue& of = answer.value.of(k);
        in >> of.possible >> of.deficit >> of.failed >> of.open;
    }
    return in ? std::optional(answer) : std::nullopt;
}

} // namespace gradus::test
