#include "src/language/institution_reader.h"

#include "src/language/amounts.h"
#include "src/language/codes.h"
#include "src/language/grades.h"
#include "src/language/say_files.h"
#include "src/language/say_institution.h"
#include "src/language/say_numbers.h"

#include <algorithm>
#include <map>

namespace gradus::language {

namespace {

RepeatRule repeatRule(ast::RepeatRule rule) {
    switch (rule) {
    case ast::RepeatRule::best:
        return RepeatRule::best;
    case ast::RepeatRule::latest:
        return RepeatRule::latest;
    case ast::RepeatRule::first:
        return RepeatRule::first;
    case ast::RepeatRule::each:
        return RepeatRule::each;
    }
    return RepeatRule::best;
}

/// Groups of course codes that are one course.
class SameCourses {
public:
    void join(const CourseCode& a, const CourseCode& b) {
        const std::size_t first = groupOf(a);
        const std::size_t second = groupOf(b);
        if (first == second) {
            return;
        }
        for (const CourseCode& code : groups_[second]) {
            groupByCode_[code.text()] = first;
        }
        groups_[first].insert(groups_[first].end(), groups_[second].begin(), groups_[second].end());
        groups_[second].clear();
    }

    void store(Institution& institution) {
        for (std::vector<CourseCode>& group : groups_) {
            if (group.empty()) {
                continue;
            }
            std::sort(group.begin(), group.end(), CourseCode::less);
            for (const CourseCode& code : group) {
                institution.sameAs[code.text()] = institution.sameCourses.size();
            }
            institution.sameCourses.push_back(std::move(group));
        }
    }

private:
    std::size_t groupOf(const CourseCode& code) {
        const auto [entry, isNew] = groupByCode_.insert({code.text(), groups_.size()});
        if (isNew) {
            groups_.push_back({code});
        }
        return entry->second;
    }

    std::vector<std::vector<CourseCode>> groups_;
    std::map<std::string, std::size_t> groupByCode_;
};

class Reader {
public:
    Reader(InstitutionUnit& unit, Institution& institution, const View& view)
        : unit_(unit), institution_(institution), view_(view) {}

    void read(const std::vector<ast::InstitutionEntry>& entries) {
        for (const ast::InstitutionEntry& entry : entries) {
            std::visit(*this, entry);
        }
        same_.store(institution_);
        checkRepeats();
        checkNoCredit();
    }

    void operator()(const ast::UnitsName& units) {
        if (once("units", units.span)) {
            institution_.unitName = units.name.value;
        }
    }
    void operator()(const ast::UnitsPerCourse& units) {
        if (!once("units per course", units.span)) {
            return;
        }
        const auto value = exactNumber(view_, units.units, Milli::maxFactor);
        if (value && *value == Milli()) {
            view_.report(say::numberTooSmall(view_.at(units.units.span), units.units.digits,
                                             "units per course", "0.001"));
        } else if (value) {
            institution_.unitsPerCourse = *value;
        }
    }
    void operator()(const ast::Terms& terms) {
        if (!once("terms", terms.span)) {
            return;
        }
        institution_.terms.clear();
        for (const ast::Name& season : terms.seasons) {
            if (institution_.season(season.text)) {
                view_.report(say::seasonTwice(view_.at(season.span), season.text));
                unit_.termsUncertain = true;
            } else {
                institution_.terms.push_back(season.text);
            }
        }
    }
    void operator()(const ast::Grades& grades) {
        if (!once("grades", grades.span)) {
            return;
        }
        institution_.grades = readGrades(view_, grades);
        std::size_t written = 0;
        for (const ast::GradeRow& row : grades.rows) {
            written += row.grades.size();
        }
        unit_.gradesUncertain = institution_.grades.size() != written;
        for (const ast::GradeRow& row : grades.rows) {
            const auto index = institution_.gradeIndex(row.grades.front().text);
            if (!index) {
                continue;
            }
            const Grade& grade = institution_.grades[*index];
            if ((row.points && !grade.points) || (row.passesAs && !grade.passesAs)) {
                unit_.unread.push_back(grade.name); // its row is at fault, not who compares with it
            }
        }
    }
    void operator()(const ast::LevelRule& level) {
        if (!once("level", level.span)) {
            return;
        }
        if (const auto factor = wholeNumber(view_, level.factor, "the factor of a level", 1)) {
            institution_.levelFactor = *factor;
        }
    }
    void operator()(const ast::Repeat& repeat) {
        if (once("repeat", repeat.span)) {
            institution_.repeat = {repeatRule(repeat.rule), view_.at(repeat.span)};
        }
    }
    void operator()(const ast::CatalogFile& catalog) { once("catalog", catalog.span); }
    void operator()(const ast::TagDeclaration& tag) {
        institution_.tags[tagName(tag.tag)] = tag.meaning.value;
    }
    void operator()(const ast::CourseSame& same) {
        Carry none;
        const auto course = readCourse(view_, same.course, none);
        const auto other = readCourse(view_, same.other, none);
        if (!course || !other) {
            return;
        }
        if (*course == *other) {
            view_.report(say::sameAsItself(view_.at(same.span), course->text()));
            return;
        }
        same_.join(*course, *other);
    }
    void operator()(const ast::CourseRepeat& repeat) {
        Carry none;
        const auto course = readCourse(view_, repeat.course, none);
        if (course && once(repeatOf(*course), repeat.span)) {
            institution_.courseRepeat[course->text()] = {repeatRule(repeat.rule), view_.at(repeat.span)};
        }
    }
    void operator()(const ast::NoCredit& both) {
        Carry none;
        const auto course = readCourse(view_, both.course, none);
        const auto other = readCourse(view_, both.other, none);
        if (!course || !other) {
            return;
        }
        if (*course == *other) {
            view_.report(say::noCreditForItself(view_.at(both.span), course->text()));
            return;
        }
        const std::string left = course->text();
        const std::string right = other->text();
        if (once("no credit for both " + std::min(left, right) + ", " + std::max(left, right), both.span)) {
            institution_.noCredit.push_back({*course, *other, view_.at(both.span)});
        }
    }
    void operator()(const ast::AcrossPrograms& across) {
        if (once("across programs", across.span)) {
            institution_.acrossPrograms =
                across.rule == ast::AcrossRule::nothing ? AcrossPrograms::nothing : AcrossPrograms::freely;
        }
    }
    void operator()(const ast::Bad&) {}

private:
    static std::string repeatOf(const CourseCode& course) { return "course " + course.text() + " repeat"; }

    /// The numbers of one course have one repeat rule.
    void checkRepeats() {
        for (const std::vector<CourseCode>& group : institution_.sameCourses) {
            const CourseCode* first = nullptr;
            for (const CourseCode& code : group) {
                const auto rule = institution_.courseRepeat.find(code.text());
                if (rule == institution_.courseRepeat.end()) {
                    continue;
                }
                if (first == nullptr) {
                    first = &code;
                } else if (rule->second.rule != institution_.courseRepeat.at(first->text()).rule) {
                    view_.report(say::repeatsDiffer(view_.at(stated_.at(repeatOf(code))), code.text(),
                                                    first->text(), view_.at(stated_.at(repeatOf(*first)))));
                }
            }
        }
    }

    /// Two numbers of one course are one course already.
    void checkNoCredit() {
        for (const NoCredit& both : institution_.noCredit) {
            const auto first = institution_.sameAs.find(both.course.text());
            const auto second = institution_.sameAs.find(both.other.text());
            if (first != institution_.sameAs.end() && second != institution_.sameAs.end() &&
                first->second == second->second) {
                view_.report(say::noCreditForSame(both.at, both.course.text(), both.other.text()));
            }
        }
    }

    bool once(const std::string& entry, Span span) {
        const auto [first, isNew] = stated_.insert({entry, span});
        if (!isNew) {
            view_.report(say::entryTwice(view_.at(span), entry, view_.at(first->second)));
        }
        return isNew;
    }

    InstitutionUnit& unit_;
    Institution& institution_;
    const View& view_;
    SameCourses same_;
    std::map<std::string, Span> stated_;
};

void useCatalog(InstitutionUnit& unit, Institution& institution, const CatalogUnit& catalog) {
    unit.catalogMissing = !catalog.sound;
    unit.catalogHashes.push_back(catalog.hash);
    institution.catalog = catalog.catalog;
}

} // namespace

InstitutionUnit readInstitution(const ast::Institution& node, const FileUnit& file, const Names& names,
                                const std::string& catalog, Catalogs& catalogs, const SourceSet& sources,
                                Reporter& reporter) {
    const std::size_t faults = reporter.faults();
    InstitutionUnit unit;
    const auto institution = std::make_shared<Institution>(defaultInstitution());
    institution->name = node.name.value;
    unit.value = institution;
    unit.file = &file;
    if (!catalog.empty()) {
        useCatalog(unit, *institution,
                   catalogs.read(catalog)); // that it can't be read was said by the caller
    }
    // The catalogue and what could not be read come first: the other entries are checked with them.
    for (const ast::InstitutionEntry& entry : node.entries) {
        if (const auto* own = std::get_if<ast::CatalogFile>(&entry);
            own != nullptr && unit.catalogHashes.empty()) {
            const std::string path = joinedPath(file.path, own->path.value);
            useCatalog(unit, *institution, catalogs.read(path));
            if (!catalogs.read(path).readable) {
                reporter.report(say::fileUnreadable(file.at(own->path.span), own->path.value, path));
            }
        } else if (const auto* bad = std::get_if<ast::Bad>(&entry)) {
            const std::string& text = sources[file.source].text;
            unit.unread.push_back(text.substr(bad->span.begin, bad->span.end - bad->span.begin));
        }
    }
    Reader(unit, *institution, {file, names, unit, sources, reporter}).read(node.entries);
    unit.sound = reporter.faults() == faults && !unit.catalogMissing &&
                 !file.faultyWithin(node.span.begin, node.span.end);
    return unit;
}

} // namespace gradus::language
