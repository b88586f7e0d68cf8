#include "src/audit/static_measures.h"

#include "src/audit/match.h"

namespace gradus {
namespace {

/// Whether a measure over everything looks at the attempt. Courses are passed ones that count; attempts are
/// all with a final grade.
bool looksAt(const Earn& earn, const RecordEntry& entry, const Institution& institution) {
    if (entry.standing == RecordEntry::Standing::neverCounts)
        return false;
    if (earn.over.kind == Over::Kind::allCourses && entry.standing != RecordEntry::Standing::countable)
        return false;
    return !earn.where || match(*earn.where, entry.facts, institution) != Match::no;
}

} // namespace

CourseAmount uncountedElsewhere(const Earn& earn, const Record& record, const Institution& institution) {
    CourseAmount sum;
    for (const RecordEntry& entry : record.entries) {
        if (entry.standing == RecordEntry::Standing::countable || !looksAt(earn, entry, institution))
            continue;
        ++sum.courses;
        sum.units += entry.facts.units;
    }
    return sum;
}

Average averageOf(const Earn& earn, const Record& record, const Institution& institution) {
    Average average;
    for (const RecordEntry& entry : record.entries) {
        if (entry.status != Status::completed || !entry.recordedGrade || !looksAt(earn, entry, institution))
            continue;
        const auto& points = institution.grades[*entry.recordedGrade].points;
        if (!points)
            continue;
        average.points += points->thousandths() * entry.facts.units.thousandths();
        average.units += entry.facts.units.thousandths();
    }
    return average;
}

Average averageOfAll(const Record& record, const Institution& institution) {
    Earn everything;
    everything.over.kind = Over::Kind::allAttempts;
    return averageOf(everything, record, institution);
}

bool reaches(const Average& average, Milli gpa) {
    return average.units > 0 && average.points >= gpa.thousandths() * average.units;
}

} // namespace gradus
