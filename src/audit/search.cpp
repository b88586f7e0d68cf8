#include "src/audit/search.h"

#include "src/place/check.h"
#include "src/place/solve.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace gradus {
namespace {

place::Bitset activeAt(const Compiled& compiled, const Record& record, Width width) {
    place::Bitset active(compiled.entryOf.size());
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        if (counts(record.entries[compiled.entryOf[c]].status, width))
            active.set(c);
    }
    return active;
}

/// Branches of nothing but open `unchecked` come last, before any value is compared.
std::size_t uncomputable(const place::Problem& problem, const place::Placement& placement) {
    return static_cast<std::size_t>(
        std::count_if(placement.chosen.begin(), placement.chosen.end(),
                      [&](place::Index b) { return !problem.branches[b].computable; }));
}

/// A rough count, in search nodes, of the work to compile a form.
std::uint64_t workOf(const Compiled& compiled) {
    return 1 + compiled.problem.slots.size() * compiled.problem.members() / 16;
}

bool allPossible(const place::Value& value) {
    for (std::size_t p = 0; p < value.programs(); ++p) {
        if (!value.of(p).possible)
            return false;
    }
    return true;
}

bool nothingOpen(const place::Value& value) {
    for (std::size_t p = 0; p < value.programs(); ++p) {
        if (value.of(p).open > 0)
            return false;
    }
    return true;
}

constexpr std::size_t extension = 3; // the question after the three widths

} // namespace

Search::Search(const Programs& programs, const Record& record, const SettingsSpace& space,
               std::uint64_t budget)
    : programs_(programs), record_(record), space_(space) {
    const Conditions conditions(programs, record);
    std::map<std::vector<std::size_t>, std::size_t> rows;
    for (std::size_t fact = 0; fact < space.factCount(); ++fact) {
        std::vector<std::size_t> row;
        for (std::size_t pick = 0; pick < space.pickCount(); ++pick) {
            const auto [form, isNew] =
                numbers_.emplace(decide(programs, conditions, space.at(fact, pick)), forms_.size());
            if (isNew)
                forms_.push_back(&form->first);
            row.push_back(form->second);
        }
        formOf_.insert(formOf_.end(), row.begin(), row.end());
        alike_.push_back(rows.emplace(std::move(row), fact).first->second);
    }
    solved_.resize(forms_.size());
    unsolved_ = forms_.size();
    std::fill(std::begin(left_), std::end(left_), budget);
}

std::size_t Search::formOf(std::size_t fact, std::size_t pick) const {
    return formOf_[fact * space_.pickCount() + pick];
}

Compiled& Search::compiled(std::size_t form, Retakes retakes) {
    const std::pair wanted(form, retakes);
    if (!last_ || last_->first != wanted) {
        last_.emplace(wanted, compile(programs_, record_, *forms_[form], retakes));
        if (unsolved_ != forms_.size()) // the first is what every audit needs
            spend(workOf(last_->second));
    }
    return last_->second;
}

void Search::spend(std::uint64_t steps) {
    for (std::uint64_t& left : left_)
        left -= std::min(left, steps);
}

bool Search::exhausted() const {
    return unsolved_ != forms_.size() &&
           std::any_of(std::begin(left_), std::end(left_), [](std::uint64_t left) { return left == 0; });
}

/// `still`: how many more ask the same question. A hard one may use more than its part, but never all.
std::uint64_t Search::part(std::size_t question, std::size_t still) const {
    return left_[question] / std::clamp<std::size_t>(still, 1, 4);
}

void Search::charge(std::size_t question, std::uint64_t nodes) {
    left_[question] -= std::min(left_[question], nodes);
    nodes_ += nodes;
}

place::Placement Search::solve(Compiled& compiled, Width width, const place::Query& query,
                               std::size_t question, Ask ask) {
    countUpTo(compiled, width);
    place::Placement placement = ask(compiled.problem, query);
    charge(question, placement.nodes);
    if (complaint_.empty() && (ask != place::solveIfMet || placement.value.met()))
        complaint_ = place::check(compiled.problem, query, placement);
    return placement;
}

/// Where later work changes nothing, the answer for less work stands for it too, at the same price. Shown is
/// the first that is met, else the widest: of the others only the verdict matters. Of several programmes what
/// the first lacks decides what is left to the next.
Search::Solved Search::solvedWith(std::size_t form, Retakes retakes) {
    Compiled& compiled = this->compiled(form, retakes);
    Solved solved;
    solved.retakes = retakes;
    place::Query queries[3];
    for (const Width width : widths)
        queries[static_cast<std::size_t>(width)].active = activeAt(compiled, record_, width);
    const auto alike = [&](std::size_t one, std::size_t other) {
        return queries[one].active == queries[other].active &&
               failsAlike(compiled, widths[one], widths[other]);
    };
    bool met = false;
    for (std::size_t w = 0; w < std::size(widths); ++w) {
        place::Query& query = queries[w];
        query.budget = part(w, unsolved_);
        const place::Placement* known = w == 0 ? nullptr : &solved.placements[w - 1];
        if (known != nullptr && alike(w - 1, w) && (known->proven || query.budget == queries[w - 1].budget)) {
            solved.placements[w] = *known;
            solved.canonical[w] = solved.canonical[w - 1];
            charge(w, known->nodes);
        } else {
            const bool widest = alike(w, std::size(widths) - 1);
            const bool alone = programs_.size() == 1;
            const Ask ask = met ? place::best : widest || !alone ? place::solve : place::solveIfMet;
            solved.placements[w] = solve(compiled, widths[w], query, w, ask);
            const bool metNow = solved.placements[w].value.met();
            solved.canonical[w] = ask == place::solve || (ask == place::solveIfMet && metNow);
            met = met || metNow;
        }
        solved.uncomputable[w] = uncomputable(compiled.problem, solved.placements[w]);
    }
    solved.furtherCourses = compiled.complete;
    return solved;
}

const Search::Solved* Search::solved(std::size_t form) {
    if (solved_[form])
        return &*solved_[form];
    if (exhausted())
        return nullptr;
    Solved solved = solvedWith(form, Retakes::left);
    const place::Placement& widest = solved.placements[static_cast<std::size_t>(Width::planned)];
    if (!allPossible(widest.value) && widest.proven)
        solved = solvedWith(form, Retakes::tried);
    --unsolved_;
    solved_[form] = std::move(solved);
    return &*solved_[form];
}

/// The same placement, with later work filling only what is still open.
void Search::extend(Compiled& compiled, Width width, std::size_t still, Found& found) {
    place::Query query;
    query.active = activeAt(compiled, record_, Width::planned);
    if (query.active == activeAt(compiled, record_, width))
        return;
    query.budget = part(extension, still);
    query.fixed = found.placement.slotOf;
    query.branches = found.placement.chosen;
    place::Placement wider = solve(compiled, Width::planned, query, extension, place::solve);
    if (!wider.proven)
        found.cutoffs.insert(Cutoff::steps);
    if (wider.value.met())
        found.placement = std::move(wider);
    else
        countUpTo(compiled, width);
}

/// The best pick at one width.
struct Search::Choosing {
    Width width;
    std::size_t pick = 0;
    const Solved* best = nullptr;
    bool proven = true;
    place::Value bound = {};

    std::size_t at() const { return static_cast<std::size_t>(width); }
    const place::Placement& placement() const { return best->placements[at()]; }
    bool better(const Solved& other) const {
        const std::size_t left = other.uncomputable[at()];
        const std::size_t right = best->uncomputable[at()];
        return left != right ? left < right : other.placements[at()].value < placement().value;
    }
    /// Nothing can be better.
    bool perfect() const {
        return best != nullptr && best->uncomputable[at()] == 0 && placement().value.met() &&
               nothingOpen(placement().value);
    }
    void look(std::size_t number, const Solved& solved) {
        if (perfect())
            return;
        const place::Placement& here = solved.placements[at()];
        proven = proven && here.proven;
        bound = best == nullptr ? here.bound : std::min(bound, here.bound);
        if (best == nullptr || better(solved)) {
            best = &solved;
            pick = number;
        }
    }
};

std::optional<Found> Search::best(std::size_t fact) {
    if (exhausted())
        return std::nullopt;
    Choosing choosing[] = {{widths[0]}, {widths[1]}, {widths[2]}};
    const auto settled = [&] {
        return std::all_of(std::begin(choosing), std::end(choosing),
                           [](const Choosing& one) { return one.perfect(); });
    };
    Found found;
    bool furtherCourses = true;
    std::size_t pick = 0;
    for (; pick < space_.pickCount() && !settled(); ++pick) {
        const Solved* form = solved(formOf(fact, pick));
        if (form == nullptr) {
            found.cutoffs.insert(Cutoff::steps);
            break;
        }
        furtherCourses = furtherCourses && form->furtherCourses;
        for (Choosing& one : choosing)
            one.look(pick, *form);
    }
    if (!settled() && !space_.allPicks)
        found.cutoffs.insert(Cutoff::combinations);
    const Choosing* shown = nullptr;
    for (const Choosing& one : choosing) {
        if (!one.proven)
            found.cutoffs.insert(Cutoff::steps);
        found.values[one.at()] = one.placement().value;
        if (shown == nullptr || !shown->placement().value.met())
            shown = &one;
    }
    found.placement = shown->placement();
    found.settings = space_.at(fact, shown->pick);
    Compiled& compiled = this->compiled(formOf(fact, shown->pick), shown->best->retakes);
    countUpTo(compiled, shown->width);
    if (!shown->best->canonical[shown->at()]) { // another pick was met with less work
        place::Query query;
        query.active = activeAt(compiled, record_, shown->width);
        query.budget = part(shown->at(), space_.factCount() - fact);
        found.placement = solve(compiled, shown->width, query, shown->at(), place::solve);
        if (!found.placement.proven)
            found.cutoffs.insert(Cutoff::steps);
    }
    if (found.placement.value.met())
        extend(compiled, shown->width, space_.factCount() - fact, found);
    else if (!furtherCourses) // what is met needs no further courses, so it is none of their business
        found.cutoffs.insert(Cutoff::furtherCourses);
    const bool allSeen = pick == space_.pickCount() && space_.allPicks && furtherCourses;
    found.bound = allSeen ? shown->bound : place::Value(programs_.size());
    found.least = allSeen ? choosing[0].bound : place::Value(programs_.size());
    found.compiled = std::move(compiled);
    last_.reset();
    found.complaint = complaint_;
    return found;
}

} // namespace gradus
