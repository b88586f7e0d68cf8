#include "src/audit/facts.h"

namespace gradus {

std::vector<CourseCode> sameCourses(const Institution& institution, const CourseCode& code) {
    std::vector<CourseCode> codes{code};
    const auto group = institution.sameAs.find(code.text());
    if (group != institution.sameAs.end()) {
        for (const CourseCode& other : institution.sameCourses[group->second]) {
            if (!(other == code))
                codes.push_back(other);
        }
    }
    return codes;
}

std::string courseIdentity(const Institution& institution, const CourseCode& code) {
    const auto group = institution.sameAs.find(code.text());
    return group == institution.sameAs.end() ? code.text()
                                             : institution.sameCourses[group->second].front().text();
}

std::optional<std::int64_t> level(const Institution& institution, const CourseCode& code) {
    const char first = code.number.empty() ? ' ' : code.number.front();
    if (first < '0' || first > '9')
        return std::nullopt;
    return (first - '0') * institution.levelFactor;
}

} // namespace gradus
