#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// An exact amount in whole thousandths: units of credit, grade points. Never floating point.
class Milli {
public:
    constexpr Milli() = default;
    static constexpr Milli fromThousandths(std::int64_t thousandths) { return Milli(thousandths); }
    static constexpr Milli whole(std::int64_t n) { return Milli(n * 1000); }
    /// Reads "3", "1.5", ".25", "-1"; at most `maxWhole` and three decimals, else nothing.
    static std::optional<Milli> parse(std::string_view text);

    constexpr std::int64_t thousandths() const { return value_; }
    /// Shortest decimal form: "3", "1.5", "0.25".
    std::string text() const;

    constexpr Milli operator+(Milli o) const { return Milli(value_ + o.value_); }
    constexpr Milli operator-(Milli o) const { return Milli(value_ - o.value_); }
    constexpr Milli& operator+=(Milli o) {
        value_ += o.value_;
        return *this;
    }
    constexpr bool operator==(const Milli&) const = default;
    constexpr auto operator<=>(const Milli&) const = default;

    /// The largest number read anywhere: sums of 10'000 of them stay far from overflow.
    static constexpr std::int64_t maxWhole = 1'000'000;
    /// The largest number that other amounts are multiplied by: grade points, an average that is asked for,
    /// the units of an ordinary course. So a product stays below 10^15, and the sum of one for each attempt
    /// of a record, or for each statement of a programme, fits 64 bits.
    static constexpr std::int64_t maxFactor = 1'000;

private:
    constexpr explicit Milli(std::int64_t v) : value_(v) {}
    std::int64_t value_ = 0;
};

} // namespace gradus
