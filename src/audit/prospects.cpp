#include "src/audit/prospects.h"

#include "src/audit/eligibility.h"
#include "src/audit/keys.h"
#include "src/audit/sight.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <utility>

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

bool contains(const FurtherCourse& a, const FurtherCourse& b) {
    return a.minUnits <= b.minUnits && (!a.maxUnits || (b.maxUnits && *b.maxUnits <= *a.maxUnits));
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
    Choosing(const Layout& layout, const Record& record, const Institution& institution, Retakes retakes,
             std::vector<FurtherCourse> all)
        : layout_(layout), institution_(institution), retakes_(retakes), all_(std::move(all)) {
        const bool inCommon = std::any_of(layout.measures.begin(), layout.measures.end(),
                                          [](const auto& place) { return place.earn->inOne.has_value(); });
        for (const RecordEntry& entry : record.entries) {
            if (inCommon) {
                for (KeyValue& subject : keysOf(Key::subject, entry.facts, institution))
                    subjects_.insert(std::move(subject.name));
            }
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

    std::vector<FurtherCourse> take() {
        std::vector<FurtherCourse> courses;
        for (const std::vector<Kept>* kept : {&named_, &general_}) {
            for (const Kept& one : *kept)
                courses.push_back(std::move(all_[one.index]));
        }
        return courses;
    }

private:
    struct Kept {
        std::size_t index;
        Sight sight;
    };

    void look(std::size_t index) {
        const FurtherCourse& course = all_[index];
        const bool named = !course.course.empty();
        if (retakes_ == Retakes::left && isRetake(course))
            return;
        Sight sight = sightOf(course.facts, layout_, subjects_, institution_);
        if (!sight.useful || (retakes_ == Retakes::tried && needless(course, sight)))
            return;
        if (!named && !seen_.insert({sight, course.minUnits, course.maxUnits}).second)
            return;
        std::vector<Kept>& kept = named ? named_ : general_;
        const std::size_t same = named ? firstOf(course.course) : 0;
        if (isReplaced(general_, course, sight) ||
            (named && isReplaced(std::span(named_).subspan(same), course, sight)))
            return;
        comparisons_ += kept.size() - same;
        kept.erase(std::remove_if(
                       kept.begin() + static_cast<std::ptrdiff_t>(same), kept.end(),
                       [&](const Kept& one) { return replaces(course, sight, all_[one.index], one.sight); }),
                   kept.end());
        kept.push_back({index, std::move(sight)});
    }

    /// Where the kept classes of the course looked at begin: all classes of one course stand together.
    std::size_t firstOf(const std::string& course) const {
        std::size_t first = named_.size();
        while (first > 0 && all_[named_[first - 1].index].course == course)
            --first;
        return first;
    }

    bool isReplaced(std::span<const Kept> by, const FurtherCourse& course, const Sight& sight) {
        comparisons_ += by.size();
        return std::any_of(by.begin(), by.end(), [&](const Kept& one) {
            return replaces(all_[one.index], one.sight, course, sight);
        });
    }

    /// Whether a completed attempt of the same course has every place that the repeat could.
    bool isRetake(const FurtherCourse& repeat) const {
        const auto passed = passed_.find(repeat.course);
        return repeat.once && passed != passed_.end() &&
               std::any_of(passed->second.begin(), passed->second.end(), [&](const RecordEntry* attempt) {
                   return fitsWherever(repeat.facts, attempt->facts);
               });
    }

    /// Whether every slot that one course fits takes the other too.
    bool fitsWherever(const Facts& one, const Facts& other) const {
        const auto fits = [&](place::Index slot, const Facts& facts) {
            return eligibility(layout_, slot, facts, institution_).match != Match::no;
        };
        const std::vector<place::Index> slots = layout_.slotsByCourse.of(one);
        return std::all_of(slots.begin(), slots.end(),
                           [&](place::Index slot) { return !fits(slot, one) || fits(slot, other); });
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
    const Retakes retakes_;
    std::vector<FurtherCourse> all_;
    std::set<std::string> subjects_; // of the record, where a measure asks what courses have in common
    std::map<std::string, std::vector<const RecordEntry*>> passed_; // by course
    std::map<std::string, std::vector<Sight>> passedSights_;
    std::vector<Kept> named_, general_; // those kept
    std::set<std::tuple<Sight, std::int64_t, std::optional<std::int64_t>>> seen_;
    std::size_t comparisons_ = 0;
};

} // namespace

std::vector<FurtherCourse> prospects(const Layout& layout, const Record& record,
                                     const Institution& institution, Retakes retakes,
                                     std::set<std::string>& subjects, bool& complete) {
    const Atoms atoms = atomsOf(layout, record);
    FurtherCourses all = furtherCourses(atoms, record, institution);
    for (const FurtherCourse& course : all.courses) {
        if (!course.course.empty())
            continue;
        for (KeyValue& subject : furtherKeysOf(Key::subject, course.facts).named)
            subjects.insert(std::move(subject.name));
    }
    Choosing choosing(layout, record, institution, retakes, std::move(all.courses));
    complete = choosing.run(atoms.size) && all.complete;
    return choosing.take();
}

} // namespace gradus
