#include "src/audit/settings.h"

#include "src/audit/program_walk.h"

#include <algorithm>
#include <set>

namespace gradus {
namespace {

constexpr std::size_t maxCombinations = 256; // of open picks, and of missing facts

/// What the conditions of a programme read.
struct Reads {
    std::set<std::string> givens;
    std::set<std::string> choices;
    std::vector<Term> admissions;
};

void collect(const Condition& condition, Reads& reads) {
    if (const auto* is = std::get_if<ValueIs>(&condition.what)) {
        (is->isChoice ? reads.choices : reads.givens).insert(is->name);
    } else if (const auto* admitted = std::get_if<AdmittedWhen>(&condition.what)) {
        reads.admissions.push_back(admitted->term);
    } else if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts)
            collect(part, reads);
    }
}

/// Terms between and around those that conditions compare with: one of each kind that they can tell apart.
std::vector<Term> distinguishable(std::vector<Term> terms) {
    std::vector<Term> result;
    for (const Term& term : terms) {
        for (const int shift : {-1, 0, 1})
            result.push_back({term.year + shift, term.season});
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// All subsets of at most `upTo` values in author order; the empty one first, for an optional choice only.
std::vector<std::vector<std::string>> picksOf(const Choice& choice) {
    std::vector<std::vector<std::string>> picks;
    if (choice.optional)
        picks.emplace_back();
    std::vector<std::vector<std::string>> last{{}};
    for (int size = 1; size <= choice.upTo; ++size) {
        std::vector<std::vector<std::string>> larger;
        for (const auto& pick : last) {
            bool behind = pick.empty();
            for (const NamedValue& value : choice.values) {
                if (behind) {
                    larger.push_back(pick);
                    larger.back().push_back(value.id);
                    if (picks.size() + larger.size() > maxCombinations)
                        break;
                } else if (value.id == pick.back()) {
                    behind = true;
                }
            }
        }
        picks.insert(picks.end(), larger.begin(), larger.end());
        last = std::move(larger);
    }
    return picks;
}

template <typename T, typename Extend>
std::vector<T> product(const std::vector<T>& left, std::size_t options, Extend extend, bool& complete) {
    std::vector<T> result;
    for (const T& one : left) {
        for (std::size_t i = 0; i < options; ++i) {
            if (result.size() == maxCombinations) {
                complete = false;
                return result;
            }
            result.push_back(one);
            extend(result.back(), i);
        }
    }
    return result;
}

/// What the record says of what the programme asks.
Settings knownSettings(const Program& program, const Transcript& transcript) {
    Settings known;
    for (const Given& given : program.givens) {
        if (const auto recorded = transcript.givens.find(given.id); recorded != transcript.givens.end())
            known.givens.insert(*recorded);
    }
    for (const Choice& choice : program.choices) {
        if (const auto recorded = transcript.choices.find(choice.id); recorded != transcript.choices.end())
            known.choices.insert(*recorded);
    }
    for (const HeldProgram& held : transcript.programs) {
        if (held.id == program.id && !held.admittedSeason.empty())
            known.admitted =
                Term{held.admittedYear, program.institution->season(held.admittedSeason).value()};
    }
    return known;
}

std::string termText(const Term& term, const Institution& institution) {
    return institution.terms[static_cast<std::size_t>(term.season)] + " " + std::to_string(term.year);
}

void openFacts(const Program& program, const Reads& reads, SettingsSpace& space) {
    space.facts.push_back(space.known);
    for (const Given& given : program.givens) {
        if (reads.givens.count(given.id) == 0 || space.known.givens.count(given.id) != 0)
            continue;
        space.facts = product(
            space.facts, given.values.size(),
            [&](Settings& settings, std::size_t i) { settings.givens[given.id] = given.values[i].id; },
            space.allFacts);
        const NamedValue& first = given.values.front();
        space.missing.push_back(
            {Assumption::Kind::missingGiven, given.id, given.title, first.id, first.title});
    }
    if (reads.admissions.empty() || space.known.admitted)
        return;
    const std::vector<Term> terms = distinguishable(reads.admissions);
    space.facts = product(
        space.facts, terms.size(), [&](Settings& settings, std::size_t i) { settings.admitted = terms[i]; },
        space.allFacts);
    const std::string first = termText(terms.front(), *program.institution);
    space.missing.push_back(
        {Assumption::Kind::missingGiven, admissionFact, "Term of admission", first, first});
}

void openPicks(const Program& program, const Reads& reads, SettingsSpace& space) {
    space.picks.emplace_back();
    for (const Choice& choice : program.choices) {
        if (reads.choices.count(choice.id) == 0 || space.known.choices.count(choice.id) != 0)
            continue;
        const auto options = picksOf(choice);
        space.picks = product(
            space.picks, options.size(), [&](auto& picks, std::size_t i) { picks[choice.id] = options[i]; },
            space.allPicks);
    }
}

} // namespace

SettingsSpace settingsOf(const Program& program, const Record& record) {
    SettingsSpace space;
    space.known = knownSettings(program, record.transcript);
    Reads reads;
    forEachCondition(program.body, [&](const Condition& condition) { collect(condition, reads); });
    openFacts(program, reads, space);
    openPicks(program, reads, space);
    return space;
}

} // namespace gradus
