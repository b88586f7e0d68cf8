#include "tests/support/asp.h"

#include "tests/support/asp_bounds.h"
#include "tests/support/asp_facts.h"
#include "tests/support/asp_run.h"

#include <algorithm>
#include <charconv>

namespace gradus::test {

using namespace gradus::place;

namespace {

/// The integers of answer set programmes have 32 bits; so far apart nothing overflows.
constexpr std::int64_t mostNumber = 500'000'000;
constexpr std::size_t mostKeys = 5;
/// Unit steps are told off one by one where a course counts in part, and where a leaf cannot be filled.
constexpr std::int64_t mostSteps = 400;
constexpr std::size_t mostFurther = 2000;

/// Adds up what stands in one programme, to say whether it fits.
class Total {
public:
    explicit Total(std::int64_t step) : step_(step) {}
    void add(std::int64_t number) { sum_ = std::min(sum_ + std::min(number, beyond), beyond); }
    void addUnits(std::int64_t units) {
        whole_ = whole_ && units % step_ == 0;
        add(units / step_);
    }
    bool fits() const { return whole_ && sum_ <= mostNumber; }

private:
    static constexpr std::int64_t beyond = mostNumber + 1;
    std::int64_t step_;
    std::int64_t sum_ = 0;
    bool whole_ = true; ///< all units are steps
};

bool numbersFit(const Problem& p, const std::vector<FurtherKind>& kinds) {
    Total total(p.unitStep);
    const auto amount = [&](const Amount& of) {
        total.add(of.courses * (p.unitsPerCourse / p.unitStep + 1));
        total.addUnits(of.units);
    };
    const auto caps = [&](const auto& of) { amount({of.courses.value_or(0), of.units.value_or(0)}); };
    total.addUnits(p.unitsPerCourse);
    total.addUnits(p.unitCeiling);
    std::int64_t grades = 0;
    for (const Measure& m : p.measures) {
        amount(m.need);
        amount(m.base);
        total.add(m.different * (p.unitsPerCourse / p.unitStep));
        total.addUnits(m.window.value_or(0));
        grades = std::max(grades, m.gpa.value_or(0));
    }
    for (const Candidate& c : p.candidates) {
        grades = std::max(grades, c.points.value_or(0));
    }
    for (const Candidate& c : p.candidates) {
        total.addUnits(c.units);
        total.add(c.units / p.unitStep * grades);
        total.add(c.when < 0 ? -c.when : c.when);
    }
    for (const Prospect& prospect : p.prospects) {
        total.addUnits(prospect.minUnits);
        total.addUnits(prospect.maxUnits);
    }
    for (const FurtherKind& kind : kinds) {
        total.add(kind.most * (kind.units + p.unitsPerCourse / p.unitStep));
    }
    for (const Leaf& leaf : p.leaves) {
        amount(leaf.need);
        amount(leaf.upper.value_or(Amount{}));
    }
    std::for_each(p.limits.begin(), p.limits.end(), caps);
    std::for_each(p.prohibitions.begin(), p.prohibitions.end(), caps);
    std::for_each(p.shareCaps.begin(), p.shareCaps.end(), caps);
    return total.fits();
}

/// The last line of clasp's answer, and the costs in the one before it. Nothing where it says anything else.
std::optional<std::vector<std::int64_t>> costs(const std::string& text) {
    const std::string begin = "Optimization:";
    const std::string end = "\nOPTIMUM FOUND\n";
    if (text.size() < begin.size() + end.size() || text.compare(0, begin.size(), begin) != 0 ||
        text.compare(text.size() - end.size(), end.size(), end) != 0) {
        return std::nullopt;
    }
    std::vector<std::int64_t> all;
    const char* at = text.data() + begin.size();
    const char* const last = text.data() + text.size() - end.size();
    while (at != last) {
        std::int64_t number = 0;
        const auto [next, error] = *at == ' ' ? std::from_chars(at + 1, last, number)
                                              : std::from_chars_result{at, std::errc::invalid_argument};
        if (error != std::errc()) {
            return std::nullopt;
        }
        all.push_back(number);
        at = next;
    }
    return all;
}

} // namespace

bool hasAsp() {
    return runAsp(GRADUS_SOURCE_DIR "/tests/support/placement.lp", "program(0).\n").ended;
}

std::optional<std::string> beyondAsp(const Problem& p) {
    bool part = false;
    for (const Limit& limit : p.limits) {
        part = part || (limit.part && limit.units);
    }
    if (part && !p.sharings.empty()) {
        return "a limit counting part beside sharing";
    }
    for (const Measure& m : p.measures) {
        if (m.different > 0 && m.keys.size() > mostKeys) {
            return "more than " + std::to_string(mostKeys) + " different keys";
        }
    }
    const std::vector<FurtherKind> kinds = furtherKinds(p, mostFurther);
    std::size_t further = kinds.size();
    std::int64_t units = 0;
    for (const FurtherKind& kind : kinds) {
        further += static_cast<std::size_t>(kind.most);
        units = std::max(units, kind.units);
    }
    if (further >= mostFurther) {
        return "too many further courses to choose from";
    }
    if (!numbersFit(p, kinds)) {
        return "numbers that do not fit";
    }
    for (const Candidate& candidate : p.candidates) {
        units = std::max(units, candidate.units / p.unitStep);
    }
    if (part && units > mostSteps) {
        return "a limit counting part with many small steps";
    }
    for (const Leaf& leaf : p.leaves) {
        if (mostLacking(p, leaf) > mostSteps) {
            return "a leaf that may lack many small steps";
        }
        for (const Item& item : leaf.items) {
            if (item.alternatives.empty()) {
                return "an item without alternatives";
            }
        }
    }
    return std::nullopt;
}

AspAnswer aspValue(const Problem& problem, const Query& query) {
    AspAnswer answer;
    if (const std::optional<std::string> beyond = beyondAsp(problem)) {
        answer.gaveUp = *beyond;
        return answer;
    }
    const AspOutput output =
        runAsp(GRADUS_SOURCE_DIR "/tests/support/placement.lp", aspFacts(problem, query));
    const std::optional<std::vector<std::int64_t>> all = costs(output.text);
    // One of each component for each programme, behind the branches nobody can compute and what is not kept.
    if (!output.ended || !all || all->size() != 2 + 4 * problem.programs) {
        answer.gaveUp = "gringo and clasp say: " + output.text;
        return answer;
    }
    std::size_t at = 2;
    const auto next = [&] { return (*all)[at++] - 1; };
    Value value(problem.programs);
    for (std::size_t k = 0; k < problem.programs; ++k) {
        value.of(k).possible = next() == 0;
        value.of(k).deficit = next() * problem.unitStep;
    }
    for (std::size_t k = 0; k < problem.programs; ++k) {
        value.of(k).failed = next();
    }
    for (std::size_t k = 0; k < problem.programs; ++k) {
        value.of(k).open = next();
    }
    answer.value = value;
    return answer;
}

} // namespace gradus::test
