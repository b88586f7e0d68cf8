#include "src/language/say_numbers.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic notWhole(const Location& at, const std::string& digits, const std::string& what) {
    return error("not-whole", at,
                 fmt::format("{} can't be `{}`: it is counted in whole numbers", what, digits),
                 "write a whole number; only units and grade points have fractions");
}

Diagnostic numberTooLarge(const Location& at, const std::string& digits, std::int64_t most) {
    return error("number-out-of-range", at, fmt::format("`{}` is too large here", digits),
                 fmt::format("the largest number that may stand here is {}", most));
}

Diagnostic numberTooSmall(const Location& at, const std::string& digits, const std::string& what,
                          const std::string& least) {
    return error("number-out-of-range", at, fmt::format("{} can't be `{}`", what, digits),
                 fmt::format("the smallest number that may stand here is {}", least));
}

Diagnostic tooManyDecimals(const Location& at, const std::string& digits) {
    return error("too-many-decimals", at, fmt::format("`{}` has more than three decimals", digits),
                 "units and grade points are exact to three decimals; write it as 1.333");
}

Diagnostic nothingAsked(const Location& at, const std::string& verb) {
    return error("nothing-asked", at, fmt::format("this `{}` asks for nothing", verb),
                 "write the number that is needed, or remove the statement");
}

Diagnostic amountReversed(const Location& at, const std::string& low, const std::string& high) {
    return error("amount-reversed", at, fmt::format("the amount goes from {} down to {}", low, high),
                 fmt::format("write the smaller number first: {}..{}", high, low));
}

Diagnostic nounTwice(const Location& at, const std::string& noun) {
    return error("amount-twice", at, fmt::format("this amount counts {} twice", noun),
                 "`and` joins an amount of courses and one of units; for a range write 2..3");
}

Diagnostic wrongNoun(const Location& at, const std::string& verb, const std::string& noun) {
    return error("wrong-noun", at, fmt::format("`{}` can't count {}", verb, noun), "count courses or units");
}

Diagnostic moreThanListed(const Location& at, std::int64_t asked, std::size_t listed,
                          const std::string& noun) {
    return error("more-than-listed", at,
                 fmt::format("{} of the list are asked for, but it has {} {}{}", asked, listed, noun,
                             listed == 1 ? "" : "s"),
                 "ask for at most as many as the list has; an alternative in parentheses is one item");
}

Diagnostic oneNumber(const Location& at, const std::string& verb, const std::string& number) {
    return error("one-number", at, fmt::format("`{}` takes one number here, not a range", verb),
                 fmt::format("write the {}: {}",
                             verb == "forbid"                                        ? "most that is allowed"
                             : verb == "limit" || verb == "up to" || verb == "share" ? "most that counts"
                                                                                     : "least that counts",
                             number));
}

} // namespace gradus::language::say
