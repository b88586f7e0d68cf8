#include "gradus/audit.h"
#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

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

/// Whether one beginner stands for all: with a `when` another student may be asked for something else, and
/// with a `split` an audit can't prove anything, for it takes no further course to be split.
bool sameForAll(const Program& program) {
    bool same = true;
    walk(program, [&](const Statement& statement, const Trail&) {
        same = same && !std::holds_alternative<Split>(statement.what) &&
               !std::holds_alternative<When>(statement.what);
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
