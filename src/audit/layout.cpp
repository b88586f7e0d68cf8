#include "src/audit/layout.h"

#include "src/audit/exception_targets.h"
#include "src/audit/waived_units.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;

class LayingOut {
public:
    LayingOut(const Decided& decided, Milli unitsPerCourse)
        : decided_(decided), unitsPerCourse_(unitsPerCourse) {}

    Layout layout;

    void programs(const std::vector<ActiveScope>& programs) {
        layout.branches.resize(programs.size());
        for (program_ = 0; program_ < programs.size(); ++program_) {
            const std::size_t root = layout.scopes.size();
            layout.programs.push_back(root);
            layout.branches[program_].scope = root;
            scope(programs[program_], root, static_cast<Index>(program_));
        }
    }

private:
    std::size_t openScope(const Scope& scope, std::size_t parent, Index branch) {
        const std::size_t index = layout.scopes.size();
        ScopePlace place;
        place.scope = &scope;
        place.program = program_;
        place.parent = parent;
        place.branch = branch;
        place.firstSlot = nextSlot();
        layout.scopes.push_back(std::move(place));
        return index;
    }

    std::size_t scope(const ActiveScope& active, std::size_t parent, Index branch) {
        const std::size_t index = openScope(*active.scope, parent, branch);
        if (isWaived(*active.scope)) {
            addCredit(*active.scope, index, active.scope->path,
                      [&] { return waivedUnits(active, unitsPerCourse_); });
            layout.scopes[index].endSlot = nextSlot();
            return index;
        }
        for (const ActiveNode& active_node : active.nodes) {
            std::visit([&](const auto& what) { node(what, index, branch, place::none); }, active_node);
        }
        layout.scopes[index].endSlot = nextSlot();
        return index;
    }

    template <typename What>
    bool isWaived(const What& what) const {
        return decided_.isWaived(addressOf(what));
    }
    template <typename What, typename Units>
    void addCredit(const What& what, std::size_t scope, const std::string& path, Units units) {
        if (decided_.waived.at(addressOf(what)))
            layout.credits.push_back({scope, path, units()});
    }
    /// Whether a statement is waived; then it has no place, but perhaps credit.
    template <typename What>
    bool skip(const What& what, std::size_t parent) {
        if (!isWaived(what))
            return false;
        addCredit(what, parent, what.clause.path, [&] { return waivedUnits(what, unitsPerCourse_); });
        return true;
    }

    void node(const std::unique_ptr<ActiveScope>& inner, std::size_t parent, Index branch, Index) {
        scope(*inner, parent, branch);
    }
    void node(const ActiveComplete& complete, std::size_t parent, Index branch, Index) {
        if (isWaived(*complete.complete)) {
            addCredit(*complete.complete, parent, complete.complete->clause.path,
                      [&] { return waivedUnits(complete, unitsPerCourse_); });
            return;
        }
        const Index choice = static_cast<Index>(layout.choices.size());
        layout.choices.push_back({complete.complete, branch, {}});
        layout.choiceOf[complete.complete] = choice;
        for (const ActiveScope& inner : complete.branches) {
            const Index own = static_cast<Index>(layout.branches.size());
            layout.branches.push_back({0, choice, {}, {}, {}});
            layout.choices[choice].branches.push_back(own);
            const std::size_t index = scope(inner, parent, own);
            layout.branches[own].scope = index;
        }
    }
    void node(const Take* take, std::size_t parent, Index branch, Index) {
        if (skip(*take, parent))
            return;
        const Index leaf = static_cast<Index>(layout.leaves.size());
        layout.leafOf[take] = leaf;
        layout.leaves.push_back({take, parent, nextSlot(), nextSlot()});
        const std::size_t own = take->braces ? openScope(*take->braces, parent, branch) : parent;
        if (take->pool) {
            addSlot(take->pool, 0, leaf);
        } else {
            for (std::size_t item = 0; item < take->items.size(); ++item) {
                for (const ItemBundle& bundle : take->items[item].alternatives) {
                    for (const CourseSetRef& course : bundle.courses)
                        addSlot(course, item, leaf);
                }
            }
        }
        layout.leaves[leaf].scope = own;
        layout.leaves[leaf].endSlot = nextSlot();
        if (!take->braces)
            return;
        layout.scopes[own].endSlot = nextSlot();
        for (const Statement& statement : take->braces->statements) {
            std::visit([&](const auto& what) { inBraces(what, own, branch, leaf); }, statement.what);
        }
    }
    void node(const Earn* earn, std::size_t parent, Index, Index leaf) {
        if (skip(*earn, parent))
            return;
        layout.measureOf[earn] = static_cast<Index>(layout.measures.size());
        layout.measures.push_back({earn, parent, leaf});
    }
    void node(const Limit* limit, std::size_t parent, Index, Index) {
        if (!isWaived(*limit))
            layout.limits.push_back({limit, parent});
    }
    void node(const Forbid* forbid, std::size_t parent, Index, Index) {
        if (isWaived(*forbid))
            return;
        layout.forbidOf[forbid] = layout.forbids.size();
        layout.forbids.push_back({forbid, parent});
    }
    void node(const Require* require, std::size_t parent, Index, Index) {
        if (!isWaived(*require))
            layout.required.push_back({require, parent});
    }
    void node(const Attain* attain, std::size_t, Index branch, Index) {
        if (!isWaived(*attain))
            layout.branches[branch].attains.push_back(attain);
    }
    void node(const AttainSome* some, std::size_t, Index branch, Index) {
        if (!isWaived(*some))
            layout.branches[branch].attainSomes.push_back(some);
    }
    void node(const Unchecked* unchecked, std::size_t, Index branch, Index) {
        if (!isWaived(*unchecked) && decided_.confirmed.count(addressOf(*unchecked)) == 0)
            layout.branches[branch].unchecked.push_back(unchecked);
    }
    void node(const MinimumGrade* floor, std::size_t parent, Index, Index) {
        layout.scopes[parent].floors.push_back(floor);
    }
    void node(const Exclude* exclude, std::size_t parent, Index, Index) {
        layout.scopes[parent].excludes.push_back(exclude);
    }
    void node(const Share* share, std::size_t parent, Index, Index) {
        layout.shares.push_back({share, parent});
    }
    void node(const Split* split, std::size_t, Index, Index) { layout.splits.push_back({split, program_}); }
    void node(const Prefer* prefer, std::size_t parent, Index, Index) {
        layout.scopes[parent].prefers.push_back(prefer);
    }
    void node(const Priority* priority, std::size_t parent, Index, Index) {
        layout.scopes[parent].priority = priority;
    }
    void node(const Remark*, std::size_t, Index, Index) {}

    /// The braces of a take hold only statements about what it takes.
    template <typename What>
    void inBraces(const What& what, std::size_t own, Index branch, Index leaf) {
        if constexpr (std::is_same_v<What, Earn> || std::is_same_v<What, Limit> ||
                      std::is_same_v<What, Forbid> || std::is_same_v<What, Exclude> ||
                      std::is_same_v<What, MinimumGrade> || std::is_same_v<What, Unchecked> ||
                      std::is_same_v<What, Share> || std::is_same_v<What, Prefer> ||
                      std::is_same_v<What, Priority>) {
            node(&what, own, branch, leaf);
        }
    }

    void addSlot(const CourseSetRef& set, std::size_t item, Index leaf) {
        layout.slots.push_back({set, item, leaf});
        layout.slotsByCourse.add(*set);
    }
    Index nextSlot() const { return static_cast<Index>(layout.slots.size()); }

    const Decided& decided_;
    const Milli unitsPerCourse_;
    std::size_t program_ = 0;
};

bool isAtOrBelow(const std::string& path, const std::string& place) {
    return path == place || path.compare(0, place.size() + 1, place + ".") == 0;
}

void addRange(place::Bitset& slots, Index first, Index end, bool include) {
    for (Index slot = first; slot < end; ++slot)
        include ? slots.set(slot) : slots.reset(slot);
}

/// Adds or removes what stands at a path.
void addPath(const Layout& layout, std::size_t program, const std::string& path, place::Bitset& slots,
             bool include) {
    for (const ScopePlace& scope : layout.scopes) {
        if (scope.program == program && scope.scope->kind != Scope::Kind::take && scope.scope->path == path) {
            addRange(slots, scope.firstSlot, scope.endSlot, include);
        }
    }
    for (const LeafPlace& leaf : layout.leaves) {
        if (layout.scopes[leaf.scope].program == program && leaf.take->clause.path == path)
            addRange(slots, leaf.firstSlot, leaf.endSlot, include);
    }
}

/// The slots of the place that was decided about: of a scope, a take or a `complete`.
place::Bitset slotsOf(const Layout& layout, const CourseDecision& decision) {
    place::Bitset slots(layout.slots.size());
    if (decision.path.empty())
        return slotsBelow(layout, layout.programs[decision.program]);
    for (const ScopePlace& scope : layout.scopes) {
        if (scope.program == decision.program && scope.scope->kind != Scope::Kind::take &&
            isAtOrBelow(scope.scope->path, decision.path))
            addRange(slots, scope.firstSlot, scope.endSlot, true);
    }
    for (const LeafPlace& leaf : layout.leaves) {
        if (layout.scopes[leaf.scope].program == decision.program &&
            isAtOrBelow(leaf.take->clause.path, decision.path))
            addRange(slots, leaf.firstSlot, leaf.endSlot, true);
    }
    for (const Layout::ChoicePlace& choice : layout.choices) {
        for (const Index branch : choice.branches) {
            const ScopePlace& scope = layout.scopes[layout.branches[branch].scope];
            if (scope.program == decision.program && choice.complete->clause.path == decision.path)
                addRange(slots, scope.firstSlot, scope.endSlot, true);
        }
    }
    return slots;
}

} // namespace

Layout layOut(const std::vector<ActiveScope>& programs, const Decided& decided, Milli unitsPerCourse) {
    LayingOut laying(decided, unitsPerCourse);
    laying.programs(programs);
    Layout layout = std::move(laying.layout);
    for (const CourseDecision& decision : decided.courses)
        layout.decisions.push_back({&decision, slotsOf(layout, decision)});
    return layout;
}

Milli creditsIn(const Layout& layout, const Over& over, std::size_t scope) {
    const auto isBelow = [&](std::size_t inner) {
        while (inner != scope && layout.scopes[inner].parent != inner)
            inner = layout.scopes[inner].parent;
        return inner == scope;
    };
    const auto within = [](const Layout::CreditPlace& credit, const std::vector<std::string>& paths) {
        return std::any_of(paths.begin(), paths.end(),
                           [&](const std::string& path) { return isAtOrBelow(credit.path, path); });
    };
    Milli sum;
    for (const Layout::CreditPlace& credit : layout.credits) {
        if (layout.scopes[credit.scope].program != layout.scopes[scope].program)
            continue;
        const bool seen = over.kind == Over::Kind::here      ? isBelow(credit.scope)
                          : over.kind == Over::Kind::program ? !within(credit, over.except)
                          : over.kind == Over::Kind::scopes  ? within(credit, over.paths)
                                                             : false;
        if (seen)
            sum += credit.units;
    }
    return sum;
}

place::Bitset slotsBelow(const Layout& layout, std::size_t scope) {
    place::Bitset slots(layout.slots.size());
    addRange(slots, layout.scopes[scope].firstSlot, layout.scopes[scope].endSlot, true);
    return slots;
}

place::Bitset slotsOf(const Layout& layout, const Over& over, std::size_t scope) {
    if (over.kind == Over::Kind::here)
        return slotsBelow(layout, scope);
    const std::size_t program = layout.scopes[scope].program;
    place::Bitset slots(layout.slots.size());
    if (over.kind == Over::Kind::program)
        slots = slotsBelow(layout, layout.programs[program]);
    for (const std::string& path : over.paths)
        addPath(layout, program, path, slots, true);
    for (const std::string& path : over.except)
        addPath(layout, program, path, slots, false);
    return slots;
}

place::Bitset slotsAt(const Layout& layout, std::size_t program, const std::string& path) {
    place::Bitset slots(layout.slots.size());
    addPath(layout, program, path, slots, true);
    return slots;
}

std::size_t programOfLeaf(const Layout& layout, place::Index leaf) {
    return layout.scopes[layout.leaves[leaf].scope].program;
}

std::size_t programOfSlot(const Layout& layout, place::Index slot) {
    return programOfLeaf(layout, layout.slots[slot].leaf);
}

} // namespace gradus
