#pragma once

#include "gradus/program.h"
#include "src/audit/active.h"
#include "src/audit/decided.h"
#include "src/audit/slots_by_course.h"
#include "src/place/problem.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace gradus {

/// A scope of the layout and what it imposes on everything below it.
struct ScopePlace {
    const Scope* scope = nullptr;
    std::size_t program = 0; ///< in the order held
    std::size_t parent = 0;  ///< index into `Layout::scopes`; a programme is its own parent
    place::Index branch = 0;
    place::Index firstSlot = 0, endSlot = 0; ///< the slots below it
    std::vector<const MinimumGrade*> floors;
    std::vector<const Exclude*> excludes;
    std::vector<const Prefer*> prefers;
    const Priority* priority = nullptr; ///< of several the last
};

struct LeafPlace {
    const Take* take = nullptr;
    std::size_t scope = 0; ///< the braces after the take where it has any, else the scope it stands in
    place::Index firstSlot = 0, endSlot = 0;
};

struct SlotPlace {
    CourseSetRef set;     ///< who may fill it, before floors and exclusions
    std::size_t item = 0; ///< of a list
    place::Index leaf = 0;
};

/// Where everything of the rules is in the placement problem: index by index the meaning of its numbers.
struct Layout {
    std::vector<std::size_t> programs; ///< the scope that each one is
    std::vector<ScopePlace> scopes;    ///< a scope stands before what it contains
    std::vector<LeafPlace> leaves;
    std::vector<SlotPlace> slots;
    SlotsByCourse slotsByCourse;
    struct MeasurePlace {
        const Earn* earn = nullptr;
        std::size_t scope = 0;
        place::Index leaf = place::none; ///< when it stands in a take's braces
    };
    std::vector<MeasurePlace> measures;
    struct LimitPlace {
        const Limit* limit = nullptr;
        std::size_t scope = 0;
    };
    std::vector<LimitPlace> limits;
    struct SharePlace {
        const Share* share = nullptr;
        std::size_t scope = 0;
    };
    std::vector<SharePlace> shares;
    struct SplitPlace {
        const Split* split = nullptr;
        std::size_t program = 0;
    };
    std::vector<SplitPlace> splits;
    struct ForbidPlace {
        const Forbid* forbid = nullptr;
        std::size_t scope = 0;
    };
    std::vector<ForbidPlace> forbids;
    struct RequirePlace {
        const Require* require = nullptr;
        std::size_t scope = 0;
    };
    std::vector<RequirePlace> required;
    struct BranchPlace {
        std::size_t scope = 0;
        place::Index choice = place::none;
        std::vector<const Attain*> attains;
        std::vector<const AttainSome*> attainSomes;
        std::vector<const Unchecked*> unchecked;
    };
    std::vector<BranchPlace> branches; ///< the programmes first
    struct ChoicePlace {
        const Complete* complete = nullptr;
        place::Index branch = 0;
        std::vector<place::Index> branches;
    };
    std::vector<ChoicePlace> choices;

    /// What was decided about courses, in the order of `Decided::courses`.
    struct DecisionPlace {
        const CourseDecision* decision = nullptr;
        place::Bitset slots; ///< of its place
    };
    std::vector<DecisionPlace> decisions;
    /// What is waived with credit: the units it asks for, which measures over its place take as earned.
    struct CreditPlace {
        std::size_t scope = 0; ///< the one waived, or that in which the statement stands
        std::string path;      ///< of what is waived
        Milli units;
    };
    std::vector<CreditPlace> credits;

    std::map<const Take*, place::Index> leafOf;
    std::map<const Earn*, place::Index> measureOf;
    std::map<const Complete*, place::Index> choiceOf;
    std::map<const Forbid*, std::size_t> forbidOf;
};

/// What is waived asks for nothing and has no places. REQUIRES: `decided` outlives the layout.
Layout layOut(const std::vector<ActiveScope>& programs, const Decided& decided, Milli unitsPerCourse);

/// The slots that a statement in a scope looks at. Paths of scopes that do not stand for this student hold
/// none.
place::Bitset slotsOf(const Layout& layout, const Over& over, std::size_t scope);

/// The slots below a scope.
place::Bitset slotsBelow(const Layout& layout, std::size_t scope);

/// The slots of a programme that stand below a path: a scope, or a named take.
place::Bitset slotsAt(const Layout& layout, std::size_t program, const std::string& path);

/// The units that a measure in a scope takes as earned: of what is waived with credit where it looks.
Milli creditsIn(const Layout& layout, const Over& over, std::size_t scope);

/// The programme that a slot or leaf belongs to.
std::size_t programOfLeaf(const Layout& layout, place::Index leaf);
std::size_t programOfSlot(const Layout& layout, place::Index slot);

} // namespace gradus
