#pragma once

#include "src/place/budget.h"
#include "src/place/options.h"
#include "src/place/unit_sums.h"

#include <deque>
#include <optional>

namespace gradus::place {

/// The leaves of one programme by themselves, with courses that stay whole: which of them gets which course,
/// so that together they miss least? Limits, measures and what else the rules ask for are left aside, as is
/// what stands between the items of a list, so that the answer is a bound on the deficit; where leaves that
/// ask for units are all there is, it is the deficit.
///
/// A depth-first branch and bound: leaves that can have all that fits them do, what has one leaf left goes
/// there, parts that have no course in common are searched apart, and a part is left when the sums of units
/// that its leaves can have waste too much of what there is.
class Packing {
public:
    explicit Packing(const Model& model);

    /// The least that is missing, in worth, if that is less than `below`; else `below`. Nothing when it is
    /// not the right tool (several programmes, courses with several uses, too many leaves) or the budget
    /// ended. Stops when no more than `enough` is missing.
    std::optional<std::int64_t> least(const State& state, const Options& options, std::int64_t enough,
                                      std::int64_t below, Budget& budget);
    /// Where the i-th option goes in the best that the last call found, or none.
    Index slot(std::size_t i) const { return slot_[i]; }

private:
    using Pools = std::uint64_t; ///< a set of leaves that ask for something
    struct Course {
        std::size_t option = 0;
        std::int32_t units = 0; ///< in steps
        Pools pools = 0;        ///< where it may still go
    };
    /// What is still to be decided.
    struct Part {
        std::vector<Course> courses;
        Pools pools = 0;
        std::vector<std::int32_t> before; ///< `missing_`, to go back to
        std::vector<std::uint8_t> kept;   ///< where the courses go in the best so far
    };
    bool start(const State& state, const Options& options);
    std::int32_t worth(const Course& course, std::size_t pool) const {
        return inUnits_ >> pool & 1U ? course.units : perCourse_;
    }
    std::int32_t mostWorth(const Course& course) const;
    void give(const Course& course, std::size_t pool);
    std::int32_t settle(Part& part);
    std::int32_t leastOf(const Part& part) const;
    Uneven uneven(const Part& part, std::size_t pool) const;
    std::int32_t search(std::size_t depth, std::int32_t enough, std::int32_t below);
    std::int32_t splitOff(std::size_t depth, Pools pools, std::int32_t below);
    std::int32_t branch(std::size_t depth, std::int32_t enough, std::int32_t below);
    Pools linked(const Part& part) const;
    void keep(Part& part);
    void restore(const Part& part);
    void readOff(const Options& options);
    Part& part(std::size_t depth);

    const Model& model_;
    Budget* budget_ = nullptr;
    std::uint64_t nodes_ = 0;
    std::int32_t perCourse_ = 0;        ///< in steps
    Pools inUnits_ = 0;                 ///< those that ask for units, not for courses
    std::vector<Index> leaf_;           ///< per pool
    std::vector<Index> pool_;           ///< per leaf
    std::vector<std::int32_t> missing_; ///< per pool, in steps
    std::deque<Part> parts_;            ///< by depth; their memory is kept
    std::vector<std::uint8_t> to_;      ///< per option: its pool
    std::vector<Index> slot_;
};

} // namespace gradus::place
