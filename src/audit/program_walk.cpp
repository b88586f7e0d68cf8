#include "src/audit/program_walk.h"

#include <algorithm>
#include <set>

namespace gradus {
namespace {

/// What is visited of the statements below a scope; whatever is left empty is passed over.
struct Visitor {
    std::function<void(const Condition&)> condition;
    std::function<void(const Scope&)> branch;
    std::function<void(const Statement&)> statement;
};

void walk(const std::vector<Statement>& statements, bool branches, const Visitor& visitor) {
    for (const Statement& statement : statements) {
        if (visitor.statement)
            visitor.statement(statement);
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            if (branches && visitor.branch)
                visitor.branch(*scope);
            walk(scope->statements, false, visitor);
        } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            walk(complete->branches, true, visitor);
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                if (visitor.condition)
                    visitor.condition(branch.condition);
                walk(branch.statements, branches, visitor);
            }
            walk(when->otherwise, branches, visitor);
        }
    }
}

void addId(const Scope& branch, std::vector<std::string>& ids) {
    if (branch.id.empty())
        return;
    ids.push_back(branch.id);
    if (branch.path != branch.id)
        ids.push_back(branch.path);
}

/// Of the branches themselves and of what a `when` makes one.
void addIds(const std::vector<Statement>& branches, std::vector<std::string>& ids) {
    for (const Statement& statement : branches) {
        if (const auto* branch = std::get_if<Scope>(&statement.what))
            addId(*branch, ids);
        if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& one : when->branches)
                addIds(one.statements, ids);
            addIds(when->otherwise, ids);
        }
    }
}

template <typename Visit>
void forEachAttain(const Statement& statement, Visit visit) {
    if (const auto* attain = std::get_if<Attain>(&statement.what))
        visit(*attain);
    if (const auto* some = std::get_if<AttainSome>(&statement.what))
        std::for_each(some->among.begin(), some->among.end(), visit);
}

void addMilestones(const Condition& condition, std::set<std::string>& ids) {
    if (const auto* has = std::get_if<HasAttained>(&condition.what))
        ids.insert(has->milestone);
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts)
            addMilestones(part, ids);
    }
}

void addMilestones(const Statement& statement, std::set<std::string>& ids) {
    forEachAttain(statement, [&](const Attain& attain) { ids.insert(attain.milestone); });
    if (const auto* take = std::get_if<Take>(&statement.what)) {
        for (const CourseItem& item : take->items) {
            for (const ItemBundle& bundle : item.alternatives) {
                ids.insert(bundle.milestones.begin(), bundle.milestones.end());
            }
        }
    }
}

using VisitSet = std::function<void(const CourseSet&)>;

/// A set and all its parts.
void forEachPart(const CourseSetRef& set, const VisitSet& visit) {
    if (!set)
        return;
    visit(*set);
    if (const auto* hidden = std::get_if<Hidden>(&set->what))
        forEachPart(hidden->set, visit);
    if (const auto* combined = std::get_if<Combined>(&set->what)) {
        for (const CourseSetRef& part : combined->parts)
            forEachPart(part, visit);
    }
}

void forEachPart(const std::vector<CourseItem>& items, const VisitSet& visit) {
    for (const CourseItem& item : items) {
        for (const ItemBundle& bundle : item.alternatives) {
            for (const CourseSetRef& set : bundle.courses)
                forEachPart(set, visit);
        }
    }
}

void forEachPart(const Condition& condition, const VisitSet& visit) {
    if (const auto* taken = std::get_if<HasTaken>(&condition.what))
        forEachPart(taken->set, visit);
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts)
            forEachPart(part, visit);
    }
}

void forEachPart(const Statement& statement, const VisitSet& visit) {
    if (const auto* take = std::get_if<Take>(&statement.what)) {
        forEachPart(take->pool, visit);
        forEachPart(take->items, visit);
        if (take->braces) {
            for (const Statement& one : take->braces->statements)
                forEachPart(one, visit);
        }
    } else if (const auto* earn = std::get_if<Earn>(&statement.what)) {
        forEachPart(earn->where, visit);
        forEachPart(earn->lastOf, visit);
        forEachPart(earn->allOf, visit);
        for (const CourseSetRef& area : earn->areas)
            forEachPart(area, visit);
    } else if (const auto* limit = std::get_if<Limit>(&statement.what)) {
        forEachPart(limit->where, visit);
    } else if (const auto* forbid = std::get_if<Forbid>(&statement.what)) {
        forEachPart(forbid->where, visit);
    } else if (const auto* share = std::get_if<Share>(&statement.what)) {
        forEachPart(share->where, visit);
    } else if (const auto* prefer = std::get_if<Prefer>(&statement.what)) {
        forEachPart(prefer->set, visit);
    } else if (const auto* exclude = std::get_if<Exclude>(&statement.what)) {
        forEachPart(exclude->where, visit);
    }
}

/// Every set of a scope with all its parts.
void forEachSet(const Scope& scope, const VisitSet& visit) {
    walk(scope.statements, false,
         {[&](const Condition& condition) { forEachPart(condition, visit); },
          {},
          [&](const Statement& statement) { forEachPart(statement, visit); }});
}

} // namespace

bool countsFromAdmission(const Scope& scope) {
    bool asks = false;
    forEachSet(scope, [&](const CourseSet& set) {
        const auto* within = std::get_if<WithinYears>(&set.what);
        asks = asks || (within != nullptr && within->of == WithinYears::Of::admission);
    });
    return asks;
}

std::set<std::string> programsCountedFrom(const Scope& scope) {
    std::set<std::string> ids;
    forEachSet(scope, [&](const CourseSet& set) {
        const auto* within = std::get_if<WithinYears>(&set.what);
        if (within != nullptr && within->of == WithinYears::Of::program)
            ids.insert(within->program);
    });
    return ids;
}

std::map<std::string, std::set<std::string>> studentFields(const Scope& scope) {
    std::map<std::string, std::set<std::string>> names;
    forEachSet(scope, [&](const CourseSet& set) {
        const auto* is = std::get_if<FieldIs>(&set.what);
        if (is != nullptr && is->ofStudent)
            names[is->value].insert(is->field);
    });
    return names;
}

void forEachCondition(const Scope& scope, const std::function<void(const Condition&)>& visit) {
    walk(scope.statements, false, {visit, {}, {}});
}

void forEachRequire(const Scope& scope, const std::function<void(const Require&)>& visit) {
    walk(scope.statements, false, {{}, {}, [&](const Statement& statement) {
                                       if (const auto* require = std::get_if<Require>(&statement.what))
                                           visit(*require);
                                   }});
}

void forEachBranch(const Scope& scope, const std::function<void(const Scope&)>& visit) {
    walk(scope.statements, false, {{}, visit, {}});
}

std::vector<std::string> completePaths(const Scope& scope) {
    std::vector<std::string> paths;
    walk(scope.statements, false, {{}, {}, [&](const Statement& statement) {
                                       const auto* complete = std::get_if<Complete>(&statement.what);
                                       if (complete != nullptr && !complete->clause.path.empty()) {
                                           paths.push_back(complete->clause.path);
                                       }
                                   }});
    return paths;
}

std::vector<std::string> milestoneIds(const Scope& scope) {
    std::set<std::string> ids;
    walk(scope.statements, false,
         {[&](const Condition& condition) { addMilestones(condition, ids); },
          {},
          [&](const Statement& statement) { addMilestones(statement, ids); }});
    return {ids.begin(), ids.end()};
}

std::set<std::string> scoredMilestones(const Scope& scope) {
    std::set<std::string> ids;
    walk(scope.statements, false, {{}, {}, [&](const Statement& statement) {
                                       forEachAttain(statement, [&](const Attain& attain) {
                                           if (attain.score)
                                               ids.insert(attain.milestone);
                                       });
                                   }});
    return ids;
}

std::vector<std::string> concentrationIds(const Scope& scope) {
    std::vector<std::string> ids;
    forEachBranch(scope, [&](const Scope& branch) { addId(branch, ids); });
    return ids;
}

std::vector<std::string> branchIds(const Scope& scope, const std::string& completePath) {
    std::vector<std::string> ids;
    walk(scope.statements, false, {{}, {}, [&](const Statement& statement) {
                                       const auto* complete = std::get_if<Complete>(&statement.what);
                                       if (complete != nullptr && complete->clause.path == completePath)
                                           addIds(complete->branches, ids);
                                   }});
    return ids;
}

void forEachSplit(const Scope& scope, const std::function<void(const Split&)>& visit) {
    walk(scope.statements, false, {{}, {}, [&](const Statement& statement) {
                                       if (const auto* split = std::get_if<Split>(&statement.what))
                                           visit(*split);
                                   }});
}

} // namespace gradus
