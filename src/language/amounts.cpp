#include "src/language/amounts.h"

#include "src/language/say_numbers.h"

namespace gradus::language {

namespace {

const char* plural(ast::Noun noun) {
    switch (noun) {
    case ast::Noun::course:
        return "courses";
    case ast::Noun::unit:
        return "units";
    case ast::Noun::term:
        return "terms";
    case ast::Noun::year:
        return "years";
    case ast::Noun::time:
        return "times";
    }
    return "";
}

struct CountRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// A range of whole numbers or of thousandths; `read` reads one end.
template <typename Read>
std::optional<CountRange> readRange(const View& view, const ast::Number& low,
                                    const std::optional<ast::Number>& high, Span span, Read read) {
    const auto first = read(low);
    const auto last = high ? read(*high) : first;
    if (!first || !last) {
        return std::nullopt;
    }
    if (*first > *last) {
        view.report(say::amountReversed(view.at(span), low.digits, high->digits));
        return std::nullopt;
    }
    return CountRange{*first, *last};
}

bool countable(ast::Noun noun) {
    return noun == ast::Noun::course || noun == ast::Noun::unit;
}

} // namespace

std::optional<std::int64_t> wholeNumber(const View& view, const ast::Number& number, const std::string& what,
                                        std::int64_t least) {
    if (number.digits.find('.') != number.digits.npos) {
        view.report(say::notWhole(view.at(number.span), number.digits, what));
        return std::nullopt;
    }
    const auto value = Milli::parse(number.digits);
    if (!value) {
        view.report(say::numberTooLarge(view.at(number.span), number.digits, Milli::maxWhole));
        return std::nullopt;
    }
    const std::int64_t whole = value->thousandths() / 1000;
    if (whole < least) {
        view.report(say::numberTooSmall(view.at(number.span), number.digits, what, std::to_string(least)));
        return std::nullopt;
    }
    return whole;
}

std::optional<Milli> exactNumber(const View& view, const ast::Number& number, std::int64_t most) {
    const auto value = Milli::parse(number.digits);
    if (value && *value <= Milli::whole(most)) {
        return value;
    }
    const std::size_t point = number.digits.find('.');
    const bool decimals = point != number.digits.npos && number.digits.size() - point > 4;
    view.report(decimals ? say::tooManyDecimals(view.at(number.span), number.digits)
                         : say::numberTooLarge(view.at(number.span), number.digits, most));
    return std::nullopt;
}

std::optional<AmountRange> readAmount(const View& view, const std::vector<ast::Quantity>& quantities,
                                      const std::string& verb) {
    AmountRange amount;
    bool sound = true;
    bool counted[2] = {false, false}; // courses, units
    bool asked = false;
    for (const ast::Quantity& quantity : quantities) {
        if (!countable(quantity.noun)) {
            view.report(say::wrongNoun(view.at(quantity.span), verb, plural(quantity.noun)));
            sound = false;
            continue;
        }
        const bool units = quantity.noun == ast::Noun::unit;
        if (counted[units]) {
            view.report(say::nounTwice(view.at(quantity.span), plural(quantity.noun)));
            sound = false;
            continue;
        }
        counted[units] = true;
        const auto range = readRange(view, quantity.low, quantity.high, quantity.span,
                                     [&](const ast::Number& number) -> std::optional<std::int64_t> {
                                         if (!units) {
                                             return wholeNumber(view, number, "the number of courses");
                                         }
                                         const auto exact = exactNumber(view, number);
                                         return exact ? std::optional(exact->thousandths()) : std::nullopt;
                                     });
        if (!range) {
            sound = false;
            continue;
        }
        asked = asked || range->high > 0;
        if (units) {
            amount.low.units = Milli::fromThousandths(range->low);
            amount.high.units = Milli::fromThousandths(range->high);
        } else {
            amount.low.courses = range->low;
            amount.high.courses = range->high;
        }
    }
    if (!sound) {
        return std::nullopt;
    }
    if (!asked) {
        const Span whole =
            quantities.empty() ? Span{} : Span{quantities.front().span.begin, quantities.back().span.end};
        view.report(say::nothingAsked(view.at(whole), verb));
        return std::nullopt;
    }
    return amount;
}

std::optional<CourseAmount> readLeast(const View& view, const std::vector<ast::Quantity>& quantities,
                                      const std::string& verb) {
    bool sound = true;
    for (const ast::Quantity& quantity : quantities) {
        if (quantity.high && countable(quantity.noun)) {
            view.report(say::oneNumber(view.at(quantity.span), verb, quantity.low.digits));
            sound = false;
        }
    }
    if (!sound) {
        return std::nullopt;
    }
    const auto amount = readAmount(view, quantities, verb);
    return amount ? std::optional(amount->low) : std::nullopt;
}

std::optional<AmountRange> readItemCount(const View& view, const ast::Amount& amount, std::size_t items) {
    AmountRange result;
    result.low.courses = static_cast<std::int64_t>(items);
    result.high = result.low;
    if (amount.form != ast::Amount::Form::counted || !amount.low) {
        return result;
    }
    const Span span{amount.low->span.begin, amount.high ? amount.high->span.end : amount.low->span.end};
    const auto range = readRange(view, *amount.low, amount.high, span, [&](const ast::Number& number) {
        return wholeNumber(view, number, "the number of items");
    });
    if (!range) {
        return std::nullopt;
    }
    if (range->high == 0) {
        view.report(say::nothingAsked(view.at(span), "take"));
        return std::nullopt;
    }
    if (range->high > static_cast<std::int64_t>(items)) {
        view.report(say::moreThanListed(view.at(span), range->high, items));
        return std::nullopt;
    }
    result.low.courses = range->low;
    result.high.courses = range->high;
    return result;
}

std::optional<Cap> readCap(const View& view, const ast::Quantity& quantity, const char* verb) {
    if (!countable(quantity.noun)) {
        view.report(say::wrongNoun(view.at(quantity.span), verb, plural(quantity.noun)));
        return std::nullopt;
    }
    if (quantity.high) {
        view.report(say::oneNumber(view.at(quantity.span), verb, quantity.high->digits));
        return std::nullopt;
    }
    Cap cap;
    if (quantity.noun == ast::Noun::unit) {
        cap.units = exactNumber(view, quantity.low);
    } else {
        cap.courses = wholeNumber(view, quantity.low, "the number of courses");
    }
    return cap.courses || cap.units ? std::optional(cap) : std::nullopt;
}

} // namespace gradus::language
