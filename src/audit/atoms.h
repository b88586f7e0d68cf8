#pragma once

#include "gradus/course_set.h"
#include "src/audit/facts.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// What it does to a further course's usefulness that a set holds it.
enum class Sense {
    helps, ///< it may fill a place, or counts towards units
    hurts, ///< it is excluded, or a limit counts it
    both   ///< it counts as a course, which is also what makes it cost one
};

/// In which senses a fact that is free to hold or not is asked.
struct Asked {
    bool helps = false;
    bool hurts = false;
};

/// Everything that a collection of sets can ask of an attempt: what tells two further courses apart.
struct Atoms {
    std::size_t size = 0;                      ///< how many there are in all, each as often as it is asked
    std::vector<const CourseSet*> courseAtoms; ///< those that look at part of the course code
    std::map<std::string, CourseCode> codes;   ///< named courses, by canonical spelling
    std::map<std::string, Asked> subjects;     ///< of `subject CH`, of which a course may have several
    std::map<std::string, Asked> tags;
    bool tellsSubjects = false;       ///< courses of two subjects are told apart even where no set does
    std::set<std::int64_t> unitEdges; ///< first thousandths of the intervals that `units` distinguishes
    std::vector<Term> terms;
    std::set<int> seasons;
    std::set<int> termNumbers, yearNumbers;
    std::map<WithinYears, Asked> withins;
    bool asksOrigin = false;
    bool asksGradeBasis = false;
    Asked repeated, usedElsewhere;
    std::map<std::string, Asked> titles;
    std::map<std::string, std::set<std::string>> fields;
    std::shared_ptr<const StudentFields> student; ///< given: what fields of courses are compared with
};

/// Adds what a set asks in a sense.
void collectAtoms(const CourseSet& set, Sense sense, Atoms& atoms);

} // namespace gradus
