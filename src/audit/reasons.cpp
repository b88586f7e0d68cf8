#include "src/audit/reasons.h"

#include "src/audit/eligibility.h"
#include "src/audit/forbids.h"
#include "src/audit/left_out.h"
#include "src/audit/limits.h"
#include "src/audit/places.h"
#include "src/audit/preferences.h"
#include "src/audit/repeats.h"
#include "src/audit/shared.h"

#include <algorithm>
#include <set>
#include <span>

namespace gradus {
namespace {

using place::Index;

std::string termText(const Attempt& attempt) {
    return attempt.season + " " + std::to_string(attempt.year);
}

/// Rules that the institution left at their default stand nowhere; the programme is named instead.
bool isPlace(const Location& at) {
    return at.span.begin < at.span.end;
}

class Reasoning {
public:
    Reasoning(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t program,
              bool proven)
        : compiled_(compiled), layout_(compiled.layout), record_(record), holding_(holding),
          program_(program), proven_(proven) {}

    AttemptResult of(std::size_t index) const {
        const RecordEntry& entry = record_.entries[index];
        AttemptResult result;
        result.attempt = entry.attempt;
        result.title = entry.facts.title;
        result.status = entry.status;
        result.units = entry.facts.units;
        if (entry.standing != RecordEntry::Standing::countable) {
            result.reasons.push_back(neverPlaced(entry));
            return result;
        }
        const std::vector<std::size_t> uses = compiled_.usesOf(index);
        std::set<Index> held;
        for (const std::size_t use : uses) {
            const Index slot = holding_.slotOf(use);
            if (slot == place::none || !held.insert(layout_.slots[slot].leaf).second)
                continue;
            const Index leaf = layout_.slots[slot].leaf;
            const bool here = programOfLeaf(layout_, leaf) == program_;
            (here ? result.uses : result.elsewhere).push_back(at(Reason::Code::used, leaf));
        }
        const std::vector<Index> slots = layout_.slotsByCourse.of(entry.facts);
        for (auto slot = slots.begin(); slot != slots.end();) {
            const Index leaf = layout_.slots[*slot].leaf;
            const auto end = std::find_if(slot, slots.end(),
                                          [&](Index other) { return layout_.slots[other].leaf != leaf; });
            if (programOfLeaf(layout_, leaf) == program_ && held.count(leaf) == 0) {
                if (auto reason = consider(leaf, {slot, end}, uses, entry))
                    result.considered.push_back(std::move(*reason));
            }
            slot = end;
        }
        if (result.uses.empty())
            result.reasons = deciding(result.considered);
        return result;
    }

private:
    Reason at(Reason::Code code, Index leaf) const {
        const Scope& scope = requirementAt(layout_, layout_.leaves[leaf].scope);
        const Take& take = *layout_.leaves[leaf].take;
        Reason reason;
        reason.code = code;
        reason.path = take.clause.path.empty() ? scope.path : take.clause.path;
        if (programOfLeaf(layout_, leaf) != program_)
            reason.program = compiled_.programs[programOfLeaf(layout_, leaf)]->id;
        reason.title = placeTitle(compiled_, layout_.leaves[leaf].scope, program_);
        reason.detail = take.text;
        reason.at = take.clause.at;
        return reason;
    }

    /// The statement about repeats that decides, where there is one.
    void placeOfRepeats(const RecordEntry& entry, Reason& reason) const {
        const Repeats& repeats = repeatsOf(compiled_.institution(), entry.attempt.course);
        if (isPlace(repeats.at))
            reason.at = repeats.at;
    }

    Reason neverPlaced(const RecordEntry& entry) const {
        const Institution& institution = compiled_.institution();
        Reason reason;
        reason.title = program().title;
        reason.at = program().at;
        if (entry.standing == RecordEntry::Standing::superseded) {
            const RecordEntry& other = record_.entries[entry.supersededBy];
            reason.code = Reason::Code::superseded;
            reason.detail = other.attempt.course.text() + " of " + termText(other.attempt);
            placeOfRepeats(entry, reason);
            return reason;
        }
        const bool failed = entry.standing == RecordEntry::Standing::failed;
        reason.code = failed ? Reason::Code::failed : Reason::Code::neverCounts;
        reason.detail = entry.attempt.grade;
        if (entry.recordedGrade && isPlace(institution.grades[*entry.recordedGrade].at)) {
            reason.at = institution.grades[*entry.recordedGrade].at;
        }
        return reason;
    }

    /// Why a candidate that is not in a leaf is not there; nothing when the leaf does not name it.
    std::optional<Reason> consider(Index leaf, std::span<const Index> slots,
                                   const std::vector<std::size_t>& uses, const RecordEntry& entry) const {
        std::optional<Reason> best;
        for (const Index slot : slots) {
            auto reason = considerSlot(leaf, slot, uses, entry);
            if (reason && (!best || rank(*reason) < rank(*best)))
                best = std::move(reason);
        }
        return best;
    }

    std::optional<Reason> considerSlot(Index leaf, Index slot, const std::vector<std::size_t>& uses,
                                       const RecordEntry& entry) const {
        const Institution& institution = compiled_.institution();
        const Eligibility fits = eligibility(layout_, slot, entry.facts, institution);
        if (fits.match == Match::no && fits.exception != nullptr) {
            if (!names(*layout_.slots[slot].set, entry.facts, institution))
                return std::nullopt;
            return keptOut(leaf, fits.exception->exception);
        }
        if (fits.exclude != nullptr) {
            Reason reason = at(Reason::Code::excluded, leaf);
            reason.detail = fits.exclude->text;
            reason.at = fits.exclude->clause.at;
            return reason;
        }
        if (fits.floor != nullptr) {
            Reason reason = at(Reason::Code::belowMinimum, leaf);
            reason.detail = institution.grades[fits.floor->grade].name;
            reason.at = fits.floor->clause.at;
            return reason;
        }
        const CourseSet& set = *layout_.slots[slot].set;
        if (fits.match == Match::no) {
            if (!names(set, entry.facts, institution))
                return std::nullopt;
            const CourseSet& part = decidingPart(set, entry.facts, institution);
            Reason reason = at(Reason::Code::removed, leaf);
            reason.detail = part.text;
            reason.at = part.at;
            return reason;
        }
        const auto use = std::find_if(uses.begin(), uses.end(), [&](std::size_t c) {
            return compiled_.problem.slots[slot].eligible.test(c);
        });
        if (use == uses.end()) // of a split course no part is for this place
            return std::nullopt;
        return whyNotThere(leaf, slot, *use, uses);
    }

    Reason keptOut(Index leaf, std::size_t exception) const {
        const RecordedException& decided = record_.transcript.exceptions[exception];
        Reason reason = at(Reason::Code::exception, leaf);
        reason.exception = exception;
        reason.detail = decided.who;
        if (!decided.when.empty())
            reason.detail += (reason.detail.empty() ? "" : ", ") + decided.when;
        reason.at = decided.at;
        return reason;
    }

    Reason whyNotThere(Index leaf, Index slot, std::size_t candidate,
                       const std::vector<std::size_t>& uses) const {
        if (!holding_.chosen(compiled_.problem.leaves[leaf].branch)) {
            return at(Reason::Code::branchNotChosen, leaf);
        }
        const auto held = std::find_if(uses.begin(), uses.end(),
                                       [&](std::size_t use) { return holding_.slotOf(use) != place::none; });
        if (holding_.slotOf(candidate) != place::none ||
            !standsBeside(compiled_, holding_, candidate, leaf)) {
            Reason reason = at(Reason::Code::usedElsewhere, leaf);
            reason.detail.clear();
            reason.at = layout_.leaves[layout_.slots[holding_.slotOf(*held)].leaf].take->clause.at;
            return reason;
        }
        if (holding_.full(slot))
            return full(leaf, candidate);
        if (const auto limit = brokenLimit(compiled_, holding_, candidate, slot)) {
            const LimitOrigin& origin = compiled_.limits[*limit];
            if (origin.rule != nullptr) {
                Reason reason = at(Reason::Code::limitReached, leaf);
                reason.detail = origin.rule->text;
                reason.at = origin.rule->clause.at;
                return reason;
            }
            Reason reason = sameCourseUsed(candidate, leaf, compiled_.problem.limits[*limit]);
            if (origin.noCredit != nullptr) {
                reason.code = Reason::Code::noCredit;
                reason.at = origin.noCredit->at;
            }
            return reason;
        }
        if (const Forbid* forbid = brokenBy(compiled_, record_, holding_, candidate, slot)) {
            Reason reason = at(Reason::Code::forbidden, leaf);
            reason.detail = "forbid " + forbid->text;
            reason.at = forbid->clause.at;
            return reason;
        }
        if (const Share* share = reachedCap(compiled_, holding_, candidate, leaf)) {
            Reason reason = at(Reason::Code::shareLimit, leaf);
            reason.detail = "share " + share->text;
            reason.at = share->clause.at;
            return reason;
        }
        Reason reason = at(proven_ ? Reason::Code::wouldBlock : Reason::Code::notProven, leaf);
        reason.detail.clear();
        if (const Earn* sake = proven_ ? sakeOf(compiled_, holding_, slot) : nullptr) {
            reason.detail = "earn " + sake->text;
            reason.at = sake->clause.at;
        }
        return reason;
    }

    /// A candidate that comes first by itself may be behind one that is preferred.
    Reason full(Index leaf, std::size_t candidate) const {
        for (std::size_t c = candidate + 1; c < compiled_.entryOf.size(); ++c) {
            const Index held = holding_.slotOf(c);
            if (held == place::none || layout_.slots[held].leaf != leaf)
                continue;
            if (const Prefer* prefer = preferenceOf(compiled_, record_, leaf, c, candidate)) {
                Reason reason = at(Reason::Code::othersPreferred, leaf);
                reason.detail = "prefer " + prefer->text;
                reason.at = prefer->clause.at;
                return reason;
            }
        }
        return at(Reason::Code::full, leaf);
    }

    Reason sameCourseUsed(std::size_t candidate, Index leaf, const place::Limit& once) const {
        Reason reason = at(Reason::Code::sameCourseUsed, leaf);
        for (std::size_t c = 0; c < compiled_.entryOf.size(); ++c) {
            if (!once.where.test(c) || holding_.slotOf(c) == place::none)
                continue;
            const Attempt& other = record_.entries[compiled_.entryOf[c]].attempt;
            reason.detail = other.course.text() + " of " + termText(other);
        }
        placeOfRepeats(record_.entries[compiled_.entryOf[candidate]], reason);
        return reason;
    }

    /// How telling a reason is: the nearer the attempt came to being used, the more.
    static int rank(const Reason& reason) {
        switch (reason.code) {
        case Reason::Code::used:
            return 0;
        case Reason::Code::notProven:
            return 1;
        case Reason::Code::wouldBlock:
            return 2;
        case Reason::Code::limitReached:
        case Reason::Code::shareLimit:
        case Reason::Code::forbidden:
            return 3;
        case Reason::Code::sameCourseUsed:
        case Reason::Code::noCredit:
            return 4;
        case Reason::Code::full:
        case Reason::Code::othersPreferred:
            return 5;
        case Reason::Code::usedElsewhere:
            return 6;
        case Reason::Code::belowMinimum:
            return 7;
        case Reason::Code::excluded:
        case Reason::Code::exception:
            return 8;
        case Reason::Code::removed:
            return 9;
        case Reason::Code::branchNotChosen:
            return 10;
        case Reason::Code::superseded:
        case Reason::Code::failed:
        case Reason::Code::neverCounts:
        case Reason::Code::matchesNothing:
            return 11;
        }
        return 12;
    }

    std::vector<Reason> deciding(std::vector<Reason> considered) const {
        if (considered.empty()) {
            Reason reason;
            reason.code = Reason::Code::matchesNothing;
            reason.title = program().title;
            reason.at = program().at;
            return {reason};
        }
        std::stable_sort(considered.begin(), considered.end(),
                         [](const Reason& a, const Reason& b) { return rank(a) < rank(b); });
        return considered;
    }

    const Program& program() const { return *compiled_.programs[program_]; }

    const Compiled& compiled_;
    const Layout& layout_;
    const Record& record_;
    const Holding& holding_;
    std::size_t program_;
    bool proven_;
};

} // namespace

std::vector<AttemptResult> attemptResults(const Compiled& compiled, const Record& record,
                                          const Holding& holding, std::size_t program, bool proven) {
    const Reasoning reasoning(compiled, record, holding, program, proven);
    std::vector<AttemptResult> results;
    for (std::size_t i = 0; i < record.entries.size(); ++i)
        results.push_back(reasoning.of(i));
    return results;
}

} // namespace gradus
