#pragma once

#include "gradus/program.h"
#include "gradus/term.h"
#include "gradus/transcript.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What an audit found, as data. Wording is the report's work.
namespace gradus {

enum class Verdict { met, metExceptUnchecked, cannotTell, notMet };

/// Of a requirement or a statement; follows from the attempts it holds.
/// `waived`: a person decided that it counts as met; nothing is looked for there.
enum class Standing { met, inProgress, planned, metExceptUnchecked, cannotTell, notMet, waived };

/// Amounts by the status of the attempts behind them.
struct Progress {
    CourseAmount completed, inProgress, planned;
    CourseAmount need;
    std::optional<CourseAmount> upper;
    CourseAmount have() const; ///< all three together
};

/// An attempt where it is placed.
struct Use {
    std::size_t attempt = 0; ///< index into `ProgramAudit::attempts`
    std::string item; ///< the item it fills, as written, when that says more than its code: "530 or 531"
    bool provisional = false;
    std::string approval;            ///< what must be approved, when provisional
    std::vector<std::string> shared; ///< where else it counts at the same time, by titles
    std::string
        floor; ///< of work still open: the worst grade with which it stays, where passing is not enough
    std::optional<Milli> part; ///< how many of its units count here, where that is only a part of them
    /// Without which it would not be accepted there: index into `ProgramAudit::exceptions`.
    std::optional<std::size_t> exception = {};
};

/// What a `take` or a measure still lacks, counting everything it holds.
struct Missing {
    CourseAmount amount;
    std::vector<std::string> items;      ///< unfilled items as written
    std::size_t qualifying = 0;          ///< how many catalogue courses, not on the record, would count
    std::vector<CatalogCourse> examples; ///< the first of them in code order, at most 12
    /// Attempts that would fit but are left out, so that further courses can take their places for the sake
    /// of a measure: indices into `ProgramAudit::attempts`.
    std::vector<std::size_t> replaced;
    std::string sake; ///< that measure as written, with its verb; empty when nothing is replaced
};

struct NodeResult;

/// An exact average: the grade point average is `points / units` thousandths (3.7 = 3'700 = 11'100'000 /
/// 3'000).
struct Average {
    std::int64_t points = 0; ///< sum of grade points × units, in millionths
    std::int64_t units = 0;  ///< in thousandths; zero: nothing graded
};
// Neither the points of a whole record nor any average that rules ask for × its units can overflow.
static_assert(Milli::whole(Milli::maxFactor).thousandths() * Milli::whole(Milli::maxWhole).thousandths() <=
              std::numeric_limits<std::int64_t>::max() / static_cast<std::int64_t>(Transcript::maxAttempts));

struct EarnResult {
    std::string path, text;
    Location at;
    Standing standing{};
    Progress progress;
    std::vector<std::size_t> counted; ///< the attempts it counts, in preference order
    /// Of a measure of different subjects, terms …: the courses that `progress` counts are as many of them.
    struct Different {
        std::optional<Key> key;           ///< none: areas
        std::vector<std::string> present; ///< those that what it counts has or may have, in their order
    };
    std::optional<Different> different;
    std::optional<Key> inOne;  ///< it counts what has the same subject, term …
    std::string one;           ///< this one; empty where it counts nothing yet
    std::optional<Milli> last; ///< it looks at the last so many units
    std::optional<Milli> gpaNeed;
    std::optional<Average> gpa;
    std::optional<Missing> missing;
    bool about = false; ///< only informs; then it is met
};

struct TakeResult {
    std::string path;  ///< empty when not named
    std::string text;  ///< as written
    std::string from;  ///< the set as written, for a pool
    bool list = false; ///< an `of` list: amounts count items
    Location at;
    Standing standing{};
    Progress progress;
    std::vector<Use> uses;
    std::vector<NodeResult> nodes;  ///< what its braces say, in author order
    std::optional<Missing> missing; ///< of the amount; a measure has its own
};

struct LimitResult {
    std::string path, text;
    Location at;
    bool unitsCap = false; ///< which part of `cap` and `placed` the limit is about
    CourseAmount cap;
    bool part = false;   ///< of what crosses the cap the part below it counts; `placed` has whole units
    CourseAmount placed; ///< of a limit `per`: the most that any group has
    bool waived = false; ///< then it keeps nothing out
    std::vector<std::size_t> left; ///< attempts that this limit leaves out
    /// Of a limit `per`: what each subject, term … has that anything is placed of, in its own order.
    struct Group {
        std::string name;
        CourseAmount placed;
    };
    std::optional<Key> per;
    std::vector<Group> groups;
};

/// A `forbid`: met, or not met when it is broken.
struct ForbidResult {
    std::string path, text;
    Location at;
    Standing standing{};
    std::optional<std::string> because; ///< of `forbid "…"`, which is never met; the rest says nothing then
    bool unitsCap = false;              ///< which part of `allowed` and `have` it is about
    CourseAmount allowed;
    CourseAmount have;
    std::vector<std::size_t> counted; ///< the attempts that make `have`, in preference order
};

/// A `require`, with the verdict of each programme that may count.
struct RequireResult {
    std::string path, text;
    Location at;
    Standing standing{};
    int need = 1;
    std::string kind; ///< of `any KIND`; then `programs` are those that the record holds
    struct Required {
        std::string id, title;
        Standing standing{}; ///< by the earliest work with which it is met
        Verdict verdict{};
        bool proven = true;
    };
    std::vector<Required> programs;
    int have() const; ///< how many are met, with planned work or what a person must confirm, too
};

struct AttainResult {
    std::string path, milestone, title;
    Location at;
    Standing standing{};
    int have = 0;
    int need = 1;
    std::optional<ScoreNeed> scoreNeed; ///< of a milestone with a score; then `have` and `need` say nothing
    std::optional<Milli> score;         ///< on the record
};

/// Some of several milestones.
struct AttainSomeResult {
    std::string path, text;
    Location at;
    Standing standing{};
    int need = 1;
    std::vector<AttainResult> among;
    int have() const; ///< how many of them are attained
};

struct UncheckedResult {
    std::string path, text;
    Location at;
    Standing standing = Standing::metExceptUnchecked; ///< else met, confirmed by a person, or waived
};

struct RemarkResult {
    Remark::Kind kind{};
    std::string text;
    Location at;
};

struct ScopeResult {
    Scope::Kind kind{};
    std::string id, path, title;
    Location at;
    Standing standing{};
    std::vector<NodeResult> nodes; ///< in author order; `when` is already decided
};

/// A `complete n of`: the branches chosen, and the titles of those that were not.
struct CompleteResult {
    std::string path;
    Location at;
    Standing standing{};
    int need = 1;
    bool declared = false; ///< the student declared what is shown
    std::vector<ScopeResult> chosen;
    std::vector<std::pair<std::string, std::string>> notChosen; ///< path and title
};

struct NodeResult {
    std::variant<TakeResult, EarnResult, LimitResult, ForbidResult, AttainResult, AttainSomeResult,
                 RequireResult, UncheckedResult, RemarkResult, ScopeResult, CompleteResult>
        what;
};

/// Why an attempt is, or is not, somewhere.
struct Reason {
    enum class Code {
        used,            ///< placed there
        neverCounts,     ///< withdrawn, audited, incomplete
        failed,          ///< a failing grade
        superseded,      ///< another attempt of the same course counts
        sameCourseUsed,  ///< the same course is used already
        noCredit,        ///< a course is used beside which it earns no credit
        matchesNothing,  ///< no requirement names it
        removed,         ///< taken out of the set by its `except` or `where`
        excluded,        ///< an `exclude` statement
        exception,       ///< a person decided so; `exception` says which decision
        belowMinimum,    ///< under a grade floor
        full,            ///< the requirement has all it accepts
        othersPreferred, ///< it is full, with others that a `prefer` puts first
        limitReached,    ///< a `limit`
        forbidden,       ///< a `forbid`, which it would break there
        usedElsewhere,   ///< it could count here, but is used in another requirement
        shareLimit,      ///< it is used elsewhere, and no more may be shared; `detail`: the `share`
        branchNotChosen, ///< only for a branch that does not hold
        wouldBlock,      ///< placing it would leave more to do in the end; `detail`: the measure for whose
                         ///< sake a further course is to take its place, where there is one
        notProven        ///< the search stopped at its budget
    } code{};
    std::string path;         ///< of the requirement concerned; empty: the whole programme
    std::string title;        ///< its title
    std::string detail;       ///< the deciding rule as written, a grade, or the other attempt's term
    Location at;              ///< the deciding rule
    std::string program = {}; ///< the id of the programme, where that is another one than the audited
    std::optional<std::size_t> exception = {}; ///< the deciding one: index into `ProgramAudit::exceptions`
};

struct AttemptResult {
    Attempt attempt;
    std::string title; ///< of the record, else of the catalogue
    Status status{};
    Milli units;
    std::vector<Reason> uses;       ///< code `used`, one per place in this programme
    std::vector<Reason> elsewhere;  ///< code `used`, one per place in other programmes, with their titles
    std::vector<Reason> reasons;    ///< when not used: the deciding reasons, the most telling first
    std::vector<Reason> considered; ///< every other place that names it, and why it is not there
};

/// What the audit took for granted.
struct Assumption {
    enum class Kind {
        choice,        ///< left open; the best value is shown
        choiceNone,    ///< left open and optional; none is needed
        concentration, ///< none declared; the best branch is shown
        missingGiven   ///< a fact the record lacks; shown for this value
    } kind{};
    std::string id, title;
    std::string value, valueTitle;
    bool decides = false; ///< of a missing fact: the verdict is not the same for all its values, or not all
                          ///< could be tried
};

/// Statements that ask for courses, each of which the record could meet, but not all of them together.
/// Without any one of them the rest could be met. Where numbers of courses alone show it, they are as few as
/// can be.
struct ConflictResult {
    struct Side {
        std::string path;  ///< of the statement where it is named, else of what it stands in
        std::string title; ///< of the requirement it stands in
        std::string text;  ///< the statement with its verb, as written
        Location at;
        Standing standing{};
        Progress progress;
    };
    struct Cap {
        std::string text; ///< the limit with its verb, as written
        Location at;
    };
    std::vector<Side> sides;                 ///< `take` statements first, each kind in author order
    std::vector<std::size_t> attempts;       ///< those that count for any side, in preference order
    std::optional<std::int64_t> needCourses; ///< together; where that is more than there are `attempts`
    std::vector<Cap> limits;                 ///< without any one of them there would be no conflict
    /// Of more sides than a sentence holds (four): any one more course from one of these would leave less
    /// unmet. What the sides ask for, as written: a set, or an item of a list.
    std::vector<std::string> helpful;
};

/// A statement that completed work meets, and later work breaks.
struct BrokenLater {
    Status by{};      ///< the earliest work with which it is broken: in progress or planned
    std::string text; ///< the statement with its verb, as written
    Location at;
};

/// An exception of the record, and what became of it.
struct ExceptionResult {
    RecordedException exception;
    enum class Outcome {
        applied,
        noEffect,     ///< applied, but without it alone the audit would be the same
        noSuchPlace,  ///< dead: no programme audited has what it names
        noSuchCourse, ///< dead: the record has no such course
        nothingThere, ///< dead: there is nothing of the kind to decide about at that place
        ambiguous,    ///< what it names stands in several programmes, or there are several to decide about
        overridden    ///< a later one contradicts it
    } outcome = Outcome::applied;
    std::string program = {}; ///< the id of the programme it is about; empty while that is not known
    std::string path = {};    ///< of the place in that programme; empty: the whole programme
    std::optional<std::size_t> by = {}; ///< of `overridden`: the index of the later one
    bool isApplied() const { return outcome == Outcome::applied || outcome == Outcome::noEffect; }
};

/// What an audit saw of one piece of the rules, where the tree of results does not say it.
struct Trace {
    enum class What {
        stands,   ///< a statement that shows in no result, or a piece of a set: it stands for the student
        taken,    ///< a branch of a `when` or `match`: it holds
        passedBy, ///< the same: it was asked, or an earlier one holds
        held,     ///< a part of a condition: it holds, whatever became of the whole
        notHeld,
        notChosen, ///< a branch of a `complete`
        filled,    ///< an item of a list, or one of its alternatives
        unfilled,  ///< the same, in a list that stands for this student
        drawn,     ///< a part of a set: a take has a course of it
        keptOut,   ///< a condition of a set, an `exclude` or a part of one, a grade floor: without it an
                   ///< attempt would have been accepted
        toConfirm, ///< an `approved`: a course is placed that a person must confirm
        confirmed, ///< the same: one that was confirmed
        shared,    ///< a `share`: a course counts in two places by it
        split,     ///< a `split`: a part of a course is placed
    } what{};
    Location at;
    bool operator==(const Trace&) const = default;
};

/// What ended an audit before everything was looked at.
enum class Cutoff {
    steps,         ///< the budget of search nodes
    combinations,  ///< more of missing facts and open choices than `maxCombinations`
    furtherCourses ///< more kinds of further courses than are told apart
};

/// How many combinations of missing facts and open choices, as far as conditions tell them apart, an audit
/// tries.
constexpr std::size_t maxCombinations = 4'096;

/// One programme checked against one record.
struct ProgramAudit {
    std::string program, title, institution, catalogYears;
    std::string unitName; ///< singular
    std::string ruleSet;
    std::string student;
    Date asOf;

    Verdict verdict{};
    // Each for whatever value a missing fact has; all else is shown for the assumed one.
    bool completed = false;      ///< met by completed work
    bool withInProgress = false; ///< with work in progress, passed
    bool withPlanned = false;    ///< with planned work as well
    /// Where one of the last two is false: the statements that hold without that work, and not with it.
    std::vector<BrokenLater> brokenLater;
    bool proven = true;          ///< no better placement exists
    bool certain = true;         ///< the verdict is; always when proven, else only of what is surely not met
    std::vector<Cutoff> cutoffs; ///< when not proven: what kept it from being so, each once, in their order
    std::uint64_t budget = 0;    ///< search nodes that were allowed
    std::uint64_t nodes = 0;     ///< search nodes used
    bool possible = true;        ///< false: no further courses could meet it
    Milli furtherUnits; ///< least further work, in units (a course is worth units per course or its units)
    std::int64_t furtherCourses = 0; ///< how many further courses that least work has
    Milli unitsPerCourse;
    Milli bound; ///< when not proven: at least this much further work is certain, in units

    std::size_t together = 1; ///< how many programmes were audited together, this one included
    ScopeResult body;
    std::vector<AttemptResult> attempts;   ///< in preference order
    std::vector<ConflictResult> conflicts; ///< why what is not met can't be met beside the rest
    std::vector<Assumption> assumptions;
    std::vector<std::pair<std::string, std::string>>
        declared;                            ///< id or title → value title, as the record says
    std::vector<ExceptionResult> exceptions; ///< in the order of the record
    /// When asked for: by place, each once; for what is shown, whatever else the record leaves open.
    std::vector<Trace> trace;
};

struct AuditOptions {
    Date asOf;
    std::uint64_t budget = 300'000; ///< search nodes, for all combinations of what the record leaves open
    bool trace = false;             ///< also fills `ProgramAudit::trace`
};

struct AuditRun {
    std::optional<ProgramAudit> audit; ///< none when the record can't be read against this institution
    Diagnostics diagnostics;
};

struct AuditsRun {
    std::vector<ProgramAudit> audits; ///< one per programme; none when the record can't be read
    Diagnostics diagnostics;
};

/// Audits one record against several programmes together: a course is used in one of them, or in several as
/// far as rules let them share. What is missing is least for the first, then for the second, and so on.
/// REQUIRES: 1 to `mostPrograms` programmes of one institution; else as for one.
AuditsRun audit(const Programs& programs, const Transcript& transcript, const AuditOptions& options);

/// Audits one record against one programme. Total, deterministic, re-entrant; the witness of every answer is
/// verified before it is returned. REQUIRES: amounts within the bounds of `Milli`, at most
/// `Transcript::maxAttempts` attempts, as whoever reads them sees to. Errors: a grade, season, given or
/// choice that the institution or programme does not know, each a diagnostic at its place in the record;
/// all of a record at once.
AuditRun audit(const Program& program, const Transcript& transcript, const AuditOptions& options);

/// Those errors of a record of which only a part could be read (`TranscriptRead::part`), so that one run
/// tells every mistake. What is empty there was reported by the reader and is not judged again.
Diagnostics recordFaults(const Programs& programs, const Transcript& part);

/// What is no error but worth a look, of a record or a part of one, for all programmes audited together.
/// Warnings for attempts: a course that the catalogues don't have though they list its subject; units other
/// than a catalogue's; a programme held by other catalogue years, or whose id is nearly the audited one's; a
/// final grade in a term that, on the day of the audit, is still to come; a field of the student that rules
/// compare with and the record lacks. Transferred
/// credit is not compared. Notes for givens, choices, milestones and tags that none of the programmes asks
/// about. Each once.
Diagnostics recordRemarks(const std::vector<const Program*>& programs, const Transcript& transcript,
                          const Date& asOf);

} // namespace gradus
