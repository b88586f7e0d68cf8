#pragma once

#include "gradus/course_set.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// Everything that a collection of sets can ask of an attempt: what tells two further courses apart.
struct Atoms {
    std::vector<const CourseSet*> courseAtoms;     ///< those that look at the course code alone
    std::map<std::string, CourseCode> codes;       ///< named courses, by canonical spelling
    std::set<std::string> subjects;
    std::set<std::int64_t> numberEdges;            ///< first numbers of the intervals that ranges distinguish
    std::set<std::string> numberPrefixes;
    std::set<std::string> tags;
    std::set<std::int64_t> unitEdges;              ///< first thousandths of the intervals that `units` distinguishes
    std::vector<Term> terms;
    std::set<int> seasons;
    std::set<int> termNumbers, yearNumbers;
    bool asksOrigin = false;
    bool asksGradeBasis = false;
    std::set<std::string> titles;
    std::map<std::string, std::set<std::string>> fields;
};

/// Adds what a set asks.
void collectAtoms(const CourseSet& set, Atoms& atoms);

} // namespace gradus
