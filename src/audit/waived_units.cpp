#include "src/audit/waived_units.h"

#include <algorithm>

namespace gradus {
namespace {

Milli unitsOf(const CourseAmount& amount, Milli perCourse) {
    return std::max(amount.units, Milli::fromThousandths(amount.courses * perCourse.thousandths()));
}

struct Sum {
    Milli perCourse;
    Milli placed, measured;

    void operator()(const std::unique_ptr<ActiveScope>& scope) { placed += waivedUnits(*scope, perCourse); }
    void operator()(const ActiveComplete& complete) { placed += waivedUnits(complete, perCourse); }
    void operator()(const Take* take) { placed += waivedUnits(*take, perCourse); }
    void operator()(const Earn* earn) {
        if (earn->over.kind == Over::Kind::here)
            measured = std::max(measured, waivedUnits(*earn, perCourse));
    }
    template <typename Other>
    void operator()(const Other&) {}
};

} // namespace

Milli waivedUnits(const ActiveScope& scope, Milli perCourse) {
    Sum sum{perCourse, {}, {}};
    for (const ActiveNode& node : scope.nodes)
        std::visit(sum, node);
    return std::max(sum.placed, sum.measured);
}

Milli waivedUnits(const ActiveComplete& complete, Milli perCourse) {
    std::vector<Milli> branches;
    for (const ActiveScope& branch : complete.branches)
        branches.push_back(waivedUnits(branch, perCourse));
    std::sort(branches.begin(), branches.end());
    Milli sum;
    for (std::size_t i = 0; i < branches.size() && i < static_cast<std::size_t>(complete.complete->count);
         ++i)
        sum += branches[i];
    return sum;
}

Milli waivedUnits(const Take& take, Milli perCourse) {
    return unitsOf(take.need, perCourse);
}

Milli waivedUnits(const Earn& earn, Milli perCourse) {
    return earn.about || earn.gpa ? Milli() : unitsOf(earn.need, perCourse);
}

} // namespace gradus
