#pragma once

#include "gradus/course_set.h"
#include "gradus/institution.h"

namespace gradus::language {

/// Whether some attempt could be in both sets, as far as course codes decide it; facts of the attempt, tags
/// and titles are taken to be possible. A `no` is certain.
bool mayOverlap(const CourseSet& base, const CourseSet& removed, const Institution& institution);

} // namespace gradus::language
