#pragma once

#include <cstddef>
#include <vector>

/// What worlds are made of, and what excludes what.
namespace gradus::test::worlds {

/// The shapes of a `take`, one leaf each.
enum class Shape {
    oneCourse,
    twoCourses,
    twoUnits,
    threeUnits,
    courseAndUnits,
    courseRange,
    unitRange,
    atLeastOne,
    atLeastUnits,
    upToOne,
    oneItem,
    oneOfTwo,
    allOfTwo,
    alternative,
    bundle,
    alternativeBundle,
    milestoneOrItem,
    allWithMilestone,
    itemRange,
    attainedOrItem,
    bundleOfThree,
    count
};

/// One more feature of a world.
enum class Feature {
    none,
    bracesCourses,
    bracesUnits,
    bracesSets,
    bracesAcross,
    bracesFull,
    programUnits,
    programCourses,
    programSets,
    programBase,
    average,
    averageEverywhere,
    wideUnits,
    wideCourses,
    limitCourses,
    limitUnits,
    limitOfLeaf,
    repeat,
    choice,
    choiceDeclared,
    choiceUncomputable,
    choiceOfTwo,
    choiceAsked,
    provisional,
    fixed,
    stock,
    inactive,
    bigFurther,
    prohibitCourses,
    prohibitUnits,
    keys,
    keysFresh,
    keysEverywhere,
    bracesKeys,
    groups,
    bracesGroups,
    bracesFullGroups,
    keysInGroup,
    window,
    windowOfLeaf,
    windowEverywhere,
    part,
    partOfLeaf,
    partTwice,
    ranks,
    prefer,
    preferTwice,
    share,
    shareCap,
    split,
    twoPrograms,
    threePrograms,
    count
};

/// Which uses the attempts of a world have.
struct Uses {
    std::size_t layers = 1;
    std::size_t parts = 1;
    std::size_t each() const { return layers * parts; }
};

bool hasSharing(Feature feature);
Uses usesFor(const std::vector<Feature>& features);
/// Limits counting part ask for attempts with one use.
bool asksForOneUse(Feature feature);
bool isChoice(Feature feature);
bool isPrograms(Feature feature);
std::size_t programsFor(const std::vector<Feature>& features);

} // namespace gradus::test::worlds
