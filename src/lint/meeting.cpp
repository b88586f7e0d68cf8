#include "src/lint/meeting.h"

#include "src/language/overlap.h"

namespace gradus::lints {

namespace {

/// Of `the rest` and of what stands for anything the codes say nothing.
bool overlap(const ProgramView& view, const CourseSetRef& a, const CourseSetRef& b) {
    return !a || !b || language::mayOverlap(*a, *b, view.institution());
}

} // namespace

bool mayMeet(const ProgramView& view, const CourseSetRef& a, const CourseSetRef& b) {
    return mayMeet(view, a, b, nullptr);
}

bool mayMeet(const ProgramView& view, const CourseSetRef& a, const CourseSetRef& b, const CourseSetRef& c) {
    if (!overlap(view, a, b) || !overlap(view, a, c) || !overlap(view, b, c)) {
        return false;
    }
    const Pool pool = view.pools.ofAll({a, b, c});
    return pool.endless || !pool.courses.empty();
}

std::vector<CourseSetRef> setsOf(const Take& take) {
    if (take.pool) {
        return {take.pool};
    }
    std::vector<CourseSetRef> sets;
    for (const CourseItem& item : take.items) {
        for (const ItemBundle& bundle : item.alternatives) {
            sets.insert(sets.end(), bundle.courses.begin(), bundle.courses.end());
        }
    }
    return sets;
}

} // namespace gradus::lints
