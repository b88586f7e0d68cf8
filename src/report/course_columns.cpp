#include "src/report/course_columns.h"

#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus::report {

namespace {

constexpr std::size_t gap = 2;        ///< between two columns
constexpr std::size_t leastTitle = 8; ///< of a course
constexpr std::size_t leastHeading = 12;
constexpr std::size_t hang = 4; ///< how much deeper than its scope a statement may stand

Ink gradeInk(const AttemptResult& attempt) {
    return attempt.status == Status::completed ? Ink::plain : Ink::waiting;
}

} // namespace

std::string codeText(const AttemptResult& attempt) {
    return glued(attempt.attempt.course.text());
}

std::string coursesText(const std::vector<std::size_t>& attempts, const ProgramAudit& audit,
                        std::string_view last) {
    std::vector<std::string> courses;
    for (const std::size_t index : attempts) {
        const AttemptResult& attempt = audit.attempts.at(index);
        const std::string term = termText(attempt.attempt);
        courses.push_back(codeText(attempt) + (term.empty() ? "" : " (" + glued(term) + ")"));
    }
    return listed(courses, last);
}

CourseColumns::CourseColumns(const ProgramAudit& audit, std::size_t pageWidth) {
    std::size_t title = 0;
    for (const AttemptResult& attempt : audit.attempts) {
        code_ = std::max(code_, columnsOf(codeText(attempt)));
        title = std::max(title, columnsOf(printable(attempt.title)));
        term_ = std::max(term_, columnsOf(termText(attempt.attempt)));
        grade_ = std::max(grade_, columnsOf(gradeText(attempt)));
        units_ = std::max(units_, attempt.units.text().size());
    }
    code_ = std::min<std::size_t>(code_, 14);
    term_ = std::min<std::size_t>(term_, 16);
    grade_ = std::min<std::size_t>(grade_, 11);
    const std::size_t tail = term_ + 2 + grade_ + 2 + units_;
    const std::size_t wanted = std::max<std::size_t>(6 + code_ + 2 + title + 2, 40);
    termColumn_ = std::min(wanted, pageWidth - std::min(tail, pageWidth / 2));
    // A state such as "not met, 25.5 of 30 credits, 1.5 in progress" takes 44 columns.
    stateColumn_ = std::min(termColumn_, pageWidth - std::clamp<std::size_t>(pageWidth * 44 / 100, 36, 44));
    const std::size_t headings = stateColumn_ - std::min(leastHeading + gap + hang, stateColumn_);
    const std::size_t courses = termColumn_ - std::min(code_ + leastTitle + 2 * gap + hang, termColumn_);
    deepest_ = std::min(headings, courses);
}

void CourseColumns::course(Page& page, std::size_t indent, const AttemptResult& attempt,
                           const Text& remark) const {
    indent = std::min(indent, deepest_ + hang);
    const std::size_t titleColumn = indent + code_ + gap;
    const std::size_t title = termColumn_ - std::min(titleColumn + gap, termColumn_ - leastTitle);
    const std::size_t end = titleColumn + title + 2 + term_ + 2 + grade_ + 2 + units_ + 2;
    const bool beside = end < page.width() && remark.columns() <= page.width() - end;
    std::vector<Page::Cell> cells = {{codeText(attempt), code_},
                                     {attempt.title, title},
                                     {glued(termText(attempt.attempt)), term_},
                                     {Text(gradeText(attempt), gradeInk(attempt)), grade_},
                                     {attempt.units.text(), units_, true}};
    if (beside) {
        cells.push_back({remark, remark.columns()});
    }
    page.row(indent, cells);
    if (!beside && !remark.empty()) {
        below(page, indent, remark);
    }
}

void CourseColumns::below(Page& page, std::size_t indent, const Text& text) const {
    page.paragraph(std::min(indent, deepest_ + hang) + code_ + gap, text);
}

void CourseColumns::other(Page& page, std::size_t indent, const Text& what, const Text& state) const {
    indent = std::min(indent, deepest_ + hang);
    page.row(indent,
             {{what, stateColumn_ - indent - gap, false, 2}, {state, page.width() - stateColumn_, false, 2}});
}

} // namespace gradus::report
