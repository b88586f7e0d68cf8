#pragma once

#include "tests/support/worlds.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Judges of the placement solver: other ways to find the value of the best placement.
namespace gradus::test {

struct Judgement {
    std::optional<place::Value> value;
    std::string without;   ///< why there is no value: what the judge leaves out, or that it gave up
    bool gaveUp = false;   ///< it should have been able to say
    std::string placement; ///< where the judge knows it: the whole canonical answer in one line
};

struct Judge {
    std::string name;
    Judgement (*judge)(const place::Problem& problem, const place::Query& query);
};

/// All there are: a new judge is a line here.
const std::vector<Judge>& judges();
/// REQUIRES: there is one of this name.
const Judge& judgeNamed(const std::string& name);

/// Compares the solver with a judge in worlds one by one.
class Comparison {
public:
    explicit Comparison(const Judge& judge) : judge_(judge) {}

    /// Whether they agree, as far as the judge says anything. An answer that is not proven is not counted as
    /// compared; it must still be no better than the judge's, and its bound no worse.
    bool compare(const World& world);
    /// "500 compared, 0 disagreed, 2 not proven, 12 beyond the judge (…), 1 given up".
    std::string summary() const;
    /// The features of worlds that none of those compared had.
    std::string neverCompared() const;

    std::size_t compared = 0;
    std::size_t disagreed = 0;
    std::size_t notProven = 0;
    std::size_t gaveUp = 0;
    std::map<std::string, std::size_t> beyond; ///< by reason
    std::string first;                         ///< the first few disagreements

private:
    const Judge& judge_;
    std::set<std::size_t> features_;
};

} // namespace gradus::test
