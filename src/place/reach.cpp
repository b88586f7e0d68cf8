#include "src/place/reach.h"

#include <algorithm>

namespace gradus::place {

namespace {

constexpr std::int64_t endless = std::int64_t{1} << 60;
constexpr Network::Node nowhere = Network::source;

} // namespace

Reach::Reach(const Model& model)
    : model_(model), network_(model), furtherSeen_(model.measureCount()),
      bounded_(model.problem.leaves.size()), leafNode_(model.problem.leaves.size()),
      room_(model.problem.leaves.size()) {
    const Problem& problem = model.problem;
    for (const Index m : model.counting) {
        furtherSeen_[m].resize(2 + model.measure(m).allOf.size());
    }
    for (const FurtherType& type : model.types) {
        const Index member = static_cast<Index>(problem.candidates.size()) + type.prospect;
        for (const Index m : model.counting) {
            if (type.program != model.measureProgram[m] || !model.measure(m).where.test(member) ||
                !(model.measure(m).unplacedToo ||
                  std::any_of(type.slots.begin(), type.slots.end(),
                              [&](Index slot) { return model.counts(m, member, slot); }))) {
                continue;
            }
            furtherSeen_[m][0] = true;
            const std::vector<Bitset>& sets = model.measure(m).allOf;
            for (std::size_t k = 0; k < sets.size(); ++k) {
                furtherSeen_[m][k + 1] = furtherSeen_[m][k + 1] || sets[k].test(member);
            }
            furtherSeen_[m].back() = furtherSeen_[m].back() || bringsKey(model.measure(m), member);
        }
    }
    // A measure in the braces, a limit counting part, a split course, a bundle or a missing milestone lets a
    // leaf hold more than its upper amount.
    for (const Index l : model.leaves) {
        bounded_[l] =
            problem.leaves[l].upper && !model.hasBraces(l) && model.partLimits.empty() && !model.splits;
    }
    for (const ModelAlternative& a : model.alternatives) {
        if (a.parts->size() != 1 || a.missingMilestones != 0) {
            bounded_[model.items[a.item].leaf] = false;
        }
    }
}

std::int64_t Reach::lacks(const State& state, const Options& options, Index m, std::int64_t known) {
    const Measure& measure = model_.measure(m);
    const std::int64_t missingCourses = measure.need.courses - state.measureHas(m).courses;
    const std::int64_t missingUnits = measure.need.units - state.measureHas(m).units;
    std::int64_t lacks = 0;
    // What no further course can bring must be known exactly.
    known = furtherSeen_[m][0] ? std::max<std::int64_t>(0, known) : 0;
    const std::int64_t perCourse = model_.problem.unitsPerCourse;
    if (missingCourses > 0) {
        const std::int64_t seen = courses(state, options, m, missingCourses - known / perCourse);
        lacks = (missingCourses - seen) * perCourse;
    }
    if (missingUnits > 0) {
        lacks = std::max(lacks, missingUnits - units(state, options, m, missingUnits - known));
    }
    mendable_ = lacks <= 0 || furtherSeen_[m][0];
    for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
        if (!state.hasSet(m, k) && !canSee(options, m, measure.allOf[k])) {
            lacks = std::max(lacks, model_.problem.unitsPerCourse);
            mendable_ = mendable_ && furtherSeen_[m][k + 1];
        }
    }
    if (measure.different > 0) {
        const std::int64_t keys = measure.different - keysInReach(state, options, m);
        lacks = std::max(lacks, keys * model_.problem.unitsPerCourse);
        mendable_ = mendable_ && (keys <= 0 || furtherSeen_[m].back());
    }
    return lacks;
}

/// The keys there would be if every option were placed where the measure sees it.
std::int64_t Reach::keysInReach(const State& state, const Options& options, Index m) const {
    std::vector<Index> seen;
    for (std::size_t i = 0; !model_.measure(m).unplacedToo && i < options.size(); ++i) {
        const auto slots = options.slots(i);
        if (std::any_of(slots.begin(), slots.end(),
                        [&](Index s) { return model_.counts(m, options.candidate(i), s); })) {
            seen.push_back(options.candidate(i));
        }
    }
    return state.keys(m, State::noHolding, seen);
}

bool Reach::canSee(const Options& options, Index m, const Bitset& set) const {
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        const auto slots = options.slots(i);
        if (set.test(c) &&
            std::any_of(slots.begin(), slots.end(), [&](Index s) { return model_.counts(m, c, s); })) {
            return true;
        }
    }
    return false;
}

/// Courses that it could see; no more is looked for than `enough`.
std::int64_t Reach::courses(const State& state, const Options& options, Index m, std::int64_t enough) {
    lookAtRooms(state, options);
    if (const std::int64_t some = this->some(state, options, m, false, enough); some >= enough) {
        return some;
    }
    build(state, options, m, false);
    connect(state, options, model_.course);
    const std::int64_t seen = network_.run();
    return network_.gaveUp() ? network_.mostOfAll() : seen;
}

/// The less of two bounds: the units that the leaves can hold; and those of the largest courses as far as the
/// leaves can hold so many courses (a greedy base). No more is looked for than `enough`.
std::int64_t Reach::units(const State& state, const Options& options, Index m, std::int64_t enough) {
    lookAtRooms(state, options);
    if (const std::int64_t some = this->some(state, options, m, true, enough); some >= enough) {
        return some;
    }
    build(state, options, m, true);
    connect(state, options, model_.credit);
    const std::int64_t seen = network_.run();
    if (network_.gaveUp()) {
        return network_.mostOfAll();
    }
    if (model_.shares) {
        return seen;
    }
    build(state, options, m, false);
    const auto units = [&](std::size_t i) { return model_.problem.candidates[options.candidate(i)].units; };
    inOrder(options, order_);
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        return units(a) != units(b) ? units(a) > units(b) : a < b;
    });
    network_.connect(order_);
    std::int64_t largest = 0;
    for (const std::size_t i : order_) {
        largest += network_.bring(i, 1) * units(i);
    }
    return network_.gaveUp() ? seen : std::min(seen, largest);
}

/// Through the limits; where courses share, each course or part of one counts once.
void Reach::connect(const State& state, const Options& options, const std::vector<Index>& groupOf) {
    inOrder(options, order_);
    if (model_.shares) {
        network_.connectOnce(state, options, order_, groupOf);
    } else {
        network_.connectThroughLimits(state, options, order_);
    }
}

/// What each leaf may still take of these options.
void Reach::lookAtRooms(const State& state, const Options& options) {
    std::int64_t largest = 0;
    std::int64_t smallest = endless;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t units = model_.problem.candidates[options.candidate(i)].units;
        largest = std::max(largest, units);
        smallest = std::min(smallest, units);
    }
    for (const Index l : model_.leaves) {
        room_[l] = {courseRoom(state, l, smallest), unitRoom(state, l, largest)};
    }
}

/// What it sees when each option that no limit concerns, of each course one, goes where there is room: less
/// than it could, but often enough.
std::int64_t Reach::some(const State& state, const Options& options, Index m, bool inUnits,
                         std::int64_t enough) {
    if (model_.measure(m).unplacedToo) {
        return 0;
    }
    left_ = room_;
    counted_.assign(model_.shares ? model_.course.size() : 0, false);
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < options.size() && seen < enough; ++i) {
        const Index c = options.candidate(i);
        if (model_.shares && (counted_[model_.course[c]] || state.holdsCourseOf(c))) {
            continue;
        }
        for (const Index s : options.slots(i)) {
            Amount& left = left_[model_.seats[s].leaf];
            const auto limits = model_.slotLimits[s];
            if (left.courses > 0 && left.units > 0 && model_.counts(m, c, s) &&
                std::none_of(limits.begin(), limits.end(),
                             [&](Index l) { return model_.problem.limits[l].where.test(c); })) {
                const std::int64_t units = std::min(model_.problem.candidates[c].units, left.units);
                seen += inUnits ? units : 1;
                --left.courses;
                left.units -= units;
                if (model_.shares) {
                    counted_[model_.course[c]] = true;
                }
                break;
            }
        }
    }
    return seen;
}

void Reach::build(const State& state, const Options& options, Index m, bool inUnits) {
    const Measure& measure = model_.measure(m);
    network_.start(options);
    std::fill(leafNode_.begin(), leafNode_.end(), nowhere);
    if (measure.unplacedToo) {
        return; // candidates are seen already
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        const bool seen = model_.shares && state.sees(m, c, inUnits);
        const std::int64_t worth = seen ? 0 : inUnits ? model_.problem.candidates[c].units : 1;
        Index last = none;
        for (const Index s : options.slots(i)) {
            const Index l = model_.seats[s].leaf;
            if (l == last || worth == 0 || !model_.counts(m, c, s)) {
                continue;
            }
            last = l;
            if (leafNode_[l] == nowhere) {
                leafNode_[l] = network_.addNode();
                network_.addEdge(leafNode_[l], Network::sink, inUnits ? room_[l].units : room_[l].courses);
            }
            network_.addUse(i, leafNode_[l], worth);
        }
    }
}

/// How many units a leaf may still take, no option bringing more than `largest`.
std::int64_t Reach::unitRoom(const State& state, Index l, std::int64_t largest) const {
    if (!bounded_[l]) {
        return endless;
    }
    const Leaf& leaf = model_.problem.leaves[l];
    const std::int64_t courses = std::max<std::int64_t>(0, leaf.upper->courses - state.leafHas(l).courses);
    std::int64_t room = std::min(courses, static_cast<std::int64_t>(model_.active.size())) * largest;
    if (leaf.pool != none && leaf.upper->units > 0) {
        // Without its smallest member it must stay below the upper amount.
        room = std::max(room, leaf.upper->units - model_.step + largest - state.leafHas(l).units);
    }
    return room;
}

/// How many courses a leaf may still take, each of at least `smallest` units.
std::int64_t Reach::courseRoom(const State& state, Index l, std::int64_t smallest) const {
    if (!bounded_[l]) {
        return endless;
    }
    const Leaf& leaf = model_.problem.leaves[l];
    std::int64_t room = std::max<std::int64_t>(0, leaf.upper->courses - state.leafHas(l).courses);
    if (leaf.pool != none && leaf.upper->units > 0) {
        const std::int64_t units = leaf.upper->units - model_.step - state.leafHas(l).units;
        room = smallest > 0 ? std::max(room, units < 0 ? 0 : units / smallest + 1) : endless;
    }
    return room;
}

} // namespace gradus::place
