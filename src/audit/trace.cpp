#include "src/audit/trace.h"

#include "src/audit/match.h"
#include "src/audit/set_pieces.h"
#include "src/audit/trace_places.h"

#include <algorithm>
#include <tuple>

namespace gradus {
namespace {

using place::Index;
using What = Trace::What;

class Tracing {
public:
    Tracing(const Found& found, const Record& record, const Holding& holding, std::size_t program)
        : found_(found), compiled_(found.compiled), layout_(found.compiled.layout), record_(record),
          holding_(holding), program_(program), conditions_(found.compiled.programs, record),
          viewer_(found.compiled.institution(), program) {}

    std::vector<Trace> run() {
        statements(compiled_.programs[program_]->body.statements);
        tracePlaces(compiled_, record_, holding_, program_, trace_);
        const auto order = [](const Trace& one) {
            return std::tuple(one.at.source, one.at.span.begin, one.at.span.end, one.what);
        };
        std::sort(trace_.begin(), trace_.end(),
                  [&](const Trace& a, const Trace& b) { return order(a) < order(b); });
        trace_.erase(std::unique(trace_.begin(), trace_.end()), trace_.end());
        return std::move(trace_);
    }

private:
    void add(What what, const Location& at) { trace_.push_back({what, at}); }

    void statements(const std::vector<Statement>& all) {
        for (const Statement& one : all)
            std::visit([&](const auto& what) { statement(what); }, one.what);
    }
    template <typename Other>
    void statement(const Other& other) {
        if constexpr (std::is_same_v<Other, Exclude> || std::is_same_v<Other, MinimumGrade> ||
                      std::is_same_v<Other, Share> || std::is_same_v<Other, Split> ||
                      std::is_same_v<Other, Prefer> || std::is_same_v<Other, Priority>)
            add(What::stands, other.clause.at);
        if constexpr (std::is_same_v<Other, Exclude>)
            stands(exclusionParts(other.where));
    }
    void stands(const std::vector<CourseSetRef>& sets) {
        for (const CourseSetRef& set : sets)
            add(What::stands, set->at);
    }
    void stands(const SetPieces& pieces) {
        stands(pieces.parts);
        stands(pieces.approvals);
        for (const SetPieces::Conditioned& one : pieces.conditioned)
            stands(one.conditions);
    }
    void statement(const Scope& scope) { statements(scope.statements); }
    void statement(const When& when) { statements(decided(when)); }
    void statement(const Complete& complete) {
        if (const auto choice = layout_.choiceOf.find(&complete); choice != layout_.choiceOf.end())
            branches(complete.branches, layout_.choices[choice->second]);
    }
    void statement(const Take& take) {
        const auto leaf = layout_.leafOf.find(&take);
        if (leaf == layout_.leafOf.end()) // it is waived
            return;
        if (take.pool)
            drawn(take, layout_.leaves[leaf->second].firstSlot);
        else
            items(take.items, compiled_.problem.leaves[leaf->second].items);
        if (take.braces)
            statements(take.braces->statements);
    }
    void statement(const Earn& earn) {
        const auto measure = layout_.measureOf.find(&earn);
        if (measure == layout_.measureOf.end() || earn.allOf.empty())
            return;
        const auto unfilled = holding_.unfilled(measure->second, Width::planned);
        for (std::size_t i = 0; i < earn.allOf.size(); ++i) {
            const bool lacks = std::find(unfilled.begin(), unfilled.end(), i) != unfilled.end();
            add(lacks ? What::unfilled : What::filled, earn.allOf[i].at);
        }
    }

    const std::vector<Statement>& decided(const When& when) {
        const WhenBranch* taken = nullptr;
        for (const WhenBranch& branch : when.branches) {
            if (taken == nullptr) {
                parts(branch.condition);
                if (conditions_.hold(branch.condition, found_.settings, program_))
                    taken = &branch;
            }
            add(taken == &branch ? What::taken : What::passedBy, branch.at);
        }
        if (when.otherwiseAt)
            add(taken == nullptr ? What::taken : What::passedBy, *when.otherwiseAt);
        return taken != nullptr ? taken->statements : when.otherwise;
    }
    void parts(const Condition& condition) {
        const auto* combined = std::get_if<CombinedCondition>(&condition.what);
        if (combined == nullptr)
            return;
        for (const Condition& part : combined->parts) {
            const bool holds = conditions_.hold(part, found_.settings, program_);
            add(holds ? What::held : What::notHeld, part.at);
            parts(part);
        }
    }

    void branches(const std::vector<Statement>& all, const Layout::ChoicePlace& choice) {
        for (const Statement& one : all) {
            if (const auto* when = std::get_if<When>(&one.what))
                branches(decided(*when), choice);
            const auto* scope = std::get_if<Scope>(&one.what);
            if (scope == nullptr)
                continue;
            const bool chosen =
                std::any_of(choice.branches.begin(), choice.branches.end(), [&](Index branch) {
                    return holding_.chosen(branch) &&
                           layout_.scopes[layout_.branches[branch].scope].scope == scope;
                });
            if (chosen)
                statements(scope->statements);
            else
                add(What::notChosen, scope->at);
        }
    }

    void items(const std::vector<CourseItem>& items, const std::vector<place::Item>& placed) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            add(holding_.itemFilled(placed[i], Width::planned) ? What::filled : What::unfilled, items[i].at);
            for (std::size_t a = 0; a < items[i].alternatives.size(); ++a) {
                const ItemBundle& bundle = items[i].alternatives[a];
                for (const CourseSetRef& course : bundle.courses)
                    stands(setPieces(course));
                const place::Item alone{{placed[i].alternatives[a]}};
                if (!bundle.courses.empty())
                    add(holding_.itemFilled(alone, Width::planned) ? What::filled : What::unfilled,
                        bundle.courses.front()->at);
            }
        }
    }

    const Facts& factsOf(std::size_t candidate) const {
        return record_.entries[compiled_.entryOf[candidate]].facts;
    }

    /// Which parts of its set a pool has courses of.
    void drawn(const Take& take, Index slot) {
        const SetPieces pieces = setPieces(take.pool);
        stands(pieces);
        for (const std::size_t candidate : holding_.in(slot)) {
            const Facts& facts = factsOf(candidate);
            for (const CourseSetRef& part : pieces.parts) {
                if (match(*part, facts, viewer_) != Match::no)
                    add(What::drawn, part->at);
            }
        }
    }

    const Found& found_;
    const Compiled& compiled_;
    const Layout& layout_;
    const Record& record_;
    const Holding& holding_;
    const std::size_t program_;
    const Conditions conditions_;
    const Viewer viewer_;
    std::vector<Trace> trace_;
};

} // namespace

std::vector<Trace> traceOf(const Found& found, const Record& record, const Holding& holding,
                           std::size_t program) {
    return Tracing(found, record, holding, program).run();
}

} // namespace gradus
