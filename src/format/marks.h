#pragma once

#include "grammar/ast.h"

#include <cstdint>
#include <vector>

namespace gradus::format {

/// What the layout needs of the tree: places in the text, and no meaning.
struct Marks {
    std::vector<Span> nodes;
    std::vector<std::uint32_t> gradeEnds; ///< behind each grade; the `+` of "A+" is no sign. Sorted
    std::vector<std::uint32_t> values;    ///< where each value of a `given` or `choice` begins. Sorted
    std::vector<std::uint32_t> tableRows; ///< where each row of a table begins; so does its head. Sorted
};

Marks marksOf(const ast::File& file);

} // namespace gradus::format
