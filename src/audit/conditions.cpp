#include "src/audit/settings.h"

#include "src/audit/match.h"
#include "src/audit/static_measures.h"

#include <algorithm>

namespace gradus {
namespace {

bool passed(const RecordEntry& entry) {
    return entry.status == Status::completed && (entry.standing == RecordEntry::Standing::countable ||
                                                 entry.standing == RecordEntry::Standing::superseded);
}

struct ConditionHolds {
    const Program& program;
    const Record& record;
    const Settings& settings;

    bool operator()(const ValueIs& is) const {
        if (!is.isChoice) {
            const auto given = settings.givens.find(is.name);
            return given != settings.givens.end() && given->second == is.value;
        }
        const auto choice = settings.choices.find(is.name);
        return choice != settings.choices.end() &&
               std::find(choice->second.begin(), choice->second.end(), is.value) != choice->second.end();
    }
    bool operator()(const HoldsProgram& holdsProgram) const {
        const auto& held = record.transcript.programs;
        return std::any_of(held.begin(), held.end(),
                           [&](const HeldProgram& one) { return one.id == holdsProgram.program; });
    }
    bool operator()(const AdmittedWhen& admitted) const {
        if (!settings.admitted)
            return false;
        const int order = *settings.admitted < admitted.term   ? -1
                          : admitted.term < *settings.admitted ? 1
                                                               : 0;
        return compares(admitted.comparison, order, 0);
    }
    bool operator()(const HasAttained& has) const { return timesAttained(record, has.milestone) > 0; }
    bool operator()(const HasTaken& taken) const {
        return std::any_of(record.entries.begin(), record.entries.end(), [&](const RecordEntry& entry) {
            return passed(entry) && match(*taken.set, entry.facts, *program.institution) == Match::yes;
        });
    }
    bool operator()(const GpaCompares& gpa) const {
        const Average average = averageOfAll(record, *program.institution);
        return average.units > 0 &&
               compares(gpa.comparison, average.points, gpa.gpa.thousandths() * average.units);
    }
    bool operator()(const CombinedCondition& combined) const {
        const auto inner = [&](const Condition& part) { return std::visit(*this, part.what); };
        switch (combined.op) {
        case CombinedCondition::Op::all:
            return std::all_of(combined.parts.begin(), combined.parts.end(), inner);
        case CombinedCondition::Op::any:
            return std::any_of(combined.parts.begin(), combined.parts.end(), inner);
        case CombinedCondition::Op::none:
            return !inner(combined.parts.front());
        }
        return false;
    }
};

} // namespace

bool holds(const Condition& condition, const Program& program, const Record& record,
           const Settings& settings) {
    return std::visit(ConditionHolds{program, record, settings}, condition.what);
}

} // namespace gradus
