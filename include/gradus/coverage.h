#pragma once

#include "gradus/audit.h"
#include "gradus/rule_set.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Which clauses of rules were reached by tests or by students, and with which outcomes.
///
/// A *clause* is a piece of the rules that can turn out in more than one way: a statement, an item of a list,
/// a branch of a `when`. It counts where it is written: what is copied by `include` or from a template is one
/// clause, and reached when any copy was.
namespace gradus {

/// What one clause did in one audit.
enum class ClauseOutcome {
    met,       ///< of what can be met: on completed work
    notMet,    ///< the same: not on completed work
    decides,   ///< it alone is not met; see `CoverageCounter`
    chosen,    ///< a branch of a `complete`
    notChosen, ///< the same
    used,      ///< something is placed there
    unused,    ///< nothing is, though the statement stands for the student
    within,    ///< a `limit`: it counts something and leaves nothing out
    bound,     ///< a `limit` or the cap of a `share`: something had to stay out
    open,      ///< what a person must confirm, and has not
    confirmed, ///< the same, confirmed
    keptOut,   ///< it kept an attempt out
    taken,     ///< a branch of a `when` or `match`
    notTaken,  ///< the same, when it was asked
    held,      ///< a part of a condition
    notHeld,   ///< the same
    recorded,  ///< a value of a given or choice: the record says so
    shared,    ///< a `share`: a course counts twice by it
    split,     ///< a `split`: a course was divided
    decided,   ///< a `prefer`: another course had to stand back
    stands,    ///< it stood for the student; its effect can't be told
    reached,   ///< an `earn about`: the amount
    below,     ///< the same
    changed    ///< an exception: without it the audit would be another one
};

enum class ClauseKind {
    program,
    requirement,
    branch, ///< `concentration` or `option` of a `complete`
    take,
    earn,
    limit,
    forbid,
    attain,
    complete,
    require,
    unchecked,
    item,        ///< of an `of` list, or a milestone of several
    alternative, ///< of an item
    setPart,     ///< an alternative of the set that a `take` names
    condition,   ///< a `where` or `except` of such a set, or a part of an `exclude`
    approval,    ///< an `approved` of such a set
    whenBranch,  ///< of a `when` or `match`; its `else`, too
    whenPart,    ///< of its condition
    value,       ///< of a given or a choice
    minimumGrade,
    exclude,
    share,
    split,
    prefer,
    priority,
    noCredit, ///< a `no credit for both` of the institution
    exception ///< of a test
};

/// Of how many cases, and which: indices into `Coverage::cases`, ascending.
using CaseList = std::vector<std::size_t>;

struct ClauseCoverage {
    ClauseKind kind{};
    Location at;
    std::string path;   ///< of a named statement, where it was met first; may be empty
    CaseList reachedBy; ///< it stood for the student, or had some outcome
    struct Seen {
        ClauseOutcome outcome{};
        CaseList by;
    };
    std::vector<Seen> outcomes; ///< those that its kind asks for, in their order

    /// All outcomes asked for were seen.
    bool covered() const;
};

/// A test, or a student's record.
struct CoverageCase {
    std::string name; ///< the title of a test, the file of a record
    Location at;      ///< of a test
};

struct Coverage {
    bool ofStudents = false;             ///< the cases are records, not tests
    std::vector<CoverageCase> cases;     ///< in the order given
    std::vector<CoverageCase> failed;    ///< tests that do not pass: nothing is counted of them
    std::vector<ClauseCoverage> clauses; ///< by file name and place
    Diagnostics diagnostics;             ///< of tests or records that could not be audited

    std::size_t covered() const; ///< how many clauses
};

/// A part in thousandths of the whole, rounded down: 1000 only when it is all. Of nothing 1000.
std::int64_t perMille(std::size_t part, std::size_t whole);

class ClauseTable;

/// Counts what audits reach of programmes.
///
/// A statement *decides* when it alone is not met: with it met, the programme would be. What it stands in is
/// not met with it, and does not count. Nor does a *total*, an `earn` of courses or units: it lacks what is
/// lacking anywhere below it, so all totals are left out of the audit that tells. A total decides when the
/// programme is met without it and those of the scopes around its own, and not without those alone. What is
/// waived, or met except unchecked, is met here.
class CoverageCounter {
public:
    /// The clauses of these programmes and of their institutions; none has been reached.
    CoverageCounter(const Programs& programs, bool ofStudents);
    ~CoverageCounter();

    /// Makes the exceptions of a test clauses of their own.
    void addExceptions(const Transcript& transcript);

    /// The record of which audits are added next.
    void begin(CoverageCase one);
    /// Counts what `audit` found of a record and these programmes, with `AuditOptions::trace`; audits it
    /// again to see what decides. REQUIRES: `begin` has said whose.
    void add(const Programs& programs, const std::vector<ProgramAudit>& audits, const Transcript& transcript,
             const AuditOptions& options);
    /// A test that does not pass, of which nothing is counted.
    void addFailed(CoverageCase one);

    /// What was counted; the counter is then used up.
    Coverage take(const SourceSet& sources);

private:
    std::unique_ptr<ClauseTable> table_;
    Coverage coverage_;
};

/// Runs the tests of a rule set and counts what those that pass reach of its programmes: of those of the
/// named files, and those that tests are for.
Coverage coverTests(const RuleSet& rules, const SourceSet& sources, const AuditOptions& options);

} // namespace gradus
