#pragma once

#include "src/language/outline.h"

#include <map>
#include <string>
#include <vector>

namespace gradus::language {

/// Notes the milestones that a statement or condition asks about, and how.
using Milestones = std::map<std::string, MilestoneUse>;

void addMilestones(const View& view, const std::vector<ast::Item>& items, Milestones& milestones);
void addMilestones(const View& view, const ast::Attain& attain, Milestones& milestones);
void addMilestones(const View& view, const ast::Condition& condition, Milestones& milestones);

} // namespace gradus::language
