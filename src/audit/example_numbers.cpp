#include "src/audit/example_numbers.h"

#include <algorithm>
#include <utility>

namespace gradus {
namespace {

constexpr std::size_t mostDigits = 10; // one more than ranges look at

bool isDigits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t power(std::size_t digits) {
    std::int64_t result = 1;
    for (std::size_t i = 0; i < digits; ++i)
        result *= 10;
    return result;
}

std::string padded(std::int64_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - text.size(), '0') + text;
}

class Examples {
public:
    Examples(const NumberAsks& asks, std::size_t most, std::size_t& steps)
        : asks_(asks), most_(most), steps_(steps),
          edges_(asks.edges.begin(), asks.edges.lower_bound(NumberAsks::end)) {
        for (const std::string& prefix : asks.prefixes) {
            lengths_.insert(prefix.size());
            if (isDigits(prefix) && prefix.size() <= mostDigits)
                digits_.push_back(prefix);
        }
    }

    std::vector<std::string> run() {
        add("", mostDigits);
        for (const std::string& prefix : asks_.prefixes) {
            if (!isDigits(prefix) || prefix.size() > mostDigits)
                add(prefix, std::min(prefix.size(), mostDigits));
        }
        if (digits_.empty()) { // zeros in front and the length tell nothing apart
            add("0", 1);
            for (const std::int64_t edge : edges_)
                add(std::to_string(edge), 1);
            add(padded(0, mostDigits), mostDigits);
            return std::move(examples_);
        }
        for (std::size_t digits = 1; digits <= mostDigits; ++digits)
            ofLength(digits);
        return std::move(examples_);
    }

private:
    /// Of so many digits: what begins with a prefix, or lies between two edges, is an interval.
    void ofLength(std::size_t digits) {
        const std::int64_t end = power(digits);
        std::set<std::int64_t> starts{0};
        for (const std::string& prefix : digits_) {
            if (prefix.size() > digits)
                continue;
            const std::int64_t scale = power(digits - prefix.size());
            const std::int64_t first = std::stoll(prefix) * scale;
            starts.insert(first);
            starts.insert(first + scale);
        }
        if (digits < mostDigits)
            starts.insert(edges_.begin(), std::lower_bound(edges_.begin(), edges_.end(), end));
        for (const std::int64_t start : starts) {
            if (start < end)
                add(padded(start, digits), digits);
        }
    }

    void add(const std::string& number, std::size_t digits) {
        if (++steps_ > most_)
            return;
        std::ptrdiff_t interval = -1; // without a number that ranges look at
        if (digits < mostDigits && isDigits(number))
            interval = std::upper_bound(edges_.begin(), edges_.end(), std::stoll(number)) - edges_.begin();
        if (seen_.insert({interval, longestPrefix(number)}).second)
            examples_.push_back(number);
    }

    std::string longestPrefix(const std::string& number) const {
        for (auto length = lengths_.rbegin(); length != lengths_.rend(); ++length) {
            if (*length <= number.size() && asks_.prefixes.count(number.substr(0, *length)) != 0)
                return number.substr(0, *length);
        }
        return {};
    }

    const NumberAsks& asks_;
    const std::size_t most_;
    std::size_t& steps_;
    std::vector<std::int64_t> edges_;
    std::vector<std::string> digits_; // prefixes of digits alone
    std::set<std::size_t> lengths_;   // of all prefixes
    std::set<std::pair<std::ptrdiff_t, std::string>> seen_;
    std::vector<std::string> examples_;
};

} // namespace

std::vector<std::string> exampleNumbers(const NumberAsks& asks, std::size_t most, std::size_t& steps) {
    return Examples(asks, most, steps).run();
}

} // namespace gradus
