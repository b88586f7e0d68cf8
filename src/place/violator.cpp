#include "src/place/violator.h"

#include <algorithm>

namespace gradus::place {

namespace {

constexpr std::size_t mostSteps = 100'000;

class Violators {
public:
    Violators(const std::vector<Wanting>& all, std::size_t one) : all_(all), one_(one) {}

    std::optional<std::vector<std::size_t>> smallest() {
        leaveSatisfied();
        if (excess(all_[one_].need, all_[one_].courses) > 0) {
            return std::nullopt;
        }
        for (std::size_t size = 2; size <= mostTold && steps < mostSteps; ++size) {
            set_ = {one_};
            if (grow(0, size - 1, all_[one_].need, all_[one_].courses)) {
                std::sort(set_.begin(), set_.end());
                return set_;
            }
        }
        return std::nullopt;
    }

    std::size_t steps = 0;

private:
    static std::int64_t excess(std::int64_t need, const Bitset& courses) {
        return need - static_cast<std::int64_t>(courses.count());
    }

    /// Those that courses wanted by nobody else satisfy are in no smallest violator; without them others have
    /// more courses to themselves.
    void leaveSatisfied() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (i != one_ && all_[i].courses.any()) {
                rest_.push_back(i);
            }
        }
        for (bool left = true; left;) {
            const auto satisfied = std::find_if(rest_.begin(), rest_.end(), [&](std::size_t i) {
                Bitset own = all_[i].courses;
                own -= all_[one_].courses;
                for (const std::size_t other : rest_) {
                    if (other != i) {
                        own -= all_[other].courses;
                    }
                }
                ++steps;
                return excess(all_[i].need, own) <= 0;
            });
            left = satisfied != rest_.end();
            if (left) {
                rest_.erase(satisfied);
            }
        }
        for (const std::size_t i : rest_) {
            mostNeeded_ = std::max(mostNeeded_, all_[i].need);
        }
    }

    /// Adds so many more of the rest, from a position on, until together they want too much.
    bool grow(std::size_t from, std::size_t more, std::int64_t need, const Bitset& courses) {
        if (more == 0) {
            return excess(need, courses) > 0 && isMinimal();
        }
        if (excess(need, courses) + static_cast<std::int64_t>(more) * mostNeeded_ <= 0) {
            return false;
        }
        for (std::size_t at = from; at < rest_.size() && ++steps < mostSteps; ++at) {
            const Wanting& next = all_[rest_[at]];
            Bitset together = courses;
            together |= next.courses;
            set_.push_back(rest_[at]);
            if (grow(at + 1, more - 1, need + next.need, together)) {
                return true;
            }
            set_.pop_back();
        }
        return false;
    }

    /// Whether those beside the one want no more than there are for them. Sets with the one that are smaller
    /// were looked at before.
    bool isMinimal() {
        const std::size_t others = set_.size() - 1;
        for (std::size_t chosen = 1; chosen < std::size_t{1} << others; ++chosen) {
            std::int64_t need = 0;
            Bitset courses(all_[one_].courses.size());
            for (std::size_t k = 0; k < others; ++k) {
                if ((chosen >> k & 1U) != 0) {
                    need += all_[set_[k + 1]].need;
                    courses |= all_[set_[k + 1]].courses;
                }
            }
            ++steps;
            if (excess(need, courses) > 0) {
                return false;
            }
        }
        return true;
    }

    const std::vector<Wanting>& all_;
    std::size_t one_;
    std::vector<std::size_t> rest_;
    std::vector<std::size_t> set_;
    std::int64_t mostNeeded_ = 0;
};

} // namespace

std::optional<std::vector<std::size_t>> smallestViolator(const std::vector<Wanting>& all, std::size_t one,
                                                         Budget& budget) {
    Violators violators(all, one);
    const auto smallest = violators.smallest();
    budget.spend(violators.steps);
    return smallest;
}

} // namespace gradus::place
