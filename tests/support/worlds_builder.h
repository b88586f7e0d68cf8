#pragma once

#include "tests/support/worlds.h"
#include "tests/support/worlds_features.h"

#include <optional>

namespace gradus::test::worlds {

constexpr std::int64_t unit = 1000;

/// Builds a world: attempts, then leaves, then who may go where, then features.
class Builder {
public:
    /// `variant` shifts units, grades and terms.
    Builder(std::size_t attempts, std::size_t prospects, std::size_t variant, Uses uses = {},
            std::size_t programs = 1);

    place::Problem& p() { return world_.problem; }
    World& world() { return world_; }
    World take() { return std::move(world_); }

    void leaf(Shape shape, place::Index program = 0);
    /// Leaf by leaf so many, spread over the programmes; `variant` shifts where the next one begins.
    void leaves(const std::vector<Shape>& shapes, std::size_t variant);
    /// Member `m` may sit in the slots of the mask, read cyclically from its first bit.
    void allow(std::size_t m, std::size_t mask);
    /// Whether a choice may be added: programmes that come later have later choices.
    bool mayChoose(std::size_t variant) const {
        return world_.problem.choices.empty() || world_.problem.choices.back().branch < homeFor(variant);
    }
    void add(Feature feature, std::size_t variant);

private:
    place::Index slot(place::Index leaf);
    place::Bitset allSlots() const;
    place::Bitset slotsOf(place::Index leaf) const;
    /// Every `nth` member, beginning with `first`.
    place::Bitset members(std::size_t nth, std::size_t first) const;
    place::Bitset leavesOf(place::Index layer, bool lastOnly) const;

    place::Measure& measure(place::Bitset where, place::Bitset slots, place::Amount need);
    place::Measure& braces(place::Index leaf, place::Bitset where, place::Amount need);
    /// Every other time only the slots of the programme itself.
    place::Bitset inSight(place::Bitset slots) const;
    place::Limit& limit(place::Bitset where, place::Bitset slots, std::optional<std::int64_t> courses,
                        std::optional<std::int64_t> units);
    place::Index homeFor(std::size_t variant) const {
        return static_cast<place::Index>(variant / 3 % world_.problem.programs);
    }
    /// The last leaves of the programme become the branches of a choice, one each; the first stays.
    void choose(place::Index count);
    place::Measure& window(place::Bitset where, place::Bitset slots, std::size_t need, std::size_t of);
    /// Would have all candidates from the last one on, or the odd ones first.
    void prefer(place::Index leaf, bool backwards);
    /// Keys of which a member may belong to several.
    void key(place::Measure& m, std::size_t odd, std::int64_t different);

    World world_;
    Uses uses_;
    bool layerOfProgram_ = false; ///< the layers are the programmes', not the leaves' in turn
    place::Index home_ = 0;       ///< the programme to which a feature is added
    bool narrow_ = false;         ///< it looks at this programme only
};

} // namespace gradus::test::worlds
