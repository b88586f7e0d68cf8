#include "src/coverage/clauses_of.h"

#include "src/audit/set_pieces.h"

#include <algorithm>

namespace gradus {
namespace {

using Kind = ClauseKind;
using Out = ClauseOutcome;

const std::vector<Out> statementOutcomes{Out::met, Out::notMet, Out::decides};

class Walk {
public:
    explicit Walk(ClauseTable& into) : into_(into) {}

    void program(const Program& program) {
        into_.add(Kind::program, program.body.at, {}, {Out::met, Out::notMet});
        for (const Given& given : program.givens)
            values(program.id, given.id, given.values);
        for (const Choice& choice : program.choices)
            values(program.id, choice.id, choice.values);
        for (const NoCredit& pair : program.institution->noCredit)
            into_.add(Kind::noCredit, pair.at, {}, {Out::keptOut});
        statements(program.body.statements);
    }

private:
    void values(const std::string& program, const std::string& fact, const std::vector<NamedValue>& values) {
        for (const NamedValue& value : values)
            into_.addValue(program, fact, value.id, value.at);
    }

    void add(Kind kind, const Clause& clause, const std::vector<Out>& asked) {
        into_.add(kind, clause.at, clause.path, asked);
    }

    void statements(const std::vector<Statement>& all) {
        for (const Statement& one : all)
            std::visit([&](const auto& what) { statement(what); }, one.what);
    }

    void statement(const Scope& scope) {
        into_.add(Kind::requirement, scope.at, scope.path,
                  asksNothing(scope) ? std::vector{Out::met} : std::vector{Out::met, Out::notMet});
        statements(scope.statements);
    }
    /// Of nothing but what a person confirms: it is never not met.
    static bool asksNothing(const Scope& scope) {
        return std::all_of(scope.statements.begin(), scope.statements.end(), [](const Statement& one) {
            return std::holds_alternative<Unchecked>(one.what) || std::holds_alternative<Remark>(one.what);
        });
    }
    void statement(const Take& take) {
        const bool optional = take.need == CourseAmount{};
        add(Kind::take, take.clause, optional ? std::vector{Out::used, Out::unused} : statementOutcomes);
        if (take.pool)
            pieces(take.pool);
        items(take.items);
        if (take.braces)
            statements(take.braces->statements);
    }
    void statement(const Earn& earn) {
        add(Kind::earn, earn.clause, earn.about ? std::vector{Out::reached, Out::below} : statementOutcomes);
        items(earn.allOf);
    }
    void statement(const Limit& limit) { add(Kind::limit, limit.clause, {Out::within, Out::bound}); }
    void statement(const Forbid& forbid) {
        add(Kind::forbid, forbid.clause,
            forbid.because ? std::vector{Out::notMet, Out::decides} : statementOutcomes);
    }
    void statement(const Attain& attain) { add(Kind::attain, attain.clause, statementOutcomes); }
    void statement(const AttainSome& some) {
        add(Kind::attain, some.clause, statementOutcomes);
        for (const Attain& one : some.among)
            into_.add(Kind::item, one.clause.at, {}, {Out::used, Out::unused});
    }
    void statement(const Require& require) { add(Kind::require, require.clause, statementOutcomes); }
    void statement(const Unchecked& unchecked) {
        add(Kind::unchecked, unchecked.clause, {Out::open, Out::confirmed});
    }
    void statement(const MinimumGrade& floor) { add(Kind::minimumGrade, floor.clause, {Out::keptOut}); }
    void statement(const Exclude& exclude) {
        add(Kind::exclude, exclude.clause, {Out::keptOut});
        for (const CourseSetRef& part : exclusionParts(exclude.where))
            into_.add(Kind::condition, part->at, {}, {Out::keptOut});
    }
    void statement(const Share& share) {
        const bool capped = share.courses || share.units;
        add(Kind::share, share.clause,
            capped ? std::vector{Out::shared, Out::bound} : std::vector{Out::shared});
    }
    void statement(const Split& split) { add(Kind::split, split.clause, {Out::split}); }
    void statement(const Prefer& prefer) { add(Kind::prefer, prefer.clause, {Out::decided}); }
    void statement(const Priority& priority) { add(Kind::priority, priority.clause, {Out::stands}); }
    void statement(const Remark&) {}
    void statement(const Complete& complete) {
        add(Kind::complete, complete.clause, statementOutcomes);
        const auto isScope = [](const Statement& one) { return std::holds_alternative<Scope>(one.what); };
        const bool all = complete.branches.size() <= static_cast<std::size_t>(complete.count) &&
                         std::all_of(complete.branches.begin(), complete.branches.end(), isScope);
        branches(complete.branches,
                 all ? std::vector{Out::chosen} : std::vector{Out::chosen, Out::notChosen});
    }
    void branches(const std::vector<Statement>& all, const std::vector<Out>& asked) {
        for (const Statement& one : all) {
            if (const auto* scope = std::get_if<Scope>(&one.what)) {
                into_.add(Kind::branch, scope->at, scope->path, asked);
                statements(scope->statements);
            } else if (const auto* when = std::get_if<When>(&one.what)) {
                heads(*when);
                for (const WhenBranch& branch : when->branches)
                    branches(branch.statements, asked);
                branches(when->otherwise, asked);
            }
        }
    }
    void statement(const When& when) {
        heads(when);
        for (const WhenBranch& branch : when.branches)
            statements(branch.statements);
        statements(when.otherwise);
    }
    void heads(const When& when) {
        for (const WhenBranch& branch : when.branches) {
            into_.add(Kind::whenBranch, branch.at, {}, {Out::taken, Out::notTaken});
            conditionParts(branch.condition);
        }
        if (when.otherwiseAt)
            into_.add(Kind::whenBranch, *when.otherwiseAt, {}, {Out::taken});
    }
    void conditionParts(const Condition& condition) {
        const auto* combined = std::get_if<CombinedCondition>(&condition.what);
        if (combined == nullptr)
            return;
        for (const Condition& part : combined->parts) {
            if (combined->parts.size() > 1)
                into_.add(Kind::whenPart, part.at, {}, {Out::held, Out::notHeld});
            conditionParts(part);
        }
    }

    /// An item alone says what its statement says.
    void items(const std::vector<CourseItem>& items) {
        const bool several = std::any_of(
            items.begin(), items.end(), [&](const CourseItem& one) { return !(one.at == items.front().at); });
        for (const CourseItem& item : items) {
            if (several)
                into_.add(Kind::item, item.at, {}, {Out::used, Out::unused});
            for (const ItemBundle& bundle : item.alternatives) {
                if (item.alternatives.size() > 1 && !bundle.courses.empty())
                    into_.add(Kind::alternative, bundle.courses.front()->at, {}, {Out::used, Out::unused});
                for (const CourseSetRef& course : bundle.courses)
                    pieces(course);
            }
        }
    }
    void pieces(const CourseSetRef& set) {
        const SetPieces pieces = setPieces(set);
        for (const CourseSetRef& part : pieces.parts)
            into_.add(Kind::setPart, part->at, {}, {Out::used});
        for (const SetPieces::Conditioned& one : pieces.conditioned) {
            for (const CourseSetRef& condition : one.conditions)
                into_.add(Kind::condition, condition->at, {}, {Out::keptOut});
        }
        for (const CourseSetRef& approval : pieces.approvals)
            into_.add(Kind::approval, approval->at, {}, {Out::open, Out::confirmed});
    }

    ClauseTable& into_;
};

} // namespace

void addClauses(const Program& program, ClauseTable& into) {
    Walk(into).program(program);
}

} // namespace gradus
