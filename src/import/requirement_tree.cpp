#include "src/import/requirement_tree.h"

namespace gradus::imports {

bool CodeRange::holds(const CourseCode& code) const {
    const auto number = code.leadingNumber();
    if (code.subject != subject || !number || *number < first || *number > last) {
        return false;
    }
    for (const CourseCode& one : except) {
        if (one == code) {
            return false;
        }
    }
    return true;
}

} // namespace gradus::imports
