#include "tests/support/linear.h"

#include <algorithm>
#include <numeric>

namespace gradus::test {

Linear& Linear::add(std::size_t variable, std::int64_t times) {
    const auto at = terms.emplace(variable, 0).first;
    at->second += times;
    if (at->second == 0) {
        terms.erase(at);
    }
    return *this;
}

Linear& Linear::operator+=(const Linear& other) {
    for (const auto& [variable, times] : other.terms) {
        add(variable, times);
    }
    constant += other.constant;
    return *this;
}

Linear& Linear::operator-=(const Linear& other) {
    return *this += other.times(-1);
}

Linear Linear::times(std::int64_t factor) const {
    Linear product(constant * factor);
    for (const auto& [variable, times] : terms) {
        product.add(variable, times * factor);
    }
    return product;
}

std::int64_t Linear::at(const std::vector<std::int64_t>& values) const {
    std::int64_t sum = constant;
    for (const auto& [variable, times] : terms) {
        sum += times * values[variable];
    }
    return sum;
}

Linear LinearProgramme::variable(std::int64_t least, std::int64_t most) {
    variables_.push_back({least, most});
    return Linear().add(variables_.size() - 1);
}

void LinearProgramme::atMost(const Linear& sum, std::int64_t bound) {
    if (most(sum) <= bound) {
        return;
    }
    Row row{sum - Linear(sum.constant), bound - sum.constant};
    // Small numbers, and as tight as whole variables allow.
    std::int64_t common = 0;
    for (const auto& term : row.sum.terms) {
        common = std::gcd(common, term.second);
    }
    if (common > 1) {
        for (auto& term : row.sum.terms) {
            term.second /= common;
        }
        const std::int64_t down = row.bound < 0 && row.bound % common != 0 ? 1 : 0;
        row.bound = row.bound / common - down;
    }
    rows_.push_back(std::move(row));
}

void LinearProgramme::atMostIf(const std::vector<Linear>& conditions, const Linear& sum, std::int64_t bound) {
    const std::int64_t over = most(sum) - bound;
    Linear relaxed = sum;
    for (const Linear& condition : conditions) {
        relaxed += (condition - Linear(1)).times(std::max<std::int64_t>(0, over));
    }
    atMost(relaxed, bound);
}

std::int64_t LinearProgramme::most(const Linear& sum) const {
    std::int64_t most = sum.constant;
    for (const auto& [variable, times] : sum.terms) {
        most += times * (times > 0 ? variables_[variable].most : variables_[variable].least);
    }
    return most;
}

bool LinearProgramme::holds(const std::vector<std::int64_t>& values) const {
    for (std::size_t v = 0; v < variables_.size(); ++v) {
        if (values[v] < variables_[v].least || values[v] > variables_[v].most) {
            return false;
        }
    }
    return std::all_of(rows_.begin(), rows_.end(),
                       [&](const Row& row) { return row.sum.at(values) <= row.bound; });
}

} // namespace gradus::test
