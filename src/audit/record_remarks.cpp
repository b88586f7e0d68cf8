#include "src/audit/record_remarks.h"

#include "src/audit/facts.h"
#include "src/audit/program_walk.h"
#include "src/audit/record_faults.h"

#include <algorithm>
#include <set>

namespace gradus {
namespace {

template <typename Named>
std::vector<std::string> idsOf(const std::vector<Named>& named) {
    std::vector<std::string> ids;
    for (const Named& one : named)
        ids.push_back(one.id);
    return ids;
}

bool has(const std::vector<std::string>& known, const std::string& id) {
    return std::find(known.begin(), known.end(), id) != known.end();
}

} // namespace

Diagnostics unlistedCourses(const Program& program, const Transcript& transcript) {
    const Institution& institution = *program.institution;
    Diagnostics warnings;
    std::set<std::string> seen;
    for (const Attempt& attempt : transcript.attempts) {
        const bool here =
            attempt.origin == Origin::resident && institution.catalog->listsSubject(attempt.course.subject);
        const std::vector<CourseCode> codes = sameCourses(institution, attempt.course);
        const bool listed = std::any_of(codes.begin(), codes.end(), [&](const CourseCode& code) {
            return institution.catalog->find(code) != nullptr;
        });
        if (!here || listed || !seen.insert(attempt.course.text()).second)
            continue;
        std::vector<std::string> known;
        for (const CatalogCourse& course : institution.catalog->courses()) {
            if (course.code.subject == attempt.course.subject)
                known.push_back(course.code.text());
        }
        warnings.push_back(unlistedCourse(attempt, known));
    }
    return warnings;
}

Diagnostics unaskedFacts(const Program& program, const Transcript& transcript) {
    Diagnostics notes;
    const auto note = [&](const char* kind, const std::string& id, const std::vector<std::string>& known,
                          const Location& at) {
        if (!has(known, id))
            notes.push_back(unaskedFact(program, kind, id, known, at));
    };
    const std::vector<std::string> givens = idsOf(program.givens);
    for (const auto& [id, value] : transcript.givens)
        note("given", id, givens, transcript.at);

    std::vector<std::string> choices = idsOf(program.choices);
    for (const std::string& path : completePaths(program.body))
        choices.push_back(path);
    if (!concentrationIds(program.body).empty())
        choices.emplace_back("concentration");
    for (const auto& [id, values] : transcript.choices)
        note("choice", id, choices, transcript.at);

    const std::vector<std::string> milestones = milestoneIds(program.body);
    for (const auto& [id, times] : transcript.attained)
        note("milestone", id, milestones, transcript.at);

    std::vector<std::string> tags;
    for (const auto& [tag, meaning] : program.institution->tags)
        tags.push_back(tag);
    tags.insert(tags.end(), program.institution->catalog->tags().begin(),
                program.institution->catalog->tags().end());
    std::set<std::string> seen;
    for (const Attempt& attempt : transcript.attempts) {
        for (const std::string& tag : attempt.tags) {
            if (seen.insert(tag).second)
                note("tag", tag, tags, attempt.at);
        }
    }
    return notes;
}

} // namespace gradus
