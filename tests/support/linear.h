#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

/// Integer linear programmes: built, and checked, in whole numbers.
namespace gradus::test {

/// A sum of variables times whole numbers, and a constant.
struct Linear {
    std::map<std::size_t, std::int64_t> terms; ///< per variable, none of them 0
    std::int64_t constant = 0;

    Linear() = default;
    Linear(std::int64_t number) : constant(number) {}
    Linear& add(std::size_t variable, std::int64_t times = 1);
    Linear& operator+=(const Linear& other);
    Linear& operator-=(const Linear& other);
    Linear times(std::int64_t factor) const;
    std::int64_t at(const std::vector<std::int64_t>& values) const;
};
inline Linear operator+(Linear a, const Linear& b) {
    return a += b;
}
inline Linear operator-(Linear a, const Linear& b) {
    return a -= b;
}

/// Whole-numbered variables between bounds, and rows that say `sum <= bound`.
class LinearProgramme {
public:
    struct Variable {
        std::int64_t least = 0;
        std::int64_t most = 0;
    };
    struct Row {
        Linear sum; ///< without a constant
        std::int64_t bound = 0;
    };

    Linear variable(std::int64_t least, std::int64_t most);
    Linear yesOrNo() { return variable(0, 1); }
    void atMost(const Linear& sum, std::int64_t bound);
    void atLeast(const Linear& sum, std::int64_t bound) { atMost(sum.times(-1), -bound); }
    void equal(const Linear& sum, std::int64_t value) {
        atMost(sum, value);
        atLeast(sum, value);
    }
    /// The row binds only where all of these sums, each never above 1, are 1.
    void atMostIf(const std::vector<Linear>& conditions, const Linear& sum, std::int64_t bound);
    void atLeastIf(const std::vector<Linear>& conditions, const Linear& sum, std::int64_t bound) {
        atMostIf(conditions, sum.times(-1), -bound);
    }

    /// The most and the least that the bounds of the variables allow.
    std::int64_t most(const Linear& sum) const;
    std::int64_t least(const Linear& sum) const { return -most(sum.times(-1)); }
    /// Whether these values keep every bound and every row, in whole numbers.
    bool holds(const std::vector<std::int64_t>& values) const;

    const std::vector<Variable>& variables() const { return variables_; }
    const std::vector<Row>& rows() const { return rows_; }

private:
    std::vector<Variable> variables_;
    std::vector<Row> rows_;
};

} // namespace gradus::test
