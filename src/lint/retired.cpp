#include "src/lint/retired.h"

#include "src/audit/facts.h"
#include "src/language/messages.h"
#include "src/lint/students.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::lints {

namespace {

/// Whether the set tells attempts apart by when or where the course was taken.
bool asksForThePast(const CourseSet& set) {
    if (const auto* combined = std::get_if<Combined>(&set.what)) {
        return std::any_of(combined->parts.begin(), combined->parts.end(),
                           [](const CourseSetRef& part) { return asksForThePast(*part); });
    }
    if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        return asksForThePast(*hidden->set);
    }
    const auto* has = std::get_if<HasFact>(&set.what);
    return std::holds_alternative<TermCompares>(set.what) ||
           (has != nullptr && (has->fact == Fact::transfer || has->fact == Fact::exam));
}

bool asksForAdmission(const Condition& condition) {
    const auto* combined = std::get_if<CombinedCondition>(&condition.what);
    return std::holds_alternative<AdmittedWhen>(condition.what) ||
           (combined != nullptr &&
            std::any_of(combined->parts.begin(), combined->parts.end(), asksForAdmission));
}

bool dependsOnAdmission(const Trail& trail) {
    const std::vector<Around> around = aroundOf(trail);
    return std::any_of(around.begin(), around.end(), [](const Around& one) {
        return std::any_of(one.when->branches.begin(), one.when->branches.end(),
                           [](const WhenBranch& branch) { return asksForAdmission(branch.condition); });
    });
}

} // namespace

bool Retired::before(const LastOffered& last) const {
    if (!program_.catalogYears) {
        return true;
    }
    const CatalogYears& years = *program_.catalogYears;
    if (last.year != years.first) {
        return last.year < years.first;
    }
    // An academic year begins in the second half of its first calendar year. Terms have no dates.
    const auto season = program_.institution->season(last.season);
    return season && years.last == years.first + 1 &&
           static_cast<std::size_t>(*season) * 2 < program_.institution->terms.size();
}

bool Retired::gone(const CourseCode& code) const {
    const std::vector<CourseCode> codes = sameCourses(*program_.institution, code);
    return std::all_of(codes.begin(), codes.end(), [&](const CourseCode& one) {
        const CatalogCourse* course = program_.institution->catalog->find(one);
        return course != nullptr && course->lastOffered && before(*course->lastOffered);
    });
}

Offered Retired::part(const Pool& pool, const CourseSetRef& set, const Trail& trail) const {
    Offered parts{pool, {}};
    if (asksForThePast(*set) || dependsOnAdmission(trail)) {
        return parts;
    }
    std::vector<Pool::Course>& still = parts.still.courses;
    const auto split = std::stable_partition(still.begin(), still.end(), [&](const Pool::Course& course) {
        return course.listed == nullptr || !gone(course.code);
    });
    parts.gone.courses.assign(split, still.end());
    still.erase(split, still.end());
    parts.still.endless = pool.endless && (parts.gone.courses.empty() || !still.empty());
    return parts;
}

std::string Retired::text(const Pool& gone) {
    const std::string tail = gone.courses.size() == 1
                                 ? fmt::format(" is no longer offered: its last term was {}",
                                               gone.courses.front().listed->lastOffered->text())
                                 : std::string(" are no longer offered");
    return gone.text() + tail;
}

Diagnostic Retired::labelled(Diagnostic diagnostic, const Pool& gone) {
    constexpr std::size_t mostShown = 3;
    for (std::size_t i = 0; i < std::min(mostShown, gone.courses.size()); ++i) {
        diagnostic = language::labelled(std::move(diagnostic), gone.courses[i].listed->at,
                                        "the catalogue says so here");
    }
    return diagnostic;
}

} // namespace gradus::lints
