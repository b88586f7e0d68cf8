#include "src/audit/repeats.h"

#include <limits>
#include <map>
#include <string>

namespace gradus {
namespace {

/// REQUIRES: an attempt that counts in some way.
bool hasFinalGrade(const RecordEntry& entry) {
    return entry.status == Status::completed;
}

/// Whether `later` takes the place of `counting`; both have a final grade, `later` is not the earlier one.
bool takesOver(const RecordEntry& later, const RecordEntry& counting, RepeatRule rule) {
    const bool laterPassed = later.standing == RecordEntry::Standing::countable;
    const bool countingPassed = counting.standing == RecordEntry::Standing::countable;
    if (rule == RepeatRule::latest)
        return counting.facts.term < later.facts.term || !countingPassed;
    if (!laterPassed || !countingPassed)
        return laterPassed;
    if (rule == RepeatRule::first)
        return false;
    const auto worst = std::numeric_limits<std::size_t>::max();
    return later.facts.grade.value_or(worst) < counting.facts.grade.value_or(worst);
}

} // namespace

const Repeats& repeatsOf(const Institution& institution, const CourseCode& code) {
    for (const CourseCode& same : sameCourses(institution, code)) {
        const auto own = institution.courseRepeat.find(same.text());
        if (own != institution.courseRepeat.end())
            return own->second;
    }
    return institution.repeat;
}

void applyRepeats(std::vector<RecordEntry>& entries, const Institution& institution) {
    std::map<std::string, std::vector<std::size_t>> byCourse;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].standing != RecordEntry::Standing::neverCounts)
            byCourse[entries[i].course].push_back(i);
    }
    for (const auto& [course, attempts] : byCourse) {
        for (std::size_t i = 1; i < attempts.size(); ++i) {
            const Term& first = entries[attempts.front()].facts.term;
            entries[attempts[i]].facts.repeated = first < entries[attempts[i]].facts.term;
        }
        const RepeatRule rule = repeatsOf(institution, entries[attempts.front()].attempt.course).rule;
        if (rule == RepeatRule::each)
            continue;
        const std::size_t nobody = entries.size();
        std::size_t counting = nobody;
        for (const std::size_t i : attempts) {
            if (!hasFinalGrade(entries[i]))
                continue;
            if (counting == nobody || takesOver(entries[i], entries[counting], rule))
                counting = i;
        }
        if (counting == nobody)
            continue;
        for (const std::size_t i : attempts) {
            if (i == counting || entries[i].standing != RecordEntry::Standing::countable)
                continue;
            if (!hasFinalGrade(entries[i]))
                continue;
            entries[i].standing = RecordEntry::Standing::superseded;
            entries[i].supersededBy = counting;
        }
    }
}

} // namespace gradus
