#include "src/coverage/outcomes.h"

namespace gradus {
namespace {

using Kind = ClauseKind;
using Out = ClauseOutcome;

class Reading {
public:
    Reading(std::size_t by, ClauseTable& into) : by_(by), into_(into) {}

    void tree(const ScopeResult& body) {
        standing(Kind::program, body.at, body.standing);
        nodes(body.nodes);
    }

    void trace(const std::vector<Trace>& all) {
        for (const Trace& one : all) {
            switch (one.what) {
            case Trace::What::stands:
                for (const Kind kind : {Kind::exclude, Kind::minimumGrade, Kind::share, Kind::split,
                                        Kind::prefer, Kind::setPart, Kind::condition, Kind::approval})
                    into_.reach(kind, one.at, by_);
                into_.see(Kind::priority, one.at, Out::stands, by_);
                break;
            case Trace::What::taken:
                into_.see(Kind::whenBranch, one.at, Out::taken, by_);
                break;
            case Trace::What::passedBy:
                into_.see(Kind::whenBranch, one.at, Out::notTaken, by_);
                break;
            case Trace::What::held:
                into_.see(Kind::whenPart, one.at, Out::held, by_);
                break;
            case Trace::What::notHeld:
                into_.see(Kind::whenPart, one.at, Out::notHeld, by_);
                break;
            case Trace::What::notChosen:
                into_.see(Kind::branch, one.at, Out::notChosen, by_);
                break;
            case Trace::What::filled:
                item(one.at, Out::used);
                break;
            case Trace::What::unfilled:
                item(one.at, Out::unused);
                break;
            case Trace::What::drawn:
                into_.see(Kind::setPart, one.at, Out::used, by_);
                break;
            case Trace::What::keptOut:
                for (const Kind kind : {Kind::exclude, Kind::minimumGrade, Kind::condition})
                    into_.see(kind, one.at, Out::keptOut, by_);
                break;
            case Trace::What::toConfirm:
                into_.see(Kind::approval, one.at, Out::open, by_);
                break;
            case Trace::What::confirmed:
                into_.see(Kind::approval, one.at, Out::confirmed, by_);
                break;
            case Trace::What::shared:
                into_.see(Kind::share, one.at, Out::shared, by_);
                break;
            case Trace::What::split:
                into_.see(Kind::split, one.at, Out::split, by_);
                break;
            }
        }
    }

    void reasons(const std::vector<AttemptResult>& attempts) {
        for (const AttemptResult& attempt : attempts) {
            for (const Reason& reason : attempt.considered) {
                if (reason.code == Reason::Code::shareLimit)
                    into_.see(Kind::share, reason.at, Out::bound, by_);
                if (reason.code == Reason::Code::limitReached)
                    into_.see(Kind::limit, reason.at, Out::bound, by_);
                if (reason.code == Reason::Code::othersPreferred)
                    into_.see(Kind::prefer, reason.at, Out::decided, by_);
                if (reason.code == Reason::Code::noCredit)
                    into_.see(Kind::noCredit, reason.at, Out::keptOut, by_);
            }
        }
    }

    void exceptions(const std::vector<ExceptionResult>& all) {
        for (const ExceptionResult& one : all) {
            into_.reach(Kind::exception, one.exception.at, by_);
            if (one.outcome == ExceptionResult::Outcome::applied)
                into_.see(Kind::exception, one.exception.at, Out::changed, by_);
        }
    }

private:
    void item(const Location& at, Out outcome) {
        into_.see(Kind::item, at, outcome, by_);
        into_.see(Kind::alternative, at, outcome, by_);
    }

    void standing(Kind kind, const Location& at, Standing standing, Out met = Out::met,
                  Out notMet = Out::notMet) {
        into_.reach(kind, at, by_);
        if (standing == Standing::met || standing == Standing::metExceptUnchecked)
            into_.see(kind, at, met, by_);
        if (standing == Standing::inProgress || standing == Standing::planned || standing == Standing::notMet)
            into_.see(kind, at, notMet, by_);
    }

    void nodes(const std::vector<NodeResult>& all) {
        for (const NodeResult& one : all)
            std::visit([&](const auto& what) { node(what); }, one.what);
    }
    void node(const ScopeResult& scope) {
        standing(Kind::requirement, scope.at, scope.standing);
        nodes(scope.nodes);
    }
    void node(const TakeResult& take) {
        standing(Kind::take, take.at, take.standing);
        if (take.standing != Standing::waived)
            into_.see(Kind::take, take.at, take.uses.empty() ? Out::unused : Out::used, by_);
        nodes(take.nodes);
    }
    void node(const EarnResult& earn) {
        standing(Kind::earn, earn.at, earn.standing);
        if (!earn.about || earn.standing == Standing::waived)
            return;
        const CourseAmount have = earn.progress.have();
        const bool enough =
            have.courses >= earn.progress.need.courses && have.units >= earn.progress.need.units;
        into_.see(Kind::earn, earn.at, enough ? Out::reached : Out::below, by_);
    }
    void node(const LimitResult& limit) {
        into_.reach(Kind::limit, limit.at, by_);
        if (limit.waived)
            return;
        if (!limit.left.empty())
            into_.see(Kind::limit, limit.at, Out::bound, by_);
        else if (limit.placed.courses > 0)
            into_.see(Kind::limit, limit.at, Out::within, by_);
    }
    void node(const ForbidResult& forbid) { standing(Kind::forbid, forbid.at, forbid.standing); }
    void node(const AttainResult& attain) { standing(Kind::attain, attain.at, attain.standing); }
    void node(const AttainSomeResult& some) {
        standing(Kind::attain, some.at, some.standing);
        for (const AttainResult& one : some.among)
            standing(Kind::item, one.at, one.standing, Out::used, Out::unused);
    }
    void node(const RequireResult& require) { standing(Kind::require, require.at, require.standing); }
    void node(const UncheckedResult& unchecked) {
        into_.reach(Kind::unchecked, unchecked.at, by_);
        if (unchecked.standing == Standing::metExceptUnchecked)
            into_.see(Kind::unchecked, unchecked.at, Out::open, by_);
        if (unchecked.standing == Standing::met)
            into_.see(Kind::unchecked, unchecked.at, Out::confirmed, by_);
    }
    void node(const RemarkResult&) {}
    void node(const CompleteResult& complete) {
        standing(Kind::complete, complete.at, complete.standing);
        for (const ScopeResult& branch : complete.chosen) {
            into_.see(Kind::branch, branch.at, Out::chosen, by_);
            nodes(branch.nodes);
        }
    }

    const std::size_t by_;
    ClauseTable& into_;
};

} // namespace

void readOutcomes(const ProgramAudit& audit, const Transcript& transcript, std::size_t by,
                  ClauseTable& into) {
    Reading reading(by, into);
    reading.tree(audit.body);
    reading.trace(audit.trace);
    reading.reasons(audit.attempts);
    reading.exceptions(audit.exceptions);
    for (const auto& [given, value] : transcript.givens)
        into.seeValue(audit.program, given, value, by);
    for (const auto& [choice, values] : transcript.choices) {
        for (const std::string& value : values)
            into.seeValue(audit.program, choice, value, by);
    }
}

} // namespace gradus
