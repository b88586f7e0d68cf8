#include "src/prose/courses.h"

#include "src/wording/wording.h"

#include <cctype>

namespace gradus::prose {

namespace {

std::vector<Text> cellsOf(const Institution& rules, const CourseCode& code) {
    const CatalogCourse* course = rules.catalog->find(code);
    return {code.text(), course == nullptr ? "not in the catalogue" : course->title,
            course != nullptr && course->units ? wording::countedUnits(*course->units, rules.unitName)
                                               : std::string()};
}

} // namespace

Block courseTable(const Institution& rules, const std::vector<std::vector<CourseCode>>& rows) {
    std::string units = rules.unitName + "s";
    units[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(units[0])));
    Table table{Table::Kind::courses, {"Course", "Title", units}, {}};
    std::vector<std::string> all;
    for (const std::vector<CourseCode>& codes : rows) {
        std::vector<std::string> names;
        for (const CourseCode& code : codes) {
            table.rows.push_back({cellsOf(rules, code), !names.empty()});
            names.push_back(code.text());
        }
        const std::string item = wording::listed(names, "or");
        all.push_back(codes.size() > 1 ? "(" + item + ")" : item);
    }
    return rules.catalog->courses().empty() ? rule(wording::listed(all, "and") + ".") : Block{table};
}

} // namespace gradus::prose
