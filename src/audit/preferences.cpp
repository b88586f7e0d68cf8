#include "src/audit/preferences.h"

#include "src/audit/match.h"

namespace gradus {
namespace {

int order(bool oneFirst, bool otherFirst) {
    return static_cast<int>(otherFirst) - static_cast<int>(oneFirst);
}

} // namespace

std::vector<const Prefer*> prefersOf(const Layout& layout, place::Index leaf) {
    std::vector<const Prefer*> result;
    for (std::size_t scope = layout.leaves[leaf].scope;; scope = layout.scopes[scope].parent) {
        const auto& own = layout.scopes[scope].prefers;
        result.insert(result.end(), own.begin(), own.end());
        if (layout.scopes[scope].parent == scope)
            return result;
    }
}

int compared(const Prefer& prefer, const Facts& one, const Facts& other, const Institution& institution) {
    switch (prefer.kind) {
    case Prefer::Kind::bestGrade:
        if (one.grade && other.grade)
            return order(*one.grade < *other.grade, *other.grade < *one.grade);
        return order(one.grade.has_value(), other.grade.has_value());
    case Prefer::Kind::earliest:
        return order(one.term < other.term, other.term < one.term);
    case Prefer::Kind::set:
        break;
    }
    const auto belongs = [&](const Facts& facts) {
        return match(*prefer.set, facts, institution) != Match::no;
    };
    return order(belongs(one), belongs(other));
}

const Prefer* preferenceOf(const Compiled& compiled, const Record& record, place::Index leaf,
                           std::size_t candidate, std::size_t other) {
    for (const Prefer* prefer : prefersOf(compiled.layout, leaf)) {
        const int first = compared(*prefer, record.entries[compiled.entryOf[candidate]].facts,
                                   record.entries[compiled.entryOf[other]].facts, compiled.institution());
        if (first != 0)
            return first < 0 ? prefer : nullptr;
    }
    return nullptr;
}

} // namespace gradus
