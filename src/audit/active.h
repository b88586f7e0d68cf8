#pragma once

#include "gradus/program.h"
#include "src/audit/record.h"
#include "src/audit/settings.h"

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

using ActiveNode =
    std::variant<const Take*, const Earn*, const Limit*, const Attain*, const Unchecked*, const MinimumGrade*,
                 const Exclude*, const Remark*, std::unique_ptr<ActiveScope>, ActiveComplete>;

/// A scope with every `when` decided: the statements that hold for one student under one setting.
struct ActiveScope {
    const Scope* scope = nullptr;
    std::vector<ActiveNode> nodes; ///< in author order
};

ActiveScope activate(const Program& program, const Record& record, const Settings& settings);

} // namespace gradus
