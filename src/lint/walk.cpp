#include "src/lint/walk.h"

#include <algorithm>

namespace gradus::lints {

namespace {

class Walk {
public:
    explicit Walk(const std::function<void(const Statement&, const Trail&)>& visit) : visit_(visit) {}

    void scope(const Scope& scope) {
        trail_.scopes.push_back(&scope);
        statements(scope.statements);
        trail_.scopes.pop_back();
    }

private:
    void statements(const std::vector<Statement>& list) {
        for (const Statement& statement : list) {
            visit_(statement, trail_);
            std::visit(*this, statement.what);
        }
    }

    void branch(const Fork& fork, const std::vector<Statement>& list) {
        trail_.forks.push_back(fork);
        statements(list);
        trail_.forks.pop_back();
    }

public:
    void operator()(const Scope& inner) { scope(inner); }
    void operator()(const Take& take) {
        if (take.braces) {
            trail_.take = &take;
            scope(*take.braces);
            trail_.take = nullptr;
        }
    }
    void operator()(const Complete& complete) {
        for (std::size_t i = 0; i < complete.branches.size(); ++i) {
            const bool all = static_cast<std::size_t>(complete.count) >= complete.branches.size();
            trail_.forks.push_back({&complete, i, true, all});
            visit_(complete.branches[i], trail_);
            std::visit(*this, complete.branches[i].what);
            trail_.forks.pop_back();
        }
    }
    void operator()(const When& when) {
        for (std::size_t i = 0; i < when.branches.size(); ++i) {
            branch({&when, i, false, false}, when.branches[i].statements);
        }
        branch({&when, when.branches.size(), false, false}, when.otherwise);
    }
    template <typename Other>
    void operator()(const Other&) {}

private:
    const std::function<void(const Statement&, const Trail&)>& visit_;
    Trail trail_;
};

} // namespace

void walk(const Program& program, const std::function<void(const Statement&, const Trail&)>& visit) {
    Walk(visit).scope(program.body);
}

std::vector<Leaf> leavesOf(const Program& program) {
    std::vector<Leaf> leaves;
    walk(program, [&](const Statement& statement, const Trail& trail) {
        if (const auto* take = std::get_if<Take>(&statement.what)) {
            leaves.push_back({take, trail});
        }
    });
    return leaves;
}

bool together(const Trail& a, const Trail& b) {
    for (const Fork& one : a.forks) {
        for (const Fork& other : b.forks) {
            if (one.at == other.at && one.branch != other.branch && !one.all) {
                return false;
            }
        }
    }
    return true;
}

bool standsIn(const Leaf& leaf, const std::string& path) {
    return path.empty() || leaf.take->clause.path == path ||
           std::any_of(leaf.trail.scopes.begin(), leaf.trail.scopes.end(),
                       [&](const Scope* scope) { return scope->path == path; });
}

void forEachSet(const Statement& statement, const std::function<void(const CourseSetRef&)>& visit) {
    const auto one = [&](const CourseSetRef& set) {
        if (set) {
            visit(set);
        }
    };
    const auto items = [&](const std::vector<CourseItem>& list) {
        for (const CourseItem& item : list) {
            for (const ItemBundle& bundle : item.alternatives) {
                std::for_each(bundle.courses.begin(), bundle.courses.end(), one);
            }
        }
    };
    if (const auto* take = std::get_if<Take>(&statement.what)) {
        one(take->pool);
        items(take->items);
    } else if (const auto* earn = std::get_if<Earn>(&statement.what)) {
        one(earn->where);
        one(earn->lastOf);
        items(earn->allOf);
        std::for_each(earn->areas.begin(), earn->areas.end(), one);
    } else if (const auto* limit = std::get_if<Limit>(&statement.what)) {
        one(limit->where);
    } else if (const auto* forbid = std::get_if<Forbid>(&statement.what)) {
        one(forbid->where);
    } else if (const auto* share = std::get_if<Share>(&statement.what)) {
        one(share->where);
    } else if (const auto* prefer = std::get_if<Prefer>(&statement.what)) {
        one(prefer->set);
    } else if (const auto* exclude = std::get_if<Exclude>(&statement.what)) {
        one(exclude->where);
    }
}

} // namespace gradus::lints
