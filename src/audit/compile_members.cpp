#include "src/audit/compiling.h"

#include "src/audit/eligibility.h"
#include "src/audit/prospects.h"

#include <algorithm>
#include <limits>
#include <map>

namespace gradus {
namespace {

using place::Index;

void candidates(Compiling& c) {
    for (std::size_t i = 0; i < c.record.entries.size(); ++i) {
        const RecordEntry& entry = c.record.entries[i];
        if (!isCandidate(entry))
            continue;
        place::Candidate candidate;
        candidate.units = entry.facts.units.thousandths();
        if (entry.status == Status::completed && entry.recordedGrade) {
            const auto& points = c.institution.grades[*entry.recordedGrade].points;
            if (points)
                candidate.points = points->thousandths();
        }
        c.out.entryOf.push_back(i);
        c.problem.candidates.push_back(candidate);
    }
}

/// Whether every slot that one course fits takes the other too.
bool fitsWherever(const Compiling& c, const Facts& one, const Facts& other) {
    const auto fits = [&](Index slot, const Facts& facts) {
        return eligibility(c.layout, slot, facts, c.institution).match != Match::no;
    };
    for (Index slot = 0; slot < c.layout.slots.size(); ++slot) {
        if (fits(slot, one) && !fits(slot, other))
            return false;
    }
    return true;
}

void leaveRetakes(Compiling& c) {
    const auto isRetake = [&](const FurtherCourse& further) {
        return std::any_of(c.out.entryOf.begin(), c.out.entryOf.end(), [&](std::size_t i) {
            const RecordEntry& entry = c.record.entries[i];
            return further.once && entry.course == further.course && entry.status == Status::completed &&
                   fitsWherever(c, further.facts, entry.facts);
        });
    };
    std::erase_if(c.out.prospects, isRetake);
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
    c.out.prospects = prospects(c.layout, c.record, c.institution, c.out.complete);
    if (c.retakes == Retakes::left)
        leaveRetakes(c);
    stocks(c);
}

} // namespace gradus
