#include "src/audit/prospects.h"

#include "src/audit/eligibility.h"

#include <algorithm>

namespace gradus {
namespace {

Atoms atomsOf(const Layout& layout) {
    Atoms atoms;
    const auto collect = [&](const CourseSetRef& set) {
        if (set) collectAtoms(*set, atoms);
    };
    for (const SlotPlace& slot : layout.slots) collect(slot.set);
    for (const ScopePlace& scope : layout.scopes) {
        for (const Exclude* exclude : scope.excludes) collect(exclude->where);
    }
    for (const auto& measure : layout.measures) {
        collect(measure.earn->where);
        for (const CourseItem& item : measure.earn->allOf) {
            for (const ItemBundle& bundle : item.alternatives) {
                for (const CourseSetRef& course : bundle.courses) collect(course);
            }
        }
    }
    for (const auto& limit : layout.limits) collect(limit.limit->where);
    return atoms;
}

/// All that the rules can see of a further course.
struct Sight {
    std::vector<Match> slots;
    std::vector<bool> counts;     ///< measures in courses, which make it cost a course
    std::vector<bool> units;      ///< measures in units
    std::vector<bool> limits;
    bool useful = false;          ///< fits or counts anywhere
};

Sight sightOf(const FurtherCourse& course, const Layout& layout, const Institution& institution) {
    Sight sight;
    for (place::Index slot = 0; slot < layout.slots.size(); ++slot) {
        sight.slots.push_back(eligibility(layout, slot, course.facts, institution).match);
        sight.useful = sight.useful || sight.slots.back() != Match::no;
    }
    const auto in = [&](const CourseSetRef& set) {
        return !set || match(*set, course.facts, institution) != Match::no;
    };
    for (const auto& place : layout.measures) {
        const Earn& earn = *place.earn;
        (earn.need.courses > 0 ? sight.counts : sight.units).push_back(in(earn.where));
        for (const CourseItem& item : earn.allOf) sight.counts.push_back(in(item.alternatives.front().courses.front()));
        const bool everything = earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
        sight.useful = sight.useful || (everything && in(earn.where));
    }
    for (const auto& limit : layout.limits) sight.limits.push_back(in(limit.limit->where));
    return sight;
}

template <typename T>
bool atLeast(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](const T& x, const T& y) { return !(x < y); });
}

bool contains(const FurtherCourse& a, const FurtherCourse& b) {
    return a.minUnits <= b.minUnits && (a.maxUnits == 0 || (b.maxUnits != 0 && b.maxUnits <= a.maxUnits));
}

/// Whether whatever `b` could do, `a` could do as well.
bool replaces(const FurtherCourse& a, const Sight& seenA, const FurtherCourse& b, const Sight& seenB) {
    const bool stocked = !a.once || (b.once && a.course == b.course);
    const bool sameCourse = a.course.empty() || a.course == b.course; // a repeat excludes other attempts
    return stocked && sameCourse && contains(a, b) && seenA.counts == seenB.counts && atLeast(seenA.slots, seenB.slots) &&
           atLeast(seenA.units, seenB.units) && atLeast(seenB.limits, seenA.limits);
}

} // namespace

std::vector<FurtherCourse> prospects(const Layout& layout, const Record& record, const Institution& institution,
                                     bool& complete) {
    const FurtherCourses all = furtherCourses(atomsOf(layout), record, institution);
    complete = all.complete;
    std::vector<FurtherCourse> kept;
    std::vector<Sight> sights;
    for (const FurtherCourse& course : all.courses) {
        Sight sight = sightOf(course, layout, institution);
        if (!sight.useful) continue;
        bool needed = true;
        for (std::size_t i = 0; needed && i < kept.size(); ++i) needed = !replaces(kept[i], sights[i], course, sight);
        if (!needed) continue;
        std::size_t end = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (replaces(course, sight, kept[i], sights[i])) continue;
            if (end != i) {
                kept[end] = std::move(kept[i]);
                sights[end] = std::move(sights[i]);
            }
            ++end;
        }
        kept.resize(end);
        sights.resize(end);
        kept.push_back(course);
        sights.push_back(std::move(sight));
    }
    return kept;
}

} // namespace gradus
