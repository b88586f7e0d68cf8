#include "src/audit/repeats.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

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
    const auto ownOf = [&](const std::string& course) {
        const auto own = institution.courseRepeat.find(course);
        return own == institution.courseRepeat.end() ? nullptr : &own->second;
    };
    if (institution.courseRepeat.empty())
        return institution.repeat;
    const std::string text = code.text();
    if (const Repeats* own = ownOf(text))
        return *own;
    if (const auto group = institution.sameAs.find(text); group != institution.sameAs.end()) {
        for (const CourseCode& same : institution.sameCourses[group->second]) {
            if (const Repeats* own = ownOf(same.text()))
                return *own;
        }
    }
    return institution.repeat;
}

void applyRepeats(std::vector<RecordEntry>& entries, const Institution& institution) {
    std::vector<std::pair<std::string_view, std::size_t>> byCourse;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].standing != RecordEntry::Standing::neverCounts)
            byCourse.emplace_back(entries[i].course, i);
    }
    std::sort(byCourse.begin(), byCourse.end());
    for (auto next = byCourse.begin(); next != byCourse.end();) {
        std::vector<std::size_t> attempts;
        for (const std::string_view course = next->first; next != byCourse.end() && next->first == course;
             ++next)
            attempts.push_back(next->second);
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
