#include "src/audit/compiling.h"

#include "src/audit/keys.h"

#include <algorithm>
#include <map>

namespace gradus {
namespace {

using place::Bitset;
using place::Index;

/// The attempts that have each subject, term … .
std::map<KeyValue, Bitset> candidatesBy(const Compiling& c, Key key, const Bitset& where) {
    std::map<KeyValue, Bitset> result;
    for (std::size_t m = 0; m < c.problem.candidates.size(); ++m) {
        if (!where.test(m))
            continue;
        for (const KeyValue& value : keysOf(key, c.factsOf(m), c.institution))
            result.emplace(value, Bitset(c.problem.members())).first->second.set(m);
    }
    return result;
}

template <typename Visit>
void forEachFurther(const Compiling& c, const Bitset& where, Visit visit) {
    for (std::size_t m = c.problem.candidates.size(); m < c.problem.members(); ++m) {
        if (where.test(m))
            visit(m);
    }
}

void addDifferent(const Compiling& c, Key key, place::Measure& measure, MeasureNames& names) {
    std::map<KeyValue, Bitset> members = candidatesBy(c, key, measure.where);
    measure.fresh = Bitset(c.problem.members());
    forEachFurther(c, measure.where, [&](std::size_t m) {
        const FurtherKeys keys = furtherKeysOf(key, c.factsOf(m));
        if (keys.own)
            measure.fresh.set(m);
        for (const KeyValue& value : keys.named)
            members.emplace(value, Bitset(c.problem.members())).first->second.set(m);
    });
    for (auto& [value, of] : members) {
        names.keys.push_back(value.name);
        measure.keys.push_back(std::move(of));
    }
}

/// Whether a course that is still to come may stand in the term or year of these attempts.
bool isOpen(const Compiling& c, Key key, const Bitset& attempts) {
    for (std::size_t m = 0; m < c.problem.candidates.size(); ++m) {
        if (!attempts.test(m))
            continue;
        const Facts& facts = c.factsOf(m);
        const std::optional<Term>& now = facts.moments.audit;
        const bool past = key == Key::year ? now && facts.term.year < now->year : now && facts.term < *now;
        if (!past || c.record.entries[c.out.entryOf[m]].status != Status::completed)
            return true;
    }
    return false;
}

void addGroups(const Compiling& c, Key key, place::Measure& measure, MeasureNames& names) {
    std::map<KeyValue, Bitset> groups = candidatesBy(c, key, measure.where);
    Bitset others(c.problem.members()); // what is still to come and may have anything in common
    forEachFurther(c, measure.where, [&](std::size_t m) {
        const FurtherKeys keys = furtherKeysOf(key, c.factsOf(m));
        if (keys.own)
            others.set(m);
        for (const KeyValue& value : keys.named)
            groups.emplace(value, Bitset(c.problem.members())).first->second.set(m);
    });
    for (auto& [value, members] : groups) {
        const bool open = key == Key::title     ? true
                          : key == Key::subject ? c.out.subjects.count(value.name) == 0
                                                : isOpen(c, key, members);
        if (open)
            members |= others;
        names.groups.push_back(value.name);
        measure.groups.push_back(std::move(members));
    }
    names.groups.emplace_back();
    measure.groups.push_back(std::move(others));
}

/// An area as written, without the parentheses that set it apart from the others.
std::string areaName(const std::string& text) {
    const bool apart = text.size() > 2 && text.front() == '(' && text.back() == ')';
    return apart ? text.substr(1, text.size() - 2) : text;
}

} // namespace

MeasureNames compileKeys(const Compiling& c, const Earn& earn, std::size_t program, place::Measure& measure) {
    MeasureNames names;
    if (earn.about)
        return names;
    measure.different = earn.different;
    if (earn.differentIn)
        addDifferent(c, *earn.differentIn, measure, names);
    for (const CourseSetRef& area : earn.areas) {
        names.keys.push_back(areaName(area->text));
        measure.keys.push_back(c.membersOf(area, program));
    }
    if (earn.inOne)
        addGroups(c, *earn.inOne, measure, names);
    return names;
}

} // namespace gradus
