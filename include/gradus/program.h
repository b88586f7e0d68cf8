#pragma once

#include "gradus/course_set.h"
#include "gradus/diagnostic.h"
#include "gradus/institution.h"
#include "gradus/transcript.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A programme with every name resolved: what the audit works on. It knows nothing of any student.
namespace gradus {

/// What every statement has.
struct Clause {
    std::string path; ///< "electives", "core.rl"; empty when the statement is not named
    Location at;      ///< the statement as written
};

/// `a + b` and `attained x` inside an item.
struct ItemBundle {
    std::vector<CourseSetRef> courses;   ///< one set per course part, the item's condition already within
    std::vector<std::string> milestones; ///< of `attained x` parts
};
/// One item of an `of` list; filled by any one of its alternatives; counts once.
struct CourseItem {
    std::vector<ItemBundle> alternatives;
    std::string text; ///< as written
    Location at;
};

/// How much: courses and units, zero where not asked.
struct CourseAmount {
    std::int64_t courses = 0;
    Milli units;
    bool operator==(const CourseAmount&) const = default;
};

struct Statement;

/// A `program`, a `requirement`, `concentration` or `option`, or the braces after one `take`.
struct Scope {
    enum class Kind { program, requirement, concentration, option, take } kind = Kind::requirement;
    std::string id;    ///< last part of the path; may be empty for an `option`
    std::string path;  ///< "" for the programme itself
    std::string title; ///< the id where none is given
    std::vector<Statement> statements;
    Location at;
};

/// `take … from SET`: one pool; `take … of ITEMS`: a list.
struct Take {
    Clause clause;
    CourseSetRef pool; ///< null: a list
    std::vector<CourseItem> items;
    CourseAmount need;                   ///< for a list: `courses` is how many items
    std::optional<CourseAmount> upper;   ///< none: `at least`, accepts all that fits
    std::shared_ptr<const Scope> braces; ///< null: none
    std::string text; ///< the amount and source as written: "2 courses from pratt-graduate"
};

/// What a measure looks at.
struct Over {
    enum class Kind { here, scopes, program, allCourses, allAttempts } kind = Kind::here;
    std::vector<std::string> paths;  ///< of `scopes`: paths of scopes and named takes
    std::vector<std::string> except; ///< of `program except id`
};

struct Earn {
    Clause clause;
    CourseAmount need;
    std::vector<CourseItem> allOf; ///< single-course items only
    std::optional<Milli> gpa;
    CourseSetRef where; ///< `from` and `where` together; null: everything
    Over over;
    std::string text;
};

struct Limit {
    Clause clause;
    std::optional<std::int64_t> courses;
    std::optional<Milli> units;
    CourseSetRef where; ///< null: everything
    std::string text;
};

struct Attain {
    Clause clause;
    std::string milestone;
    std::string title; ///< the milestone's id where none is given
    int times = 1;
};

struct Unchecked {
    Clause clause;
    std::string text;
};

struct MinimumGrade {
    Clause clause;
    std::size_t grade = 0;
};

struct Exclude {
    Clause clause;
    CourseSetRef where;
    std::string text;
};

struct Remark {
    enum class Kind { cite, note, advise } kind{};
    Clause clause;
    std::string text;
};

struct Condition;
/// `delivery is online`: a given or a choice.
struct ValueIs {
    std::string name;
    std::string value;
    bool isChoice = false;
};
struct HoldsProgram {
    std::string program;
};
struct AdmittedWhen {
    Comparison comparison{};
    Term term;
};
struct HasAttained {
    std::string milestone;
};
/// An attempt of the set was passed.
struct HasTaken {
    CourseSetRef set;
};
/// Over all attempts.
struct GpaCompares {
    Comparison comparison{};
    Milli gpa;
};
struct CombinedCondition {
    enum class Op { all, any, none } op{};
    std::vector<Condition> parts;
};
struct Condition {
    std::variant<ValueIs, HoldsProgram, AdmittedWhen, HasAttained, HasTaken, GpaCompares, CombinedCondition>
        what;
    Location at;
};

struct WhenBranch {
    Condition condition;
    std::vector<Statement> statements;
    Location at;
};
struct When {
    Clause clause;
    std::vector<WhenBranch> branches; ///< the first whose condition holds
    std::vector<Statement> otherwise;
};

/// `complete n of { … }`: each branch is a scope. Branches inside `when` are in `whens`' order of writing.
struct Complete {
    Clause clause;
    int count = 1;
    std::vector<Statement> branches; ///< scopes, and `when`s of them
};

struct Statement {
    std::variant<Take, Earn, Limit, Attain, Complete, Scope, When, Unchecked, MinimumGrade, Exclude, Remark>
        what;
};

/// A value of a given or a choice.
struct NamedValue {
    std::string id;
    std::string title;
};
/// A fact of the record that rules depend on; never guessed.
struct Given {
    std::string id;
    std::string title;
    std::vector<NamedValue> values;
    Location at;
};
/// Something the student may still pick.
struct Choice {
    std::string id;
    std::string title;
    std::vector<NamedValue> values;
    bool optional = false;
    int upTo = 1;
    Location at;
};

struct Program {
    std::string id;
    std::string title;
    std::optional<std::pair<int, int>> catalogYears; ///< first and last year; equal for a single year
    Scope body;                                      ///< kind program, path ""
    std::vector<Given> givens;
    std::vector<Choice> choices;
    std::shared_ptr<const Institution> institution; ///< never null
    std::string ruleSet; ///< 16 hex digits: the hash of every file it was read from
    Location at;
};

// ---------------------------------------------------------------- tests in the language

enum class Outcome { met, notMet, inProgress, planned, metExceptUnchecked, cannotTell };

struct ExpectVerdict {
    Outcome outcome{};
};
struct ExpectScope {
    std::string path;
    Outcome outcome{};
};
struct ExpectNeeds {
    std::string path;
    CourseAmount amount;
};
struct ExpectUse {
    CourseCode course;
    std::optional<std::string> path; ///< none: not used
};
struct Expectation {
    std::variant<ExpectVerdict, ExpectScope, ExpectNeeds, ExpectUse> what;
    std::string text; ///< as written
    Location at;
};
struct TestCase {
    std::string title;
    std::size_t program = 0; ///< index into `RuleSet::programs`
    Transcript transcript;
    std::vector<Expectation> expectations;
    Location at;
};

} // namespace gradus
