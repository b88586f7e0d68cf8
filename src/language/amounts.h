#pragma once

#include "gradus/program.h"
#include "src/language/view.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gradus::language {

/// A number counted in whole things. `what` names it in messages: "the number of items".
std::optional<std::int64_t> wholeNumber(const View& view, const ast::Number& number, const std::string& what,
                                        std::int64_t least = 0);
/// Units, grade points: exact to three decimals. What other amounts are multiplied by is at most
/// `Milli::maxFactor`.
std::optional<Milli> exactNumber(const View& view, const ast::Number& number,
                                 std::int64_t most = Milli::maxWhole);

/// `2..3 courses and 9 units`: the least that is needed, and the most that is accepted (the same where one
/// number is given).
struct AmountRange {
    CourseAmount low;
    CourseAmount high;
};
std::optional<AmountRange> readAmount(const View& view, const std::vector<ast::Quantity>& quantities,
                                      const std::string& verb);

/// The same where only the least can be asked for: a range is an error.
std::optional<CourseAmount> readLeast(const View& view, const std::vector<ast::Quantity>& quantities,
                                      const std::string& verb);

/// `all of`, `2 of`, `1..2 of` a list of so many items: needed and accepted.
std::optional<AmountRange> readItemCount(const View& view, const ast::Amount& amount, std::size_t items);

/// `27 units`, `1 course`: one number of one kind.
struct Cap {
    std::optional<std::int64_t> courses;
    std::optional<Milli> units;
};
std::optional<Cap> readCap(const View& view, const ast::Quantity& quantity, const char* verb);

} // namespace gradus::language
