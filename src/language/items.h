#pragma once

#include "gradus/program.h"
#include "src/language/sets.h"

#include <optional>
#include <vector>

namespace gradus::language {

/// The items of an `of` list; nothing where one of them is at fault.
std::optional<std::vector<CourseItem>> readItems(const View& view, SetReader& sets,
                                                 const std::vector<ast::Item>& items);

/// The same for `earn all of`, whose items are courses or alternatives of courses.
std::optional<std::vector<CourseItem>> readSingleItems(const View& view, SetReader& sets,
                                                       const std::vector<ast::Item>& items);

} // namespace gradus::language
