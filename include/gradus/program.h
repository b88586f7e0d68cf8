#pragma once

#include "gradus/course_set.h"
#include "gradus/diagnostic.h"
#include "gradus/institution.h"
#include "gradus/transcript.h"

#include <map>
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
    std::string text;    ///< as written
    bool hidden = false; ///< counts, but is never advised
    Location at;
};

/// What courses can have in common. The subject is each one that the code names (`CH/BI 125`: CH and BI), a
/// year that of the calendar.
enum class Key { subject, term, year, title };

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
    bool rest = false; ///< of a pool: it has what no other take of the programme uses
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
    /// Whether it is the record alone that decides, whatever is placed.
    bool looksAtEverything() const { return kind == Kind::allCourses || kind == Kind::allAttempts; }
};

struct Earn {
    Clause clause;
    CourseAmount need;
    std::vector<CourseItem> allOf; ///< single-course items only
    std::optional<Milli> gpa;
    /// So many different ones, of a key or of `areas`; then `need` is nothing.
    std::int64_t different = 0;
    std::optional<Key> differentIn; ///< none: each counts for one of `areas`
    std::vector<CourseSetRef> areas;
    std::optional<Key> inOne; ///< all that counts has the same subject, term …
    /// With a value, `need.units` must be among the last so many units of `lastOf` (null: of everything).
    std::optional<Milli> last;
    CourseSetRef lastOf;
    CourseSetRef where; ///< `from` and `where` together (of `last`: `where` alone); null: everything
    Over over;
    bool about = false; ///< informs: it is never unmet, and nothing is advised for its sake
    std::string text;
};

struct Limit {
    Clause clause;
    std::optional<std::int64_t> courses;
    std::optional<Milli> units;
    CourseSetRef where;     ///< null: everything
    std::optional<Key> per; ///< the cap holds for each subject, term, year or title by itself
    bool part = false;      ///< the course that crosses the cap of units is placed; its part below it counts
    std::string text;
};

/// `forbid`: breaks the programme, and no further course mends it.
struct Forbid {
    Clause clause;
    std::optional<std::string> because; ///< of `forbid "…"`: it breaks wherever it stands; the rest is empty
    std::optional<std::int64_t> courses; ///< more courses than this are forbidden
    std::optional<Milli> units;
    CourseSetRef where; ///< null: everything
    Over over;
    std::string text;
};

/// `>= 320`
struct ScoreNeed {
    Comparison comparison{};
    Milli score;
};
/// Within a programme a milestone is either counted or has a score.
struct Attain {
    Clause clause;
    std::string milestone;
    std::string title; ///< the milestone's id where none is given
    int times = 1;     ///< of one that is counted
    std::optional<ScoreNeed> score;
};
/// `attain 2 of student-recital, bm-recital`
struct AttainSome {
    Clause clause;
    int count = 1;
    std::vector<Attain> among; ///< their clauses have no path
    std::string text;
};

struct Unchecked {
    Clause clause;
    std::string text;
};

/// `require`: the verdicts of other programmes on the same record.
struct Require {
    Clause clause;
    int count = 1;
    std::string kind;                  ///< of `any KIND`: only those count that the record holds; else empty
    std::vector<std::string> programs; ///< ids, each once, never the programme's own; of a kind all there are
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

/// `share`: a course may count in two places at once, one below the scope that says so, the other at a
/// partner. Two leaves of one requirement never share.
struct Share {
    /// A place of the same programme, or another programme as a whole.
    struct Partner {
        std::string path;    ///< of a scope or a named take
        std::string program; ///< the other programme's id; then `path` is empty
    };
    Clause clause;
    bool freely = false; ///< with every other place; then there are no partners
    std::vector<Partner> with;
    CourseSetRef where;                  ///< null: every course
    std::optional<std::int64_t> courses; ///< at most so many
    std::optional<Milli> units;
    bool each = false; ///< that many with each partner, not with all together
    std::string text;
};

/// `split`: a course of which fixed parts count in different places. Stands in the programme itself.
struct Split {
    struct Part {
        Milli units;
        std::vector<std::string> places; ///< paths of scopes and named takes
    };
    Clause clause;
    std::vector<CourseCode> courses;
    std::vector<Part> parts; ///< two or more
    std::string text;
    Milli units() const; ///< of all parts: what an attempt must carry to be split
};

/// `prefer …`: of placements that are equally good, which attempts the takes of the scope have.
struct Prefer {
    enum class Kind { bestGrade, earliest, set } kind{};
    Clause clause;
    CourseSetRef set; ///< of kind `set`: its attempts come first
    std::string text;
};

/// `priority high | low`: the scope's places are used before, or after, those of what stands beside it.
struct Priority {
    Clause clause;
    bool high = false;
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
    std::optional<Location> otherwiseAt; ///< of a written `else`
};

/// `complete n of { … }`: each branch is a scope. Branches inside `when` are in `whens`' order of writing.
struct Complete {
    Clause clause;
    int count = 1;
    std::vector<Statement> branches; ///< scopes, and `when`s of them
};

struct Statement {
    std::variant<Take, Earn, Limit, Forbid, Attain, AttainSome, Complete, Require, Scope, When, Unchecked,
                 MinimumGrade, Exclude, Share, Split, Prefer, Priority, Remark>
        what;
};

/// A value of a given or a choice.
struct NamedValue {
    std::string id;
    std::string title;
    Location at;
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

/// The years of the catalogues that rules are of.
struct CatalogYears {
    int first = 0;
    std::optional<int> last;  ///< equal to the first for a single year; none: every later one, too
    std::string text() const; ///< "2023-2024", "2023", "from 2023"
    bool operator==(const CatalogYears&) const = default;
};

struct Program {
    std::string id;
    std::string title;
    std::optional<CatalogYears> catalogYears;
    std::string kind; ///< "major"; empty where it says none
    /// The programmes that its `require`s name, by id. None requires this one, nor does what it requires.
    std::map<std::string, std::shared_ptr<const Program>> required;
    Scope body; ///< kind program, path ""
    std::vector<Given> givens;
    std::vector<Choice> choices;
    std::shared_ptr<const Institution> institution; ///< never null
    std::string ruleSet; ///< 16 hex digits: the hash of every file it was read from
    Location at;
};

/// Programmes that are audited together, in the order held: the first is served first.
using Programs = std::vector<const Program*>;

/// So many can be audited together.
constexpr std::size_t mostPrograms = 8;

/// Whether two programmes are of the same institution, and so can be audited together.
bool ofOneInstitution(const Program& one, const Program& other);

// ---------------------------------------------------------------- tests in the language

enum class Outcome { met, notMet, inProgress, planned, metExceptUnchecked, cannotTell, waived };

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
    bool used = false;
    std::optional<std::string> path; ///< always there when used; none: not used at all
    std::string reason;              ///< the code of the reason why it isn't; empty: any
};
/// Used in the tested programme, and at the same time at a place of it or in another programme.
struct ExpectShared {
    CourseCode course;
    std::string path;    ///< of a place of the tested programme
    std::string program; ///< or the other programme's id; then `path` is empty
};
/// A better placement is ruled out.
struct ExpectProven {};
/// The record of the test is told of with this code. Then it is no fault of the test.
struct ExpectDiagnostic {
    Severity severity = Severity::warning;
    std::string code;
};
/// The audit takes this value for granted, of a fact the record lacks or of a choice left open.
struct ExpectAssuming {
    std::string id; ///< empty: the concentration
    std::string value;
};
/// The requirements or statements can't be met together.
struct ExpectConflict {
    std::vector<std::string> paths;
};
struct Expectation {
    std::variant<ExpectVerdict, ExpectScope, ExpectNeeds, ExpectUse, ExpectShared, ExpectProven,
                 ExpectDiagnostic, ExpectAssuming, ExpectConflict>
        what;
    std::string text; ///< as written
    Location at;
};
struct TestCase {
    std::string title;             ///< of a row of a table with what tells it from the others behind a colon
    std::size_t program = 0;       ///< index into `RuleSet::programs`
    std::vector<std::size_t> with; ///< the same of those that the student holds besides
    Transcript transcript;
    std::vector<Expectation> expectations;
    Location at;
};

} // namespace gradus
