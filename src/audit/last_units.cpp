#include "src/audit/last_units.h"

#include "src/audit/keys.h"
#include "src/audit/match.h"

#include <algorithm>
#include <tuple>

namespace gradus {

std::vector<LastUnits> countedOfLast(std::vector<LastUnits> attempts, Milli last) {
    std::sort(attempts.begin(), attempts.end(), [](const LastUnits& a, const LastUnits& b) {
        return std::tuple(-a.when, !a.counts, a.entry) < std::tuple(-b.when, !b.counts, b.entry);
    });
    std::int64_t left = last.thousandths();
    for (LastUnits& one : attempts) {
        one.units = std::min(left, one.units);
        left -= one.units;
    }
    std::erase_if(attempts, [](const LastUnits& one) { return !one.counts || one.units == 0; });
    return attempts;
}

std::vector<LastUnits> countedOfLast(const Earn& earn, const Record& record, const Institution& institution) {
    const auto belongs = [&](const CourseSetRef& set, const RecordEntry& entry) {
        return !set || match(*set, entry.facts, institution) != Match::no;
    };
    std::vector<LastUnits> attempts;
    for (std::size_t i = 0; i < record.entries.size(); ++i) {
        const RecordEntry& entry = record.entries[i];
        if (entry.standing == RecordEntry::Standing::neverCounts || entry.status != Status::completed ||
            !belongs(earn.lastOf, entry))
            continue;
        attempts.push_back({i, keysOf(Key::term, entry.facts, institution).front().order,
                            entry.facts.units.thousandths(), belongs(earn.where, entry)});
    }
    return countedOfLast(std::move(attempts), *earn.last);
}

Milli sumOf(const std::vector<LastUnits>& counted) {
    Milli units;
    for (const LastUnits& one : counted)
        units += Milli::fromThousandths(one.units);
    return units;
}

} // namespace gradus
