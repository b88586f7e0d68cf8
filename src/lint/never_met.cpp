#include "gradus/audit.h"
#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::lints {

namespace {

/// Steps of one audit: what shipped programmes need is far below. A finding is certain or none.
constexpr std::uint64_t budget = 2'000;
constexpr std::size_t mostBranches = 30;

/// Whether no further courses bring a student to the end who has none yet.
bool isImpossible(const Program& program, const Transcript& beginner) {
    const AuditRun run = audit(program, beginner, {Date{2000, 1, 1}, budget});
    return run.audit && run.audit->verdict == Verdict::notMet && !run.audit->possible && run.audit->proven &&
           run.audit->assumptions.empty();
}

/// Whether a set may ask for a lower grade. Where it keeps courses out instead, whether it may for a higher.
bool asksLowGrade(const CourseSet& set, bool keepsOut) {
    if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        return asksLowGrade(*hidden->set, keepsOut);
    }
    if (const auto* combined = std::get_if<Combined>(&set.what)) {
        const bool opposite = (combined->op == Combined::Op::none) != keepsOut;
        return std::any_of(combined->parts.begin(), combined->parts.end(),
                           [&](const CourseSetRef& part) { return asksLowGrade(*part, opposite); });
    }
    const auto* grade = std::get_if<GradeCompares>(&set.what);
    const bool high = grade != nullptr && (grade->comparison == Comparison::greater ||
                                           grade->comparison == Comparison::greaterEqual);
    return grade != nullptr && high == keepsOut;
}

/// A further course is taken to go well: an audit finds none with a low grade, and a student may have one.
bool needsLowGrade(const Statement& statement) {
    const bool keepsOut = std::holds_alternative<Exclude>(statement.what) ||
                          std::holds_alternative<Limit>(statement.what) ||
                          std::holds_alternative<Forbid>(statement.what);
    bool low = false;
    forEachSet(statement, [&](const CourseSetRef& set) { low = low || asksLowGrade(*set, keepsOut); });
    return low;
}

/// Whether an audit of one beginner tells of all: with a `when` another student may be asked for something
/// else, and with a `split` an audit can't prove anything, for it takes no further course to be split. Of
/// courses with several numbers it looks at none that the rules don't name.
bool sameForAll(const Program& program) {
    bool same = program.institution->sameCourses.empty();
    walk(program, [&](const Statement& statement, const Trail&) {
        same = same && !std::holds_alternative<Split>(statement.what) &&
               !std::holds_alternative<When>(statement.what) && !needsLowGrade(statement);
    });
    return same;
}

std::string titleOf(const Scope& branch) {
    return branch.title.empty() ? branch.id : branch.title;
}

} // namespace

void neverMet(ProgramView& view) {
    const bool explained = !view.meetable;
    if (explained || !sameForAll(view.program)) {
        return;
    }
    if (isImpossible(view.program, {})) {
        view.report(
            language::warning("cannot-be-met", view.program.at,
                              "no student can meet this programme, whatever courses are taken",
                              "an audit of any record says what is missing at last; correct an amount, "
                              "or allow with `share` what may count in several places"));
        return;
    }
    std::size_t branches = 0;
    walk(view.program, [&](const Statement& statement, const Trail& trail) {
        const auto* branch = std::get_if<Scope>(&statement.what);
        const bool declarable = branch != nullptr && !branch->path.empty() && trail.forks.size() == 1 &&
                                trail.forks.back().chosen && branch->kind != Scope::Kind::requirement;
        if (!declarable || branches == mostBranches) {
            return;
        }
        ++branches;
        Transcript declared;
        declared.choices["concentration"] = {branch->path};
        if (isImpossible(view.program, declared)) {
            view.report(language::warning(
                "cannot-be-met", branch->at,
                fmt::format("no student with \"{}\" can meet the programme, whatever courses are taken",
                            titleOf(*branch)),
                "what it asks for does not fit beside the rest; correct an amount, or allow with `share` "
                "what "
                "may count in several places"));
        }
    });
}

} // namespace gradus::lints
