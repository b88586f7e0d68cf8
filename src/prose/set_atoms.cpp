#include "src/prose/set_words.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

#include <limits>

namespace gradus::prose {

using wording::counted;
using wording::countedUnits;

namespace {

std::string gradeCompared(Comparison comparison, const std::string& grade) {
    switch (comparison) {
    case Comparison::less:
        return "with a grade below " + grade;
    case Comparison::lessEqual:
        return fmt::format("with a grade of {} or worse", grade);
    case Comparison::equal:
        return "with the grade " + grade;
    case Comparison::greaterEqual:
        return fmt::format("with a grade of {} or better", grade);
    case Comparison::greater:
        break;
    }
    return "with a grade above " + grade;
}

class Modifier {
public:
    explicit Modifier(const Context& context) : context_(context) {}

    std::string operator()(const NumberWithin& within) const {
        return fmt::format("numbered {} to {}", within.low, within.high);
    }
    std::string operator()(const CodeLike& like) const {
        return fmt::format("{} {}", like.whole ? "with the number" : "whose number begins with",
                           like.numberPrefix);
    }
    std::string operator()(const LevelWithin& within) const {
        const std::int64_t factor = context_.rules().levelFactor;
        if (within.high == std::numeric_limits<std::int64_t>::max()) {
            return within.low % factor == 0 ? fmt::format("of level {} or above", within.low)
                                            : fmt::format("above level {}", within.low - 1);
        }
        if (within.low == 0) {
            return within.high % factor == 0 ? fmt::format("of level {} or below", within.high)
                                             : fmt::format("below level {}", within.high + 1);
        }
        return within.low == within.high ? fmt::format("of level {}", within.low)
                                         : fmt::format("of levels {} to {}", within.low, within.high);
    }
    std::string operator()(const SubjectIs& subject) const { return "of the subject " + subject.subject; }
    std::string operator()(const HasTag& tagged) const {
        const auto& tags = context_.rules().tags;
        const auto meaning = tags.find(tagged.tag);
        return "tagged " + quoted(tagged.tag) +
               (meaning == tags.end() ? std::string() : " (" + meaning->second + ")");
    }
    std::string operator()(const AnyAttempt&) const { return "of any kind"; }
    std::string operator()(const GradeCompares& grade) const {
        return gradeCompared(grade.comparison, context_.rules().grades[grade.grade].name);
    }
    std::string operator()(const UnitsCompare& units) const {
        return "of " +
               wording::compared(units.comparison, countedUnits(units.units, context_.rules().unitName));
    }
    std::string operator()(const TermCompares& term) const {
        return "taken " + whenText(context_.rules(), term.comparison, term.term);
    }
    std::string operator()(const RelativeTerm& term) const {
        context_.page.explained.insert(Explained::studyTerms);
        switch (term.kind) {
        case RelativeTerm::Kind::inTerm:
            return fmt::format("taken in term {} of the student's studies", term.number);
        case RelativeTerm::Kind::byTerm:
            return fmt::format("taken by term {} of the student's studies", term.number);
        case RelativeTerm::Kind::inYear:
            break;
        }
        return fmt::format("taken in year {} of the student's studies", term.number);
    }
    std::string operator()(const WithinYears& within) const {
        context_.page.explained.insert(Explained::withinYears);
        return fmt::format("taken within {} of {}", counted(within.years, "year"), moment(within));
    }
    std::string operator()(const SeasonIs& season) const {
        return fmt::format("taken in a {} term",
                           context_.rules().terms[static_cast<std::size_t>(season.season)]);
    }
    std::string operator()(const HasFact& fact) const {
        switch (fact.fact) {
        case Fact::resident:
            return "taken here";
        case Fact::transfer:
            return "transferred from elsewhere";
        case Fact::exam:
            return "earned by examination";
        case Fact::passFail:
            context_.page.explained.insert(Explained::passFail);
            return "taken for pass or fail";
        case Fact::graded:
            context_.page.explained.insert(Explained::graded);
            return "taken for a grade";
        case Fact::repeated:
            return "repeating a course of an earlier term";
        case Fact::usedElsewhere:
            break;
        }
        return "already used for another programme";
    }
    std::string operator()(const NeedsApproval& approval) const {
        context_.page.explained.insert(Explained::approval);
        return "with approval (" + quoted(approval.what) + ")";
    }
    std::string operator()(const TitleContains& title) const {
        return "with " + quoted(title.needle) + " in the title";
    }
    std::string operator()(const FieldIs& field) const {
        return field.ofStudent ? fmt::format("whose {} is what the student's record has as {}",
                                             quoted(field.field), quoted(field.value))
                               : fmt::format("whose {} is {}", quoted(field.field), quoted(field.value));
    }
    // These are told as courses, never as what courses are.
    std::string operator()(const CodeIs&) const { return {}; }
    std::string operator()(const Hidden&) const { return {}; }
    std::string operator()(const Combined&) const { return {}; }

private:
    std::string moment(const WithinYears& within) const {
        switch (within.of) {
        case WithinYears::Of::completion:
            return "completing the programme";
        case WithinYears::Of::admission:
            return "admission to the programme";
        case WithinYears::Of::audit:
            return "the day of the audit";
        case WithinYears::Of::program:
            break;
        }
        const auto known = context_.page.titles.find(within.program);
        return "completing " + quoted(known == context_.page.titles.end() ? within.program : known->second);
    }

    const Context& context_;
};

} // namespace

bool isHead(const CourseSet& set) {
    if (const auto* like = std::get_if<CodeLike>(&set.what)) {
        return like->subject.has_value();
    }
    if (const auto* within = std::get_if<NumberWithin>(&set.what)) {
        return within->subject.has_value();
    }
    return std::holds_alternative<CodeIs>(set.what) || std::holds_alternative<AnyAttempt>(set.what);
}

std::string modifierOf(const Context& context, const CourseSet& set) {
    return std::visit(Modifier(context), set.what);
}

std::string headOf(const Context& context, const CourseSet& set, Form form) {
    const std::string course = form == Form::one ? "course" : "courses";
    const std::string any = form == Form::one ? "any " : "";
    if (const auto* is = std::get_if<CodeIs>(&set.what)) {
        return courseText(context.rules(), is->code);
    }
    if (const auto* like = std::get_if<CodeLike>(&set.what)) {
        const std::string own = fmt::format("{}{} {}", any, *like->subject, course);
        return like->numberPrefix.empty() ? own : own + " " + Modifier(context)(*like);
    }
    if (const auto* within = std::get_if<NumberWithin>(&set.what)) {
        const std::string& subject = *within->subject;
        const bool dashed = subject.find_first_not_of("0123456789") == std::string::npos;
        return dashed ? fmt::format("{}{} {}-{} to {}-{}", any, course, subject, within->low, subject,
                                    within->high)
                      : fmt::format("{}{} {} {}", any, subject, course, Modifier(context)(*within));
    }
    return any + course;
}

} // namespace gradus::prose
