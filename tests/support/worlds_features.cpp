#include "tests/support/worlds_features.h"

#include "tests/support/worlds.h"

#include <array>
#include <string>

namespace gradus::test {

namespace worlds {

bool hasSharing(Feature feature) {
    return feature == Feature::share || feature == Feature::shareCap;
}
Uses usesFor(const std::vector<Feature>& features) {
    Uses uses;
    for (const Feature feature : features) {
        uses.layers = hasSharing(feature) ? 2 : uses.layers;
        uses.parts = feature == Feature::split ? 2 : uses.parts;
    }
    return uses;
}
bool asksForOneUse(Feature feature) {
    return feature >= Feature::part && feature <= Feature::partTwice;
}

bool isChoice(Feature feature) {
    return feature >= Feature::choice && feature <= Feature::choiceAsked;
}
bool isPrograms(Feature feature) {
    return feature == Feature::twoPrograms || feature == Feature::threePrograms;
}
std::size_t programsFor(const std::vector<Feature>& features) {
    std::size_t programs = 1;
    for (const Feature feature : features) {
        programs = feature == Feature::twoPrograms ? 2 : feature == Feature::threePrograms ? 3 : programs;
    }
    return programs;
}

} // namespace worlds

namespace {

using worlds::Feature;

constexpr std::array<const char*, static_cast<std::size_t>(Feature::count)> names{
    "none",
    "courses in braces",
    "units in braces",
    "sets in braces",
    "braces looking at all",
    "leaf full at once",
    "total of units",
    "total of courses",
    "sets",
    "measure with a base",
    "average",
    "average elsewhere",
    "units over all courses",
    "courses over all courses",
    "limit of courses",
    "limit of units",
    "limit of one leaf",
    "repeat",
    "choice",
    "declared choice",
    "uncomputable choice",
    "choice of two",
    "choice asked for",
    "provisional",
    "fixed",
    "common stock",
    "inactive",
    "large further courses",
    "courses prohibited",
    "units prohibited",
    "different keys",
    "fresh keys",
    "keys over all courses",
    "keys in braces",
    "units in one group",
    "courses in one group, in braces",
    "leaf full at once but for a group",
    "keys in one group, in braces",
    "window",
    "window on one leaf",
    "window over all courses",
    "limit counting part",
    "limit of one leaf counting part",
    "two limits counting part",
    "ranks of slots",
    "preference",
    "two preferences",
    "sharing",
    "sharing up to a number",
    "split courses",
    "two programmes",
    "three programmes",
};

} // namespace

const std::vector<std::string>& worldFeatures() {
    static const std::vector<std::string> all(names.begin() + 1, names.end());
    return all;
}

} // namespace gradus::test
