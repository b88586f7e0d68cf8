#pragma once

#include "gradus/program.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// Every condition of every `when` below a scope, in author order.
void forEachCondition(const Scope& scope, const std::function<void(const Condition&)>& visit);

/// Every `require` below a scope, in author order.
void forEachRequire(const Scope& scope, const std::function<void(const Require&)>& visit);

/// Every `split` of a programme, in author order.
void forEachSplit(const Scope& scope, const std::function<void(const Split&)>& visit);

/// Every branch of every `complete` below a scope, in author order.
void forEachBranch(const Scope& scope, const std::function<void(const Scope&)>& visit);

/// Paths of every named `complete` below a scope, in author order.
std::vector<std::string> completePaths(const Scope& scope);

/// Ids and paths of the branches of the `complete` at a path, in author order; not those of completes inside.
std::vector<std::string> branchIds(const Scope& scope, const std::string& completePath);

/// Every milestone that a scope asks about, in its items and conditions too, sorted.
std::vector<std::string> milestoneIds(const Scope& scope);

/// Those of them that have a score.
std::set<std::string> scoredMilestones(const Scope& scope);

/// Whether any set of a scope counts years from the admission.
bool countsFromAdmission(const Scope& scope);

/// The ids of programmes from whose terms some set of a scope counts years.
std::set<std::string> programsCountedFrom(const Scope& scope);

/// The fields of the student that some set of a scope compares with, each with the fields of attempts that
/// are compared.
std::map<std::string, std::set<std::string>> studentFields(const Scope& scope);

/// What a record may declare: ids and paths of the branches below a scope, in author order.
std::vector<std::string> concentrationIds(const Scope& scope);

} // namespace gradus
