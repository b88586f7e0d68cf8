#include "src/audit/trace_places.h"

#include "src/audit/eligibility.h"
#include "src/audit/match.h"
#include "src/audit/set_pieces.h"

#include <algorithm>

namespace gradus {
namespace {

using place::Index;
using What = Trace::What;

class Places {
public:
    Places(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t program,
           std::vector<Trace>& into)
        : compiled_(compiled), layout_(compiled.layout), record_(record), holding_(holding),
          program_(program), viewer_(compiled.institution(), program), into_(into) {}

    /// What the sets, exclusions and floors of the places that stand for this student keep out, and what
    /// must be approved.
    void attempts() {
        for (const RecordEntry& entry : record_.entries) {
            if (entry.standing != RecordEntry::Standing::countable)
                continue;
            for (const Index slot : layout_.slotsByCourse.of(entry.facts)) {
                const Index leaf = layout_.slots[slot].leaf;
                if (programOfLeaf(layout_, leaf) == program_ &&
                    holding_.chosen(compiled_.problem.leaves[leaf].branch))
                    keptOut(slot, entry.facts);
            }
        }
        for (Index slot = 0; slot < layout_.slots.size(); ++slot) {
            if (programOfSlot(layout_, slot) != program_)
                continue;
            for (const std::size_t candidate : holding_.in(slot))
                approved(slot, candidate);
        }
    }

    void shares() {
        for (const Layout::SharePlace& place : layout_.shares) {
            if (layout_.scopes[place.scope].program != program_)
                continue;
            const place::Bitset here = slotsBelow(layout_, place.scope);
            const place::Bitset there = partnersOf(*place.share);
            for (std::size_t c = 0; c < compiled_.entryOf.size(); ++c) {
                const Index slot = holding_.slotOf(c);
                if (slot == place::none || !here.test(slot) || !accepts(place.share->where, c))
                    continue;
                for (const std::size_t other : compiled_.usesOf(compiled_.entryOf[c])) {
                    const Index beside = holding_.slotOf(other);
                    if (beside != place::none && other != c && there.test(beside) &&
                        layout_.slots[beside].leaf != layout_.slots[slot].leaf &&
                        compiled_.problem.candidates[other].credit == compiled_.problem.candidates[c].credit)
                        add(What::shared, place.share->clause.at);
                }
            }
        }
    }

    void splits() {
        for (std::size_t c = 0; c < compiled_.origins.size(); ++c) {
            const UseOrigin& origin = compiled_.origins[c];
            if (origin.split != nullptr && origin.splitIn == program_ && holding_.slotOf(c) != place::none)
                add(What::split, origin.split->clause.at);
        }
    }

private:
    void add(What what, const Location& at) { into_.push_back({what, at}); }

    const Facts& factsOf(std::size_t candidate) const {
        return record_.entries[compiled_.entryOf[candidate]].facts;
    }

    void keptOut(Index slot, const Facts& facts) {
        const Eligibility fits = eligibility(layout_, slot, facts, compiled_.institution());
        if (fits.exclude != nullptr) {
            add(What::keptOut, fits.exclude->clause.at);
            for (const CourseSetRef& part : exclusionParts(fits.exclude->where)) {
                if (match(*part, facts, viewer_) != Match::no)
                    add(What::keptOut, part->at);
            }
        }
        if (fits.floor != nullptr)
            add(What::keptOut, fits.floor->clause.at);
        if (fits.match != Match::no)
            return;
        for (const SetPieces::Conditioned& one : setPieces(layout_.slots[slot].set).conditioned) {
            const CourseSet* alone = nullptr;
            std::size_t failing = match(*one.base, facts, viewer_) == Match::no ? 2 : 0;
            for (const CourseSetRef& condition : one.conditions) {
                if (match(*condition, facts, viewer_) == Match::no) {
                    ++failing;
                    alone = condition.get();
                }
            }
            if (failing == 1)
                add(What::keptOut, alone->at);
        }
    }

    void approved(Index slot, std::size_t candidate) {
        const Facts& facts = factsOf(candidate);
        const Eligibility fits = eligibility(layout_, slot, facts, compiled_.institution());
        const bool open = compiled_.problem.slots[slot].provisional.test(candidate);
        const bool given =
            fits.exception != nullptr && fits.exception->kind == ExceptionKind::confirm && !open;
        if (!open && !given)
            return;
        for (const CourseSetRef& approval : setPieces(layout_.slots[slot].set).approvals) {
            if (match(*approval, facts, viewer_) == Match::provisionally)
                add(open ? What::toConfirm : What::confirmed, approval->at);
        }
    }

    bool accepts(const CourseSetRef& where, std::size_t candidate) const {
        return !where || match(*where, factsOf(candidate), viewer_) != Match::no;
    }
    place::Bitset partnersOf(const Share& share) const {
        place::Bitset slots(layout_.slots.size());
        for (const Share::Partner& partner : share.with) {
            if (partner.program.empty())
                slots |= slotsAt(layout_, program_, partner.path);
            for (std::size_t p = 0; p < compiled_.programs.size(); ++p) {
                if (compiled_.programs[p]->id == partner.program)
                    slots |= slotsBelow(layout_, layout_.programs[p]);
            }
        }
        for (Index slot = 0; share.freely && slot < layout_.slots.size(); ++slot)
            slots.set(slot);
        return slots;
    }

    const Compiled& compiled_;
    const Layout& layout_;
    const Record& record_;
    const Holding& holding_;
    const std::size_t program_;
    const Viewer viewer_;
    std::vector<Trace>& into_;
};

} // namespace

void tracePlaces(const Compiled& compiled, const Record& record, const Holding& holding, std::size_t program,
                 std::vector<Trace>& into) {
    Places places(compiled, record, holding, program, into);
    places.attempts();
    places.shares();
    places.splits();
}

} // namespace gradus
