#pragma once

#include "grammar/ast.h"

#include <set>
#include <string>

namespace gradus::language {

/// The milestones that an item of a list, or a condition, asks for.
void addMilestones(const ast::Item& item, std::set<std::string>& milestones);
void addMilestones(const ast::Condition& condition, std::set<std::string>& milestones);

} // namespace gradus::language
