#include "src/language/atoms.h"

#include "src/language/amounts.h"
#include "src/language/grades.h"
#include "src/language/say_courses.h"
#include "src/language/say_files.h"
#include "src/language/say_numbers.h"

#include <algorithm>
#include <limits>

namespace gradus::language {

namespace {

constexpr std::int64_t noEnd = std::numeric_limits<std::int64_t>::max();

LevelWithin levels(Comparison comparison, std::int64_t level) {
    switch (comparison) {
    case Comparison::less:
        return {0, level - 1};
    case Comparison::lessEqual:
        return {0, level};
    case Comparison::equal:
        return {level, level};
    case Comparison::greaterEqual:
        return {level, noEnd};
    case Comparison::greater:
        return {level + 1, noEnd};
    }
    return {};
}

/// Whether some course could have a level in the range: a digit times the institution's factor.
bool possible(const LevelWithin& range, std::int64_t factor) {
    for (std::int64_t digit = 0; digit <= 9; ++digit) {
        if (range.low <= digit * factor && digit * factor <= range.high) {
            return true;
        }
    }
    return false;
}

bool listsSubject(const Catalog& catalog, const std::string& subject) {
    return catalog.listsSubject(subject) ||
           std::any_of(catalog.courses().begin(), catalog.courses().end(), [&](const CatalogCourse& course) {
               return ("/" + course.code.subject + "/").find("/" + subject + "/") != std::string::npos;
           });
}

std::vector<std::string> subjectsOf(const Catalog& catalog) {
    std::vector<std::string> subjects;
    for (const CatalogCourse& course : catalog.courses()) {
        if (subjects.empty() || subjects.back() != course.code.subject) {
            subjects.push_back(course.code.subject);
        }
    }
    return subjects;
}

Fact fact(ast::FlagAtom::Flag flag) {
    using Flag = ast::FlagAtom::Flag;
    switch (flag) {
    case Flag::resident:
        return Fact::resident;
    case Flag::transfer:
        return Fact::transfer;
    case Flag::exam:
        return Fact::exam;
    case Flag::passFail:
        return Fact::passFail;
    case Flag::graded:
        return Fact::graded;
    case Flag::repeated:
        return Fact::repeated;
    case Flag::usedElsewhere:
        return Fact::usedElsewhere;
    }
    return Fact::resident;
}

} // namespace

decltype(CourseSet::what) toWhat(Atom atom) {
    return std::visit([](auto&& one) -> decltype(CourseSet::what) { return std::move(one); },
                      std::move(atom));
}

Comparison comparison(ast::Comparison written) {
    switch (written) {
    case ast::Comparison::less:
        return Comparison::less;
    case ast::Comparison::lessEqual:
        return Comparison::lessEqual;
    case ast::Comparison::equal:
        return Comparison::equal;
    case ast::Comparison::greaterEqual:
        return Comparison::greaterEqual;
    case ast::Comparison::greater:
        return Comparison::greater;
    }
    return Comparison::equal;
}

std::optional<Atom> readAtom(const View& view, const ast::LevelAtom& level) {
    const auto low = wholeNumber(view, level.low, "a level");
    const auto high = level.high ? wholeNumber(view, *level.high, "a level") : low;
    if (!low || !high) {
        return std::nullopt;
    }
    if (*low > *high) {
        view.report(say::rangeReversed(view.at(level.span), level.low.digits, level.high->digits));
        return std::nullopt;
    }
    const LevelWithin within =
        level.comparison ? levels(comparison(*level.comparison), *low) : LevelWithin{*low, *high};
    if (!possible(within, view.rules().levelFactor)) {
        view.report(
            say::impossibleLevel(view.at(level.span), view.text(level.span), view.rules().levelFactor));
        return std::nullopt;
    }
    return within;
}

std::optional<Atom> readAtom(const View& view, const ast::SubjectAtom& subject) {
    const Catalog& catalog = *view.rules().catalog;
    if (!catalog.courses().empty() && !listsSubject(catalog, subject.subject)) {
        view.report(say::unknownSubject(view.at(subject.span), subject.subject, subjectsOf(catalog)));
    }
    return SubjectIs{subject.subject};
}

std::optional<std::string> readTag(const View& view, const std::variant<ast::Name, ast::Text>& tag) {
    const std::string name = tagName(tag);
    const FileUnit* institution = view.institution.file;
    const bool declared = view.names.tags.find(name, view.file) != nullptr ||
                          (institution != nullptr && view.names.tags.find(name, *institution) != nullptr) ||
                          view.rules().catalog->hasTag(name);
    if (declared) {
        return name;
    }
    if (view.institution.catalogMissing) {
        view.reporter.knownFault(); // the tag may be one of the catalogue's
        return std::nullopt;
    }
    std::vector<std::string> known = view.names.tags.known(view.file);
    known.insert(known.end(), view.rules().catalog->tags().begin(), view.rules().catalog->tags().end());
    view.reportUnknown(name, say::unknownTag(view.at(tagSpan(tag)), name, known));
    return std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::TaggedAtom& tagged) {
    auto tag = readTag(view, tagged.tag);
    return tag ? std::optional<Atom>(HasTag{std::move(*tag)}) : std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::GradeAtom& grade) {
    const auto index = readComparableGrade(view, grade.grade);
    return index ? std::optional<Atom>(GradeCompares{comparison(grade.comparison), *index}) : std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::UnitsAtom& units) {
    const auto amount = exactNumber(view, units.units);
    return amount ? std::optional<Atom>(UnitsCompare{comparison(units.comparison), *amount}) : std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::TermAtom& term) {
    const auto when = readTerm(view, term.term);
    return when ? std::optional<Atom>(TermCompares{comparison(term.comparison), *when}) : std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::RelativeTermAtom& term) {
    using Kind = ast::RelativeTermAtom::Kind;
    const auto number = wholeNumber(view, term.number, term.kind == Kind::inYear ? "a year" : "a term", 1);
    if (!number) {
        return std::nullopt;
    }
    const auto kind = term.kind == Kind::inTerm   ? RelativeTerm::Kind::inTerm
                      : term.kind == Kind::byTerm ? RelativeTerm::Kind::byTerm
                                                  : RelativeTerm::Kind::inYear;
    return RelativeTerm{kind, static_cast<int>(*number)};
}

std::optional<WithinYears::Of> momentOf(const ast::WithinAtom& within) {
    const std::string& name = within.of.text;
    return name == "completion"  ? std::optional(WithinYears::Of::completion)
           : name == "admission" ? std::optional(WithinYears::Of::admission)
           : name == "audit"     ? std::optional(WithinYears::Of::audit)
                                 : std::nullopt;
}

std::optional<Atom> readAtom(const View& view, const ast::WithinAtom& within) {
    const auto years = wholeNumber(view, within.years, "the number of years", 1);
    if (!years) {
        return std::nullopt;
    }
    const auto moment = momentOf(within);
    return moment ? WithinYears{*moment, static_cast<int>(*years), {}}
                  : WithinYears{WithinYears::Of::program, static_cast<int>(*years), within.of.text};
}

std::optional<Atom> readAtom(const View& view, const ast::SeasonAtom& season) {
    const auto index = readSeason(view, season.season);
    return index ? std::optional<Atom>(SeasonIs{*index}) : std::nullopt;
}

std::optional<Atom> readAtom(const View&, const ast::FlagAtom& flag) {
    return HasFact{fact(flag.flag)};
}
std::optional<Atom> readAtom(const View&, const ast::ApprovedAtom& approved) {
    return NeedsApproval{approved.what.value};
}
std::optional<Atom> readAtom(const View&, const ast::TitleAtom& title) {
    return TitleContains{title.needle.value};
}
std::optional<Atom> readAtom(const View&, const ast::FieldAtom& field) {
    return FieldIs{field.field.value, field.value.value, field.ofStudent};
}

} // namespace gradus::language
