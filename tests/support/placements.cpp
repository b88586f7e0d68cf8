#include "tests/support/placements.h"

#include "src/place/check.h"
#include "src/place/solve.h"

#include <sstream>
#include <stdexcept>

namespace gradus::test {

using namespace gradus::place;

std::string text(const Placement& p) {
    std::ostringstream out;
    for (std::size_t k = 0; k < p.value.programs(); ++k) {
        const ProgramValue& value = p.value.of(k);
        out << (value.possible ? "possible" : "impossible") << " deficit " << value.deficit << " failed "
            << value.failed << " open " << value.open << "; ";
    }
    out << "chosen";
    for (const Index branch : p.chosen) {
        out << ' ' << branch;
    }
    out << "; slots";
    for (const Index slot : p.slotOf) {
        out << ' ' << (slot == none ? "-" : std::to_string(slot));
    }
    return out.str();
}

Making::Making(std::vector<Candidate> candidates, std::vector<Prospect> prospects) {
    problem.candidates = std::move(candidates);
    problem.prospects = std::move(prospects);
    problem.branches.resize(1);
    problem.unitsPerCourse = 3000;
    problem.unitStep = 500;
    problem.unitCeiling = 30'000;
    query.budget = enoughNodes;
    query.active = Bitset(problem.candidates.size());
    for (std::size_t c = 0; c < problem.candidates.size(); ++c) {
        query.active.set(c);
    }
}

Bitset Making::members(std::initializer_list<std::size_t> of) const {
    Bitset set(problem.members());
    for (const std::size_t m : of) {
        set.set(m);
    }
    return set;
}

Index Making::pool(Amount need, std::optional<Amount> upper, std::initializer_list<std::size_t> of,
                   Index branch) {
    const auto index = static_cast<Index>(problem.leaves.size());
    Leaf leaf;
    leaf.branch = branch;
    leaf.need = need;
    leaf.upper = upper;
    problem.leaves.push_back(leaf);
    problem.leaves[index].pool = part(index, of);
    return index;
}

Index Making::list(std::int64_t need, std::int64_t upper) {
    Leaf leaf;
    leaf.need.courses = need;
    leaf.upper = Amount{upper, 0};
    problem.leaves.push_back(leaf);
    return static_cast<Index>(problem.leaves.size() - 1);
}

Index Making::part(Index leaf, std::initializer_list<std::size_t> of) {
    problem.slots.push_back({members(of), members({}), leaf});
    return static_cast<Index>(problem.slots.size() - 1);
}

Measure& Making::measure(std::initializer_list<std::size_t> where, Amount need) {
    Measure m;
    m.where = members(where);
    m.slots = Bitset(problem.slots.size());
    for (std::size_t s = 0; s < problem.slots.size(); ++s) {
        m.slots.set(s);
    }
    m.need = need;
    problem.measures.push_back(m);
    return problem.measures.back();
}

Limit& Making::limit(std::initializer_list<std::size_t> where) {
    Limit l;
    l.where = members(where);
    l.slots = Bitset(problem.slots.size());
    for (std::size_t s = 0; s < problem.slots.size(); ++s) {
        l.slots.set(s);
    }
    problem.limits.push_back(l);
    return problem.limits.back();
}

Placement Making::solve() {
    Placement placement = place::solve(problem, query);
    const std::string wrong = check(problem, query, placement);
    if (!placement.proven || !wrong.empty()) {
        throw std::runtime_error(placement.proven ? wrong : "not proven");
    }
    return placement;
}

} // namespace gradus::test
