#include "tools/benchmark/solving.h"

#include "src/place/check.h"
#include "src/place/solve.h"
#include "tools/benchmark/instance.h"
#include "tools/benchmark/measuring.h"
#include "tools/benchmark/timing.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace gradus::bench {

namespace {

/// What an audit asks the solver about an instance; whether every answer is proven.
struct Question {
    std::string name;
    bool (*of)(const Instance& instance);
};

/// The three verdicts, and the canonical placement of the first that is met, else of all work.
bool placedWithVerdicts(const Instance& instance) {
    bool proven = true;
    bool met = false;
    for (const place::Query& query : instance.queries) {
        const auto ask = met                                  ? place::best
                         : &query == &instance.queries.back() ? place::solve
                                                              : place::solveIfMet;
        const place::Placement placement = ask(instance.problem, query);
        met = met || placement.value.met();
        proven = proven && placement.proven;
    }
    return proven;
}

const Question deficit{"least deficit", [](const Instance& instance) {
                           return leastDeficit(instance.problem, instance.queries.back()).proven;
                       }};
const Question canonical{"canonical", [](const Instance& instance) {
                             return place::solve(instance.problem, instance.queries.back()).proven;
                         }};
const Question verdicts{"canonical and three verdicts", placedWithVerdicts};

using Instances = std::vector<Instance>;

Instances make(std::size_t count, const std::function<Instance(std::uint64_t)>& one) {
    Instances made;
    for (std::uint64_t seed = 0; seed < count; ++seed)
        made.push_back(one(seed));
    return made;
}

std::vector<double> time(benchmark::State& state, const Instances& instances, const Question& question) {
    Timed timed =
        bench::time(state, instances.size(), [&](std::size_t i) { return question.of(instances[i]); });
    state.SetLabel("seed " + std::to_string(timed.slowest));
    return std::move(timed.times);
}

/// One row for each size, with the ratio of its median to that of the row before.
void addRows(const std::string& table, const std::vector<std::size_t>& sizes, std::size_t instances,
             const std::function<Instance(std::uint64_t, std::size_t)>& one) {
    const auto before = std::make_shared<double>(0);
    for (const std::size_t size : sizes) {
        addRow(table + "/" + std::to_string(size), [=](benchmark::State& state) {
            const Instances made = make(instances, [&](std::uint64_t seed) { return one(seed, size); });
            const double median = percentile(time(state, made, deficit), 50);
            if (*before > 0)
                state.counters["ratio"] = median / *before;
            *before = median;
        });
    }
}

} // namespace

place::Placement leastDeficit(const place::Problem& problem, const place::Query& query) {
    return place::best(problem, query);
}

bool Choice::has(const std::string& name) const {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

void addSolving(const Choice& choice) {
    for (const Family& family : families()) {
        if (!choice.has(family.name))
            continue;
        for (const Question* question : {&deficit, &canonical, &verdicts}) {
            addRow("solve/" + family.name + ", " + question->name, [=](benchmark::State& state) {
                time(state, make(choice.ofFamily(), family.make), *question);
            });
        }
    }
}

void addSolvingAllocations(const Choice& choice) {
    for (const Family& family : families()) {
        if (!choice.has(family.name))
            continue;
        addRow("memory/" + family.name + ", " + canonical.name, [=](benchmark::State& state) {
            const Instances made = make(choice.ofFamily(), family.make);
            countAllocations(state, made.size(), [&](std::size_t i) { canonical.of(made[i]); });
        });
    }
}

void addGrowth(const Choice& choice) {
    if (!choice.has("growth"))
        return;
    const std::size_t instances = choice.of(20);
    addRows("courses", {10, 20, 40, 80, 120, 200}, instances,
            [](std::uint64_t seed, std::size_t courses) { return typical(seed, courses, 25); });
    addRows("leaves", {10, 20, 40, 80, 150, 250, 400}, instances,
            [](std::uint64_t seed, std::size_t leaves) { return typical(seed, 40, leaves); });
}

std::string faultInAnswers() {
    for (const Family& family : families()) {
        for (std::uint64_t seed = 0; seed < 2; ++seed) {
            const Instance instance = family.make(seed);
            for (const place::Query& query : instance.queries) {
                const place::Placement found = place::solve(instance.problem, query);
                if (const std::string fault = place::check(instance.problem, query, found); !fault.empty())
                    return family.name + ", seed " + std::to_string(seed) + ": " + fault;
                const bool planted = seed % 2 == 0 && &query == &instance.queries.back();
                if (planted && found.proven && !found.value.met())
                    return family.name + ", seed " + std::to_string(seed) +
                           ": the planted placement is better";
            }
        }
    }
    return {};
}

} // namespace gradus::bench
