#pragma once

#include "tests/support/random.h"
#include "tools/benchmark/instance.h"

#include <optional>
#include <vector>

namespace gradus::bench {

constexpr std::int64_t unit = 1000;

/// Puts a programme and a record together, as the compilation of rules would.
///
/// A *topic* is a class of courses that the rules treat alike: a named course, of which a record has one at
/// most, or any course of a kind. What is on the record is of some topic, and every topic is a class of
/// further courses, but for named ones that were passed and those that another topic is at least as good as
/// everywhere.
class Maker {
public:
    Maker(std::uint64_t seed, place::Index programs);

    struct Topic {
        std::vector<place::Index> slots;
        bool named = false;
        unsigned tags = 0;
    };
    struct Course {
        std::size_t topic = 0;
        std::int64_t units = 3 * unit;
        std::optional<std::int64_t> points = {};
        unsigned tags = 0; ///< beside those of its topic
        bool planted = false;
    };

    // The programme.
    /// n new branches of which `count` are chosen; the first one's index.
    place::Index choice(place::Index branch, place::Index count, place::Index n);
    /// Accepts until it has what it needs; the index of its slot.
    place::Index pool(place::Index branch, place::Amount need, place::Index layer = 0);
    /// Accepts everything, asks for nothing.
    place::Index rest(place::Index branch, place::Index layer = 0);
    /// `need` of `of` single items; the index of the first slot.
    place::Index list(place::Index branch, std::int64_t need, std::size_t of, place::Index layer = 0);
    void setUnits(place::Index pool, std::int64_t units);
    /// A measure or limit over everything placed in a programme of courses with a tag; 0: of all.
    place::Measure& measure(place::Index program, unsigned tag);
    place::Limit& limit(place::Index program, unsigned tag);
    /// Courses may stand in both layers at once, so many; not in a pool that accepts everything.
    void share(place::Index first, place::Index second, std::optional<std::int64_t> most);

    // Topics and the record.
    void topic(Topic topic);
    bool fits(std::size_t topic, place::Index slot) const;
    /// A topic that has the slot and is not used up; none: there isn't.
    std::optional<std::size_t> topicFor(place::Index slot);
    std::optional<std::size_t> anyTopic();
    void add(Course course);
    /// Makes some of the first `of` courses ones of the last topic, which is of no use or of little.
    void takeAway(std::int64_t count, std::size_t of);
    bool isUsedUp(std::size_t topic) const { return topics[topic].named && onRecord_[topic]; }

    std::int64_t sumOfUnits() const;
    /// Puts the record into a random order: eight tenths of it are completed, a tenth each is in progress and
    /// planned, and has no points.
    void shuffle();
    /// REQUIRES: shuffled.
    Instance finish();

    std::size_t below(std::size_t n) { return random_.below(n); }
    /// `least` to `most`
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least + 1)));
    }
    std::int64_t points() { return 2000 + 333 * between(0, 6); }

    std::vector<Topic> topics;
    std::vector<Course> courses;
    place::Problem problem;

private:
    struct Over {
        place::Index program;
        unsigned tag;
    };
    struct Shared {
        place::Index first, second;
        std::optional<std::int64_t> courses;
    };

    place::Index slot(place::Index leaf);
    bool isReplaced(std::size_t topic) const;
    std::size_t completed() const { return courses.size() * 8 / 10; }
    bool isShared(std::size_t topic) const;
    std::vector<place::Index> layersOf(std::size_t topic) const;
    void foldCandidates();
    void foldProspects();
    void foldUnits();
    void foldEligibility();
    void foldLimits();
    void foldSharing();
    place::Bitset slotsOf(place::Index program) const;
    place::Bitset leavesIn(place::Index layer) const;
    place::Bitset membersWith(unsigned tag) const;

    test::Random random_;
    std::vector<Over> overMeasure_, overLimit_;
    std::vector<Shared> shared_;
    std::vector<bool> onRecord_; ///< per topic
    unsigned limitTags_ = 0;
    // Per member.
    std::vector<std::size_t> topicOf_;
    std::vector<unsigned> tagsOf_;
    // Per candidate.
    std::vector<std::size_t> courseOf_;
    std::vector<place::Index> layerOf_; ///< none: it is its course's only use
};

} // namespace gradus::bench
