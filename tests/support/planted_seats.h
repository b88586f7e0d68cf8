#pragma once

#include "src/place/problem.h"
#include "tests/support/random.h"

/// Who sits where, before the rest of a planted problem is made round it.
namespace gradus::test::planted {

constexpr std::int64_t unit = 1000;

struct Attempt {
    std::optional<std::int64_t> points;
    std::int64_t when = 0;
    /// A use: the slot that it holds, none for a decoy, and which part it is.
    struct Use {
        place::Index slot = place::none;
        place::Index credit = 0;
        place::Index layer = 0;
        std::int64_t units = 0;
    };
    std::vector<Use> uses;
    bool shared = false; ///< both uses are of one part
};

/// The leaves, with their needs, and the attempts that fill them, decoys among them.
class Seats {
public:
    explicit Seats(Random& random);

    place::Problem problem; ///< branches, choices, slots and leaves, nobody in them
    std::vector<place::Index> chosen;
    std::vector<Attempt> attempts; ///< in the order of the record
    bool layered = false;

private:
    std::size_t upTo(std::size_t from, std::size_t to) { return from + random_.below(to - from + 1); }
    bool oneIn(std::size_t n) { return random_.below(n) == 0; }
    void makeBranches();
    void makeLeaf(place::Index branch, bool live);
    void makePool(place::Leaf& leaf, place::Index index, bool live);
    void makeList(place::Leaf& leaf, place::Index index, bool live);
    place::Index slot(place::Index leaf);
    /// Somebody takes the slot: its units.
    std::int64_t sit(place::Index slot, place::Index leaf, place::Index layer);
    Attempt anyAttempt();
    /// Sums of units that courses of all sizes must meet exactly are hard by nature: in most problems they
    /// have one size, the others are smaller.
    std::int64_t anyUnits();
    void addDecoys();

    Random& random_;
    bool splitting_ = false;
    bool bundles_ = false; ///< alternatives of two parts
    bool mixed_ = false;   ///< courses of several sizes
};

} // namespace gradus::test::planted
