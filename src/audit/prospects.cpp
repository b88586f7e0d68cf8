#include "src/audit/prospects.h"

#include "src/audit/eligibility.h"
#include "src/audit/keys.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace gradus {
namespace {

constexpr std::size_t maxLooks = 40'000'000;       // of classes at the parts of sets
constexpr std::size_t maxComparisons = 10'000'000; // of classes with one another

Atoms atomsOf(const Layout& layout, const Record& record) {
    Atoms atoms;
    atoms.student = record.student;
    const auto collect = [&](const CourseSetRef& set, Sense sense) {
        if (set)
            collectAtoms(*set, sense, atoms);
    };
    for (const SlotPlace& slot : layout.slots)
        collect(slot.set, Sense::helps);
    for (const ScopePlace& scope : layout.scopes) {
        for (const Exclude* exclude : scope.excludes)
            collect(exclude->where, Sense::hurts);
    }
    for (const auto& measure : layout.measures) {
        const Earn& earn = *measure.earn;
        if (earn.about || earn.last)
            continue;
        atoms.tellsSubjects =
            atoms.tellsSubjects || earn.differentIn == Key::subject || earn.inOne == Key::subject;
        const bool counts = earn.need.courses > 0 || earn.different > 0 || !earn.allOf.empty();
        collect(earn.where, counts ? Sense::both : Sense::helps);
        for (const CourseSetRef& area : earn.areas)
            collect(area, Sense::both);
        for (const CourseItem& item : earn.allOf) {
            for (const ItemBundle& alternative : item.alternatives)
                collect(alternative.courses.front(), Sense::both);
        }
    }
    for (const auto& limit : layout.limits) {
        collect(limit.limit->where, Sense::hurts);
        atoms.tellsSubjects = atoms.tellsSubjects || limit.limit->per == Key::subject;
    }
    for (const auto& share : layout.shares)
        collect(share.share->where, Sense::helps);
    return atoms;
}

/// What a measure has of a further course when it asks for different things, or for one they have in common.
struct Brings {
    std::vector<KeyValue> keys;
    bool own = false;      ///< one that nothing else has, or, in common, any that no rule names
    bool alone = false;    ///< in common: one that nothing on the record has
    bool ownIsBest = true; ///< so that it does for any other

    bool any() const { return own || alone || !keys.empty(); }
    bool operator<(const Brings& other) const {
        return std::tie(keys, own, alone) < std::tie(other.keys, other.own, other.alone);
    }
    /// Whether it is as good as the other.
    bool covers(const Brings& other) const {
        if (own && ownIsBest)
            return true;
        return (own || !other.own) && (own || alone || !other.alone) &&
               std::includes(keys.begin(), keys.end(), other.keys.begin(), other.keys.end());
    }
};

Brings different(Key key, const Facts& facts) {
    FurtherKeys keys = furtherKeysOf(key, facts);
    return {std::move(keys.named), keys.own};
}

/// `subjects`: of the record.
Brings inCommon(Key key, const Facts& facts, const std::set<std::string>& subjects) {
    FurtherKeys keys = furtherKeysOf(key, facts);
    Brings brings{{}, keys.own, false, false};
    for (KeyValue& value : keys.named) {
        if (subjects.count(value.name) != 0)
            brings.keys.push_back(std::move(value));
        else
            brings.alone = true;
    }
    return brings;
}

/// All that the rules can see of a further course.
struct Sight {
    std::string slots;        ///< how well it fits each: a `Match` as a character
    std::vector<bool> counts; ///< measures in courses, which make it cost a course
    std::vector<bool> units;  ///< measures in units
    std::vector<bool> shares; ///< what lets it be shared
    std::vector<bool> limits;
    std::vector<std::vector<KeyValue>>
        groups;                 ///< per limit: what it is counted with, where it is limited `per`
    std::vector<Brings> brings; ///< to measures of what is different or in one
    bool useful = false;        ///< fits or counts anywhere

    auto key() const { return std::tie(slots, counts, units, shares, limits, groups, brings); }
    bool operator<(const Sight& other) const { return key() < other.key(); }
};

/// `subjects`: of the record.
Sight sightOf(const Facts& facts, const Layout& layout, const std::set<std::string>& subjects,
              const Institution& institution) {
    Sight sight;
    for (place::Index slot = 0; slot < layout.slots.size(); ++slot) {
        const Match fits = eligibility(layout, slot, facts, institution).match;
        sight.slots.push_back(static_cast<char>(fits));
        sight.useful = sight.useful || fits != Match::no;
    }
    const auto in = [&](const CourseSetRef& set, std::size_t scope) {
        return !set || match(*set, facts, {institution, layout.scopes[scope].program}) != Match::no;
    };
    for (const auto& place : layout.measures) {
        const Earn& earn = *place.earn;
        if (earn.about || earn.last)
            continue;
        bool counted = in(earn.where, place.scope);
        const auto brings = [&](Brings what) {
            counted = counted && what.any();
            sight.brings.push_back(counted ? std::move(what) : Brings());
        };
        if (earn.differentIn) {
            brings(different(*earn.differentIn, facts));
        } else if (earn.different > 0) {
            Brings areas;
            for (std::size_t i = 0; i < earn.areas.size(); ++i) {
                if (in(earn.areas[i], place.scope))
                    areas.keys.push_back({static_cast<std::int64_t>(i), {}});
            }
            brings(std::move(areas));
        }
        if (earn.inOne)
            brings(inCommon(*earn.inOne, facts, subjects));
        (earn.need.courses > 0 || earn.different > 0 ? sight.counts : sight.units).push_back(counted);
        for (const CourseItem& item : earn.allOf) {
            sight.counts.push_back(match(item, facts, institution) != Match::no);
        }
        const bool everything =
            earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
        sight.useful = sight.useful || (everything && counted);
    }
    for (const auto& share : layout.shares)
        sight.shares.push_back(in(share.share->where, share.scope));
    for (const auto& limit : layout.limits) {
        sight.limits.push_back(in(limit.limit->where, limit.scope));
        sight.groups.push_back(sight.limits.back() && limit.limit->per ? furtherKeys(*limit.limit->per, facts)
                                                                       : std::vector<KeyValue>());
    }
    return sight;
}

template <typename Sequence>
bool atLeast(const Sequence& a, const Sequence& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return !(x < y); });
}

bool contains(const FurtherCourse& a, const FurtherCourse& b) {
    return a.minUnits <= b.minUnits && (!a.maxUnits || (b.maxUnits && *b.maxUnits <= *a.maxUnits));
}

/// Whether every limit `per` counts the one only with what it counts the other with.
bool inNoOtherGroup(const Sight& a, const Sight& b) {
    return std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), [](const auto& x, const auto& y) {
        return std::includes(y.begin(), y.end(), x.begin(), x.end());
    });
}

bool seesAtLeast(const Sight& a, const Sight& b) {
    const bool brings = std::equal(a.brings.begin(), a.brings.end(), b.brings.begin(),
                                   [](const Brings& x, const Brings& y) { return x.covers(y); });
    return brings && a.counts == b.counts && inNoOtherGroup(a, b) && atLeast(a.slots, b.slots) &&
           atLeast(a.units, b.units) && atLeast(a.shares, b.shares) && atLeast(b.limits, a.limits);
}

/// Whether whatever `b` could do, `a` could do as well.
bool replaces(const FurtherCourse& a, const Sight& seenA, const FurtherCourse& b, const Sight& seenB) {
    const bool stocked = !a.once || (b.once && a.course == b.course);
    const bool sameCourse = a.course.empty() || a.course == b.course; // a repeat excludes other attempts
    return stocked && sameCourse && contains(a, b) && seesAtLeast(seenA, seenB);
}

/// Chooses the classes worth looking at.
class Choosing {
public:
    Choosing(const Layout& layout, const Record& record, const Institution& institution,
             const std::vector<FurtherCourse>& all)
        : layout_(layout), institution_(institution), all_(all) {
        for (const RecordEntry& entry : record.entries) {
            for (KeyValue& subject : keysOf(Key::subject, entry.facts, institution))
                subjects_.insert(std::move(subject.name));
            if (entry.status == Status::completed && entry.standing == RecordEntry::Standing::countable)
                passed_[entry.course].push_back(&entry);
        }
    }

    /// Those that are no course in particular come first: they replace most of the others. False: there are
    /// too many; some were left out. `size`: of the sets.
    bool run(std::size_t size) {
        std::vector<std::size_t> order(all_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_partition(order.begin(), order.end(),
                              [&](std::size_t i) { return all_[i].course.empty(); });
        std::size_t looks = 0;
        for (const std::size_t i : order) {
            looks += size;
            if (looks > maxLooks || comparisons_ > maxComparisons)
                return false;
            look(i);
        }
        return true;
    }

    std::vector<FurtherCourse> chosen() const {
        std::vector<std::size_t> kept;
        for (const auto& [course, classes] : kept_) {
            for (const Kept& one : classes)
                kept.push_back(one.index);
        }
        std::sort(kept.begin(), kept.end());
        std::vector<FurtherCourse> courses;
        for (const std::size_t i : kept)
            courses.push_back(all_[i]);
        return courses;
    }

private:
    struct Kept {
        std::size_t index;
        Sight sight;
    };

    void look(std::size_t index) {
        const FurtherCourse& course = all_[index];
        Sight sight = sightOf(course.facts, layout_, subjects_, institution_);
        if (!sight.useful || needless(course, sight))
            return;
        if (course.course.empty() && !seen_.insert({sight, course.minUnits, course.maxUnits}).second)
            return;
        if (isReplaced(kept_[""], course, sight) || isReplaced(kept_[course.course], course, sight))
            return;
        std::vector<Kept>& same = kept_[course.course];
        comparisons_ += same.size();
        same.erase(std::remove_if(
                       same.begin(), same.end(),
                       [&](const Kept& one) { return replaces(course, sight, all_[one.index], one.sight); }),
                   same.end());
        same.push_back({index, std::move(sight)});
    }

    bool isReplaced(const std::vector<Kept>& by, const FurtherCourse& course, const Sight& sight) {
        comparisons_ += by.size();
        return std::any_of(by.begin(), by.end(), [&](const Kept& one) {
            return replaces(all_[one.index], one.sight, course, sight);
        });
    }

    /// Whether a completed attempt of the same course already does whatever the repeat could.
    bool needless(const FurtherCourse& repeat, const Sight& seen) {
        const auto passed = passed_.find(repeat.course);
        if (!repeat.once || passed == passed_.end())
            return false;
        std::vector<Sight>& sights = passedSights_[repeat.course];
        for (std::size_t i = sights.size(); i < passed->second.size(); ++i)
            sights.push_back(sightOf(passed->second[i]->facts, layout_, subjects_, institution_));
        return std::any_of(sights.begin(), sights.end(),
                           [&](const Sight& sight) { return seesAtLeast(sight, seen); });
    }

    const Layout& layout_;
    const Institution& institution_;
    const std::vector<FurtherCourse>& all_;
    std::set<std::string> subjects_;                                // of the record
    std::map<std::string, std::vector<const RecordEntry*>> passed_; // by course
    std::map<std::string, std::vector<Sight>> passedSights_;
    std::map<std::string, std::vector<Kept>> kept_; // by course
    std::set<std::tuple<Sight, std::int64_t, std::optional<std::int64_t>>> seen_;
    std::size_t comparisons_ = 0;
};

} // namespace

std::vector<FurtherCourse> prospects(const Layout& layout, const Record& record,
                                     const Institution& institution, std::set<std::string>& subjects,
                                     bool& complete) {
    const Atoms atoms = atomsOf(layout, record);
    const FurtherCourses all = furtherCourses(atoms, record, institution);
    for (const FurtherCourse& course : all.courses) {
        if (!course.course.empty())
            continue;
        for (KeyValue& subject : furtherKeysOf(Key::subject, course.facts).named)
            subjects.insert(std::move(subject.name));
    }
    Choosing choosing(layout, record, institution, all.courses);
    complete = choosing.run(atoms.size) && all.complete;
    return choosing.chosen();
}

} // namespace gradus
