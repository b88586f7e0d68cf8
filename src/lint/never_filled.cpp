#include "src/language/messages.h"
#include "src/lint/lints.h"
#include "src/lint/meeting.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::lints {

namespace {

class NeverFilled {
public:
    explicit NeverFilled(ProgramView& view) : view_(view) {}

    void measure(const Earn& earn, const Trail& trail) {
        if (earn.over.looksAtEverything()) {
            return;
        }
        std::vector<const Leaf*> leaves = leavesOver(earn.over, trail);
        if (leaves.empty()) {
            return;
        }
        if (earn.where && !anyTakes(leaves, earn.where)) {
            view_.report(language::warning(
                "measure-never-filled", earn.clause.at,
                fmt::format("nothing that is taken here can count: no `take` accepts a course in {}",
                            setText(*earn.where)),
                "correct the set, or let a `take` accept such courses"));
        }
        for (const CourseItem& item : earn.allOf) {
            const bool taken = std::any_of(
                item.alternatives.begin(), item.alternatives.end(),
                [&](const ItemBundle& bundle) { return anyTakes(leaves, bundle.courses.front()); });
            if (!taken) {
                view_.report(language::warning(
                    "measure-never-filled", item.at,
                    fmt::format("nothing that is taken here can count: no `take` accepts {}", item.text),
                    "correct the code, or let a `take` accept it"));
            }
        }
    }

    void share(const Share& share, const Trail& trail) {
        const std::vector<const Leaf*> here = leavesOver({}, trail);
        std::string partners;
        for (const Share::Partner& partner : share.with) {
            const std::vector<const Leaf*> there = leavesAt({partner.path}, {});
            if (!partner.program.empty() || here.empty() || there.empty() || meet(here, there, share.where)) {
                return;
            }
            partners += fmt::format("{}`{}`", partners.empty() ? "" : " or ", partner.path);
        }
        if (!partners.empty()) {
            view_.report(language::warning(
                "share-never-applies", share.clause.at,
                fmt::format("there is nothing to share: no course can be taken here and in {}", partners),
                "correct the set or the partner, or leave the `share` out"));
        }
    }

private:
    std::vector<const Leaf*> leavesAt(const std::vector<std::string>& paths,
                                      const std::vector<std::string>& except) const {
        const auto within = [](const Leaf& leaf, const std::vector<std::string>& list) {
            return std::any_of(list.begin(), list.end(),
                               [&](const std::string& path) { return standsIn(leaf, path); });
        };
        std::vector<const Leaf*> leaves;
        for (const Leaf& leaf : view_.leaves) {
            if (within(leaf, paths) && !within(leaf, except)) {
                leaves.push_back(&leaf);
            }
        }
        return leaves;
    }

    std::vector<const Leaf*> leavesOver(const Over& over, const Trail& trail) const {
        if (over.kind == Over::Kind::scopes) {
            return leavesAt(over.paths, {});
        }
        if (over.kind == Over::Kind::program) {
            return leavesAt({""}, over.except);
        }
        std::vector<const Leaf*> leaves;
        for (const Leaf& leaf : view_.leaves) {
            const auto& scopes = leaf.trail.scopes;
            const bool inside = trail.take != nullptr ? leaf.take == trail.take
                                                      : std::find(scopes.begin(), scopes.end(),
                                                                  trail.scopes.back()) != scopes.end();
            if (inside) {
                leaves.push_back(&leaf);
            }
        }
        return leaves;
    }

    bool anyTakes(const std::vector<const Leaf*>& leaves, const CourseSetRef& set) const {
        return std::any_of(leaves.begin(), leaves.end(), [&](const Leaf* leaf) {
            const std::vector<CourseSetRef> sets = setsOf(*leaf->take);
            return std::any_of(sets.begin(), sets.end(),
                               [&](const CourseSetRef& one) { return mayMeet(view_, one, set); });
        });
    }

    bool meet(const std::vector<const Leaf*>& here, const std::vector<const Leaf*>& there,
              const CourseSetRef& where) const {
        for (const Leaf* one : here) {
            for (const Leaf* other : there) {
                for (const CourseSetRef& a : setsOf(*one->take)) {
                    for (const CourseSetRef& b : setsOf(*other->take)) {
                        if (mayMeet(view_, a, b, where)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    ProgramView& view_;
};

} // namespace

void neverFilled(ProgramView& view) {
    NeverFilled never(view);
    walk(view.program, [&](const Statement& statement, const Trail& trail) {
        if (const auto* earn = std::get_if<Earn>(&statement.what)) {
            never.measure(*earn, trail);
        } else if (const auto* share = std::get_if<Share>(&statement.what)) {
            never.share(*share, trail);
        }
    });
}

} // namespace gradus::lints
