#include "tests/support/worlds_builder.h"

#include <array>

namespace gradus::test {

using namespace gradus::place;
using namespace worlds;

namespace {

/// Which slots a candidate may have: all masks of up to two slots, a choice of telling ones of more.
std::vector<std::size_t> masksOver(std::size_t slots) {
    const std::size_t all = (std::size_t{1} << slots) - 1;
    switch (slots) {
    case 1:
        return {1};
    case 2:
        return {1, 2, 3};
    default:
        return {1, all, std::size_t{1} << (slots - 1), all & 0xaaaaU};
    }
}

/// Which prospects there are and where they may go: everywhere; everywhere and one course here and there; a
/// single course for a part of the slots only.
void allowProspects(Builder& b, std::size_t variant) {
    const std::size_t first = b.p().candidates.size();
    for (std::size_t i = 0; i < b.p().prospects.size(); ++i) {
        b.allow(first + i,
                i == 0 && variant % 4 != 3 ? ~std::size_t{0} : std::size_t{0x55555555} << (variant % 2));
    }
}

std::size_t slotsOf(const std::vector<Shape>& shapes) {
    Builder b(0, 0, 0);
    for (const Shape shape : shapes) {
        b.leaf(shape);
    }
    return b.p().slots.size();
}

std::vector<std::vector<Shape>> leafCombinations() {
    std::vector<std::vector<Shape>> all;
    const auto count = static_cast<int>(Shape::count);
    for (int a = 0; a < count; ++a) {
        all.push_back({static_cast<Shape>(a)});
        for (int b = a; b < count; ++b) {
            all.push_back({static_cast<Shape>(a), static_cast<Shape>(b)});
        }
    }
    const std::array telling{Shape::oneCourse,  Shape::threeUnits, Shape::unitRange,
                             Shape::atLeastOne, Shape::oneOfTwo,   Shape::bundle};
    for (std::size_t a = 0; a < telling.size(); ++a) {
        for (std::size_t b = a; b < telling.size(); ++b) {
            for (std::size_t c = b; c < telling.size(); ++c) {
                all.push_back({telling[a], telling[b], telling[c]});
            }
        }
    }
    return all;
}

/// What a world of several programmes has besides, to tie them together.
Feature besides(Feature feature, std::size_t variant) {
    constexpr std::array with{Feature::none,        Feature::repeat,       Feature::limitUnits,
                              Feature::share,       Feature::shareCap,     Feature::programUnits,
                              Feature::choice,      Feature::average,      Feature::programSets,
                              Feature::provisional, Feature::bracesAcross, Feature::stock,
                              Feature::wideUnits,   Feature::part};
    return isPrograms(feature) ? with[variant % with.size()] : Feature::none;
}

} // namespace

void forEachSmallWorld(std::size_t stride, const std::function<void(const World&)>& visit) {
    std::size_t number = 0;
    for (const std::vector<Shape>& shapes : leafCombinations()) {
        const std::vector<std::size_t> masks = masksOver(slotsOf(shapes));
        for (int f = 0; f < static_cast<int>(Feature::count); ++f) {
            const auto feature = static_cast<Feature>(f);
            // Patterns: candidate by candidate one of the masks; all of them for one leaf or one candidate,
            // else every so many.
            for (std::size_t candidates = 1; candidates <= 4; ++candidates) {
                std::size_t patterns = 1;
                for (std::size_t c = 0; c < candidates; ++c) {
                    patterns *= masks.size();
                }
                const std::array<std::size_t, 5> every{1, 1, 3, 13, 47};
                const std::size_t thin = (shapes.size() == 1 ? candidates : every[candidates]) * 5 / 2;
                for (std::size_t pattern = number % thin; pattern < patterns; pattern += thin) {
                    const std::size_t variant = number++;
                    if (variant % stride != 0) {
                        continue;
                    }
                    const std::vector<Feature> features = {feature, besides(feature, variant)};
                    const Uses uses = usesFor(features);
                    if (candidates % uses.each() != 0) {
                        continue;
                    }
                    Builder b(candidates / uses.each(), 1 + variant % 3, variant, uses,
                              programsFor(features));
                    b.leaves(shapes, variant);
                    for (Slot& slot : b.p().slots) {
                        slot.eligible = slot.provisional = Bitset(b.p().members());
                    }
                    std::size_t rest = pattern;
                    for (std::size_t c = 0; c < candidates; ++c) {
                        b.allow(c, masks[rest % masks.size()]);
                        rest /= masks.size();
                    }
                    allowProspects(b, variant);
                    b.add(feature, variant);
                    b.add(features[1], variant);
                    b.world().name = "grid world " + std::to_string(variant);
                    visit(b.take());
                }
            }
        }
    }
}

} // namespace gradus::test
