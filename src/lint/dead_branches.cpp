#include "src/language/messages.h"
#include "src/lint/lints.h"

namespace gradus::lints {

namespace {

class DeadBranches {
public:
    explicit DeadBranches(ProgramView& view) : view_(view) {}

    void look(const When& when, const Trail& trail) {
        const std::vector<Around> around = aroundOf(trail);
        const auto reached = view_.students.reached(when, around);
        if (!reached) {
            return;
        }
        for (std::size_t i = 0; i < when.branches.size(); ++i) {
            if (!(*reached)[i]) {
                tell(when, i, around);
            }
        }
        if (!when.otherwise.empty() && !reached->back()) {
            view_.report(language::labelled(
                language::warning("branch-never-holds", placeOf(when.otherwise.front()),
                                  "this `else` never holds: the branches above it leave nothing over",
                                  "leave it out, or correct the conditions"),
                when.branches.front().condition.at, "the first of them"));
        }
    }

private:
    void tell(const When& when, std::size_t branch, const std::vector<Around>& around) {
        Diagnostic diagnostic =
            language::warning("branch-never-holds", when.branches[branch].condition.at,
                              "this condition never holds here", "correct it, or leave the branch out");
        for (std::size_t earlier = 0; earlier < branch; ++earlier) {
            When two;
            two.branches = {{when.branches[earlier].condition, {}, {}},
                            {when.branches[branch].condition, {}, {}}};
            const auto reached = view_.students.reached(two, around);
            if (reached && !(*reached)[1]) {
                diagnostic = language::labelled(std::move(diagnostic), when.branches[earlier].condition.at,
                                                "this one, which comes first, holds whenever it would");
                break;
            }
        }
        if (diagnostic.labels.empty() && !around.empty()) {
            const Around& outer = around.back();
            const Location at = outer.branch < outer.when->branches.size()
                                    ? outer.when->branches[outer.branch].condition.at
                                    : outer.when->clause.at;
            diagnostic = language::labelled(std::move(diagnostic), at, "it stands below this one");
        }
        view_.report(std::move(diagnostic));
    }

    static Location placeOf(const Statement& statement) {
        return std::visit(
            [](const auto& what) {
                if constexpr (requires { what.clause; }) {
                    return what.clause.at;
                } else {
                    return what.at;
                }
            },
            statement.what);
    }

    ProgramView& view_;
};

} // namespace

void deadBranches(ProgramView& view) {
    DeadBranches dead(view);
    walk(view.program, [&](const Statement& statement, const Trail& trail) {
        if (const auto* when = std::get_if<When>(&statement.what)) {
            dead.look(*when, trail);
        }
    });
}

} // namespace gradus::lints
