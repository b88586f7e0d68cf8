#include "gradus/catalog.h"

#include <algorithm>

namespace gradus {

namespace {

bool before(const CatalogCourse& course, const CourseCode& code) {
    return CourseCode::less(course.code, code);
}

} // namespace

bool Catalog::add(CatalogCourse course) {
    auto place = courses_.end();
    if (!courses_.empty() && !before(courses_.back(), course.code)) {
        place = std::lower_bound(courses_.begin(), courses_.end(), course.code, before);
        if (place->code == course.code) {
            return false;
        }
    }
    if (!course.code.number.empty()) {
        subjects_.insert(course.code.subject);
    }
    tags_.insert(course.tags.begin(), course.tags.end());
    courses_.insert(place, std::move(course));
    return true;
}

const CatalogCourse* Catalog::find(const CourseCode& code) const {
    const auto found = std::lower_bound(courses_.begin(), courses_.end(), code, before);
    return found != courses_.end() && found->code == code ? &*found : nullptr;
}

bool Catalog::listsSubject(const std::string& subject) const {
    return subjects_.count(subject) != 0;
}

} // namespace gradus
