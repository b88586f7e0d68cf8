#include "tests/support/random.h"
#include "tests/support/worlds_builder.h"

#include <algorithm>
#include <bit>

namespace gradus::test {

using namespace gradus::place;
using namespace worlds;

namespace {

/// Those that go together.
void addFeatures(Builder& b, Random& random, const std::vector<Feature>& features, std::size_t attempts) {
    const Uses uses = usesFor(features);
    const std::size_t programs = programsFor(features);
    for (const Feature feature : features) {
        const std::size_t variant = random.below(12);
        const bool fits = !(isChoice(feature) && !b.mayChoose(variant)) &&
                          !(feature == Feature::inactive && attempts < 2) &&
                          !(asksForOneUse(feature) && uses.each() > 1) &&
                          !(isPrograms(feature) && programsFor({feature}) != programs);
        if (fits) {
            b.add(feature, variant);
        }
    }
}

/// Who may go where: each use has some slots, of which the placements are at most so many in all.
void allowSparsely(Builder& b, Random& random, std::size_t mostPlacements) {
    const std::size_t slots = b.p().slots.size();
    const std::size_t candidates = b.p().candidates.size();
    std::size_t placements = 1;
    for (std::size_t c = 0; c < candidates; ++c) {
        // Round the leaves, so that much of what is needed is there, and some more.
        const auto home = static_cast<Index>((c + random.below(2)) % b.p().leaves.size());
        std::size_t mask = 0;
        for (std::size_t s = 0; s < slots; ++s) {
            mask |= b.p().slots[s].leaf == home && random.below(3) > 0 ? std::size_t{1} << s : 0;
        }
        for (std::size_t k = random.below(4) == 0 ? 2 : random.below(2); k > 0; --k) {
            mask |= std::size_t{1} << random.below(slots);
        }
        const auto ways = static_cast<std::size_t>(std::popcount(mask)) + 1;
        if (placements * ways <= mostPlacements) {
            placements *= ways;
            b.allow(c, mask);
        }
    }
    for (std::size_t m = candidates; m < b.p().members(); ++m) {
        std::size_t mask = 0;
        for (std::size_t k = 0; k < 1 + random.below(2); ++k) {
            mask |= std::size_t{1} << random.below(slots);
        }
        b.allow(m, mask);
    }
}

void allowDensely(Builder& b, Random& random) {
    const std::size_t slots = b.p().slots.size();
    for (std::size_t m = 0; m < b.p().members(); ++m) {
        // About two slots each.
        std::size_t mask = 0;
        for (std::size_t k = 0; k < 1 + random.below(3); ++k) {
            mask |= std::size_t{1} << random.below(slots);
        }
        b.allow(m, m >= b.p().candidates.size() && random.below(2) == 0 ? ~std::size_t{0} : mask);
    }
}

/// Attempts and `from` leaves or more, of so many numbers.
Builder begun(Random& random, const std::vector<Feature>& features, std::size_t attempts, std::size_t from,
              std::size_t numbers) {
    const Uses uses = usesFor(features);
    // One after the other: the order of arguments is the compiler's.
    const std::size_t variant = random.below(60);
    const std::size_t prospects = random.below(uses.each() > 1 ? 3 : 4);
    Builder b(attempts, prospects, variant, uses, programsFor(features));
    std::vector<Shape> shapes;
    for (std::size_t l = from + random.below(numbers); l > 0; --l) {
        shapes.push_back(static_cast<Shape>(random.below(static_cast<std::size_t>(Shape::count))));
    }
    b.leaves(shapes, random.below(3));
    return b;
}

/// No leaf needs more than fits it, so that there are not many gaps to be filled.
void ease(Problem& p) {
    const auto fitting = [&](Index slot) {
        Amount fits;
        for (std::size_t c = 0; c < p.candidates.size(); ++c) {
            fits.courses += p.slots[slot].eligible.test(c) ? 1 : 0;
            fits.units += p.slots[slot].eligible.test(c) ? p.candidates[c].units : 0;
        }
        return fits;
    };
    for (Leaf& leaf : p.leaves) {
        if (leaf.pool != none) {
            const Amount fits = fitting(leaf.pool);
            leaf.need = {std::min(leaf.need.courses, fits.courses), std::min(leaf.need.units, fits.units)};
            continue;
        }
        const auto items = std::count_if(leaf.items.begin(), leaf.items.end(), [&](const Item& item) {
            return std::any_of(item.alternatives.begin(), item.alternatives.end(), [&](const Alternative& a) {
                return std::all_of(a.parts.begin(), a.parts.end(),
                                   [&](Index part) { return fitting(part).courses > 0; });
            });
        });
        leaf.need.courses = std::min<std::int64_t>(leaf.need.courses, items);
    }
}

} // namespace

World randomWorld(std::uint64_t seed) {
    Random random(seed);
    std::vector<Feature> features;
    for (std::size_t k = random.below(4); k > 0; --k) {
        features.push_back(static_cast<Feature>(random.below(static_cast<std::size_t>(Feature::count))));
    }
    if (random.below(3) == 0) {
        features.push_back(random.below(2) == 0 ? Feature::twoPrograms : Feature::threePrograms);
    }
    const Uses uses = usesFor(features);
    const std::size_t attempts = std::max<std::size_t>(1, (1 + random.below(6)) / uses.each());
    Builder b = begun(random, features, attempts, 1, 4);
    allowDensely(b, random);
    addFeatures(b, random, features, attempts);
    b.world().name = "random world " + std::to_string(seed);
    return b.take();
}

World largerWorld(std::uint64_t seed, bool sparse) {
    Random random(seed);
    std::vector<Feature> features;
    for (int f = 1; f < static_cast<int>(Feature::count); ++f) {
        if (random.below(12) == 0) {
            features.push_back(static_cast<Feature>(f));
        }
    }
    const Uses uses = usesFor(features);
    const std::size_t attempts = std::max<std::size_t>(1, (4 + random.below(9)) / uses.each());
    Builder b = begun(random, features, attempts, 3, 8);
    for (std::size_t c = 0; c < b.p().candidates.size(); ++c) {
        Candidate& of = b.p().candidates[c];
        of.when =
            c % uses.each() == 0 ? static_cast<std::int64_t>(random.below(4)) : b.p().candidates[c - 1].when;
    }
    if (sparse) {
        allowSparsely(b, random, 2'000);
        if (random.below(4) > 0) {
            ease(b.p());
        }
    } else {
        allowDensely(b, random);
    }
    addFeatures(b, random, features, attempts);
    b.world().name = (sparse ? "larger sparse world " : "larger world ") + std::to_string(seed);
    return b.take();
}

} // namespace gradus::test
