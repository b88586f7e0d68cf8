#pragma once

#include "gradus/course_set.h"
#include "gradus/institution.h"
#include "gradus/transcript.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// The terms from which rules count years; none: not known.
struct Moments {
    std::optional<Term> completion, admission, audit;
    std::map<std::string, Term> programs; ///< of other programmes held, by id
};

/// What is not the same for every programme of the student.
struct ProgramFacts {
    bool usedElsewhere = false;
    std::optional<Term> admission;
};
using StudentFields = std::map<std::string, std::vector<std::string>>;

/// What rules can ask of an attempt: of one on the record, of a further course, or of a catalogue course.
struct Facts {
    std::vector<CourseCode> codes; ///< its own first, then those it is the same course as
    Milli units;
    std::optional<std::size_t> grade; ///< what comparisons see; index into the institution's grades
    bool gradeToCome = false;         ///< no grade yet: meets every lower bound, no upper bound
    Term term;
    int termNumber = 0; ///< 1: the student's first term
    int yearNumber = 0;
    Moments moments;
    bool toCome = false;             ///< of a course not yet taken: its term suits whatever years are asked,
    std::set<WithinYears> notWithin; ///< but for these
    Origin origin = Origin::resident;
    bool passFail = false;
    bool graded = false;
    bool repeated = false;
    bool usedElsewhere = false;
    std::vector<ProgramFacts> byProgram; ///< empty where it is the same for all
    std::set<std::string> tags;
    std::string title;
    std::map<std::string, std::string> fields;
    std::shared_ptr<const StudentFields> student; ///< the student's own; null: none
    /// Exceptions about an attempt on the record: indices into `Decided::courses`. No further course has any.
    std::vector<std::size_t> decisions;
};

/// A course and every course it is the same as, itself first.
std::vector<CourseCode> sameCourses(const Institution& institution, const CourseCode& code);

/// Equal for courses that are the same course under several numbers.
std::string courseIdentity(const Institution& institution, const CourseCode& code);

/// The level of a course: its number's first digit times the institution's factor.
std::optional<std::int64_t> level(const Institution& institution, const CourseCode& code);

} // namespace gradus
