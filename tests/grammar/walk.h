#pragma once

#include "grammar/ast.h"

#include <optional>
#include <string>

namespace gradus::test {

/// Goes over every node of a tree. The visitor has `enter(type, span, detail)` and `leave()`; one that has
/// `skips` for a statement, a set or a test's entry is not led into those that it skips.
template <typename Visitor>
class Walk {
public:
    explicit Walk(Visitor& visitor) : visitor_(visitor) {}

    void operator()(const ast::File& n) { children(n.declarations); }

    // words
    void operator()(const ast::Name& n) { node("Name", n.span, n.text); }
    void operator()(const ast::Text& n) { node("Text", n.span, n.value); }
    void operator()(const ast::Number& n) { node("Number", n.span, n.digits); }
    void operator()(const ast::GradeWord& n) { node("Grade", n.span, n.text); }
    void operator()(const ast::TermName& n) { node("Term", n.span, "", n.season, n.year); }
    void operator()(const ast::Quantity& n) { node("Quantity", n.span, noun(n.noun), n.low, n.high); }

    // sets
    void operator()(const ast::CodePattern& n) { node(n.quoted ? "QuotedCode" : "Code", n.span, n.text); }
    void operator()(const ast::CodeRange& n) { node("CodeRange", n.span, "", n.first, n.last); }
    void operator()(const ast::LevelAtom& n) {
        node("Level", n.span, n.comparison ? sign(*n.comparison) : "", n.low, n.high);
    }
    void operator()(const ast::SubjectAtom& n) { node("Subject", n.span, n.subject); }
    void operator()(const ast::TaggedAtom& n) { node("Tagged", n.span, "", n.tag); }
    void operator()(const ast::SetName& n) { node("SetName", n.span, "", n.name); }
    void operator()(const ast::AnyCourse& n) { node("AnyCourse", n.span, ""); }
    void operator()(const ast::GradeAtom& n) { node("GradeIs", n.span, sign(n.comparison), n.grade); }
    void operator()(const ast::UnitsAtom& n) { node("UnitsAre", n.span, sign(n.comparison), n.units); }
    void operator()(const ast::TermAtom& n) { node("TermIs", n.span, sign(n.comparison), n.term); }
    void operator()(const ast::RelativeTermAtom& n) {
        using Kind = ast::RelativeTermAtom::Kind;
        node("RelativeTerm", n.span,
             n.kind == Kind::inTerm   ? "in term"
             : n.kind == Kind::byTerm ? "by term"
                                      : "in year",
             n.number);
    }
    void operator()(const ast::SeasonAtom& n) { node("Season", n.span, "", n.season); }
    void operator()(const ast::FlagAtom& n) {
        constexpr const char* flags[] = {"resident", "transfer", "exam",          "pass-fail",
                                         "graded",   "repeated", "used elsewhere"};
        node("Flag", n.span, flags[static_cast<int>(n.flag)]);
    }
    void operator()(const ast::ApprovedAtom& n) { node("Approved", n.span, "", n.what); }
    void operator()(const ast::TitleAtom& n) { node("TitleContains", n.span, "", n.needle); }
    void operator()(const ast::FieldAtom& n) {
        node("Field", n.span, n.ofStudent ? "of the student" : "", n.field, n.value);
    }
    void operator()(const ast::WithinAtom& n) { node("Within", n.span, "", n.years, n.of); }
    void operator()(const ast::TheRest& n) { node("TheRest", n.span, ""); }
    void operator()(const ast::Hidden& n) { node("Hidden", n.span, "", n.inner); }
    void operator()(const ast::Where& n) { node("Where", n.span, "", n.base, n.predicate); }
    void operator()(const ast::Except& n) { node("Except", n.span, "", n.base, n.removed); }
    void operator()(const ast::Or& n) { node("Or", n.span, "", n.parts); }
    void operator()(const ast::And& n) { node("And", n.span, "", n.parts); }
    void operator()(const ast::Not& n) { node("Not", n.span, "", n.inner); }

    // items
    void operator()(const ast::Attained& n) { node("Attained", n.span, "", n.milestone); }
    void operator()(const ast::Bundle& n) { node("Bundle", n.span, "", n.parts); }
    void operator()(const ast::Item& n) {
        node("Item", n.span, n.hidden ? "hidden" : "", n.alternatives, n.where, n.parameter);
    }

    // statements
    void operator()(const ast::Amount& n) {
        constexpr const char* forms[] = {"single", "all", "counted", "quantities", "rest"};
        if (n.form != ast::Amount::Form::single && n.form != ast::Amount::Form::rest) {
            node("Amount", n.span,
                 std::string(forms[static_cast<int>(n.form)]) + (n.atLeast ? " at least" : "") +
                     (n.upTo ? " up to" : ""),
                 n.low, n.high, n.quantities);
        }
    }
    void operator()(const ast::Take& n) {
        node("Take", n.span, n.amount.form == ast::Amount::Form::rest ? "the rest" : "", n.amount, n.items,
             n.from, n.times, as(n.as), n.braces);
    }
    void operator()(const ast::Over& n) {
        constexpr const char* kinds[] = {"here", "ids", "program", "all courses", "all attempts"};
        node("Over", n.span, kinds[static_cast<int>(n.kind)], n.ids, n.except);
    }
    void operator()(const ast::Earn& n) {
        constexpr const char* kinds[] = {"quantities", "all of", "gpa", "about", "last", "different"};
        std::string detail = kinds[static_cast<int>(n.kind)];
        detail += n.kind == ast::Earn::Kind::different ? " " + distinct(n.distinct) : "";
        detail += n.inOne ? " in one " + distinct(*n.inOne) : "";
        node("Earn", n.span, detail, n.least, n.quantities, n.items, n.gpa, n.areas, n.from, n.where, n.over,
             as(n.as));
    }
    void operator()(const ast::Limit& n) {
        const std::string detail = (n.per ? "per " + distinct(*n.per) + (n.countingPart ? ", " : "") : "") +
                                   (n.countingPart ? "counting part" : "");
        node("Limit", n.span, detail, n.quantity, n.from, n.where, as(n.as));
    }
    void operator()(const ast::Forbid& n) {
        constexpr const char* kinds[] = {"text", "more than", "courses"};
        node("Forbid", n.span, kinds[static_cast<int>(n.kind)], n.text, n.moreThan, n.from, n.where, n.over,
             as(n.as));
    }
    void operator()(const ast::Attain& n) {
        node("Attain", n.span, n.comparison ? sign(*n.comparison) : "", n.milestone, n.title, n.times,
             n.score, as(n.as));
    }
    void operator()(const ast::AttainSome& n) { node("AttainSome", n.span, "", n.count, n.among, as(n.as)); }
    void operator()(const ast::Require& n) {
        node("Require", n.span, n.kind ? "any" : "", n.count, n.kind, n.programs, as(n.as));
    }
    void operator()(const ast::Share& n) {
        node("Share", n.span,
             n.freely ? "freely"
             : n.each ? "each"
                      : "",
             n.set, n.with, n.upTo, n.where, as(n.as));
    }
    void operator()(const ast::SplitPart& n) { node("SplitPart", n.span, "", n.units, n.places); }
    void operator()(const ast::Split& n) { node("Split", n.span, "", n.courses, n.parts); }
    void operator()(const ast::Prefer& n) {
        constexpr const char* kinds[] = {"best grade", "earliest", "set"};
        node("Prefer", n.span, kinds[static_cast<int>(n.kind)], n.set);
    }
    void operator()(const ast::Priority& n) {
        node("Priority", n.span, n.level == ast::PriorityLevel::high ? "high" : "low");
    }
    void operator()(const ast::Complete& n) { node("Complete", n.span, "", n.count, n.branches, as(n.as)); }
    void operator()(const ast::Scope& n) {
        constexpr const char* kinds[] = {"requirement", "concentration", "option"};
        node("Scope", n.span, kinds[static_cast<int>(n.kind)], n.id, n.title, n.body);
    }
    void operator()(const ast::IsCondition& n) { node("Is", n.span, "", n.name, n.value); }
    void operator()(const ast::AdmittedCondition& n) {
        node("AdmittedIs", n.span, sign(n.comparison), n.term);
    }
    void operator()(const ast::AttainedCondition& n) { node("AttainedIs", n.span, "", n.milestone); }
    void operator()(const ast::TakenCondition& n) { node("Taken", n.span, "", n.set); }
    void operator()(const ast::GpaCondition& n) { node("GpaIs", n.span, sign(n.comparison), n.gpa); }
    void operator()(const ast::AnyOf& n) { node("AnyOf", n.span, "", n.parts); }
    void operator()(const ast::AllOf& n) { node("AllOf", n.span, "", n.parts); }
    void operator()(const ast::Negation& n) { node("Negation", n.span, "", n.inner); }
    void operator()(const ast::WhenBranch& n) { node("Case", n.span, "", n.condition, n.body); }
    void operator()(const ast::When& n) { node("When", n.span, "", n.branches, n.otherwise); }
    void operator()(const ast::MatchCase& n) { node("MatchCase", n.span, "", n.value, n.body); }
    void operator()(const ast::Match& n) { node("Match", n.span, "", n.fact, n.cases); }
    void operator()(const ast::Unchecked& n) { node("Unchecked", n.span, "", n.text, as(n.as)); }
    void operator()(const ast::Argument& n) { node("Argument", n.span, "", n.parameter, n.items, n.set); }
    void operator()(const ast::Include& n) { node("Include", n.span, "", n.path, n.arguments, as(n.as)); }
    void operator()(const ast::MinimumGrade& n) { node("MinimumGrade", n.span, "", n.grade); }
    void operator()(const ast::Exclude& n) { node("Exclude", n.span, "", n.set); }
    void operator()(const ast::CatalogYears& n) {
        node("CatalogYears", n.span, n.onward ? "onward" : "", n.first, n.last);
    }
    void operator()(const ast::ProgramKind& n) { node("ProgramKind", n.span, "", n.kind); }
    void operator()(const ast::Cite& n) { node("Cite", n.span, "", n.text); }
    void operator()(const ast::Note& n) { node("Note", n.span, "", n.text); }
    void operator()(const ast::Advise& n) { node("Advise", n.span, "", n.text); }
    void operator()(const ast::Value& n) { node("Value", n.span, "", n.id, n.title); }
    void operator()(const ast::Given& n) { node("Given", n.span, "", n.id, n.title, n.values); }
    void operator()(const ast::Choice& n) {
        node("Choice", n.span, n.optional ? "optional" : "", n.id, n.upTo, n.title, n.values);
    }
    void operator()(const ast::Bad& n) { node("Bad", n.span, ""); }
    void operator()(const ast::Block& n) { node("Block", n.span, "", n.statements); }

    // the institution's file
    void operator()(const ast::GradeRow& n) {
        const std::string detail = std::string(n.fails ? "fails " : "") + (n.passes ? "passes " : "") +
                                   (n.inProgress ? "in progress " : "") +
                                   (n.neverCounts ? "never counts " : "");
        node("GradeRow", n.span, detail.substr(0, detail.empty() ? 0 : detail.size() - 1), n.grades, n.points,
             n.passesAs);
    }
    void operator()(const ast::UnitsName& n) { node("UnitsName", n.span, "", n.name); }
    void operator()(const ast::UnitsPerCourse& n) { node("UnitsPerCourse", n.span, "", n.units); }
    void operator()(const ast::Terms& n) { node("Terms", n.span, "", n.seasons); }
    void operator()(const ast::Grades& n) { node("Grades", n.span, "", n.rows); }
    void operator()(const ast::LevelRule& n) { node("LevelRule", n.span, "", n.factor); }
    void operator()(const ast::Repeat& n) { node("Repeat", n.span, repeat(n.rule)); }
    void operator()(const ast::CatalogFile& n) { node("CatalogFile", n.span, "", n.path); }
    void operator()(const ast::TagDeclaration& n) { node("TagDeclaration", n.span, "", n.tag, n.meaning); }
    void operator()(const ast::CourseSame& n) { node("CourseSame", n.span, "", n.course, n.other); }
    void operator()(const ast::CourseRepeat& n) { node("CourseRepeat", n.span, repeat(n.rule), n.course); }
    void operator()(const ast::NoCredit& n) { node("NoCredit", n.span, "", n.course, n.other); }
    void operator()(const ast::AcrossPrograms& n) {
        node("AcrossPrograms", n.span, n.rule == ast::AcrossRule::freely ? "freely" : "nothing");
    }
    void operator()(const ast::Institution& n) { node("Institution", n.span, "", n.name, n.entries); }

    // tests
    void operator()(const ast::AttemptUnits& n) { node("Units", n.span, "", n.units); }
    void operator()(const ast::AttemptTag& n) { node("Tag", n.span, "", n.tag); }
    void operator()(const ast::AttemptOrigin& n) {
        constexpr const char* origins[] = {"resident", "transfer", "exam"};
        node("Origin", n.span, origins[static_cast<int>(n.origin)]);
    }
    void operator()(const ast::AttemptPassFail& n) { node("PassFail", n.span, ""); }
    void operator()(const ast::AttemptUsedFor& n) { node("UsedFor", n.span, "", n.program); }
    void operator()(const ast::AttemptTitle& n) { node("Title", n.span, "", n.title); }
    void operator()(const ast::AttemptField& n) { node("AttemptField", n.span, "", n.field, n.value); }
    void operator()(const ast::TestAttempt& n) {
        constexpr const char* standings[] = {"graded", "in progress", "planned"};
        node("Attempt", n.span, standings[static_cast<int>(n.standing)], said(n.course), n.grade, n.details);
    }
    void operator()(const ast::TestTerm& n) { node("TestTerm", n.span, "", n.term, n.attempts); }
    void operator()(const ast::TestGiven& n) { node("TestGiven", n.span, "", n.id, n.value); }
    void operator()(const ast::TestChoice& n) { node("TestChoice", n.span, "", n.id, n.values); }
    void operator()(const ast::TestConcentration& n) { node("TestConcentration", n.span, "", n.ids); }
    void operator()(const ast::TestAdmitted& n) { node("TestAdmitted", n.span, "", n.term); }
    void operator()(const ast::TestTranscript& n) { node("Transcript", n.span, "", n.file, n.terms); }
    void operator()(const ast::TestMilestone& n) {
        node("Milestone", n.span, n.score ? "score" : "", n.id, n.times, n.score);
    }
    void operator()(const ast::Date& n) { node("Date", n.span, n.text); }
    void operator()(const ast::TestException& n) {
        constexpr const char* kinds[] = {"waive", "substitute", "allow",   "apply",
                                         "force", "adjust",     "exclude", "confirm"};
        node("Exception", n.span,
             std::string(kinds[static_cast<int>(n.kind)]) + (n.withCredit ? " with credit" : ""), n.course,
             n.forCourse, n.on, n.amount, n.who, n.when, n.why);
    }
    void operator()(const ast::ExpectShared& n) { node("ExpectShared", n.span, "", said(n.course), n.with); }
    void operator()(const ast::TestAttained& n) { node("TestAttained", n.span, "", n.milestones); }
    void operator()(const ast::ExpectVerdict& n) { node("ExpectVerdict", n.span, outcome(n.outcome)); }
    void operator()(const ast::ExpectScope& n) { node("ExpectScope", n.span, outcome(n.outcome), n.path); }
    void operator()(const ast::ExpectNeeds& n) { node("ExpectNeeds", n.span, "", said(n.path), n.amount); }
    void operator()(const ast::ExpectUse& n) {
        node("ExpectUse", n.span, n.used ? "" : "not", said(n.course), n.path, n.reason);
    }
    void operator()(const ast::ExpectProven& n) { node("ExpectProven", n.span, ""); }
    void operator()(const ast::ExpectDiagnostic& n) {
        constexpr const char* severities[] = {"error", "warning", "note"};
        node("ExpectDiagnostic", n.span, severities[static_cast<int>(n.severity)], n.code);
    }
    void operator()(const ast::ExpectAssuming& n) { node("ExpectAssuming", n.span, "", n.id, n.value); }
    void operator()(const ast::ExpectConflict& n) { node("ExpectConflict", n.span, "", n.paths); }
    void operator()(const ast::CaseColumn& n) {
        constexpr const char* kinds[] = {"case",  "transcript", "admitted", "concentration", "attained",
                                         "given", "choice",     "term",     "expect"};
        node("Column", n.span, kinds[static_cast<int>(n.kind)], n.name, n.term, n.course);
    }
    void operator()(const ast::CaseNothing& n) { node("Nothing", n.span, ""); }
    void operator()(const ast::CaseOutcome& n) { node("Outcome", n.span, outcome(n.outcome)); }
    void operator()(const ast::CaseAttempts& n) { node("Attempts", n.span, "", n.attempts); }
    void operator()(const ast::CaseRow& n) { node("Row", n.span, "", n.cells); }
    void operator()(const ast::TestCases& n) { node("TestCases", n.span, "", n.columns, n.rows); }
    void operator()(const ast::Test& n) { node("Test", n.span, "", n.title, n.program, n.with, n.entries); }

    // files
    void operator()(const ast::Use& n) { node("Use", n.span, "", n.path); }
    void operator()(const ast::SetDeclaration& n) { node("Set", n.span, "", n.name, n.set); }
    void operator()(const ast::Parameter& n) {
        node("Parameter", n.span, n.type == ast::ParameterType::items ? "items" : "set", n.name);
    }
    void operator()(const ast::Template& n) { node("Template", n.span, "", n.id, n.parameters, n.body); }
    void operator()(const ast::Program& n) { node("Program", n.span, "", n.id, n.title, n.body); }

private:
    /// What follows `as`, to tell it from other names.
    struct As {
        const std::optional<ast::Name>& name;
    };
    static As as(const std::optional<ast::Name>& name) { return {name}; }

    /// In a table the head of a column says what its cells leave out.
    template <typename T>
    static std::optional<T> said(const T& part) {
        return part.text.empty() ? std::nullopt : std::optional<T>(part);
    }

    template <typename... Children>
    void node(const char* type, Span span, const std::string& detail, const Children&... all) {
        visitor_.enter(type, span, detail);
        (children(all), ...);
        visitor_.leave();
    }

    template <typename T>
    void children(const T& child) {
        (*this)(child);
    }
    template <typename T>
    void children(const ast::Box<T>& child) {
        (*this)(*child);
    }
    template <typename T>
    void children(const std::optional<T>& child) {
        if (child) {
            children(*child);
        }
    }
    template <typename T>
    void children(const std::vector<T>& list) {
        for (const T& child : list) {
            children(child);
        }
    }
    template <typename... T>
    void children(const std::variant<T...>& child) {
        if constexpr (requires { visitor_.skips(child); }) {
            if (visitor_.skips(child)) {
                return;
            }
        }
        std::visit([this](const auto& held) { this->children(held); }, child);
    }
    void children(const As& named) {
        if (named.name) {
            node("As", named.name->span, named.name->text);
        }
    }

    static std::string sign(ast::Comparison comparison) {
        constexpr const char* signs[] = {"<", "<=", "=", ">=", ">"};
        return signs[static_cast<int>(comparison)];
    }
    static std::string noun(ast::Noun noun) {
        constexpr const char* nouns[] = {"course", "unit", "term", "year", "time"};
        return nouns[static_cast<int>(noun)];
    }
    static std::string distinct(ast::Distinct distinct) {
        constexpr const char* keys[] = {"subject", "term", "year", "title", "area"};
        return keys[static_cast<int>(distinct)];
    }
    static std::string repeat(ast::RepeatRule rule) {
        constexpr const char* rules[] = {"best", "latest", "first", "each"};
        return rules[static_cast<int>(rule)];
    }
    static std::string outcome(ast::Outcome outcome) {
        constexpr const char* outcomes[] = {
            "met", "not met", "in progress", "planned", "met except unchecked", "cannot tell", "waived"};
        return outcomes[static_cast<int>(outcome)];
    }

    Visitor& visitor_;
};

} // namespace gradus::test
