#pragma once

#include "gradus/catalog.h"
#include "gradus/course_code.h"
#include "gradus/units.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// One grade of the institution's scale.
struct Grade {
    std::string name;
    std::optional<Milli> points; ///< what a grade point average counts; none: left out
    enum class Kind {
        passes,     ///< earns credit
        fails,      ///< a final grade that earns none, but counts in `over all attempts`
        inProgress, ///< no grade yet
        never       ///< withdrawn, audited, incomplete: as if not there
    } kind = Kind::passes;
    /// The grade that an ungraded pass compares as; none: every comparison with it is false.
    std::optional<std::size_t> passesAs; ///< index into `Institution::grades`
    Location at;                         ///< its row in the institution's file
};

enum class RepeatRule { best, latest, first, each };

/// Which of several attempts at one course counts, and the statement that says so.
struct Repeats {
    RepeatRule rule = RepeatRule::best;
    Location at; ///< of no statement: nothing is said, so the best counts
};

/// Two courses, at most one of which counts.
struct NoCredit {
    CourseCode course, other;
    Location at;
};

/// What a course may do that is placed in one programme of a student: count in no other, or in any.
enum class AcrossPrograms { nothing, freely };

/// What holds for every programme of one institution.
struct Institution {
    std::string name;              ///< empty: the default institution, whose locations mean nothing
    std::string unitName = "unit"; ///< singular: "credit"
    Milli unitsPerCourse = Milli::whole(3);
    std::vector<std::string> terms = {"spring", "summer", "fall"}; ///< seasons in their order within a year
    std::vector<Grade> grades;                                     ///< best first
    std::int64_t levelFactor = 100; ///< the level of a course is its number's first digit times this
    Repeats repeat;
    std::map<std::string, Repeats> courseRepeat; ///< of courses with a rule of their own, by canonical code
    /// Groups of courses that are the same course under several numbers: canonical code → the group's index.
    std::map<std::string, std::size_t> sameAs;
    std::vector<std::vector<CourseCode>> sameCourses;
    std::vector<NoCredit> noCredit;
    AcrossPrograms acrossPrograms = AcrossPrograms::nothing;
    std::map<std::string, std::string> tags; ///< tag → meaning
    std::shared_ptr<const Catalog> catalog;  ///< never null; empty when none is named

    std::optional<std::size_t> gradeIndex(const std::string& name) const;
    std::optional<int> season(const std::string& name) const;
};

/// The scale used where no institution is named: A+ 4.0 … F 0 fails, P and S pass, IP in progress,
/// W, I and AD never count; terms spring, summer, fall; 3 units a course.
Institution defaultInstitution();

} // namespace gradus
