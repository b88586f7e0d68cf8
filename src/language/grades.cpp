#include "src/language/grades.h"

#include "src/language/amounts.h"
#include "src/language/say_courses.h"
#include "src/language/say_institution.h"

#include <map>

namespace gradus::language {

namespace {

Grade::Kind kindOf(const ast::GradeRow& row) {
    if (row.neverCounts) {
        return Grade::Kind::never;
    }
    if (row.inProgress) {
        return Grade::Kind::inProgress;
    }
    return row.fails ? Grade::Kind::fails : Grade::Kind::passes;
}

class ScaleReader {
public:
    explicit ScaleReader(const View& view) : view_(view) {}

    std::vector<Grade> read(const ast::Grades& grades) {
        for (const ast::GradeRow& row : grades.rows) {
            const auto points = row.points ? exactNumber(view_, *row.points, Milli::maxFactor) : std::nullopt;
            for (const ast::GradeWord& word : row.grades) {
                add(word, kindOf(row), points, row.span);
            }
        }
        for (const ast::GradeRow& row : grades.rows) {
            if (row.passesAs) {
                scale_[places_.at(row.grades.front().text).index].passesAs = placeOf(*row.passesAs);
            }
        }
        return std::move(scale_);
    }

private:
    struct Place {
        std::size_t index = 0;
        Span span;
    };

    void add(const ast::GradeWord& word, Grade::Kind kind, const std::optional<Milli>& points, Span row) {
        const auto [place, isNew] = places_.insert({word.text, {scale_.size(), word.span}});
        if (!isNew) {
            view_.report(say::gradeTwice(view_.at(word.span), word.text, view_.at(place->second.span)));
            return;
        }
        if (points) {
            if (above_ && *points > *scale_[*above_].points) {
                view_.report(say::gradesRise(view_.at(word.span), word.text, scale_[*above_].name));
            }
            above_ = scale_.size();
        }
        scale_.push_back({word.text, points, kind, std::nullopt, view_.at(row)});
    }

    /// The grade that an ungraded pass compares as: one with points.
    std::optional<std::size_t> placeOf(const ast::GradeWord& word) {
        const auto place = places_.find(word.text);
        if (place == places_.end()) {
            std::vector<std::string> known;
            for (const Grade& grade : scale_) {
                known.push_back(grade.name);
            }
            view_.reportUnknown(word.text, say::unknownGrade(view_.at(word.span), word.text, known));
            return std::nullopt;
        }
        if (!scale_[place->second.index].points) {
            view_.report(say::gradeNotComparable(view_.at(word.span), word.text));
            return std::nullopt;
        }
        return place->second.index;
    }

    const View& view_;
    std::vector<Grade> scale_;
    std::map<std::string, Place> places_;
    std::optional<std::size_t> above_; // the last grade with points
};

} // namespace

std::vector<Grade> readGrades(const View& view, const ast::Grades& grades) {
    return ScaleReader(view).read(grades);
}

std::optional<std::size_t> readGrade(const View& view, const ast::GradeWord& word) {
    const auto index = view.rules().gradeIndex(word.text);
    if (!index && view.institution.gradesUncertain) {
        view.reporter.knownFault();
    } else if (!index) {
        std::vector<std::string> known;
        for (const Grade& grade : view.rules().grades) {
            known.push_back(grade.name);
        }
        view.reportUnknown(word.text, say::unknownGrade(view.at(word.span), word.text, known));
    }
    return index;
}

std::optional<std::size_t> readComparableGrade(const View& view, const ast::GradeWord& word) {
    const auto index = readGrade(view, word);
    if (index) {
        const Grade& grade = view.rules().grades[*index];
        if (!grade.points && !grade.passesAs) {
            view.reportUnknown(word.text, say::gradeNotComparable(view.at(word.span), word.text));
            return std::nullopt;
        }
    }
    return index;
}

std::optional<int> readSeason(const View& view, const ast::Name& season) {
    const auto index = view.rules().season(season.text);
    if (!index && view.institution.termsUncertain) {
        view.reporter.knownFault();
    } else if (!index) {
        view.reportUnknown(season.text,
                           say::unknownTerm(view.at(season.span), season.text, view.rules().terms));
    }
    return index;
}

std::optional<Term> readTerm(const View& view, const ast::TermName& term) {
    const auto season = readSeason(view, term.season);
    const auto year = wholeNumber(view, term.year, "the year");
    return season && year ? std::optional(Term{static_cast<int>(*year), *season}) : std::nullopt;
}

} // namespace gradus::language
