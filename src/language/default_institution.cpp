#include "gradus/institution.h"

#include <algorithm>

namespace gradus {

std::optional<std::size_t> Institution::gradeIndex(const std::string& gradeName) const {
    const auto grade =
        std::find_if(grades.begin(), grades.end(), [&](const Grade& one) { return one.name == gradeName; });
    return grade == grades.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(grade - grades.begin()));
}

std::optional<int> Institution::season(const std::string& seasonName) const {
    const auto term = std::find(terms.begin(), terms.end(), seasonName);
    return term == terms.end() ? std::nullopt : std::optional(static_cast<int>(term - terms.begin()));
}

Institution defaultInstitution() {
    struct Row {
        const char* name;
        std::int64_t tenths; // of a grade point; negative: none
        Grade::Kind kind;
    };
    using Kind = Grade::Kind;
    constexpr Row rows[] = {
        {"A+", 40, Kind::passes},     {"A", 40, Kind::passes}, {"A-", 37, Kind::passes},
        {"B+", 33, Kind::passes},     {"B", 30, Kind::passes}, {"B-", 27, Kind::passes},
        {"C+", 23, Kind::passes},     {"C", 20, Kind::passes}, {"C-", 17, Kind::passes},
        {"D+", 13, Kind::passes},     {"D", 10, Kind::passes}, {"D-", 7, Kind::passes},
        {"F", 0, Kind::fails},        {"P", -1, Kind::passes}, {"S", -1, Kind::passes},
        {"IP", -1, Kind::inProgress}, {"W", -1, Kind::never},  {"I", -1, Kind::never},
        {"AD", -1, Kind::never},
    };
    Institution institution;
    for (const Row& row : rows) {
        Grade grade;
        grade.name = row.name;
        grade.kind = row.kind;
        if (row.tenths >= 0) {
            grade.points = Milli::fromThousandths(row.tenths * 100);
        }
        institution.grades.push_back(std::move(grade));
    }
    institution.catalog = std::make_shared<const Catalog>();
    return institution;
}

} // namespace gradus
