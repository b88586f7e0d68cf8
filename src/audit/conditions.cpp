#include "src/audit/settings.h"

#include "src/audit/match.h"
#include "src/audit/program_walk.h"
#include "src/audit/static_measures.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace gradus {
namespace {

bool passed(const RecordEntry& entry) {
    return entry.status == Status::completed && (entry.standing == RecordEntry::Standing::countable ||
                                                 entry.standing == RecordEntry::Standing::superseded);
}

/// What settings don't change; nothing for the rest.
struct HoldsByRecord {
    const Institution& institution;
    const Record& record;

    std::optional<bool> operator()(const HoldsProgram& holdsProgram) const {
        const auto& held = record.transcript.programs;
        return std::any_of(held.begin(), held.end(),
                           [&](const HeldProgram& one) { return one.id == holdsProgram.program; });
    }
    std::optional<bool> operator()(const HasAttained& has) const {
        return timesAttained(record, has.milestone) > 0;
    }
    std::optional<bool> operator()(const HasTaken& taken) const {
        return std::any_of(record.entries.begin(), record.entries.end(), [&](const RecordEntry& entry) {
            return passed(entry) && match(*taken.set, entry.facts, institution) == Match::yes;
        });
    }
    std::optional<bool> operator()(const GpaCompares& gpa) const {
        const Average average = averageOfAll(record, institution);
        return average.units > 0 &&
               compares(gpa.comparison, average.points, gpa.gpa.thousandths() * average.units);
    }
    template <typename Other>
    std::optional<bool> operator()(const Other&) const {
        return std::nullopt;
    }
};

struct HoldsUnder {
    const std::map<const Condition*, bool>& byRecord;
    const Settings& settings;
    std::size_t program;

    bool hold(const Condition& condition) const {
        const auto known = byRecord.find(&condition);
        return known != byRecord.end() ? known->second : std::visit(*this, condition.what);
    }
    bool operator()(const ValueIs& is) const {
        if (!is.isChoice) {
            const auto given = settings.givens.find(is.name);
            return given != settings.givens.end() && given->second == is.value;
        }
        const auto choice = settings.choices.find(is.name);
        return choice != settings.choices.end() &&
               std::find(choice->second.begin(), choice->second.end(), is.value) != choice->second.end();
    }
    bool operator()(const AdmittedWhen& admitted) const {
        const auto term = settings.admitted.find(program);
        if (term == settings.admitted.end())
            return false;
        const int order = term->second < admitted.term ? -1 : admitted.term < term->second ? 1 : 0;
        return compares(admitted.comparison, order, 0);
    }
    bool operator()(const CombinedCondition& combined) const {
        const auto inner = [&](const Condition& part) { return hold(part); };
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
    template <typename ByRecord>
    bool operator()(const ByRecord&) const {
        assert(false && "the record alone says whether it holds");
        return false;
    }
};

/// A condition and all its parts.
void forEachPart(const Condition& condition, const std::function<void(const Condition&)>& visit) {
    visit(condition);
    if (const auto* combined = std::get_if<CombinedCondition>(&condition.what)) {
        for (const Condition& part : combined->parts)
            forEachPart(part, visit);
    }
}

} // namespace

Conditions::Conditions(const Programs& programs, const Record& record) {
    const HoldsByRecord holdsByRecord{*programs.front()->institution, record};
    for (const Program* program : programs) {
        forEachCondition(program->body, [&](const Condition& condition) {
            forEachPart(condition, [&](const Condition& part) {
                if (const auto holds = std::visit(holdsByRecord, part.what))
                    byRecord_.emplace(&part, *holds);
            });
        });
    }
}

bool Conditions::hold(const Condition& condition, const Settings& settings, std::size_t program) const {
    return HoldsUnder{byRecord_, settings, program}.hold(condition);
}

} // namespace gradus
