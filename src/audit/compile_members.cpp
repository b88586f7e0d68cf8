#include "src/audit/compiling.h"

#include "src/audit/eligibility.h"
#include "src/audit/keys.h"
#include "src/audit/match.h"
#include "src/audit/prospects.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace gradus {
namespace {

using place::Index;

/// The leaves that an attempt fits.
place::Bitset leavesFor(const Compiling& c, const RecordEntry& entry) {
    place::Bitset leaves(c.layout.leaves.size());
    for (const Index slot : c.layout.slotsByCourse.of(entry.facts)) {
        if (eligibility(c.layout, slot, entry.facts, c.institution).match != Match::no)
            leaves.set(c.layout.slots[slot].leaf);
    }
    return leaves;
}

/// The layers in which an attempt has uses of its own; none when it can't be in two of them at once.
std::set<Index> layersFor(const Compiling& c, const RecordEntry& entry) {
    std::set<Index> layers;
    if (c.sharing.empty() || c.mayBeCut(entry.facts))
        return layers;
    const place::Bitset leaves = leavesFor(c, entry);
    const bool shared = std::any_of(c.sharing.begin(), c.sharing.end(), [&](const SharedPlaces& places) {
        if (!places.first.intersects(leaves) || !places.second.intersects(leaves))
            return false;
        const std::vector<std::size_t>& decided = entry.facts.decisions;
        if (places.force)
            return std::find(decided.begin(), decided.end(), *places.force) != decided.end();
        return !places.where ||
               match(*places.where, entry.facts, {c.institution, places.program}) != Match::no;
    });
    for (Index leaf = 0; shared && leaf < leaves.size(); ++leaf) {
        if (leaves.test(leaf))
            layers.insert(c.out.layerOf[leaf]);
    }
    return layers.size() > 1 ? layers : std::set<Index>();
}

/// The split that stands for an attempt: one of its course, for as many units as it carries.
const Layout::SplitPlace* splitOf(const Compiling& c, const RecordEntry& entry) {
    if (c.layout.splits.empty() || c.mayBeCut(entry.facts))
        return nullptr;
    for (const Layout::SplitPlace& place : c.layout.splits) {
        const auto& courses = place.split->courses;
        const bool names = std::any_of(courses.begin(), courses.end(), [&](const CourseCode& course) {
            return courseIdentity(c.institution, course) == entry.course;
        });
        if (names && place.split->units() == entry.facts.units)
            return &place;
    }
    return nullptr;
}

void candidatesOf(Compiling& c, std::size_t index) {
    const RecordEntry& entry = c.record.entries[index];
    place::Candidate candidate;
    candidate.units = entry.facts.units.thousandths();
    candidate.when = keysOf(Key::term, entry.facts, c.institution).front().order;
    if (entry.status == Status::completed && entry.recordedGrade) {
        const auto& points = c.institution.grades[*entry.recordedGrade].points;
        if (points)
            candidate.points = points->thousandths();
    }
    const std::set<Index> layers = layersFor(c, entry);
    const Layout::SplitPlace* split = splitOf(c, entry);
    if (!layers.empty() || split != nullptr)
        candidate.attempt = static_cast<Index>(index);
    UseOrigin origin;
    const auto add = [&] {
        c.out.entryOf.push_back(index);
        c.out.origins.push_back(origin);
        c.problem.candidates.push_back(candidate);
    };
    for (std::size_t part = 0; part < (split != nullptr ? split->split->parts.size() : 1); ++part) {
        if (split != nullptr) {
            origin.split = split->split;
            origin.splitIn = split->program;
            origin.part = part;
            candidate.credit = static_cast<Index>(part);
            candidate.units = split->split->parts[part].units.thousandths();
        }
        if (layers.empty())
            add();
        for (const Index layer : layers) {
            origin.layer = layer;
            add();
        }
    }
}

void candidates(Compiling& c) {
    for (std::size_t i = 0; i < c.record.entries.size(); ++i) {
        if (isCandidate(c.record.entries[i]))
            candidatesOf(c, i);
    }
}

void stocks(Compiling& c) {
    std::map<std::string, Index> stockOf;
    for (const FurtherCourse& course : c.out.prospects) {
        place::Prospect prospect;
        prospect.minUnits = course.minUnits;
        prospect.maxUnits = course.maxUnits.value_or(std::numeric_limits<std::int64_t>::max());
        if (course.once) {
            const auto [stock, isNew] =
                stockOf.emplace(course.course, static_cast<Index>(c.problem.stocks.size()));
            if (isNew)
                c.problem.stocks.push_back(1);
            prospect.stock = stock->second;
        }
        c.problem.prospects.push_back(prospect);
    }
}

} // namespace

void compileMembers(Compiling& c) {
    candidates(c);
    c.out.prospects = prospects(c.layout, c.record, c.institution, c.retakes, c.out.subjects, c.out.complete);
    stocks(c);
}

} // namespace gradus
