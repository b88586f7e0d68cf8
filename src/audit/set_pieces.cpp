#include "src/audit/set_pieces.h"

namespace gradus {
namespace {

bool isApproval(const CourseSet& set) {
    return std::holds_alternative<NeedsApproval>(set.what);
}

class Taking {
public:
    SetPieces pieces;

    /// `written`: the set stands at the statement, not in a `set`.
    void take(const CourseSetRef& set, bool written) {
        written = written && !set->named;
        if (isApproval(*set))
            pieces.approvals.push_back(set);
        if (const auto* hidden = std::get_if<Hidden>(&set->what))
            take(hidden->set, written);
        const auto* combined = std::get_if<Combined>(&set->what);
        if (combined == nullptr || combined->op == Combined::Op::none)
            return;
        if (combined->op == Combined::Op::any) {
            for (const CourseSetRef& part : combined->parts) {
                if (written && combined->parts.size() > 1)
                    pieces.parts.push_back(part);
                take(part, written);
            }
            return;
        }
        SetPieces::Conditioned one;
        const bool within = written;
        flatten(set, one, within);
        if (!one.conditions.empty())
            pieces.conditioned.push_back(std::move(one));
    }

private:
    /// The first of a conjunction is what it is about, all others are conditions.
    void flatten(const CourseSetRef& set, SetPieces::Conditioned& into, bool written) {
        const auto* combined = std::get_if<Combined>(&set->what);
        if (combined == nullptr || combined->op != Combined::Op::all) {
            if (into.base == nullptr) {
                into.base = set;
                take(set, written);
            } else if (isApproval(*set)) {
                pieces.approvals.push_back(set);
            } else {
                into.conditions.push_back(set);
            }
            return;
        }
        for (const CourseSetRef& part : combined->parts)
            flatten(part, into, written && !set->named);
    }
};

void addAlternatives(const CourseSetRef& set, std::vector<CourseSetRef>& into) {
    const auto* combined = std::get_if<Combined>(&set->what);
    if (combined == nullptr || set->named || combined->op == Combined::Op::none)
        return;
    for (const CourseSetRef& part : combined->parts) {
        if (combined->op == Combined::Op::any && combined->parts.size() > 1)
            into.push_back(part);
        addAlternatives(part, into);
    }
}

} // namespace

SetPieces setPieces(const CourseSetRef& set) {
    Taking taking;
    taking.take(set, true);
    return std::move(taking.pieces);
}

std::vector<CourseSetRef> exclusionParts(const CourseSetRef& where) {
    std::vector<CourseSetRef> parts;
    addAlternatives(where, parts);
    return parts;
}

} // namespace gradus
