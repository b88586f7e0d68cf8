#include "src/audit/compile.h"

#include "src/audit/eligibility.h"
#include "src/audit/keys.h"
#include "src/audit/prospects.h"
#include "src/audit/repeats.h"
#include "src/audit/static_measures.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace gradus {
namespace {

using place::Index;

constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();

place::Amount amount(const CourseAmount& of) {
    return {of.courses, of.units.thousandths()};
}

class Compiling {
public:
    Compiling(const Program& program, const Record& record, Retakes retakes, Compiled& into)
        : institution_(*program.institution), record_(record), retakes_(retakes), out_(into),
          layout_(into.layout), problem_(into.problem) {}

    void run() {
        candidates();
        out_.prospects = prospects(layout_, record_, institution_, out_.complete);
        if (retakes_ == Retakes::left)
            leaveRetakes();
        stocks();
        structure();
        members();
        limits();
        repeats();
        noCredit();
        units();
    }

private:
    void candidates() {
        for (std::size_t i = 0; i < record_.entries.size(); ++i) {
            const RecordEntry& entry = record_.entries[i];
            if (!isCandidate(entry))
                continue;
            place::Candidate candidate;
            candidate.units = entry.facts.units.thousandths();
            if (entry.status == Status::completed && entry.recordedGrade) {
                const auto& points = institution_.grades[*entry.recordedGrade].points;
                if (points)
                    candidate.points = points->thousandths();
            }
            out_.entryOf.push_back(i);
            problem_.candidates.push_back(candidate);
        }
    }

    void leaveRetakes() {
        const auto isRetake = [&](const FurtherCourse& further) {
            return std::any_of(out_.entryOf.begin(), out_.entryOf.end(), [&](std::size_t i) {
                const RecordEntry& entry = record_.entries[i];
                return further.once && entry.course == further.course && entry.status == Status::completed &&
                       fitsWherever(further.facts, entry.facts);
            });
        };
        std::erase_if(out_.prospects, isRetake);
    }
    /// Whether every slot that one course fits takes the other too.
    bool fitsWherever(const Facts& one, const Facts& other) const {
        const auto fits = [&](Index slot, const Facts& facts) {
            return eligibility(layout_, slot, facts, institution_).match != Match::no;
        };
        for (Index slot = 0; slot < layout_.slots.size(); ++slot) {
            if (fits(slot, one) && !fits(slot, other))
                return false;
        }
        return true;
    }

    void stocks() {
        std::map<std::string, Index> stockOf;
        for (const FurtherCourse& course : out_.prospects) {
            place::Prospect prospect;
            prospect.minUnits = course.minUnits;
            prospect.maxUnits = course.maxUnits.value_or(unbounded);
            if (course.once) {
                const auto [stock, isNew] =
                    stockOf.emplace(course.course, static_cast<Index>(problem_.stocks.size()));
                if (isNew)
                    problem_.stocks.push_back(1);
                prospect.stock = stock->second;
            }
            problem_.prospects.push_back(prospect);
        }
    }

    void structure() {
        for (const auto& place : layout_.branches) {
            place::Branch branch;
            branch.choice = place.choice;
            for (const Attain* attain : place.attains)
                branch.failed += !isAttained(record_, *attain);
            for (const AttainSome* some : place.attainSomes)
                branch.failed += std::max(0, some->count - attainedOf(record_, *some));
            branch.open = static_cast<int>(place.unchecked.size());
            problem_.branches.push_back(branch);
        }
        computability();
        for (const auto& place : layout_.choices) {
            place::Choice choice;
            choice.branch = place.branch;
            choice.count = static_cast<Index>(place.complete->count);
            choice.branches = place.branches;
            choice.declared = declared(place);
            problem_.choices.push_back(choice);
        }
        for (const LeafPlace& place : layout_.leaves)
            problem_.leaves.push_back(leaf(place));
        for (std::size_t i = 0; i < layout_.measures.size(); ++i) {
            const Index leaf = layout_.measures[i].leaf;
            if (leaf != place::none)
                problem_.leaves[leaf].measures.push_back(static_cast<Index>(i));
        }
    }

    /// A branch is computable when it, or a branch within it, says anything but `unchecked`.
    void computability() {
        std::vector<bool> computable(layout_.branches.size(), false);
        std::vector<bool> open(layout_.branches.size(), false);
        for (std::size_t b = 0; b < layout_.branches.size(); ++b) {
            computable[b] = !layout_.branches[b].attains.empty() || !layout_.branches[b].attainSomes.empty();
            open[b] = !layout_.branches[b].unchecked.empty();
        }
        for (const LeafPlace& leaf : layout_.leaves)
            computable[layout_.scopes[leaf.scope].branch] = true;
        for (const auto& measure : layout_.measures)
            computable[layout_.scopes[measure.scope].branch] = true;
        for (std::size_t c = layout_.choices.size(); c-- > 0;) { // inner choices stand behind outer ones
            for (const Index branch : layout_.choices[c].branches) {
                if (computable[branch])
                    computable[layout_.choices[c].branch] = true;
                if (open[branch])
                    open[layout_.choices[c].branch] = true;
            }
        }
        for (std::size_t b = 0; b < computable.size(); ++b)
            problem_.branches[b].computable = computable[b] || !open[b];
    }

    std::vector<Index> declared(const Layout::ChoicePlace& place) const {
        std::vector<Index> result;
        for (const std::string& key : {std::string("concentration"), place.complete->clause.path}) {
            const auto picked = record_.transcript.choices.find(key);
            if (key.empty() || picked == record_.transcript.choices.end())
                continue;
            for (const std::string& id : picked->second) {
                for (const Index branch : place.branches) {
                    const Scope& scope = *layout_.scopes[layout_.branches[branch].scope].scope;
                    const bool named = !scope.id.empty() && (scope.id == id || scope.path == id);
                    if (named && std::find(result.begin(), result.end(), branch) == result.end()) {
                        result.push_back(branch);
                    }
                }
            }
        }
        return result;
    }

    place::Leaf leaf(const LeafPlace& place) {
        const Take& take = *place.take;
        place::Leaf leaf;
        leaf.branch = layout_.scopes[place.scope].branch;
        leaf.need = amount(take.need);
        if (take.upper)
            leaf.upper = amount(*take.upper);
        const Index number = static_cast<Index>(problem_.leaves.size());
        Index slot = place.firstSlot;
        const auto addSlot = [&] {
            place::Slot added;
            added.leaf = number;
            problem_.slots.push_back(added);
            return slot++;
        };
        if (take.pool) {
            leaf.pool = addSlot();
            return leaf;
        }
        for (const CourseItem& item : take.items) {
            place::Item placed;
            for (const ItemBundle& bundle : item.alternatives) {
                place::Alternative alternative;
                for (std::size_t part = 0; part < bundle.courses.size(); ++part)
                    alternative.parts.push_back(addSlot());
                for (const std::string& milestone : bundle.milestones) {
                    alternative.missingMilestones += timesAttained(record_, milestone) > 0 ? 0 : 1;
                }
                placed.alternatives.push_back(std::move(alternative));
            }
            leaf.items.push_back(std::move(placed));
        }
        return leaf;
    }

    const Facts& factsOf(std::size_t member) const {
        const std::size_t candidates = problem_.candidates.size();
        return member < candidates ? record_.entries[out_.entryOf[member]].facts
                                   : out_.prospects[member - candidates].facts;
    }

    template <typename Holds>
    place::Bitset membersThat(Holds holds) const {
        place::Bitset result(problem_.members());
        for (std::size_t m = 0; m < problem_.members(); ++m) {
            if (holds(m))
                result.set(m);
        }
        return result;
    }
    place::Bitset membersOf(const CourseSetRef& where) const {
        return membersThat(
            [&](std::size_t m) { return !where || match(*where, factsOf(m), institution_) != Match::no; });
    }

    /// Who may sit where, and who counts for what.
    void members() {
        for (Index slot = 0; slot < problem_.slots.size(); ++slot) {
            place::Slot& placed = problem_.slots[slot];
            placed.eligible = place::Bitset(problem_.members());
            placed.provisional = place::Bitset(problem_.members());
            for (std::size_t m = 0; m < problem_.members(); ++m) {
                const Eligibility fits = eligibility(layout_, slot, factsOf(m), institution_);
                if (fits.match != Match::no)
                    placed.eligible.set(m);
                if (fits.match == Match::provisionally)
                    placed.provisional.set(m);
            }
        }
        for (const auto& place : layout_.measures)
            problem_.measures.push_back(measure(place));
    }

    void addLimit(place::Limit limit, LimitOrigin origin) {
        problem_.limits.push_back(std::move(limit));
        out_.limits.push_back(std::move(origin));
    }

    void limits() {
        for (const auto& place : layout_.limits) {
            place::Limit limit;
            limit.branch = layout_.scopes[place.scope].branch;
            limit.where = membersOf(place.limit->where);
            limit.slots = slotsBelow(layout_, place.scope);
            limit.courses = place.limit->courses;
            if (place.limit->units)
                limit.units = place.limit->units->thousandths();
            if (!place.limit->per) {
                addLimit(std::move(limit), {place.limit, {}, nullptr});
                continue;
            }
            for (auto& [group, members] : groupsOf(*place.limit->per, limit.where)) {
                place::Limit one = limit;
                one.where = std::move(members);
                addLimit(std::move(one), {place.limit, group.name, nullptr});
            }
        }
    }

    /// Members by what they have in common. A further course may have a term, a year and a title of its own.
    std::map<KeyValue, place::Bitset> groupsOf(Key key, const place::Bitset& members) const {
        std::map<KeyValue, place::Bitset> groups;
        for (std::size_t m = 0; m < members.size(); ++m) {
            if (!members.test(m))
                continue;
            const bool further = m >= problem_.candidates.size();
            const auto values =
                further ? furtherKeys(key, factsOf(m)) : keysOf(key, factsOf(m), institution_);
            for (const KeyValue& value : values)
                groups.emplace(value, place::Bitset(problem_.members())).first->second.set(m);
        }
        return groups;
    }

    place::Measure measure(const Layout::MeasurePlace& place) {
        const Earn& earn = *place.earn;
        place::Measure measure;
        measure.branch = layout_.scopes[place.scope].branch;
        measure.slots = slotsOf(layout_, place);
        measure.where = membersOf(earn.where);
        if (!earn.about)
            measure.need = amount(earn.need);
        for (const CourseItem& item : earn.allOf) {
            measure.allOf.push_back(membersThat(
                [&](std::size_t m) { return match(item, factsOf(m), institution_) != Match::no; }));
        }
        measure.unplacedToo =
            earn.over.kind == Over::Kind::allCourses || earn.over.kind == Over::Kind::allAttempts;
        if (!measure.unplacedToo) {
            if (earn.gpa)
                measure.gpa = earn.gpa->thousandths();
            return measure;
        }
        countOnce(measure.where, earn.over.kind == Over::Kind::allCourses);
        measure.base = amount(amountUnplaceable(earn, record_, institution_));
        if (earn.gpa && !reaches(averageOf(earn, record_, institution_), *earn.gpa))
            ++problem_.branches[measure.branch].failed;
        return measure;
    }

    const std::string& courseOf(std::size_t member) const {
        const std::size_t candidates = problem_.candidates.size();
        return member < candidates ? record_.entries[out_.entryOf[member]].course
                                   : out_.prospects[member - candidates].course;
    }

    bool countsOnce(std::size_t member) const {
        return !courseOf(member).empty() &&
               repeatsOf(institution_, factsOf(member).codes.front()).rule != RepeatRule::each;
    }

    /// Of the attempts of one course, unplaced ones too, the first counts: no limit keeps these apart. The
    /// same holds of two courses for both of which there is no credit.
    void countOnce(place::Bitset& members, bool credit) const {
        std::set<std::string> seen;
        for (std::size_t m = 0; m < members.size(); ++m) {
            if (!members.test(m))
                continue;
            const std::vector<std::string> excluding =
                credit ? withoutCreditBeside(institution_, courseOf(m)) : std::vector<std::string>();
            const bool barred = std::any_of(excluding.begin(), excluding.end(),
                                            [&](const std::string& other) { return seen.count(other) != 0; });
            const bool again = seen.count(courseOf(m)) != 0 && countsOnce(m);
            if (barred || again)
                members.reset(m);
            else if (!courseOf(m).empty())
                seen.insert(courseOf(m));
        }
    }

    /// Of two courses for both of which there is no credit, one counts.
    void noCredit() {
        for (const NoCredit& both : institution_.noCredit) {
            std::vector<std::size_t> first, second;
            for (std::size_t m = 0; m < problem_.members(); ++m) {
                if (courseOf(m) == courseIdentity(institution_, both.course))
                    first.push_back(m);
                else if (courseOf(m) == courseIdentity(institution_, both.other))
                    second.push_back(m);
            }
            // Pair by pair: one of them may count as often as it is taken.
            for (const std::size_t a : first) {
                for (const std::size_t b : second) {
                    place::Limit limit;
                    limit.where = place::Bitset(problem_.members());
                    limit.where.set(a);
                    limit.where.set(b);
                    limit.slots = slotsBelow(layout_, 0);
                    limit.courses = 1;
                    addLimit(std::move(limit), {nullptr, {}, &both});
                }
            }
        }
    }

    /// The same course counts once: attempts and further courses of it exclude one another.
    void repeats() {
        std::map<std::string, std::vector<std::size_t>> byCourse;
        for (std::size_t m = 0; m < problem_.members(); ++m) {
            if (countsOnce(m))
                byCourse[courseOf(m)].push_back(m);
        }
        for (const auto& [course, members] : byCourse) {
            if (members.size() < 2)
                continue;
            place::Limit once;
            once.where = place::Bitset(problem_.members());
            for (const std::size_t m : members)
                once.where.set(m);
            once.slots = slotsBelow(layout_, 0);
            once.courses = 1;
            addLimit(std::move(once), {});
        }
    }

    void units() {
        problem_.unitsPerCourse = institution_.unitsPerCourse.thousandths();
        std::int64_t step = problem_.unitsPerCourse;
        std::int64_t ceiling = problem_.unitsPerCourse;
        const auto seen = [&](std::int64_t amount) { step = std::gcd(step, amount); };
        for (const auto& candidate : problem_.candidates)
            seen(candidate.units);
        for (const auto& leaf : problem_.leaves) {
            seen(leaf.need.units);
            if (leaf.upper)
                seen(leaf.upper->units);
            ceiling = std::max(ceiling, leaf.need.units);
        }
        for (const auto& measure : problem_.measures) {
            seen(measure.need.units);
            seen(measure.base.units);
            ceiling = std::max(ceiling, measure.need.units);
        }
        for (const auto& limit : problem_.limits) {
            if (limit.units)
                seen(*limit.units);
        }
        for (const auto& prospect : problem_.prospects) {
            seen(prospect.minUnits);
            if (prospect.maxUnits != unbounded)
                seen(prospect.maxUnits);
            ceiling = std::max(ceiling, prospect.minUnits);
        }
        problem_.unitStep = step;
        problem_.unitCeiling = (ceiling + step - 1) / step * step;
        for (auto& prospect : problem_.prospects) {
            prospect.maxUnits = std::min(prospect.maxUnits, problem_.unitCeiling);
        }
    }

    const Institution& institution_;
    const Record& record_;
    Retakes retakes_;
    Compiled& out_;
    const Layout& layout_;
    place::Problem& problem_;
};

} // namespace

bool isCandidate(const RecordEntry& entry) {
    return entry.standing == RecordEntry::Standing::countable;
}

Compiled compile(const Program& program, const Record& record, const Decisions& decisions, Retakes retakes) {
    Compiled compiled;
    compiled.program = &program;
    compiled.active = activate(program, decisions);
    compiled.layout = layOut(compiled.active);
    Compiling(program, record, retakes, compiled).run();
    return compiled;
}

} // namespace gradus
