#pragma once

#include "gradus/audit.h"

#include <optional>
#include <set>
#include <string>
#include <variant>

namespace gradus::author {

/// A branch of a `complete` that does not count for the student.
struct NotChosen {};
/// What a path stands for in an audit; nothing when it is not asked of the student.
using Found = std::variant<std::monostate, NotChosen, const ScopeResult*, const NodeResult*>;

/// Looks a full path up.
Found find(const ScopeResult& body, const std::string& path);

std::optional<Standing> standingOf(const Found& found);
/// What is missing, counting everything held: takes added up, or a measure where that is more.
CourseAmount missingIn(const Found& found);
/// The attempts placed there or in anything inside.
std::set<std::size_t> attemptsIn(const Found& found);

} // namespace gradus::author
