#include "src/audit/eligibility.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;

bool reaches(const MinimumGrade& floor, const Facts& facts) {
    return facts.gradeToCome || (facts.grade && *facts.grade <= floor.grade);
}

/// By the rules alone. `accepted`: whatever the set of the slot says.
Eligibility byRules(const Layout& layout, Index slot, const Facts& facts, const Institution& institution,
                    bool accepted = false) {
    Eligibility result;
    const Viewer viewer(institution, programOfSlot(layout, slot));
    const Match matched = accepted ? Match::yes : match(*layout.slots[slot].set, facts, viewer);
    if (matched == Match::no)
        return result;
    std::size_t scope = layout.leaves[layout.slots[slot].leaf].scope;
    while (true) {
        const ScopePlace& place = layout.scopes[scope];
        for (const Exclude* exclude : place.excludes) {
            if (match(*exclude->where, facts, viewer) == Match::yes) {
                result.exclude = exclude;
                return result;
            }
        }
        for (const MinimumGrade* floor : place.floors) {
            if (!reaches(*floor, facts)) {
                result.floor = floor;
                return result;
            }
        }
        if (place.parent == scope)
            break;
        scope = place.parent;
    }
    result.match = matched;
    return result;
}

/// The same attempt, as one of another course: its grade, term and units are its own.
Facts asAttemptOf(const CourseCode& course, const Facts& facts, const Institution& institution) {
    Facts other = facts;
    other.codes = sameCourses(institution, course);
    if (const CatalogCourse* listed = institution.catalog->find(course)) {
        other.tags.insert(listed->tags.begin(), listed->tags.end());
        other.title = listed->title;
    }
    return other;
}

/// Whether the slot is an item of a list by itself.
bool isWholeItem(const Layout& layout, Index slot) {
    const LeafPlace& leaf = layout.leaves[layout.slots[slot].leaf];
    Index at = leaf.firstSlot;
    for (const CourseItem& item : leaf.take->items) {
        for (const ItemBundle& bundle : item.alternatives) {
            const auto parts = static_cast<Index>(bundle.courses.size());
            if (slot < at + parts)
                return parts == 1 && bundle.milestones.empty();
            at += parts;
        }
    }
    return false;
}

/// Whether some slot of the leaf asks for such a course, whatever floors and exclusions say.
bool isAskedFor(const Layout& layout, Index leaf, const Facts& facts, const Institution& institution) {
    const Viewer viewer(institution, programOfLeaf(layout, leaf));
    const LeafPlace& place = layout.leaves[leaf];
    for (Index slot = place.firstSlot; slot < place.endSlot; ++slot) {
        if (match(*layout.slots[slot].set, facts, viewer) != Match::no)
            return true;
    }
    return false;
}

class Deciding {
public:
    Deciding(const Layout& layout, Index slot, const Facts& facts, const Institution& institution)
        : layout_(layout), slot_(slot), facts_(facts), institution_(institution) {}

    Eligibility decide() const {
        if (const CourseDecision* barred = bar())
            return {Match::no, nullptr, nullptr, barred};
        Eligibility result = byRules(layout_, slot_, facts_, institution_);
        for (const std::size_t d : facts_.decisions) {
            if (layout_.decisions[d].slots.test(slot_))
                improve(*layout_.decisions[d].decision, result);
        }
        return result;
    }

private:
    const CourseDecision* bar() const {
        for (const std::size_t d : facts_.decisions) {
            const Layout::DecisionPlace& place = layout_.decisions[d];
            const bool here = place.slots.test(slot_);
            const ExceptionKind kind = place.decision->kind;
            // Where the place doesn't stand for this student, nothing is kept for it.
            if (here ? kind == ExceptionKind::exclude : kind == ExceptionKind::apply && place.slots.any())
                return place.decision;
        }
        return nullptr;
    }

    void improve(const CourseDecision& decision, Eligibility& result) const {
        if (result.match == Match::yes)
            return;
        Eligibility other;
        if (decision.kind == ExceptionKind::confirm) {
            if (result.match == Match::provisionally)
                other.match = Match::yes;
        } else if (decision.kind == ExceptionKind::substitute) {
            other =
                byRules(layout_, slot_, asAttemptOf(decision.forCourse, facts_, institution_), institution_);
        } else if (isOpenTo()) {
            if (decision.kind == ExceptionKind::force)
                other.match = Match::yes;
            else
                other = byRules(layout_, slot_, facts_, institution_, true);
        }
        if (other.match == Match::no) { // what keeps it out all the same
            if (result.match == Match::no && result.exclude == nullptr && result.floor == nullptr)
                result = other;
            return;
        }
        if (other.match == Match::provisionally && result.match != Match::no)
            return;
        result = other;
        result.exception = &decision;
    }

    /// Whether a course that is accepted there may have the slot: in a list any item that is one course, but
    /// one that asks for it in particular has only what asks for it.
    bool isOpenTo() const {
        const Index leaf = layout_.slots[slot_].leaf;
        if (layout_.leaves[leaf].take->pool)
            return true;
        const Viewer viewer(institution_, programOfLeaf(layout_, leaf));
        return isAskedFor(layout_, leaf, facts_, institution_)
                   ? match(*layout_.slots[slot_].set, facts_, viewer) != Match::no
                   : isWholeItem(layout_, slot_);
    }

    const Layout& layout_;
    const Index slot_;
    const Facts& facts_;
    const Institution& institution_;
};

} // namespace

Eligibility eligibility(const Layout& layout, Index slot, const Facts& facts,
                        const Institution& institution) {
    return facts.decisions.empty() ? byRules(layout, slot, facts, institution)
                                   : Deciding(layout, slot, facts, institution).decide();
}

const Layout::DecisionPlace* forcedInto(const Layout& layout, const Facts& facts, Index leaf) {
    for (const std::size_t d : facts.decisions) {
        const Layout::DecisionPlace& place = layout.decisions[d];
        const LeafPlace& of = layout.leaves[leaf];
        for (Index slot = of.firstSlot; slot < of.endSlot; ++slot) {
            if (place.decision->kind == ExceptionKind::force && place.slots.test(slot))
                return &place;
        }
    }
    return nullptr;
}

} // namespace gradus
