#pragma once

#include "gradus/program.h"
#include "src/language/sets.h"

#include <optional>
#include <vector>

namespace gradus::language {

/// An item as written. In the copy of a template, what stands for a parameter comes in its place, with the
/// file it is written in.
struct ListedItem {
    const ast::Item* item = nullptr;
    View view;
    std::size_t list = 0; ///< equal for items that are written in one list
};

/// More than this many, and `readItems` reports them.
constexpr std::size_t mostItems = 10'000;

/// The items of a list one by one, at most one more than `mostItems`. An `items` that no parameter stands
/// behind is there as it is.
std::vector<ListedItem> listedItems(const View& view, const std::vector<ast::Item>& items);

/// The items of an `of` list; nothing where one of them is at fault.
std::optional<std::vector<CourseItem>> readItems(const View& view, SetReader& sets,
                                                 const std::vector<ast::Item>& items);

/// The same for `earn all of`, whose items are courses or alternatives of courses.
std::optional<std::vector<CourseItem>> readSingleItems(const View& view, SetReader& sets,
                                                       const std::vector<ast::Item>& items);

} // namespace gradus::language
