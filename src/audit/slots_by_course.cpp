#include "src/audit/slots_by_course.h"

#include <algorithm>
#include <numeric>

namespace gradus {
namespace {

using place::Index;

/// Whether a set looks at the number or the subject of all that it holds.
bool looksAtCode(const CourseSet& set) {
    const auto looks = [](const CourseSetRef& part) { return looksAtCode(*part); };
    if (const auto* combined = std::get_if<Combined>(&set.what)) {
        switch (combined->op) {
        case Combined::Op::all:
            return std::any_of(combined->parts.begin(), combined->parts.end(), looks);
        case Combined::Op::any:
            return std::all_of(combined->parts.begin(), combined->parts.end(), looks);
        case Combined::Op::none:
            return false;
        }
    }
    if (const auto* hidden = std::get_if<Hidden>(&set.what))
        return looksAtCode(*hidden->set);
    if (const auto* like = std::get_if<CodeLike>(&set.what))
        return like->subject || like->whole;
    if (const auto* range = std::get_if<NumberWithin>(&set.what))
        return range->subject.has_value();
    return std::holds_alternative<CodeIs>(set.what) || std::holds_alternative<SubjectIs>(set.what);
}

/// Calls back with the key of each single course and of each subject that a set names.
/// REQUIRES: it looks at the code.
template <typename Number, typename Subject>
void forEachKey(const CourseSet& set, Number number, Subject subject) {
    if (const auto* combined = std::get_if<Combined>(&set.what)) {
        const bool all = combined->op == Combined::Op::all;
        for (const CourseSetRef& part : combined->parts) {
            if (all && !looksAtCode(*part))
                continue;
            forEachKey(*part, number, subject);
            if (all) // what this part does not hold the others can't bring back
                return;
        }
    } else if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        forEachKey(*hidden->set, number, subject);
    } else if (const auto* is = std::get_if<CodeIs>(&set.what)) {
        number(is->code.number);
    } else if (const auto* like = std::get_if<CodeLike>(&set.what)) {
        like->whole ? number(like->numberPrefix) : subject(*like->subject);
    } else if (const auto* range = std::get_if<NumberWithin>(&set.what)) {
        subject(*range->subject);
    } else if (const auto* of = std::get_if<SubjectIs>(&set.what)) {
        subject(of->subject);
    }
}

template <typename Slots>
void add(Slots& slots, std::string_view key, Index slot) {
    std::vector<Index>& of = slots[key];
    if (of.empty() || of.back() != slot)
        of.push_back(slot);
}

template <typename Slots>
void collect(const Slots& slots, std::string_view key, std::vector<Index>& into) {
    if (const auto of = slots.find(key); of != slots.end())
        into.insert(into.end(), of->second.begin(), of->second.end());
}

} // namespace

void SlotsByCourse::add(const CourseSet& set) {
    const Index slot = static_cast<Index>(slots_++);
    if (!looksAtCode(set)) {
        others_.push_back(slot);
        return;
    }
    forEachKey(
        set, [&](std::string_view number) { gradus::add(byNumber_, number, slot); },
        [&](std::string_view subject) { gradus::add(bySubject_, subject, slot); });
}

std::vector<Index> SlotsByCourse::of(const Facts& facts) const {
    if (!facts.decisions.empty()) {
        std::vector<Index> all(slots_);
        std::iota(all.begin(), all.end(), Index{0});
        return all;
    }
    std::vector<Index> slots = others_;
    for (const CourseCode& code : facts.codes) {
        collect(byNumber_, code.number, slots);
        const std::string_view subject = code.subject;
        collect(bySubject_, subject, slots);
        const bool several = subject.find('/') != std::string_view::npos;
        for (std::size_t begin = 0; several && begin <= subject.size();) { // CH/BI is CH and BI
            const std::size_t end = std::min(subject.find('/', begin), subject.size());
            collect(bySubject_, subject.substr(begin, end - begin), slots);
            begin = end + 1;
        }
    }
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

} // namespace gradus
