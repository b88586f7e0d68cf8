#include "src/place/check_view.h"

#include <algorithm>

namespace gradus::place {

void CheckView::add(const Held& h) {
    if (h.slot != none) {
        at_[h.slot].push_back(held_.size());
    }
    held_.push_back(h);
}

void CheckView::dropTo(std::size_t count) {
    for (; held_.size() > count; held_.pop_back()) {
        if (held_.back().slot != none) {
            at_[held_.back().slot].pop_back();
        }
    }
}

bool CheckView::live(Index branch) const {
    return std::count(chosen_.begin(), chosen_.end(), branch) > 0;
}

Index CheckView::home(Index branch) const {
    while (branch >= problem_.programs) {
        branch = problem_.choices[problem_.branches[branch].choice].branch;
    }
    return branch;
}

bool CheckView::looksAt(const Measure& measure, const Held& h) const {
    return measure.where.test(h.member) &&
           (measure.unplacedToo || (h.slot != none && measure.slots.test(h.slot)));
}

CheckView::Held CheckView::use(Index candidate, Index slot) const {
    const Candidate& of = problem_.candidates[candidate];
    Held h{candidate, slot, of.units, candidate, candidate};
    for (Index other = candidate; other-- > 0;) {
        const Candidate& earlier = problem_.candidates[other];
        if (of.attempt != none && earlier.attempt == of.attempt) {
            h.course = other;
            h.credit = earlier.credit == of.credit ? other : h.credit;
        }
    }
    return h;
}

Amount CheckView::amount(const std::vector<Held>& of) const {
    Amount total;
    std::set<std::size_t> courses;
    std::set<std::size_t> credits;
    for (const Held& h : of) {
        total.courses += courses.insert(h.course).second ? 1 : 0;
        total.units += credits.insert(h.credit).second ? h.units : 0;
    }
    return total;
}

const char* CheckView::apart(const Held& a, const Held& b) const {
    if (a.course != b.course || a.slot == none || b.slot == none) {
        return nullptr;
    }
    const Index one = problem_.slots[a.slot].leaf;
    const Index two = problem_.slots[b.slot].leaf;
    if (a.credit != b.credit) {
        return one == two && problem_.leaves[one].pool == none ? "has two parts in one list" : nullptr;
    }
    if (problem_.leaves[one].layer == problem_.leaves[two].layer) {
        return "is twice in one layer";
    }
    for (const Sharing& of : problem_.sharings) {
        if (of.where.test(a.member) && of.where.test(b.member) &&
            ((of.first.test(one) && of.second.test(two)) || (of.second.test(one) && of.first.test(two)))) {
            return nullptr;
        }
    }
    return "is in leaves that may not share it";
}

bool CheckView::within(const ShareCap& cap) const {
    std::vector<Held> shared;
    for (const Held& a : held_) {
        for (const Held& b : held_) {
            if (a.slot != none && b.slot != none && a.slot != b.slot && a.credit == b.credit &&
                cap.where.test(a.member) && cap.where.test(b.member) &&
                cap.first.test(problem_.slots[a.slot].leaf) && cap.second.test(problem_.slots[b.slot].leaf)) {
                shared.push_back(a);
            }
        }
    }
    const Amount total = amount(shared);
    return (!cap.courses || total.courses <= *cap.courses) && (!cap.units || total.units <= *cap.units);
}

bool CheckView::under(const Limit& limit, const Held& h) const {
    return live(limit.branch) && h.slot != none && limit.slots.test(h.slot) && limit.where.test(h.member);
}

std::size_t CheckView::last(const Limit& limit) const {
    std::size_t last = nobody;
    const auto before = [&](const Held& a, const Held& b) {
        return a.member != b.member ? a.member < b.member
               : a.slot != b.slot   ? a.slot < b.slot
                                    : a.units < b.units;
    };
    for (std::size_t i = 0; i < held_.size(); ++i) {
        if (under(limit, held_[i]) && (last == nobody || !before(held_[i], held_[last]))) {
            last = i;
        }
    }
    return last;
}

std::int64_t CheckView::counts(std::size_t position) const {
    std::int64_t least = held_[position].units;
    for (const Limit& limit : problem_.limits) {
        if (!limit.part || !limit.units || last(limit) != position) {
            continue;
        }
        std::int64_t below = *limit.units;
        for (std::size_t i = 0; i < held_.size(); ++i) {
            below -= i != position && under(limit, held_[i]) ? held_[i].units : 0;
        }
        least = std::min(least, below);
    }
    return least;
}

/// For redundancy: all units, less the most by which they exceed one limit counting part.
std::int64_t CheckView::together(const std::vector<std::size_t>& positions) const {
    std::int64_t most = 0;
    std::vector<Held> members;
    for (const std::size_t i : positions) {
        members.push_back(held_[i]);
    }
    const std::int64_t all = amount(members).units;
    for (const Limit& limit : problem_.limits) {
        std::int64_t capped = 0;
        for (const std::size_t i : positions) {
            capped += under(limit, held_[i]) ? held_[i].units : 0;
        }
        most = limit.part && limit.units ? std::max(most, capped - *limit.units) : most;
    }
    return all - most;
}

} // namespace gradus::place
