#include "src/audit/prospects.h"

#include "src/audit/eligibility.h"

#include <algorithm>

namespace gradus {
namespace {

Atoms atomsOf(const Layout& layout) {
    Atoms atoms;
    const auto collect = [&](const CourseSetRef& set, Sense sense) {
        if (set)
            collectAtoms(*set, sense, atoms);
    };
    for (const SlotPlace& slot : layout.slots)
        collect(slot.set, Sense::helps);
    for (const ScopePlace& scope : layout.scopes) {
        for (const Exclude* exclude : scope.excludes)
            collect(exclude->where, Sense::hurts);
    }
    for (const auto& measure : layout.measures) {
        const Earn& earn = *measure.earn;
        collect(earn.where, earn.need.courses > 0 || !earn.allOf.empty() ? Sense::both : Sense::helps);
        for (const CourseItem& item : earn.allOf) {
            for (const ItemBundle& alternative : item.alternatives)
                collect(alternative.courses.front(), Sense::both);
        }
    }
    for (const auto& limit : layout.limits)
        collect(limit.limit->where, Sense::hurts);
    return atoms;
}

/// All that the rules can see of a further course.
struct Sight {
    std::vector<Match> slots;
    std::vector<bool> counts; ///< measures in courses, which make it cost a course
    std::vector<bool> units;  ///< measures in units
    std::vector<bool> limits;
    bool useful = false; ///< fits or counts anywhere
};

Sight sightOf(const Facts& facts, const Layout& layout, const Institution& institution) {
    Sight sight;
    for (place::Index slot = 0; slot < layout.slots.size(); ++slot) {
        sight.slots.push_back(eligibility(layout, slot, facts, institution).match);
        sight.useful = sight.useful || sight.slots.back() != Match::no;
    }
    const auto in = [&](const CourseSetRef& set) {
        return !set || match(*set, facts, institution) != Match::no;
    };
    for (const auto& place : layout.measures) {
        const Earn& earn = *place.earn;
        (earn.need.courses > 0 ? sight.counts : sight.units).push_back(in(earn.where));
        for (const CourseItem& item : earn.allOf) {
            sight.counts.push_back(match(item, facts, institution) != Match::no);
        }
        const bool everything =
            earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
        sight.useful = sight.useful || (everything && in(earn.where));
    }
    for (const auto& limit : layout.limits)
        sight.limits.push_back(in(limit.limit->where));
    return sight;
}

template <typename T>
bool atLeast(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](const T& x, const T& y) { return !(x < y); });
}

bool contains(const FurtherCourse& a, const FurtherCourse& b) {
    return a.minUnits <= b.minUnits && (!a.maxUnits || (b.maxUnits && *b.maxUnits <= *a.maxUnits));
}

bool seesAtLeast(const Sight& a, const Sight& b) {
    return a.counts == b.counts && atLeast(a.slots, b.slots) && atLeast(a.units, b.units) &&
           atLeast(b.limits, a.limits);
}

/// Whether whatever `b` could do, `a` could do as well.
bool replaces(const FurtherCourse& a, const Sight& seenA, const FurtherCourse& b, const Sight& seenB) {
    const bool stocked = !a.once || (b.once && a.course == b.course);
    const bool sameCourse = a.course.empty() || a.course == b.course; // a repeat excludes other attempts
    return stocked && sameCourse && contains(a, b) && seesAtLeast(seenA, seenB);
}

/// Whether a completed attempt of the same course already does whatever the repeat could.
bool needless(const FurtherCourse& repeat, const Sight& seen, const Layout& layout, const Record& record,
              const Institution& institution) {
    return repeat.once &&
           std::any_of(record.entries.begin(), record.entries.end(), [&](const RecordEntry& entry) {
               return entry.course == repeat.course && entry.status == Status::completed &&
                      entry.standing == RecordEntry::Standing::countable &&
                      seesAtLeast(sightOf(entry.facts, layout, institution), seen);
           });
}

} // namespace

std::vector<FurtherCourse> prospects(const Layout& layout, const Record& record,
                                     const Institution& institution, bool& complete) {
    const FurtherCourses all = furtherCourses(atomsOf(layout), record, institution);
    complete = all.complete;
    std::vector<FurtherCourse> kept;
    std::vector<Sight> sights;
    for (const FurtherCourse& course : all.courses) {
        Sight sight = sightOf(course.facts, layout, institution);
        if (!sight.useful || needless(course, sight, layout, record, institution))
            continue;
        bool needed = true;
        for (std::size_t i = 0; needed && i < kept.size(); ++i)
            needed = !replaces(kept[i], sights[i], course, sight);
        if (!needed)
            continue;
        std::size_t end = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (replaces(course, sight, kept[i], sights[i]))
                continue;
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
