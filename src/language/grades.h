#pragma once

#include "gradus/institution.h"
#include "src/language/view.h"

#include <optional>
#include <vector>

namespace gradus::language {

/// The institution's scale, best first, as its rows say. `view` sees the institution's file.
std::vector<Grade> readGrades(const View& view, const ast::Grades& grades);

/// A grade of the scale, whatever it means.
std::optional<std::size_t> readGrade(const View& view, const ast::GradeWord& word);

/// A grade that others can be compared with: it has points, or passes as one that has.
std::optional<std::size_t> readComparableGrade(const View& view, const ast::GradeWord& word);

/// A season's place in the year.
std::optional<int> readSeason(const View& view, const ast::Name& season);
std::optional<Term> readTerm(const View& view, const ast::TermName& term);

} // namespace gradus::language
