#include "src/audit/static_measures.h"

#include "src/audit/match.h"

namespace gradus {
namespace {

/// Whether what looks at everything counts the attempt. Courses are passed ones that count; attempts are
/// all with a final grade.
bool looksAt(const Over& over, const CourseSetRef& where, const RecordEntry& entry,
             const Institution& institution) {
    if (entry.standing == RecordEntry::Standing::neverCounts)
        return false;
    if (over.kind == Over::Kind::allCourses && entry.standing != RecordEntry::Standing::countable)
        return false;
    return !where || match(*where, entry.facts, institution) != Match::no;
}

} // namespace

std::vector<std::size_t> countedUnplaceable(const Over& over, const CourseSetRef& where, const Record& record,
                                            const Institution& institution) {
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < record.entries.size(); ++i) {
        const RecordEntry& entry = record.entries[i];
        if (entry.standing != RecordEntry::Standing::countable && looksAt(over, where, entry, institution))
            counted.push_back(i);
    }
    return counted;
}

CourseAmount amountUnplaceable(const Earn& earn, const Record& record, const Institution& institution) {
    CourseAmount sum;
    for (const std::size_t i : countedUnplaceable(earn.over, earn.where, record, institution)) {
        ++sum.courses;
        sum.units += record.entries[i].facts.units;
    }
    return sum;
}

std::vector<std::size_t> averaged(const Earn& earn, const Record& record, const Institution& institution) {
    std::vector<std::size_t> graded;
    for (std::size_t i = 0; i < record.entries.size(); ++i) {
        const RecordEntry& entry = record.entries[i];
        if (entry.status == Status::completed && entry.recordedGrade &&
            looksAt(earn.over, earn.where, entry, institution) &&
            institution.grades[*entry.recordedGrade].points)
            graded.push_back(i);
    }
    return graded;
}

Average averageOf(const Earn& earn, const Record& record, const Institution& institution) {
    Average average;
    for (const std::size_t i : averaged(earn, record, institution)) {
        const RecordEntry& entry = record.entries[i];
        const Milli points = *institution.grades[*entry.recordedGrade].points;
        average.points += points.thousandths() * entry.facts.units.thousandths();
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
