#pragma once

#include "gradus/course_set.h"
#include "src/audit/facts.h"
#include "src/place/problem.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gradus {

/// Which slots a course may fit, by its code alone. Most slots name one course or a few, so hardly any is
/// worth a look. REQUIRES: the sets added outlive it.
class SlotsByCourse {
public:
    /// Adds the next slot.
    void add(const CourseSet& set);

    /// Ascending. Of an attempt or further course, no other slot's set holds or even `names` it. What a
    /// person decided about may be anywhere.
    std::vector<place::Index> of(const Facts& facts) const;

private:
    using Slots = std::unordered_map<std::string_view, std::vector<place::Index>>;

    std::size_t slots_ = 0;
    Slots byNumber_;                   // of sets that name single courses
    Slots bySubject_;                  // of sets that name some of a subject
    std::vector<place::Index> others_; // which may hold a course of any code
};

} // namespace gradus
