#pragma once

#include "gradus/course_set.h"
#include "gradus/institution.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gradus::lints {

/// Ordered: `no` is least. `maybe`: it depends on the attempt, or on which course of a class it is.
enum class Belongs { no, maybe, yes };

/// Whether attempts of one course are in a set, whatever their grade, term, origin and so on may be.
Belongs belongs(const CourseSet& set, const CourseCode& course, const Institution& institution);

/// The courses that can be in a set.
struct Pool {
    struct Course {
        CourseCode code;
        std::string identity;                  ///< equal for courses that are the same
        const CatalogCourse* listed = nullptr; ///< null: the catalogue does not have it
    };
    bool endless = false;        ///< there may be any number, or one of them counts each time it is taken
    std::vector<Course> courses; ///< in code order, each course once; of no use when endless

    /// The most units that taking all of them gives; none: not known.
    std::optional<Milli> units() const;
    /// The most and least that one of them carries; none: not known.
    std::optional<Milli> mostUnits() const;
    std::optional<Milli> leastUnits() const;
    /// "CS 101, CS 102 and 3 more"
    std::string text() const;
};

/// Looks the courses of sets up in one institution's catalogue, each set once.
class Pools {
public:
    explicit Pools(const Institution& institution) : institution_(institution) {}

    const Pool& of(const CourseSetRef& set);
    /// Those in all of the sets; null ones are left out.
    Pool ofAll(const std::vector<CourseSetRef>& sets);

    /// Of this many courses it was asked whether they are in a set; then every pool is endless.
    static constexpr std::size_t mostSteps = 20'000'000;
    bool exhausted() const { return steps_ > mostSteps; }

private:
    Pool find(const CourseSet& set);

    const Institution& institution_;
    std::map<CourseSetRef, Pool> known_;
    std::size_t steps_ = 0;
};

} // namespace gradus::lints
