#include "src/records/course_spelling.h"

#include <fmt/format.h>

namespace gradus::records {

void warnOfSmallLetters(const CourseCode& code, const std::string& name, Span at, Faults& faults) {
    if (!code.number.empty()) {
        return;
    }
    std::string capitals = code.subject;
    for (char& c : capitals) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (const CourseCode meant = CourseCode::parse(capitals); !meant.number.empty()) {
        faults.warning("course-in-small-letters", at,
                       fmt::format("{} is {}, which is another course than {}", name, quoted(code.subject),
                                   meant.text()),
                       fmt::format("if {} is meant, write it so", meant.text()));
    }
}

} // namespace gradus::records
