#pragma once

#include "gradus/source.h"
#include "grammar/box.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The tree a rule file parses into: what was written, nothing decided. Names are unresolved, numbers are
/// the digits as typed, subjects are not yet carried. Every node has the span of its own text.
namespace gradus::ast {

/// A lower-case identifier, or a path of them: `core`, `core.deep-learning`.
struct Name {
    std::string text;
    Span span;
};

/// A quoted text, unescaped.
struct Text {
    std::string value;
    Span span;
};

/// A number as typed: "30", "1.5".
struct Number {
    std::string digits;
    Span span;
};

/// A grade as typed: "B-", "S", "AD".
struct GradeWord {
    std::string text;
    Span span;
};

enum class Noun { course, unit, term, year, time };
enum class Comparison { less, lessEqual, equal, greaterEqual, greater };

/// `2024-05-01`
struct Date {
    std::string text;
    Span span;
};

/// `fall 2024`
struct TermName {
    Name season;
    Number year;
    Span span;
};

/// `3 courses`, `9..12 units`: a number or a range before a noun.
struct Quantity {
    Number low;
    std::optional<Number> high;
    Noun noun = Noun::course;
    Span span;
};

// ---------------------------------------------------------------- sets and predicates: one algebra

/// A code or a wildcard as typed: `AIPI 510`, `24-785`, `MATH 3*`, `* 5*`, `AIPI *`, a bare `530`
/// (whose subject the list may carry), or `course "any spelling"` (`quoted`).
struct CodePattern {
    std::string text;
    bool quoted = false;
    Span span;
};
/// `ECE 500..899`, `18-980..985`, a bare `500..599`: `first` holds subject and low end as typed.
struct CodeRange {
    CodePattern first;
    Number last;
    Span span;
};
/// `level 300`, `level 300..399`, `level >= 700`
struct LevelAtom {
    std::optional<Comparison> comparison; ///< none: equal, or within the range
    Number low;
    std::optional<Number> high;
    Span span;
};
struct SubjectAtom {
    std::string subject;
    Span span;
}; ///< `subject MATH`
struct TaggedAtom {
    std::variant<Name, Text> tag;
    Span span;
}; ///< `tagged NAME`, `tagged "…"`
struct SetName {
    Name name;
    Span span;
};
struct AnyCourse {
    Span span;
};
struct GradeAtom {
    Comparison comparison{};
    GradeWord grade;
    Span span;
}; ///< `grade >= B-`
struct UnitsAtom {
    Comparison comparison{};
    Number units;
    Span span;
}; ///< `units >= 3`
struct TermAtom {
    Comparison comparison{};
    TermName term;
    Span span;
}; ///< `term >= fall 2022`
/// `in term 1`, `by term 4`, `in year 1`: counted from the student's first term.
struct RelativeTermAtom {
    enum class Kind { inTerm, byTerm, inYear } kind{};
    Number number;
    Span span;
};
struct SeasonAtom {
    Name season;
    Span span;
}; ///< `season summer`
struct FlagAtom {
    enum class Flag { resident, transfer, exam, passFail, graded, repeated, usedElsewhere } flag{};
    Span span;
};
struct ApprovedAtom {
    Text what;
    Span span;
}; ///< `approved "director"`
struct TitleAtom {
    Text needle;
    Span span;
}; ///< `title contains "…"`
/// `field "NAME" is "VALUE"`; `campus is "…"` is field "campus"
struct FieldAtom {
    Text field;
    Text value;
    bool ofStudent = false; ///< `is student "NAME"`: the value is what that field of the student says
    Span span;
};
/// `within 7 years of completion`; `of` is "completion", "admission", "audit", or a programme.
struct WithinAtom {
    Number years;
    Name of;
    Span span;
};
/// `the rest`: what no other part of the programme uses. Stands only as the base of what a `take` takes from.
struct TheRest {
    Span span;
};

struct Hidden;
struct Where;
struct Except;
struct Or;
struct And;
struct Not;
using Set = std::variant<CodePattern, CodeRange, LevelAtom, SubjectAtom, TaggedAtom, SetName, AnyCourse,
                         GradeAtom, UnitsAtom, TermAtom, RelativeTermAtom, SeasonAtom, FlagAtom, ApprovedAtom,
                         TitleAtom, FieldAtom, WithinAtom, TheRest, Box<Hidden>, Box<Where>, Box<Except>,
                         Box<Or>, Box<And>, Box<Not>>;
struct Hidden {
    Set inner;
    Span span;
}; ///< `hidden(set)`: counts, is never advised
struct Where {
    Set base;
    Set predicate;
    Span span;
}; ///< `base where predicate`
struct Except {
    Set base;
    Set removed;
    Span span;
}; ///< `base except removed`
struct Or {
    std::vector<Set> parts;
    Span span;
}; ///< `a, b` and `a or b`
struct And {
    std::vector<Set> parts;
    Span span;
};
struct Not {
    Set inner;
    Span span;
};

// ---------------------------------------------------------------- items of an `of` list

/// One thing of a bundle: a code, or `attained x`.
struct Attained {
    Name milestone;
    Span span;
};
using Part = std::variant<CodePattern, Attained>;
/// `a + b`: all parts together.
struct Bundle {
    std::vector<Part> parts;
    Span span;
};
/// `AIPI 510`, `CS 1 + CS 2`, `(a or b + c)`, `(MUSIC 161 where grade >= B-)`: counts once. Or `items p`: the
/// items that the template's parameter stands for, and nothing else.
struct Item {
    std::vector<Bundle> alternatives;
    std::optional<Set> where;
    bool hidden = false; ///< `hidden(…)`: counts, is never advised
    std::optional<Name> parameter;
    Span span;
};

// ---------------------------------------------------------------- statements

struct Block;

/// How much: `all of`, `2 of`, `1..2 of` (items); `2 courses`, `9..12 units`, `2 courses and 9 units`,
/// `at least 4 courses`, `up to 18 units` (from a set); nothing at all: a single item, or `take the rest`.
struct Amount {
    enum class Form { single, all, counted, quantities, rest } form = Form::single;
    bool atLeast = false;
    bool upTo = false;
    std::optional<Number> low, high;  ///< of `counted`
    std::vector<Quantity> quantities; ///< of `quantities`, joined by `and`
    Span span;
};

struct Take {
    Amount amount;
    std::vector<Item> items;     ///< `of` form, and the single item
    std::optional<Set> from;     ///< `from` form; `from any course` may be left out before `where`
    std::optional<Number> times; ///< `take AIPI 501 2 times`: of the single item
    std::optional<Name> as;
    std::optional<Box<Block>> braces;
    Span span;
};

/// What a measure looks at.
struct Over {
    enum class Kind { here, ids, program, allCourses, allAttempts } kind = Kind::here;
    std::vector<Name> ids;    ///< of `ids`
    std::vector<Name> except; ///< of `program except id`
    Span span;
};

/// What courses can have in common or differ in; `area` is one of the sets that a measure lists.
enum class Distinct { subject, term, year, title, area };

struct Earn {
    enum class Kind {
        quantities,
        allOf,
        gpa,
        about,    ///< `earn about 31 credits`: informs, never fails
        last,     ///< `earn 24 of the last 30 units`
        different ///< `earn 3 different subjects`
    } kind = Kind::quantities;
    std::vector<Quantity>
        quantities;          ///< of `quantities`; the one of `about`; the stretch looked at of `last`
    std::vector<Item> items; ///< of `allOf`
    std::optional<Number> gpa;
    std::optional<Number> least;   ///< of `last` and `different`
    Distinct distinct{};           ///< of `different`
    std::vector<Set> areas;        ///< of `different areas`
    std::optional<Distinct> inOne; ///< `in one subject`: all that counts has the same; never `area`
    std::optional<Set> from;
    std::optional<Set> where;
    std::optional<Over> over;
    std::optional<Name> as;
    Span span;
};

/// `limit 27 units from projects`, `limit 6 units where pass-fail`, `limit 2 courses per subject`
struct Limit {
    Quantity quantity;
    std::optional<Distinct> per; ///< never `area`
    std::optional<Set> from;
    std::optional<Set> where;
    bool countingPart = false; ///< the course that crosses the cap is placed; the part below it counts
    std::optional<Name> as;
    Span span;
};

/// `forbid more than 6 courses where pass-fail`, `forbid courses where grade < C`, `forbid "…"`
struct Forbid {
    enum class Kind { text, moreThan, courses } kind = Kind::text;
    std::optional<Text> text;
    std::optional<Quantity> moreThan;
    std::optional<Set> from; ///< of `courses` always
    std::optional<Set> where;
    std::optional<Over> over;
    std::optional<Name> as;
    Span span;
};

/// `attain residency 2 times`, `attain gre >= 320`
struct Attain {
    Name milestone;
    std::optional<Text> title;
    std::optional<Number> times;
    std::optional<Comparison> comparison; ///< with `score`, and without `times`
    std::optional<Number> score;
    std::optional<Name> as;
    Span span;
};
/// `attain 2 of student-recital, bm-recital`
struct AttainSome {
    Number count;
    std::vector<Attain> among; ///< without `as`
    std::optional<Name> as;
    Span span;
};

/// `require program X`, `require 1 of bs-math, bs-physics`, `require 1 of any major`: others' verdicts.
struct Require {
    std::optional<Number> count; ///< none: of the one programme
    std::optional<Name> kind;    ///< of `any`; else `programs`
    std::vector<Name> programs;
    std::optional<Name> as;
    Span span;
};

/// `share with X, Y up to 2 courses each where P`, `share freely`
struct Share {
    bool freely = false;
    std::optional<Set> set;
    std::vector<Name> with;
    std::optional<Quantity> upTo;
    bool each = false;
    std::optional<Set> where;
    std::optional<Name> as;
    Span span;
};

/// `6 for domain, electives`
struct SplitPart {
    Number units;
    std::vector<Name> places;
    Span span;
};
struct Split {
    std::vector<CodePattern> courses;
    std::vector<SplitPart> parts; ///< two or more
    Span span;
};

struct Prefer {
    enum class Kind { bestGrade, earliest, set } kind = Kind::set;
    std::optional<Set> set;
    Span span;
};
enum class PriorityLevel { low, high };
struct Priority {
    PriorityLevel level{};
    Span span;
};

struct Scope;

struct Complete {
    Number count;
    Box<Block> branches; ///< its statements are scopes, includes and `when`
    std::optional<Name> as;
    Span span;
};

enum class ScopeKind { requirement, concentration, option };

/// `requirement core "…" { … }`, `concentration …`, `option …`
struct Scope {
    ScopeKind kind = ScopeKind::requirement;
    std::optional<Name> id;
    std::optional<Text> title;
    Box<Block> body;
    Span span; ///< of the header, up to the brace
};

/// A condition of `when`, over facts of the record.
struct IsCondition {
    Name name;
    Name value;
    Span span;
}; ///< `delivery is online`, `program is eco`
struct AdmittedCondition {
    Comparison comparison{};
    TermName term;
    Span span;
};
struct AttainedCondition {
    Name milestone;
    Span span;
};
struct TakenCondition {
    Set set;
    Span span;
};
struct GpaCondition {
    Comparison comparison{};
    Number gpa;
    Span span;
};
struct AnyOf;
struct AllOf;
struct Negation;
using Condition = std::variant<IsCondition, AdmittedCondition, AttainedCondition, TakenCondition,
                               GpaCondition, Box<AnyOf>, Box<AllOf>, Box<Negation>>;
struct AnyOf {
    std::vector<Condition> parts;
    Span span;
};
struct AllOf {
    std::vector<Condition> parts;
    Span span;
};
struct Negation {
    Condition inner;
    Span span;
};

struct WhenBranch {
    Condition condition;
    Box<Block> body;
    Span span;
};
struct When {
    std::vector<WhenBranch> branches; ///< `when`, then each `else when`
    std::optional<Box<Block>> otherwise;
    Span span;
};

/// `online { … }`, `else { … }`
struct MatchCase {
    std::optional<Name> value; ///< none: `else`
    Box<Block> body;
    Span span;
};
/// `match delivery { … }`. The order of the cases, and that no value stands twice, is not checked here.
struct Match {
    Name fact;
    std::vector<MatchCase> cases;
    Span span;
};

struct Unchecked {
    Text text;
    std::optional<Name> as;
    Span span;
};
/// `ml = 18-661`: what can be read as items is in `items`, and may stand for a set, too; else it is in `set`.
struct Argument {
    Name parameter;
    std::vector<Item> items;
    std::optional<Set> set;
    Span span;
};
struct Include {
    Name path;
    std::vector<Argument> arguments; ///< of a template
    std::optional<Name> as;
    Span span;
};
struct MinimumGrade {
    GradeWord grade;
    Span span;
};
struct Exclude {
    Set set;
    Span span;
}; ///< `exclude where P`: the predicate
struct CatalogYears {
    Number first;
    std::optional<Number> last;
    bool onward = false; ///< `catalog from 2024`
    Span span;
};
struct ProgramKind {
    Name kind;
    Span span;
}; ///< `kind major`
struct Cite {
    Text text;
    Span span;
};
struct Note {
    Text text;
    Span span;
};
struct Advise {
    Text text;
    Span span;
};

/// `online "24 months online"`
struct Value {
    Name id;
    Text title;
    Span span;
};
struct Given {
    Name id;
    std::optional<Text> title;
    std::vector<Value> values;
    Span span;
};
struct Choice {
    Name id;
    bool optional = false;
    std::optional<Number> upTo;
    std::optional<Text> title;
    std::vector<Value> values;
    Span span;
};

/// A statement that could not be read; its diagnostic was recorded.
struct Bad {
    Span span;
};

using Statement = std::variant<Take, Earn, Limit, Forbid, Attain, AttainSome, Complete, Require, Scope, When,
                               Match, Unchecked, Include, MinimumGrade, Exclude, Share, Split, Prefer,
                               Priority, CatalogYears, ProgramKind, Cite, Note, Advise, Given, Choice, Bad>;

struct Block {
    std::vector<Statement> statements;
    Span span;
};

// ---------------------------------------------------------------- the institution's file

struct GradeRow {
    std::vector<GradeWord> grades; ///< one, or several before `never count`
    std::optional<Number> points;
    bool fails = false;                ///< `F 0 fails`
    std::optional<GradeWord> passesAs; ///< `S passes as C`
    bool passes = false;               ///< `S passes` (as nothing in particular) or `passes as`
    bool inProgress = false;           ///< `IP in progress`
    bool neverCounts = false;          ///< `W, I, AD never count`
    Span span;
};

enum class RepeatRule { best, latest, first, each };

struct UnitsName {
    Text name;
    Span span;
}; ///< `units "credit"`
struct UnitsPerCourse {
    Number units;
    Span span;
};
struct Terms {
    std::vector<Name> seasons;
    Span span;
};
struct Grades {
    std::vector<GradeRow> rows;
    Span span;
};
struct LevelRule {
    Number factor;
    Span span;
}; ///< `level first digit times 100`
struct Repeat {
    RepeatRule rule{};
    Span span;
};
struct CatalogFile {
    Text path;
    Span span;
};
struct TagDeclaration {
    std::variant<Name, Text> tag;
    Text meaning;
    Span span;
};
struct CourseSame {
    CodePattern course;
    CodePattern other;
    Span span;
};
struct CourseRepeat {
    CodePattern course;
    RepeatRule rule{};
    Span span;
};

/// `no credit for both ENGL 151, ENGL 151W`
struct NoCredit {
    CodePattern course;
    CodePattern other;
    Span span;
};
enum class AcrossRule { nothing, freely };
/// `across programs share nothing`
struct AcrossPrograms {
    AcrossRule rule{};
    Span span;
};

using InstitutionEntry =
    std::variant<UnitsName, UnitsPerCourse, Terms, Grades, LevelRule, Repeat, CatalogFile, TagDeclaration,
                 CourseSame, CourseRepeat, NoCredit, AcrossPrograms, Bad>;

struct Institution {
    Text name;
    std::vector<InstitutionEntry> entries;
    Span span;
};

// ---------------------------------------------------------------- tests

/// What a test says of one attempt, in parentheses behind the grade.
struct AttemptUnits {
    Number units;
    Span span;
};
struct AttemptTag {
    std::variant<Name, Text> tag;
    Span span;
};
struct AttemptOrigin {
    enum class Origin { resident, transfer, exam } origin{};
    Span span;
};
struct AttemptPassFail {
    Span span;
};
struct AttemptUsedFor {
    Name program;
    Span span;
};
struct AttemptTitle {
    Text title;
    Span span;
};
struct AttemptField {
    Text field;
    Text value;
    Span span;
};
using AttemptDetail = std::variant<AttemptUnits, AttemptTag, AttemptOrigin, AttemptPassFail, AttemptUsedFor,
                                   AttemptTitle, AttemptField>;

struct TestAttempt {
    CodePattern course;
    enum class Standing { graded, inProgress, planned } standing{};
    std::optional<GradeWord> grade; ///< of `graded`
    std::vector<AttemptDetail> details;
    Span span;
};
struct TestTerm {
    TermName term;
    std::vector<TestAttempt> attempts;
    Span span;
};

struct TestGiven {
    Name id;
    Name value;
    Span span;
};
struct TestChoice {
    Name id;
    std::vector<Name> values;
    Span span;
};
struct TestConcentration {
    std::vector<Name> ids;
    Span span;
};
struct TestAdmitted {
    TermName term;
    Span span;
};
struct TestTranscript {
    std::optional<Text> file; ///< a record that is read from a file; then there are no terms
    std::vector<TestTerm> terms;
    Span span;
};
/// `residency 2 times`, `gre 325`
struct TestMilestone {
    Name id;
    std::optional<Number> times;
    std::optional<Number> score;
    Span span;
};
struct TestAttained {
    std::vector<TestMilestone> milestones;
    Span span;
};

/// `exception substitute MATH 230 for MATH 231 in core by "Dean" on 2024-05-01 because "…"`
struct TestException {
    enum class Kind { waive, substitute, allow, apply, force, adjust, exclude, confirm } kind{};
    Name on;                              ///< what it is about
    std::optional<CodePattern> course;    ///< always but with `waive`, `adjust` and some `confirm`
    std::optional<CodePattern> forCourse; ///< of `substitute`: the one it stands for
    bool withCredit = false;              ///< of `waive`
    std::vector<Quantity> amount;         ///< of `adjust`
    std::optional<Text> who;
    std::optional<Date> when;
    std::optional<Text> why;
    Span span;
};

enum class Outcome { met, notMet, inProgress, planned, metExceptUnchecked, cannotTell, waived };
struct ExpectVerdict {
    Outcome outcome{};
    Span span;
};
struct ExpectScope {
    Name path;
    Outcome outcome{};
    Span span;
};
struct ExpectNeeds {
    Name path;
    std::vector<Quantity> amount;
    Span span;
};
/// `expect ECE 685D used by electives`, `expect AIPI 503 not used by core because failed`
struct ExpectUse {
    CodePattern course;
    bool used = false;
    std::optional<Name> path; ///< always there when used
    std::optional<Name> reason;
    Span span;
};

/// `expect 18-786 shared with cert-ai`: used here, and there as well
struct ExpectShared {
    CodePattern course;
    Name with;
    Span span;
};

/// `expect proven`
struct ExpectProven {
    Span span;
};
/// `expect warning unlisted-course`
struct ExpectDiagnostic {
    enum class Severity { error, warning, note } severity{};
    Name code;
    Span span;
};
/// `expect assuming track is data`, `expect assuming concentration art`
struct ExpectAssuming {
    std::optional<Name> id; ///< none: the concentration
    Name value;
    Span span;
};
/// `expect core conflicts with electives`
struct ExpectConflict {
    std::vector<Name> paths; ///< two or more
    Span span;
};

/// A column of a table of cases: how a line of the test begins.
struct CaseColumn {
    enum class Kind { label, transcript, admitted, concentration, attained, given, choice, term, expect };
    Kind kind{};
    std::optional<Name> name;          ///< of the given or choice; of what is expected, a path
    std::optional<TermName> term;      ///< of `term`
    std::optional<CodePattern> course; ///< of `term`, and of what is expected
    Span span;
};
/// `-`: no such line in this case.
struct CaseNothing {
    Span span;
};
struct CaseOutcome {
    Outcome outcome{};
    Span span;
};
struct CaseAttempts {
    std::vector<TestAttempt> attempts;
    Span span;
};
/// How the line goes on. An attempt alone has no course: its column says it. Names stand as milestones, a
/// term as a name with a number.
using CaseCell = std::variant<CaseNothing, Text, CaseOutcome, ExpectNeeds, ExpectUse, ExpectShared,
                              TestAttempt, CaseAttempts, TestAttained>;
struct CaseRow {
    std::vector<CaseCell> cells;
    Span span;
};
struct TestCases {
    std::vector<CaseColumn> columns;
    std::vector<CaseRow> rows;
    Span span;
};

using TestEntry =
    std::variant<TestGiven, TestChoice, TestConcentration, TestAdmitted, TestTranscript, TestAttained,
                 TestException, TestCases, ExpectVerdict, ExpectScope, ExpectNeeds, ExpectShared, ExpectUse,
                 ExpectProven, ExpectDiagnostic, ExpectAssuming, ExpectConflict, Bad>;

struct Test {
    Text title;
    Name program;
    std::vector<Name> with; ///< programmes the student holds, too
    std::vector<TestEntry> entries;
    Span span;
};

// ---------------------------------------------------------------- files

struct Use {
    Text path;
    Span span;
};
struct SetDeclaration {
    Name name;
    Set set;
    Span span;
};
struct Program {
    Name id;
    std::optional<Text> title;
    Box<Block> body;
    Span span; ///< of the header, up to the brace
};

enum class ParameterType { items, set };
/// `deep: set`
struct Parameter {
    Name name;
    ParameterType type{};
    Span span;
};
/// `template ai-core(systems: items, deep: set) { … }`
struct Template {
    Name id;
    std::vector<Parameter> parameters;
    Box<Block> body;
    Span span; ///< of the header, up to the brace
};

using Declaration =
    std::variant<Use, SetDeclaration, TagDeclaration, Institution, Program, Scope, Template, Test, Bad>;

struct File {
    std::vector<Declaration> declarations;
};

} // namespace gradus::ast
