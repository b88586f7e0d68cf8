#include "src/audit/places.h"

#include <algorithm>

namespace gradus {

using place::Index;

const Scope& requirementAt(const Layout& layout, std::size_t scope) {
    while (layout.scopes[scope].parent != scope && (layout.scopes[scope].scope->kind == Scope::Kind::take ||
                                                    layout.scopes[scope].scope->title.empty())) {
        scope = layout.scopes[scope].parent;
    }
    return *layout.scopes[scope].scope;
}

std::string placeTitle(const Compiled& compiled, std::size_t scope, std::size_t reader) {
    const Scope& requirement = requirementAt(compiled.layout, scope);
    const std::size_t program = compiled.layout.scopes[scope].program;
    if (program == reader || requirement.kind == Scope::Kind::program)
        return requirement.title;
    return requirement.title + " (" + compiled.programs[program]->title + ")";
}

bool isUsed(const Compiled& compiled, const Holding& holding, std::size_t entry) {
    const auto uses = compiled.usesOf(entry);
    return std::any_of(uses.begin(), uses.end(),
                       [&](std::size_t c) { return holding.slotOf(c) != place::none; });
}

std::vector<std::string> placesBeside(const Compiled& compiled, const Holding& holding,
                                      std::size_t candidate) {
    const Index leaf = compiled.layout.slots[holding.slotOf(candidate)].leaf;
    std::vector<std::string> titles;
    for (const std::size_t use : compiled.usesOf(compiled.entryOf[candidate])) {
        const Index slot = holding.slotOf(use);
        if (use == candidate || slot == place::none || compiled.layout.slots[slot].leaf == leaf)
            continue;
        const LeafPlace& place = compiled.layout.leaves[compiled.layout.slots[slot].leaf];
        std::string title = placeTitle(compiled, place.scope, programOfLeaf(compiled.layout, leaf));
        if (std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(std::move(title));
    }
    return titles;
}

} // namespace gradus
