#pragma once

#include "gradus/program.h"
#include "src/audit/settings.h"

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace gradus {

struct ActiveScope;

/// A `complete` with the branches that stand for this student.
struct ActiveComplete {
    const Complete* complete = nullptr;
    std::vector<ActiveScope> branches;
};

using ActiveNode = std::variant<const Take*, const Earn*, const Limit*, const Forbid*, const Attain*,
                                const AttainSome*, const Require*, const Unchecked*, const MinimumGrade*,
                                const Exclude*, const Share*, const Split*, const Prefer*, const Priority*,
                                const Remark*, std::unique_ptr<ActiveScope>, ActiveComplete>;

/// The branch taken of every `when` on the way, programme by programme in author order: one behind the last
/// for `else`. Equal ones stand for the same statements.
using Decisions = std::vector<std::uint32_t>;

Decisions decide(const Programs& programs, const Conditions& conditions, const Settings& settings);

/// A scope with every `when` decided: the statements that hold for one student under one setting.
struct ActiveScope {
    const Scope* scope = nullptr;
    std::vector<ActiveNode> nodes; ///< in author order
};

/// Programme by programme.
std::vector<ActiveScope> activate(const Programs& programs, const Decisions& decisions);

} // namespace gradus
