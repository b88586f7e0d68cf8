#include "tools/benchmark/opponent.h"

#include "tests/support/child.h"
#include "tests/support/glpk.h"
#include "tools/benchmark/compact.h"
#include "tools/benchmark/instance.h"
#include "tools/benchmark/measuring.h"
#include "tools/benchmark/solving.h"
#include "tools/benchmark/timing.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace gradus::bench {

namespace {

constexpr double mostSeconds = 2;
constexpr double mostSecondsForAll = 12; // then no more instances are begun

struct Answer {
    bool solved = false;
    double microseconds = 0;
    std::int64_t deficit = 0;
};

Answer ask(const Instance& instance, bool cuts) {
    const auto text = test::inChild(mostSeconds, [&] {
        const Compact question = compact(instance.problem, instance.queries.back());
        const test::GlpkAnswer found = test::solveWithGlpk(question.rows, question.cost, cuts);
        std::ostringstream out;
        out << (found.solved == test::Solved::best) << ' ' << found.microseconds << ' '
            << (found.values.empty() ? 0 : question.cost.at(found.values) * instance.problem.unitStep);
        return out.str();
    });
    Answer answer;
    if (text)
        std::istringstream(*text) >> answer.solved >> answer.microseconds >> answer.deficit;
    else
        answer.microseconds = mostSeconds * 1e6;
    return answer;
}

struct Match {
    std::string family;
    double target; ///< how many times the solver is to be as fast
    bool cuts;     ///< whether GLPK is faster with its cutting planes
};

const Match matches[] = {
    {"typical", 15, true}, {"overlap", 40, false}, {"units", 50, true}, {"units34", 200, true}};

void compare(benchmark::State& state, const Match& match, std::size_t instances) {
    const auto family = std::find_if(families().begin(), families().end(),
                                     [&](const Family& one) { return one.name == match.family; });
    std::vector<double> ours, theirs;
    double unsolved = 0, unproven = 0, disagree = 0;
    for (auto _ : state) {
        double spent = 0;
        for (std::size_t i = 0; i < instances && spent < mostSecondsForAll * 1e6; ++i) {
            const Instance instance = family->make(i);
            const Answer answer = ask(instance, match.cuts);
            spent += answer.microseconds;
            theirs.push_back(answer.microseconds);
            unsolved += answer.solved ? 0 : 1;
            std::optional<place::Placement> found;
            ours.push_back(timeEach(1, [&](std::size_t) {
                               found = leastDeficit(instance.problem, instance.queries.back());
                           }).front());
            unproven += found->proven ? 0 : 1;
            if (answer.solved && found->proven &&
                !(found->value.of(0).possible && found->value.of(0).deficit == answer.deficit))
                ++disagree;
        }
        state.SetIterationTime(0);
    }
    state.counters["instances"] = static_cast<double>(ours.size());
    state.counters["ours"] = mean(ours);
    state.counters["GLPK"] = mean(theirs);
    state.counters["unsolved"] = unsolved;
    state.counters["unproven"] = unproven;
    state.counters["disagree"] = disagree;
    state.counters["ratio"] = mean(theirs) / mean(ours);
    state.counters["target"] = match.target;
    if (unsolved > 0)
        state.SetLabel("at least");
}

} // namespace

void addOpponent(const Choice& choice) {
    for (const Match& match : matches) {
        if (choice.has(match.family)) {
            addRow("opponent/" + match.family,
                   [=](benchmark::State& state) { compare(state, match, choice.ofFamily()); });
        }
    }
}

} // namespace gradus::bench
