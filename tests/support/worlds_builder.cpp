#include "tests/support/worlds_builder.h"

#include "tests/support/placements.h"

#include <array>

// Attempts, leaves and who may go where.

namespace gradus::test::worlds {

using namespace gradus::place;

Builder::Builder(std::size_t attempts, std::size_t prospects, std::size_t variant, Uses uses,
                 std::size_t programs)
    : uses_(uses), layerOfProgram_(programs > 1 && variant / 2 % 2 == 0) {
    const std::size_t candidates = attempts * uses.each();
    p().programs = static_cast<Index>(programs);
    p().branches.resize(programs);
    p().unitsPerCourse = 2 * unit;
    p().unitStep = unit;
    p().unitCeiling = 3 * unit;
    const std::array<std::int64_t, 4> points{2000, 4000, 3000, 1000};
    for (std::size_t use = 0; use < candidates; ++use) {
        const std::size_t c = use / uses.each();
        const auto part = static_cast<std::int64_t>(use % uses.each() / uses.layers);
        std::int64_t units = variant % 3 == 0 ? 2 : static_cast<std::int64_t>((c + variant) % 3 + 1);
        if (variant % 7 == 3 && c % 2 == 0) {
            units = 0;
        }
        Candidate candidate{(units + part) * unit, points[(c + variant) % 4],
                            static_cast<std::int64_t>((3 * c + variant / 2) % 4), none, 0};
        if (uses.each() > 1) {
            candidate.attempt = static_cast<Index>(c);
            candidate.credit = static_cast<Index>(part);
        }
        if ((c + variant) % 5 == 4) {
            candidate.points.reset();
        }
        p().candidates.push_back(candidate);
    }
    for (std::size_t i = 0; i < prospects; ++i) {
        // The first is a class without end of any units, the others are single courses of a fixed size.
        const std::int64_t units = static_cast<std::int64_t>(i % 2 + 1);
        p().prospects.push_back(i == 0 ? Prospect{0, 3 * unit, none}
                                       : Prospect{units * unit, units * unit, none});
        if (i > 0) {
            p().prospects.back().stock = static_cast<Index>(p().stocks.size());
            p().stocks.push_back(1);
        }
    }
    world_.query.budget = enoughNodes;
    world_.query.active = Bitset(candidates);
    for (std::size_t c = 0; c < candidates; ++c) {
        world_.query.active.set(c);
    }
}

Index Builder::slot(Index leaf) {
    const Bitset nobody(p().members());
    p().slots.push_back({nobody, nobody, leaf, 0});
    return static_cast<Index>(p().slots.size() - 1);
}

void Builder::leaves(const std::vector<Shape>& shapes, std::size_t variant) {
    const std::size_t programs = p().programs;
    for (std::size_t l = 0; l < shapes.size(); ++l) {
        leaf(shapes[l], static_cast<Index>((l * programs + variant % programs) / shapes.size()));
    }
}

void Builder::leaf(Shape shape, Index program) {
    const auto index = static_cast<Index>(p().leaves.size());
    p().leaves.emplace_back();
    Leaf leaf;
    leaf.branch = program;
    leaf.layer = (layerOfProgram_ ? program : index) % static_cast<Index>(uses_.layers);
    const auto pool = [&](Amount need, std::optional<Amount> upper) {
        leaf.pool = slot(index);
        leaf.need = need;
        leaf.upper = upper;
    };
    const auto items = [&](std::vector<Item> of, std::int64_t need, std::int64_t upper) {
        leaf.items = std::move(of);
        leaf.need.courses = need;
        leaf.upper = Amount{upper, 0};
    };
    const auto part = [&](std::size_t count, int milestones = 0) {
        Alternative alternative;
        for (std::size_t i = 0; i < count; ++i) {
            alternative.parts.push_back(slot(index));
        }
        alternative.missingMilestones = milestones;
        return alternative;
    };
    const auto single = [&] { return Item{{part(1)}}; };
    switch (shape) {
    case Shape::oneCourse:
        pool({1, 0}, Amount{1, 0});
        break;
    case Shape::twoCourses:
        pool({2, 0}, Amount{2, 0});
        break;
    case Shape::twoUnits:
        pool({0, 2 * unit}, Amount{0, 2 * unit});
        break;
    case Shape::threeUnits:
        pool({0, 3 * unit}, Amount{0, 3 * unit});
        break;
    case Shape::courseAndUnits:
        pool({1, 3 * unit}, Amount{1, 3 * unit});
        break;
    case Shape::courseRange:
        pool({1, 0}, Amount{2, 0});
        break;
    case Shape::unitRange:
        pool({0, 2 * unit}, Amount{0, 3 * unit});
        break;
    case Shape::atLeastOne:
        pool({1, 0}, std::nullopt);
        break;
    case Shape::atLeastUnits:
        pool({0, 2 * unit}, std::nullopt);
        break;
    case Shape::upToOne:
        pool({0, 0}, Amount{1, 0});
        break;
    case Shape::oneItem:
        items({single()}, 1, 1);
        break;
    case Shape::oneOfTwo:
        items({single(), single()}, 1, 1);
        break;
    case Shape::allOfTwo:
        items({single(), single()}, 2, 2);
        break;
    case Shape::alternative: {
        Alternative a = part(1);
        items({Item{{a, part(1)}}}, 1, 1);
        break;
    }
    case Shape::bundle:
        items({Item{{part(2)}}}, 1, 1);
        break;
    case Shape::alternativeBundle: {
        Alternative a = part(2);
        items({Item{{a, part(1)}}}, 1, 1);
        break;
    }
    case Shape::milestoneOrItem: {
        Item first{{part(1, 2)}};
        items({first, single()}, 1, 1);
        break;
    }
    case Shape::allWithMilestone: {
        Item first{{part(0, 1), part(1)}};
        items({first, single()}, 2, 2);
        break;
    }
    case Shape::itemRange: {
        Item first = single();
        items({first, single()}, 1, 2);
        break;
    }
    case Shape::attainedOrItem: {
        Item first{{part(0), part(1)}};
        items({first, single()}, 1, 1);
        break;
    }
    case Shape::bundleOfThree: {
        Alternative a = part(3);
        items({Item{{a, part(1)}}}, 1, 1);
        break;
    }
    case Shape::count:
        break;
    }
    p().leaves[index] = leaf;
}

void Builder::allow(std::size_t m, std::size_t mask) {
    for (std::size_t s = 0; s < p().slots.size(); ++s) {
        const bool itsLayer =
            m >= p().candidates.size() || p().leaves[p().slots[s].leaf].layer == m % uses_.layers;
        if (((mask >> s) & 1U) && itsLayer) {
            p().slots[s].eligible.set(m);
        }
    }
}

} // namespace gradus::test::worlds
