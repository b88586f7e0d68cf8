#include "src/audit/compiling.h"

#include "src/audit/forbids.h"
#include "src/audit/required.h"

#include <algorithm>

namespace gradus {
namespace {

/// Those that no placement mends, by the work that counts.
void failForbidden(const Compiling& c, Width width, std::vector<place::Branch>& branches) {
    for (std::size_t f = 0; f < c.layout.forbids.size(); ++f) {
        const Layout::ForbidPlace& place = c.layout.forbids[f];
        if (c.out.forbids[f].prohibition != place::none)
            continue;
        std::vector<std::size_t> entries;
        for (const std::size_t i : c.out.forbids[f].onRecord) {
            if (counts(c.record.entries[i].status, width))
                entries.push_back(i);
        }
        branches[c.layout.scopes[place.scope].branch].failed +=
            isBroken(*place.forbid, amountOf(c.record, entries));
    }
}

/// Programmes that are not met, and those that a person must still confirm.
void failRequired(const Compiling& c, Width width, std::vector<place::Branch>& branches) {
    for (const Layout::RequirePlace& place : c.layout.required) {
        const RequiredCount count = countRequired(*place.require, c.record, width);
        place::Branch& branch = branches[c.layout.scopes[place.scope].branch];
        branch.failed += std::max(0, place.require->count - count.met);
        branch.open += count.met >= place.require->count && count.confirmed < place.require->count;
    }
}

} // namespace

void compileRecord(Compiling& c) {
    for (const Width width : widths) {
        std::vector<place::Branch>& branches = c.out.branchesAt[static_cast<std::size_t>(width)];
        branches = c.problem.branches;
        failForbidden(c, width, branches);
        failRequired(c, width, branches);
    }
}

void countUpTo(Compiled& compiled, Width width) {
    compiled.width = width;
    compiled.problem.branches = compiled.branchesAt[static_cast<std::size_t>(width)];
}

bool failsAlike(const Compiled& compiled, Width one, Width other) {
    const std::vector<place::Branch>& left = compiled.branchesAt[static_cast<std::size_t>(one)];
    const std::vector<place::Branch>& right = compiled.branchesAt[static_cast<std::size_t>(other)];
    return std::equal(left.begin(), left.end(), right.begin(),
                      [](const place::Branch& a, const place::Branch& b) {
                          return a.failed == b.failed && a.open == b.open;
                      });
}

} // namespace gradus
