#include "src/audit/forbids.h"

#include "src/audit/match.h"

#include <algorithm>

namespace gradus {

using place::Index;

std::vector<std::size_t> forbidden(const Compiled& compiled, const Record& record, const Holding& holding,
                                   const Forbid& forbid, Width width) {
    std::vector<std::size_t> entries;
    const auto number = compiled.layout.forbidOf.at(&forbid);
    if (forbid.over.looksAtEverything()) {
        const auto& all = compiled.forbids[number].onRecord;
        std::copy_if(all.begin(), all.end(), std::back_inserter(entries),
                     [&](std::size_t i) { return counts(record.entries[i].status, width); });
        return entries;
    }
    const Index prohibition = compiled.forbids[number].prohibition;
    if (prohibition == place::none)
        return entries;
    const place::Prohibition& of = compiled.problem.prohibitions[prohibition];
    for (std::size_t c = 0; c < compiled.entryOf.size(); ++c) {
        const Index slot = holding.slotOf(c);
        if (slot != place::none && of.slots.test(slot) && of.where.test(c) &&
            counts(holding.statusOf(c), width))
            entries.push_back(compiled.entryOf[c]);
    }
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

CourseAmount amountOf(const Record& record, const std::vector<std::size_t>& entries) {
    CourseAmount amount;
    for (const std::size_t i : entries) {
        ++amount.courses;
        amount.units += record.entries[i].facts.units;
    }
    return amount;
}

bool isBroken(const Forbid& forbid, const CourseAmount& amount) {
    return forbid.because || (forbid.courses && amount.courses > *forbid.courses) ||
           (forbid.units && *forbid.units < amount.units);
}

namespace {

/// Whether it is broken with one more course.
bool isBrokenWith(const Compiled& compiled, const Record& record, const Holding& holding,
                  const Forbid& forbid, Milli units) {
    CourseAmount amount = amountOf(record, forbidden(compiled, record, holding, forbid, Width::planned));
    ++amount.courses;
    amount.units += units;
    return isBroken(forbid, amount);
}

} // namespace

const Forbid* brokenBy(const Compiled& compiled, const Record& record, const Holding& holding,
                       std::size_t candidate, Index slot) {
    for (std::size_t f = 0; f < compiled.layout.forbids.size(); ++f) {
        const Forbid& forbid = *compiled.layout.forbids[f].forbid;
        const Index prohibition = compiled.forbids[f].prohibition;
        if (prohibition == place::none)
            continue;
        const place::Prohibition& of = compiled.problem.prohibitions[prohibition];
        if (holding.chosen(of.branch) && of.slots.test(slot) && of.where.test(candidate) &&
            isBrokenWith(compiled, record, holding, forbid,
                         Milli::fromThousandths(compiled.problem.candidates[candidate].units)))
            return &forbid;
    }
    return nullptr;
}

bool isForbidden(const Compiled& compiled, const Record& record, const Holding& holding, const Facts& course,
                 Index slot) {
    for (std::size_t f = 0; f < compiled.layout.forbids.size(); ++f) {
        const auto& place = compiled.layout.forbids[f];
        const Forbid& forbid = *place.forbid;
        if (forbid.because || !holding.chosen(compiled.layout.scopes[place.scope].branch))
            continue;
        const bool seen = forbid.over.looksAtEverything() ||
                          (slot != place::none &&
                           compiled.problem.prohibitions[compiled.forbids[f].prohibition].slots.test(slot));
        const bool counted =
            !forbid.where ||
            match(*forbid.where, course,
                  {compiled.institution(), compiled.layout.scopes[place.scope].program}) != Match::no;
        if (seen && counted && isBrokenWith(compiled, record, holding, forbid, course.units))
            return true;
    }
    return false;
}

} // namespace gradus
