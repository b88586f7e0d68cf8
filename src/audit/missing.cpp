#include "src/audit/missing.h"

#include "src/audit/eligibility.h"
#include "src/audit/left_out.h"
#include "src/audit/limits.h"
#include "src/audit/repeats.h"

#include <algorithm>
#include <functional>
#include <set>

namespace gradus {
namespace {

using place::Index;

constexpr std::size_t maxExamples = 12;

CourseAmount lack(const place::Amount& need, const CourseAmount& have) {
    return {std::max<std::int64_t>(0, need.courses - have.courses),
            Milli::fromThousandths(std::max<std::int64_t>(0, need.units - have.units.thousandths()))};
}

Facts factsOf(const CatalogCourse& course, const Institution& institution) {
    Facts facts;
    facts.codes = sameCourses(institution, course.code);
    facts.units = course.units.value_or(institution.unitsPerCourse);
    facts.gradeToCome = true;
    facts.graded = true;
    facts.tags.insert(course.tags.begin(), course.tags.end());
    facts.title = course.title;
    return facts;
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

/// The catalogue's courses that would count, that may still be taken and that nothing else needs.
void addQualifying(Missing& missing, const Compiled& compiled, const Record& record, const Holding& holding,
                   Index leaf, const std::function<bool(const Facts&)>& wouldCount) {
    const Institution& institution = compiled.institution();
    std::set<std::string> taken = spokenFor(compiled, holding, leaf);
    for (const RecordEntry& entry : record.entries) {
        const bool again = repeatsOf(institution, entry.attempt.course).rule == RepeatRule::each;
        if (entry.standing == RecordEntry::Standing::countable && !again)
            taken.insert(entry.course);
    }
    for (const CatalogCourse& course : institution.catalog->courses()) {
        if (taken.count(courseIdentity(institution, course.code)) != 0)
            continue;
        if (!wouldCount(factsOf(course, institution)))
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

/// The items a list lacks: those that can be filled, or all where these are too few.
std::vector<std::string> unfilledItems(const Compiled& compiled, const Holding& holding, Index leaf,
                                       std::int64_t lacking) {
    const place::Leaf& of = compiled.problem.leaves[leaf];
    const Take& take = *compiled.layout.leaves[leaf].take;
    std::vector<std::string> all;
    std::vector<std::string> open;
    for (std::size_t i = 0; i < take.items.size(); ++i) {
        if (holding.itemFilled(of.items[i], Width::planned))
            continue;
        all.push_back(take.items[i].text);
        if (fillable(compiled.problem, of.items[i]))
            open.push_back(take.items[i].text);
    }
    return static_cast<std::int64_t>(open.size()) < lacking ? all : open;
}

/// What the leaf would take but leaves out for a measure's sake.
void addReplaced(Missing& missing, const Compiled& compiled, const Holding& holding, Index leaf) {
    if (!holding.proven())
        return; // another placement might leave out nothing
    const LeafPlace& place = compiled.layout.leaves[leaf];
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
            const Earn* sake =
                isLeftOut(compiled, holding, c, slot) ? sakeOf(compiled, holding, slot) : nullptr;
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
    addReplaced(missing, compiled, holding, leaf);
    if (!take.pool) {
        missing.items = unfilledItems(compiled, holding, leaf, missing.amount.courses);
        return missing;
    }
    addQualifying(missing, compiled, record, holding, leaf, [&](const Facts& facts) {
        return eligibility(compiled.layout, of.pool, facts, compiled.institution()).match != Match::no &&
               !isBarred(compiled, holding, facts, of.pool);
    });
    return missing;
}

std::optional<Missing> missingOfMeasure(const Compiled& compiled, const Record& record,
                                        const Holding& holding, Index measure) {
    const place::Measure& of = compiled.problem.measures[measure];
    const Earn& earn = *compiled.layout.measures[measure].earn;
    Missing missing;
    missing.amount = lack(of.need, holding.measured(measure, Width::planned));
    for (const std::size_t item : holding.unfilled(measure, Width::planned)) {
        missing.items.push_back(earn.allOf[item].text);
    }
    if (!lacksSomething(missing.amount) && missing.items.empty())
        return std::nullopt;
    if (!missing.items.empty()) {
        missing.amount.courses = static_cast<std::int64_t>(missing.items.size());
        return missing;
    }
    const Institution& institution = compiled.institution();
    addQualifying(missing, compiled, record, holding, place::none, [&](const Facts& facts) {
        if (earn.where && match(*earn.where, facts, institution) == Match::no)
            return false;
        if (of.unplacedToo)
            return true;
        for (Index slot = 0; slot < compiled.problem.slots.size(); ++slot) {
            const bool looksHere =
                of.slots.test(slot) &&
                holding.chosen(compiled.problem.leaves[compiled.problem.slots[slot].leaf].branch);
            if (looksHere && eligibility(compiled.layout, slot, facts, institution).match != Match::no &&
                !isBarred(compiled, holding, facts, slot))
                return true;
        }
        return false;
    });
    return missing;
}

} // namespace gradus
