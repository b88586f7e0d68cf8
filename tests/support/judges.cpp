#include "tests/support/judges.h"

#include "src/place/solve.h"
#include "tests/support/asp.h"
#include "tests/support/brute_force.h"
#include "tests/support/ilp.h"
#include "tests/support/placements.h"

#include <algorithm>

namespace gradus::test {

using namespace gradus::place;

namespace {

Judgement byBruteForce(const Problem& problem, const Query& query) {
    const std::optional<Placement> best = bruteForce(problem, query);
    if (!best) {
        return {std::nullopt, "too many placements to try, or none that keeps what is fixed", false, ""};
    }
    return {best->value, "", false, text(*best)};
}

Judgement byIlp(const Problem& problem, const Query& query) {
    if (const auto reason = beyondIlp(problem)) {
        return {std::nullopt, *reason, false, ""};
    }
    const std::optional<IlpAnswer> answer = solveByIlp(problem, query, 4);
    if (!answer) {
        return {std::nullopt, "gave up", true, ""};
    }
    return {answer->value, "", false, ""};
}

Judgement byAsp(const Problem& problem, const Query& query) {
    if (const auto reason = hasAsp() ? beyondAsp(problem) : "gringo and clasp are not there") {
        return {std::nullopt, *reason, false, ""};
    }
    const AspAnswer answer = aspValue(problem, query);
    return answer.value ? Judgement{answer.value, "", false, ""}
                        : Judgement{std::nullopt, answer.gaveUp, true, ""};
}

Value deficits(Value value) {
    for (std::size_t k = 0; k < value.programs(); ++k) {
        value.of(k).failed = value.of(k).open = 0;
    }
    return value;
}

std::string line(const Value& value) {
    Placement placement;
    placement.value = value;
    return text(placement);
}

} // namespace

const std::vector<Judge>& judges() {
    static const std::vector<Judge> all{{"brute", byBruteForce}, {"ilp", byIlp}, {"asp", byAsp}};
    return all;
}

const Judge& judgeNamed(const std::string& name) {
    return *std::find_if(judges().begin(), judges().end(),
                         [&](const Judge& judge) { return judge.name == name; });
}

namespace {

/// Whether the question for a verdict alone has the answer it should.
bool tellsWhetherMet(const World& world, bool met) {
    if (!world.query.fixed.empty()) {
        return true;
    }
    const Placement ifMet = solveIfMet(world.problem, world.query);
    return !ifMet.proven || ifMet.value.met() == met;
}

} // namespace

bool Comparison::compare(const World& world) {
    const Judgement expected = judge_.judge(world.problem, world.query);
    if (!expected.value) {
        ++(expected.gaveUp ? gaveUp : beyond[expected.without]);
        return true;
    }
    const Placement found = solve(world.problem, world.query);
    features_.insert(world.features.begin(), world.features.end());
    ++(found.proven ? compared : notProven);
    const bool agrees = found.proven ? found.value == *expected.value &&
                                           (expected.placement.empty() || text(found) == expected.placement)
                                     : !(found.value < *expected.value) &&
                                           !(deficits(*expected.value) < deficits(found.bound));
    if (agrees && tellsWhetherMet(world, expected.value->met())) {
        return true;
    }
    if (++disagreed <= 5) {
        first += world.name + (found.proven ? "" : " (not proven)") + "\n  with:";
        for (const std::size_t feature : world.features) {
            first += " [" + worldFeatures()[feature] + "]";
        }
        first += "\n  solver: " + text(found) + "\n  " + judge_.name + ": " +
                 (expected.placement.empty() ? line(*expected.value) : expected.placement) + "\n";
    }
    return false;
}

std::string Comparison::summary() const {
    std::string text = std::to_string(compared) + " compared, " + std::to_string(disagreed) + " disagreed, " +
                       std::to_string(notProven) + " not proven";
    for (const auto& [reason, count] : beyond) {
        text += ", " + std::to_string(count) + " beyond the judge (" + reason + ")";
    }
    return text + ", " + std::to_string(gaveUp) + " given up";
}

std::string Comparison::neverCompared() const {
    std::string never;
    for (std::size_t f = 0; f < worldFeatures().size(); ++f) {
        never += features_.count(f) == 0 ? worldFeatures()[f] + "\n" : "";
    }
    return never;
}

} // namespace gradus::test
