#include "src/place/packing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

namespace gradus::place {

namespace {

/// Beyond them it is not the right tool.
constexpr std::size_t mostPools = 64;
constexpr std::size_t mostCourses = 256;
constexpr std::int64_t mostSteps = 1'000'000;

/// They are small.
constexpr std::uint64_t nodesPerStep = 8;

constexpr std::uint8_t nowhere = 0xff;

template <typename F>
void forEachBit(std::uint64_t bits, F f) {
    for (; bits != 0; bits &= bits - 1) {
        f(static_cast<std::size_t>(std::countr_zero(bits)));
    }
}

} // namespace

Packing::Packing(const Model& model) : model_(model), pool_(model.problem.leaves.size(), none) {}

Packing::Part& Packing::part(std::size_t depth) {
    while (parts_.size() <= depth) {
        parts_.emplace_back();
    }
    return parts_[depth];
}

std::optional<std::int64_t> Packing::least(const State& state, const Options& options, std::int64_t enough,
                                           std::int64_t below, Budget& budget) {
    if (!start(state, options)) {
        return std::nullopt;
    }
    // A part of it: what is left aside may be what matters.
    Budget own(budget.left() / 2);
    budget_ = &own;
    const std::int64_t most = mostSteps * static_cast<std::int64_t>(mostPools);
    const auto steps = [&](std::int64_t units) {
        return static_cast<std::int32_t>(
            std::clamp<std::int64_t>(units / model_.step + (units % model_.step > 0 ? 1 : 0), 0, most));
    };
    // Step by step from the least that is possible: the less may be missing, the less has to be looked at.
    const Part all = part(0);
    const std::int32_t end = steps(below);
    std::int32_t found = std::min(steps(enough), end);
    for (std::int32_t by = 1; found < end; by *= 2) {
        const std::int32_t target = std::min(end, found + by);
        part(0) = all;
        const std::int32_t least = search(0, found, target);
        found = least;
        if (least < target || own.exhausted()) {
            break;
        }
    }
    budget.spend(own);
    if (own.exhausted()) {
        return std::nullopt;
    }
    slot_.assign(options.size(), none);
    if (found < steps(below)) {
        readOff(options);
    }
    return found < steps(below) ? found * model_.step : below;
}

/// The first part: leaves that miss something, with the options that fit them.
bool Packing::start(const State& state, const Options& options) {
    const Problem& problem = model_.problem;
    if (problem.programs > 1 || model_.shares || !model_.partLimits.empty() || options.size() > mostCourses ||
        problem.unitsPerCourse / model_.step > mostSteps || problem.unitsPerCourse % model_.step != 0) {
        return false;
    }
    perCourse_ = static_cast<std::int32_t>(problem.unitsPerCourse / model_.step);
    inUnits_ = 0;
    leaf_.clear();
    missing_.clear();
    std::fill(pool_.begin(), pool_.end(), none);
    for (const Index l : model_.leaves) {
        const Leaf& leaf = problem.leaves[l];
        const std::int64_t courses = leaf.need.courses - state.leafHas(l).courses;
        const std::int64_t units = leaf.pool == none ? 0 : leaf.need.units - state.leafHas(l).units;
        const std::int64_t ofCourses = courses > 0 ? state.cheapestParts(l, courses) * perCourse_ : 0;
        const std::int64_t ofUnits = (std::max<std::int64_t>(0, units) + model_.step - 1) / model_.step;
        const std::int64_t missing = std::max(ofCourses, ofUnits);
        if (missing == 0) {
            continue;
        }
        // What asks for courses and for units has two worths of a course.
        if ((courses > 0 && units > 0) || missing > mostSteps || leaf_.size() == mostPools ||
            (leaf.pool == none && !model_.plainList[l])) {
            return false;
        }
        pool_[l] = static_cast<Index>(leaf_.size());
        inUnits_ |= ofUnits > 0 ? Pools{1} << leaf_.size() : 0;
        leaf_.push_back(l);
        missing_.push_back(static_cast<std::int32_t>(missing));
    }
    Part& all = part(0);
    all.courses.clear();
    all.pools = leaf_.empty() ? 0 : ~Pools{0} >> (mostPools - leaf_.size());
    to_.assign(options.size(), nowhere);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t units = problem.candidates[options.candidate(i)].units / model_.step;
        if (units > mostSteps) {
            return false;
        }
        Course course{i, static_cast<std::int32_t>(units), 0};
        for (const Index s : options.slots(i)) {
            const Index pool = pool_[model_.seats[s].leaf];
            course.pools |= pool != none ? Pools{1} << pool : 0;
        }
        if (course.pools != 0) {
            all.courses.push_back(course);
        }
    }
    return inUnits_ != 0; // else the flow says it all
}

void Packing::give(const Course& course, std::size_t pool) {
    to_[course.option] = static_cast<std::uint8_t>(pool);
    missing_[pool] -= worth(course, pool);
}

/// Does what can't be wrong: a leaf that misses nothing more is closed; a course with one leaf left goes
/// there; a leaf that misses as much as all that fits it together has every course for which no other leaf is
/// worth more. Returns what the leaves without a course left miss.
std::int32_t Packing::settle(Part& part) {
    std::array<std::int32_t, mostPools> fits{};
    for (bool again = true; again;) {
        again = false;
        Pools open = 0;
        forEachBit(part.pools, [&](std::size_t p) { open |= missing_[p] > 0 ? Pools{1} << p : 0; });
        part.pools = open;
        std::erase_if(part.courses, [&](Course& course) {
            course.pools &= open;
            to_[course.option] = nowhere;
            if (std::has_single_bit(course.pools)) {
                give(course, static_cast<std::size_t>(std::countr_zero(course.pools)));
                again = true;
                return true;
            }
            return course.pools == 0;
        });
        if (again) {
            continue;
        }
        fits.fill(0);
        for (const Course& course : part.courses) {
            forEachBit(course.pools, [&](std::size_t p) { fits[p] += worth(course, p); });
        }
        Pools hungry = 0;
        forEachBit(open, [&](std::size_t p) { hungry |= fits[p] <= missing_[p] ? Pools{1} << p : 0; });
        std::erase_if(part.courses, [&](const Course& course) {
            const Pools where = course.pools & hungry;
            if (where == 0) {
                return false;
            }
            const auto at = static_cast<std::size_t>(std::countr_zero(where));
            if (worth(course, at) < mostWorth(course)) {
                return false;
            }
            give(course, at);
            again = true;
            return true;
        });
    }
    Pools left = 0;
    for (const Course& course : part.courses) {
        left |= course.pools;
    }
    std::int32_t closed = 0;
    forEachBit(part.pools & ~left, [&](std::size_t p) { closed += missing_[p]; });
    part.pools &= left;
    return closed;
}

std::int32_t Packing::mostWorth(const Course& course) const {
    const std::int32_t units = (course.pools & inUnits_) != 0 ? course.units : 0;
    return std::max(units, (course.pools & ~inUnits_) != 0 ? perCourse_ : 0);
}

Uneven Packing::uneven(const Part& part, std::size_t pool) const {
    if ((inUnits_ >> pool & 1U) == 0) {
        return {0, perCourse_};
    }
    UnitSums sums;
    std::int32_t largest = 0;
    for (const Course& course : part.courses) {
        if ((course.pools >> pool & 1U) != 0) {
            largest = std::max(largest, course.units);
            sums.add(course.units);
        }
    }
    return sums.uneven(missing_[pool], largest);
}

/// A bound on what a part misses: what there is, less what is wasted where a leaf gets enough, must do for
/// all leaves but those that fall short.
std::int32_t Packing::leastOf(const Part& part) const {
    std::array<Uneven, mostPools> leaves;
    std::size_t count = 0;
    std::int64_t missing = 0;
    for (const Course& course : part.courses) {
        missing -= mostWorth(course);
    }
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    forEachBit(part.pools, [&](std::size_t p) {
        const Uneven leaf = uneven(part, p);
        missing += missing_[p] + leaf.over;
        least = std::min(least, leaf.shortfall);
        if (leaf.over > 0) {
            leaves[count++] = leaf;
        }
    });
    if (missing <= 0) {
        return 0;
    }
    return static_cast<std::int32_t>(
        std::max(least, leastShortfall(std::span(leaves).first(count), missing)));
}

/// The least that the part misses, if less than `below`, with where its courses go.
std::int32_t Packing::search(std::size_t depth, std::int32_t enough, std::int32_t below) {
    Part& here = part(depth);
    if (below <= 0 || (++nodes_ % nodesPerStep == 0 && !budget_->spend(here.courses.size() * 4)) ||
        budget_->exhausted()) {
        return below;
    }
    here.before = missing_;
    const std::int32_t closed = settle(here);
    std::int32_t found = below;
    if (here.courses.empty()) {
        found = std::min(below, closed);
    } else if (closed < below && closed + leastOf(here) < below) {
        const Pools first = linked(here);
        found = closed + (first == here.pools ? branch(depth, enough - closed, below - closed)
                                              : splitOff(depth, first, below - closed));
    }
    missing_ = here.before;
    return found;
}

/// The leaves that common courses link with the first one.
Packing::Pools Packing::linked(const Part& part) const {
    Pools pools = part.courses.front().pools;
    for (Pools before = 0; before != pools;) {
        before = pools;
        for (const Course& course : part.courses) {
            pools |= (course.pools & pools) != 0 ? course.pools : 0;
        }
    }
    return pools;
}

/// The part of these leaves by itself, then the rest.
std::int32_t Packing::splitOff(std::size_t depth, Pools pools, std::int32_t below) {
    Part& here = part(depth);
    Part& next = part(depth + 1);
    const auto take = [&](Pools of) {
        next.pools = of;
        next.courses.clear();
        std::copy_if(here.courses.begin(), here.courses.end(), std::back_inserter(next.courses),
                     [of](const Course& course) { return (course.pools & of) != 0; });
    };
    take(here.pools & ~pools);
    const std::int32_t rest = leastOf(next);
    take(pools);
    const std::int32_t first = search(depth + 1, leastOf(next), below - rest);
    if (first >= below - rest) {
        return below;
    }
    take(here.pools & ~pools);
    return first + search(depth + 1, rest, below - first);
}

/// The tightest leaf gets its largest course or does not.
std::int32_t Packing::branch(std::size_t depth, std::int32_t enough, std::int32_t below) {
    Part& here = part(depth);
    std::array<std::int32_t, mostPools> fits{};
    for (const Course& course : here.courses) {
        forEachBit(course.pools, [&](std::size_t p) { fits[p] += worth(course, p); });
    }
    std::size_t pool = mostPools;
    forEachBit(here.pools, [&](std::size_t p) {
        pool = pool == mostPools || fits[p] - missing_[p] < fits[pool] - missing_[pool] ? p : pool;
    });
    std::size_t at = here.courses.size();
    for (std::size_t i = 0; i < here.courses.size(); ++i) {
        const auto key = [&](std::size_t k) {
            return std::pair(-here.courses[k].units, std::popcount(here.courses[k].pools));
        };
        const bool fitsThere = (here.courses[i].pools >> pool & 1U) != 0;
        at = fitsThere && (at == here.courses.size() || key(i) < key(at)) ? i : at;
    }
    const Course course = here.courses[at];
    const auto child = [&]() -> Part& {
        Part& next = part(depth + 1);
        next.courses = here.courses;
        next.pools = here.pools;
        return next;
    };
    child().courses.erase(part(depth + 1).courses.begin() + static_cast<std::ptrdiff_t>(at));
    give(course, pool);
    std::int32_t found = search(depth + 1, enough, below);
    missing_[pool] += worth(course, pool);
    if (found < below) {
        keep(here);
    }
    if (found <= enough) {
        return found;
    }
    // Nor need one of as many units go there that could take its place: the two can change places.
    for (Course& other : child().courses) {
        if ((other.pools & course.pools) == course.pools && other.units == course.units) {
            other.pools &= ~(Pools{1} << pool);
        }
    }
    const std::int32_t without = search(depth + 1, enough, found);
    if (without >= found && found < below) {
        restore(here);
    }
    return std::min(found, without);
}

void Packing::keep(Part& part) {
    part.kept.clear();
    for (const Course& course : part.courses) {
        part.kept.push_back(to_[course.option]);
    }
}

void Packing::restore(const Part& part) {
    for (std::size_t i = 0; i < part.courses.size(); ++i) {
        to_[part.courses[i].option] = part.kept[i];
    }
}

/// The slots that the options have in the best that was found: of a list some item's.
void Packing::readOff(const Options& options) {
    for (std::size_t i = 0; i < options.size(); ++i) {
        for (const Index s : options.slots(i)) {
            if (to_[i] != nowhere && slot_[i] == none && pool_[model_.seats[s].leaf] == to_[i]) {
                slot_[i] = s;
            }
        }
    }
}

} // namespace gradus::place
