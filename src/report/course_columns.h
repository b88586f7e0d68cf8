#pragma once

#include "gradus/audit.h"
#include "src/report/page.h"

#include <string>
#include <vector>

namespace gradus::report {

/// The columns in which every course of one audit stands: code, title, term, grade, units, remark. Term and
/// what follows begin at the same place of the page wherever the course is shown. What would be indented so
/// far that no room is left for it is indented less.
class CourseColumns {
public:
    CourseColumns(const ProgramAudit& audit, std::size_t pageWidth);

    /// A course; the remark stands beside it where there is room, else below its title.
    void course(Page& page, std::size_t indent, const AttemptResult& attempt, const Text& remark) const;
    /// A text below the title of the course above.
    void below(Page& page, std::size_t indent, const Text& text) const;
    /// Something that takes the place of a course: a milestone, a course still missing.
    void other(Page& page, std::size_t indent, const Text& what, const Text& state) const;

    /// The indent from which on what is nested deeper is indented no further.
    std::size_t deepest() const { return deepest_; }
    /// Where the terms begin, and the states of headings at the latest.
    std::size_t termColumn() const { return termColumn_; }
    std::size_t stateColumn() const { return stateColumn_; }

private:
    std::size_t code_ = 0, term_ = 0, grade_ = 0, units_ = 0;
    std::size_t termColumn_ = 0;
    std::size_t stateColumn_ = 0;
    std::size_t deepest_ = 0;
};

/// "AIPI 510", in one piece.
std::string codeText(const AttemptResult& attempt);
/// Several attempts with their terms: "CS 101 (Fall 2023) and CS 102 (Spring 2024)".
std::string coursesText(const std::vector<std::size_t>& attempts, const ProgramAudit& audit,
                        std::string_view last = "and");

} // namespace gradus::report
