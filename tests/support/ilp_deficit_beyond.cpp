#include "tests/support/ilp_deficit.h"
#include "tests/support/ilp_fitting.h"

#include <algorithm>

// What the short way to the least deficit leaves out.

namespace gradus::test {

using namespace gradus::place;

Fitting fitting(const Problem& p, Index slot, const Bitset* set) {
    Fitting of;
    for (std::size_t i = 0; i < p.prospects.size(); ++i) {
        const std::size_t member = p.candidates.size() + i;
        if (p.slots[slot].eligible.test(member)) {
            of.least = of.any ? std::min(of.least, p.prospects[i].minUnits) : p.prospects[i].minUnits;
            of.any = true;
            of.most = std::max(of.most, std::min(p.prospects[i].maxUnits, p.unitCeiling));
            const bool in = set != nullptr && set->test(member);
            of.some = of.some || in;
            of.all = of.all && in;
        }
    }
    return of;
}

namespace {

/// What of a leaf is left out.
std::optional<std::string> beyondLeaf(const Problem& p, const Leaf& leaf) {
    if (!leaf.upper || !leaf.measures.empty()) {
        return "a leaf without upper amount or with measures in its braces";
    }
    if (leaf.pool == none) {
        for (const Item& item : leaf.items) {
            for (const Alternative& a : item.alternatives) {
                if (a.parts.empty() || a.missingMilestones > 0) {
                    return "milestones";
                }
            }
        }
        return std::nullopt;
    }
    const Fitting fits = fitting(p, leaf.pool, nullptr);
    if ((leaf.need.courses > 0 || leaf.upper->courses > 0) ==
            (leaf.need.units > 0 || leaf.upper->units > 0) ||
        (fits.any && leaf.need.units > fits.most)) {
        return "a pool by courses and units, or of more than one further course";
    }
    return std::nullopt;
}

/// A further course fits leaves that are never shared, and one with a stock fits one place.
bool plainProspects(const Problem& p) {
    for (std::size_t i = 0; i < p.prospects.size(); ++i) {
        const std::size_t member = p.candidates.size() + i;
        std::size_t places = 0;
        for (const Slot& slot : p.slots) {
            places += slot.eligible.test(member) &&
                              (p.prospects[i].stock == none || p.leaves[slot.leaf].pool == none)
                          ? 1
                          : 2 * (slot.eligible.test(member) ? 1 : 0);
        }
        if (places > 1 && (p.prospects[i].stock != none || !p.sharings.empty())) {
            return false;
        }
    }
    return true;
}

bool mixes(const Problem& p, const Bitset& slots, const Bitset& where, bool byCourses) {
    for (Index s = 0; s < p.slots.size(); ++s) {
        const Fitting fits = fitting(p, s, &where);
        const bool byUnits =
            p.leaves[p.slots[s].leaf].pool != none && p.leaves[p.slots[s].leaf].need.units > 0;
        if (slots.test(s) && fits.some && (!fits.all || (byCourses && byUnits))) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<std::string> beyondDeficit(const Problem& p) {
    for (const Leaf& leaf : p.leaves) {
        if (const auto reason = beyondLeaf(p, leaf)) {
            return reason;
        }
    }
    if (!plainProspects(p)) {
        return "further courses in several places";
    }
    for (const Candidate& of : p.candidates) {
        if (of.credit != 0) {
            return "split courses";
        }
    }
    for (const Measure& m : p.measures) {
        if (m.unplacedToo || m.need.courses > 0 || !m.allOf.empty() || m.different > 0 || !m.groups.empty() ||
            m.window || mixes(p, m.slots, m.where, false)) {
            return "a measure that is neither a total of units nor an average of what is placed";
        }
    }
    for (const Limit& limit : p.limits) {
        if (limit.part || mixes(p, limit.slots, limit.where, limit.courses.has_value())) {
            return "a limit counting part, or on some kinds of further courses";
        }
    }
    for (const Branch& branch : p.branches) {
        if (branch.failed > 0 || branch.open > 0 || !branch.computable) {
            return "branches that fail or stay open";
        }
    }
    for (const Choice& choice : p.choices) {
        if (!choice.declared.empty()) {
            return "declared branches";
        }
    }
    return p.prohibitions.empty() ? std::nullopt : std::optional<std::string>("prohibitions");
}

} // namespace gradus::test
