#pragma once

#include "gradus/audit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Questions about the tree of an audit that several reports ask.
namespace gradus::report {

/// A node with the scope that it belongs to.
struct Visited {
    const NodeResult& node;
    const ScopeResult& scope; ///< the innermost around it
};

/// Every node below the scope, in author order, outer before inner: requirements, chosen branches, statements
/// and what stands in the braces of a take. A chosen branch is no node of its own: it is visited as `scope`.
void forEachNode(const ScopeResult& scope, const std::function<void(const Visited&)>& visit);

/// None for limits, measures that only inform, and remarks.
std::optional<Standing> standingOf(const NodeResult& node);
/// Met, or counted as met.
bool isMet(Standing standing);
const std::string& pathOf(const NodeResult& node); ///< empty when not named
const Location& placeOf(const NodeResult& node);

/// Of how many requirements (and groups of branches) directly in the programme how many are met.
struct Tally {
    int met = 0;
    int all = 0;
};
Tally requirementsOf(const ProgramAudit& audit);

/// The programme's own `earn` of units: "25.5 of 30 credits".
const EarnResult* totalUnits(const ProgramAudit& audit);

/// What the takes of a scope say together, where it holds nothing else that could be unmet.
std::optional<Progress> progressOf(const ScopeResult& scope);

/// Titles of the places where the attempt is used, joined.
std::string whereUsed(const AttemptResult& attempt);

/// The attempts used in the scope that are in progress or planned, in preference order.
std::vector<std::size_t> openAttempts(const ProgramAudit& audit, const ScopeResult& scope);

/// How many things a person has yet to confirm: `unchecked` statements and provisional places.
int openPoints(const ScopeResult& scope);

} // namespace gradus::report
