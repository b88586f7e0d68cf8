#include "src/language/test_attempt.h"

#include "src/language/amounts.h"
#include "src/language/atoms.h"
#include "src/language/codes.h"
#include "src/language/grades.h"
#include "src/language/say_tests.h"

#include <algorithm>
#include <map>

namespace gradus::language {

namespace {

void addOnce(std::vector<std::string>& sorted, std::string text) {
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), text);
    if (place == sorted.end() || *place != text) {
        sorted.insert(place, std::move(text));
    }
}

/// What stands in parentheses behind the grade.
class DetailReader {
public:
    DetailReader(const View& view, Attempt& attempt) : view_(view), attempt_(attempt) {}

    void operator()(const ast::AttemptUnits& units) {
        const auto amount = exactNumber(view_, units.units);
        if (once("the units", units.span)) {
            attempt_.units = amount;
            attempt_.places.units = view_.at(units.span);
        }
    }
    void operator()(const ast::AttemptTag& tag) {
        if (auto name = readTag(view_, tag.tag)) {
            attempt_.places.tags.emplace(*name, view_.at(tag.span));
            addOnce(attempt_.tags, std::move(*name));
        }
    }
    void operator()(const ast::AttemptOrigin& origin) {
        if (!once("the origin", origin.span)) {
            return;
        }
        using Written = ast::AttemptOrigin::Origin;
        attempt_.origin = origin.origin == Written::transfer ? Origin::transfer
                          : origin.origin == Written::exam   ? Origin::exam
                                                             : Origin::resident;
    }
    void operator()(const ast::AttemptPassFail&) { attempt_.passFail = true; }
    void operator()(const ast::AttemptUsedFor& used) { addOnce(attempt_.usedFor, used.program.text); }
    void operator()(const ast::AttemptTitle& title) {
        if (once("the title", title.span)) {
            attempt_.title = title.title.value;
        }
    }
    void operator()(const ast::AttemptField& field) {
        if (once("the field \"" + field.field.value + "\"", field.span)) {
            attempt_.fields[field.field.value] = field.value.value;
        }
    }

private:
    bool once(const std::string& what, Span span) {
        const auto [first, isNew] = said_.insert({what, span});
        if (!isNew) {
            view_.report(say::saidTwice(view_.at(span), what, view_.at(first->second)));
        }
        return isNew;
    }

    const View& view_;
    Attempt& attempt_;
    std::map<std::string, Span> said_;
};

} // namespace

Attempt readAttempt(const View& view, const ast::TestAttempt& written) {
    Attempt attempt;
    attempt.at = view.at(written.span);
    Carry none;
    attempt.places.course = view.at(written.course.span);
    if (const auto code = readCourse(view, written.course, none)) {
        attempt.course = *code;
    }
    switch (written.standing) {
    case ast::TestAttempt::Standing::graded:
        if (written.grade && readGrade(view, *written.grade)) {
            attempt.grade = written.grade->text;
            attempt.places.grade = view.at(written.grade->span);
        }
        break;
    case ast::TestAttempt::Standing::inProgress:
        attempt.status = Status::inProgress;
        break;
    case ast::TestAttempt::Standing::planned:
        attempt.status = Status::planned;
        break;
    }
    DetailReader details(view, attempt);
    for (const ast::AttemptDetail& detail : written.details) {
        std::visit(details, detail);
    }
    if (!attempt.units) {
        const CatalogCourse* course = view.rules().catalog->find(attempt.course);
        attempt.units = course != nullptr && course->units ? *course->units : view.rules().unitsPerCourse;
    }
    return attempt;
}

} // namespace gradus::language
