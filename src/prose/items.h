#pragma once

#include "src/prose/context.h"
#include "src/prose/document.h"

#include <optional>

namespace gradus::prose {

/// "AIPI 530 (…) or AIPI 531 (…)": what fills the item.
Text itemText(const Context& context, const CourseItem& item);
/// The items as a table of courses where each is one or several plain courses, else as a list.
Block itemList(const Context& context, const std::vector<CourseItem>& items);
/// Whether the items are few and plain enough for a sentence.
bool fitSentence(const std::vector<CourseItem>& items);
/// "CS 101, CS 102 and CS 103"
Text itemsText(const Context& context, const std::vector<CourseItem>& items, std::string_view last);

} // namespace gradus::prose
