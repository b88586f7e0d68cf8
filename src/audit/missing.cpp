#include "src/audit/missing.h"

#include "src/audit/eligibility.h"
#include "src/audit/forbids.h"
#include "src/audit/keys.h"
#include "src/audit/left_out.h"
#include "src/audit/limits.h"
#include "src/audit/more_keys.h"
#include "src/audit/repeats.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace gradus {
namespace {

using place::Index;

constexpr std::size_t maxExamples = 12;

CourseAmount lack(const place::Amount& need, const CourseAmount& have) {
    return {std::max<std::int64_t>(0, need.courses - have.courses),
            Milli::fromThousandths(std::max<std::int64_t>(0, need.units - have.units.thousandths()))};
}

/// Adds everything that decides who may fill a slot.
void collectSlot(const Layout& layout, Index slot, Atoms& atoms) {
    collectAtoms(*layout.slots[slot].set, Sense::helps, atoms);
    for (std::size_t scope = layout.leaves[layout.slots[slot].leaf].scope;;
         scope = layout.scopes[scope].parent) {
        for (const Exclude* exclude : layout.scopes[scope].excludes)
            collectAtoms(*exclude->where, Sense::hurts, atoms);
        if (layout.scopes[scope].parent == scope)
            return;
    }
}

void collectForbidden(const Layout& layout, Atoms& atoms) {
    for (const auto& place : layout.forbids) {
        if (place.forbid->where)
            collectAtoms(*place.forbid->where, Sense::hurts, atoms);
    }
}

/// Courses that a list which must be taken whole still lacks: they are spoken for.
std::set<std::string> spokenFor(const Compiled& compiled, const Holding& holding, Index but) {
    std::set<std::string> courses;
    for (Index leaf = 0; leaf < compiled.layout.leaves.size(); ++leaf) {
        const place::Leaf& of = compiled.problem.leaves[leaf];
        if (leaf == but || of.pool != place::none || !holding.chosen(of.branch) ||
            of.need.courses < static_cast<std::int64_t>(of.items.size()))
            continue;
        const Take& take = *compiled.layout.leaves[leaf].take;
        for (std::size_t i = 0; i < take.items.size(); ++i) {
            if (holding.itemFilled(of.items[i], Width::planned) || take.items[i].alternatives.size() != 1)
                continue;
            for (const CourseSetRef& part : take.items[i].alternatives.front().courses) {
                if (const auto* code = std::get_if<CodeIs>(&part->what))
                    courses.insert(courseIdentity(compiled.institution(), code->code));
            }
        }
    }
    return courses;
}

/// Says of an attempt what the catalogue says of its course.
void describe(Facts& facts, const CatalogCourse& course, const Institution& institution) {
    facts.codes = sameCourses(institution, course.code);
    if (course.units)
        facts.units = *course.units;
    facts.tags = {course.tags.begin(), course.tags.end()};
    facts.title = course.title;
}

/// The catalogue's courses of which some attempt would count, that may still be taken and that nothing else
/// needs.
void addQualifying(Missing& missing, const Compiled& compiled, const Record& record, const Holding& holding,
                   Index leaf, const Atoms& atoms, const std::function<bool(const Facts&)>& wouldCount) {
    const Institution& institution = compiled.institution();
    std::set<std::string> spoken = spokenFor(compiled, holding, leaf);
    std::map<std::string, bool> taken; // whether it counts
    for (const RecordEntry& entry : record.entries) {
        if (entry.standing == RecordEntry::Standing::neverCounts)
            continue;
        const bool counts = entry.standing == RecordEntry::Standing::countable;
        bool& before = taken[entry.course];
        before = before || counts;
        if (counts) {
            for (const std::string& other : withoutCreditBeside(institution, entry.course))
                spoken.insert(other);
        }
    }
    const std::vector<Facts> ways = openFacts(atoms, institution);
    for (const CatalogCourse& course : institution.catalog->courses()) {
        const std::string identity = courseIdentity(institution, course.code);
        const auto before = taken.find(identity);
        const bool repeated = before != taken.end();
        const bool again = repeatsOf(institution, course.code).rule == RepeatRule::each;
        if (spoken.count(identity) != 0 || (repeated && before->second && !again))
            continue;
        const bool qualifies = std::any_of(ways.begin(), ways.end(), [&](const Facts& open) {
            Facts facts = open;
            describe(facts, course, institution);
            facts.repeated = repeated;
            return wouldCount(facts);
        });
        if (!qualifies)
            continue;
        ++missing.qualifying;
        if (missing.examples.size() < maxExamples)
            missing.examples.push_back(course);
    }
}

bool lacksSomething(const CourseAmount& amount) {
    return amount.courses > 0 || amount.units > Milli();
}

/// Whether further courses could fill the item. A course of the record that is used elsewhere can't be taken
/// again, so an item that only it would fill is no advice.
bool fillable(const place::Problem& problem, const place::Item& item) {
    const auto isOpen = [&](Index slot) {
        const place::Bitset& eligible = problem.slots[slot].eligible;
        for (std::size_t m = problem.candidates.size(); m < problem.members(); ++m) {
            if (eligible.test(m))
                return true;
        }
        return false;
    };
    return std::any_of(item.alternatives.begin(), item.alternatives.end(),
                       [&](const place::Alternative& way) {
                           return std::all_of(way.parts.begin(), way.parts.end(), isOpen);
                       });
}

/// The items a list lacks: those that can be filled, or all where these are too few. What is hidden is not
/// among them.
std::vector<std::string> unfilledItems(const Compiled& compiled, const Holding& holding, Index leaf,
                                       std::int64_t lacking) {
    const place::Leaf& of = compiled.problem.leaves[leaf];
    const Take& take = *compiled.layout.leaves[leaf].take;
    std::vector<std::string> all;
    std::vector<std::string> open;
    for (std::size_t i = 0; i < take.items.size(); ++i) {
        if (take.items[i].hidden || holding.itemFilled(of.items[i], Width::planned))
            continue;
        all.push_back(take.items[i].text);
        if (fillable(compiled.problem, of.items[i]))
            open.push_back(take.items[i].text);
    }
    return static_cast<std::int64_t>(open.size()) < lacking ? all : open;
}

/// What the leaf would take but leaves out for a measure's sake.
void addReplaced(Missing& missing, const Compiled& compiled, const Record& record, const Holding& holding,
                 Index leaf) {
    if (!holding.proven())
        return; // another placement might leave out nothing
    const LeafPlace& place = compiled.layout.leaves[leaf];
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
            const Earn* sake =
                isLeftOut(compiled, record, holding, c, slot) ? sakeOf(compiled, holding, slot) : nullptr;
            if (sake == nullptr)
                continue;
            missing.replaced.push_back(compiled.entryOf[c]);
            missing.sake = "earn " + sake->text;
            break;
        }
    }
}

} // namespace

std::optional<Missing> missingOf(const Compiled& compiled, const Record& record, const Holding& holding,
                                 Index leaf) {
    const place::Leaf& of = compiled.problem.leaves[leaf];
    const Take& take = *compiled.layout.leaves[leaf].take;
    Missing missing;
    missing.amount = lack(of.need, holding.have(leaf, Width::planned));
    if (!lacksSomething(missing.amount))
        return std::nullopt;
    addReplaced(missing, compiled, record, holding, leaf);
    if (!take.pool) {
        missing.items = unfilledItems(compiled, holding, leaf, missing.amount.courses);
        return missing;
    }
    Atoms atoms;
    atoms.student = record.student;
    collectSlot(compiled.layout, of.pool, atoms);
    collectForbidden(compiled.layout, atoms);
    addQualifying(missing, compiled, record, holding, leaf, atoms, [&](const Facts& facts) {
        return eligibility(compiled.layout, of.pool, facts, compiled.institution()).match != Match::no &&
               advises(*take.pool, facts, compiled.institution()) &&
               !isBarred(compiled, holding, facts, of.pool) &&
               !isForbidden(compiled, record, holding, facts, of.pool);
    });
    return missing;
}

std::optional<Missing> missingOfMeasure(const Compiled& compiled, const Record& record,
                                        const Holding& holding, Index measure) {
    const place::Measure& of = compiled.problem.measures[measure];
    const Earn& earn = *compiled.layout.measures[measure].earn;
    Missing missing;
    if (earn.about || earn.last)
        return std::nullopt;
    const CourseAmount need = holding.needOf(measure);
    missing.amount =
        lack({need.courses, need.units.thousandths()}, holding.measured(measure, Width::planned));
    for (const std::size_t item : holding.unfilled(measure, Width::planned)) {
        missing.items.push_back(earn.allOf[item].text);
    }
    if (!lacksSomething(missing.amount) && missing.items.empty())
        return std::nullopt;
    if (!missing.items.empty()) {
        missing.amount.courses = static_cast<std::int64_t>(missing.items.size());
        return missing;
    }
    std::vector<Index> slots; // in which the measure looks for courses
    for (Index slot = 0; !of.unplacedToo && slot < compiled.problem.slots.size(); ++slot) {
        const Index branch = compiled.problem.leaves[compiled.problem.slots[slot].leaf].branch;
        if (of.slots.test(slot) && holding.chosen(branch))
            slots.push_back(slot);
    }
    Atoms atoms;
    atoms.student = record.student;
    if (earn.where)
        collectAtoms(*earn.where, Sense::helps, atoms);
    for (const Index slot : slots)
        collectSlot(compiled.layout, slot, atoms);
    collectForbidden(compiled.layout, atoms);
    const Institution& institution = compiled.institution();
    const MoreKeys brings(compiled, holding, measure);
    addQualifying(missing, compiled, record, holding, place::none, atoms, [&](const Facts& facts) {
        if (earn.where && !advises(*earn.where, facts, institution))
            return false;
        if (!brings(facts))
            return false;
        if (of.unplacedToo)
            return !isForbidden(compiled, record, holding, facts, place::none);
        return std::any_of(slots.begin(), slots.end(), [&](Index slot) {
            return eligibility(compiled.layout, slot, facts, institution).match != Match::no &&
                   advises(*compiled.layout.slots[slot].set, facts, institution) &&
                   !isBarred(compiled, holding, facts, slot) &&
                   !isForbidden(compiled, record, holding, facts, slot);
        });
    });
    return missing;
}

} // namespace gradus
