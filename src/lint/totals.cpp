#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace gradus::lints {

namespace {

/// Of so many of the numbers, or of all if they are fewer.
template <typename Order>
std::int64_t sumOfFirst(std::vector<std::int64_t> numbers, std::int64_t count, Order order) {
    std::sort(numbers.begin(), numbers.end(), order);
    const auto n = std::min(static_cast<std::size_t>(count), numbers.size());
    return std::accumulate(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(n),
                           std::int64_t{0});
}
std::int64_t sumOfLeast(std::vector<std::int64_t> numbers, std::int64_t count) {
    return sumOfFirst(std::move(numbers), count, std::less<>());
}
std::int64_t sumOfLargest(std::vector<std::int64_t> numbers, std::int64_t count) {
    return sumOfFirst(std::move(numbers), count, std::greater<>());
}

/// What the parts of a scope ask for at least and can give at most.
struct Range {
    CourseAmount least;
    std::optional<std::int64_t> mostCourses = 0; ///< none: no bound is known
    std::optional<Milli> mostUnits = Milli();

    void add(const Range& other) {
        least.courses += other.least.courses;
        least.units += other.least.units;
        mostCourses = mostCourses && other.mostCourses ? std::optional(*mostCourses + *other.mostCourses)
                                                       : std::nullopt;
        mostUnits =
            mostUnits && other.mostUnits ? std::optional(*mostUnits + *other.mostUnits) : std::nullopt;
    }
};

Milli times(std::int64_t n, Milli units) {
    return Milli::fromThousandths(n * units.thousandths());
}

class Totals {
public:
    explicit Totals(ProgramView& view) : view_(view) {}

    void look(const Scope& scope) {
        for (const Statement& statement : scope.statements) {
            const auto* earn = std::get_if<Earn>(&statement.what);
            // Of those that count all that is placed here.
            if (earn != nullptr && earn->over.kind == Over::Kind::here && !earn->where &&
                earn->allOf.empty() && !earn->gpa && earn->different == 0 && !earn->inOne && !earn->last &&
                !earn->about) {
                compare(*earn, scope);
            }
        }
    }

private:
    void compare(const Earn& earn, const Scope& scope) {
        const Range range = rangeOf(scope.statements);
        const CourseAmount& need = earn.need;
        CourseAmount amount;
        bool short_ = false;
        if (need.courses > 0 && range.mostCourses && *range.mostCourses < need.courses) {
            amount.courses = *range.mostCourses;
            short_ = true;
        } else if (need.units > Milli() && range.mostUnits && *range.mostUnits < need.units) {
            amount.units = *range.mostUnits;
            short_ = true;
        }
        if (short_) {
            const std::string most = amountText(amount, view_.institution());
            view_.report(language::warning(
                "total-out-of-reach", earn.clause.at,
                fmt::format("what is taken here can't reach this total: it gives at most {}",
                            most.empty() ? "nothing" : most),
                "correct the total, or an amount that is taken"));
            return;
        }
        // Where a course may count in two places, the sum of the parts says nothing.
        if (sharesAnything()) {
            return;
        }
        if (need.courses > 0 && range.least.courses > need.courses) {
            amount.courses = range.least.courses;
        } else if (need.units > Milli() && range.least.units > need.units && need.courses == 0) {
            amount.units = range.least.units;
        } else {
            return;
        }
        view_.report(language::warning(
            "total-below-parts", earn.clause.at,
            fmt::format("this total says nothing: what is taken here asks for at least {} by itself",
                        amountText(amount, view_.institution())),
            "correct the total, or an amount that is taken"));
    }

    bool sharesAnything() const {
        bool shares = false;
        walk(view_.program, [&](const Statement& statement, const Trail&) {
            shares = shares || std::holds_alternative<Share>(statement.what) ||
                     std::holds_alternative<Split>(statement.what);
        });
        return shares;
    }

    Range rangeOf(const std::vector<Statement>& statements) {
        Range sum;
        for (const Statement& statement : statements) {
            if (const auto* take = std::get_if<Take>(&statement.what)) {
                sum.add(rangeOf(*take));
            } else if (const auto* scope = std::get_if<Scope>(&statement.what)) {
                sum.add(rangeOf(scope->statements));
            } else if (const auto* when = std::get_if<When>(&statement.what)) {
                std::vector<Range> ranges{rangeOf(when->otherwise)};
                for (const WhenBranch& branch : when->branches) {
                    ranges.push_back(rangeOf(branch.statements));
                }
                sum.add(some(ranges, 1));
            } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
                sum.add(rangeOf(*complete));
            }
        }
        return sum;
    }

    Range rangeOf(const Complete& complete) {
        std::vector<Range> ranges;
        for (const Statement& branch : complete.branches) {
            if (const auto* scope = std::get_if<Scope>(&branch.what)) {
                ranges.push_back(rangeOf(scope->statements));
            } else { // which branches a `when` has is another matter
                ranges.push_back({{}, std::nullopt, std::nullopt});
            }
        }
        return some(ranges, complete.count);
    }

    /// Of so many of them, whichever they are.
    static Range some(const std::vector<Range>& ranges, int count) {
        std::vector<std::int64_t> leastCourses, leastUnits, mostCourses, mostUnits;
        Range sum;
        for (const Range& range : ranges) {
            leastCourses.push_back(range.least.courses);
            leastUnits.push_back(range.least.units.thousandths());
            mostCourses.push_back(range.mostCourses.value_or(0));
            mostUnits.push_back(range.mostUnits.value_or(Milli()).thousandths());
            if (!range.mostCourses) {
                sum.mostCourses.reset();
            }
            if (!range.mostUnits) {
                sum.mostUnits.reset();
            }
        }
        sum.least = {sumOfLeast(leastCourses, count), Milli::fromThousandths(sumOfLeast(leastUnits, count))};
        if (sum.mostCourses) {
            sum.mostCourses = sumOfLargest(mostCourses, count);
        }
        if (sum.mostUnits) {
            sum.mostUnits = Milli::fromThousandths(sumOfLargest(mostUnits, count));
        }
        return sum;
    }

    Range rangeOf(const Take& take) { return take.pool ? rangeOfPool(take) : rangeOfList(take); }

    Range rangeOfPool(const Take& take) {
        const Pool pool = take.rest ? Pool{true, {}} : view_.pools.of(take.pool);
        Range range{take.need, std::nullopt, std::nullopt};
        if (const auto least = pool.leastUnits()) {
            range.least.units = std::max(range.least.units, times(take.need.courses, *least));
        }
        if (take.braces || !take.upper) {
            return range; // a measure of its own may make it hold more
        }
        if (take.upper->courses > 0 && take.upper->units == Milli()) {
            range.mostCourses = take.upper->courses;
            if (const auto most = pool.mostUnits()) {
                range.mostUnits = times(take.upper->courses, *most);
            }
        } else if (take.upper->units > Milli() && take.upper->courses == 0) {
            if (const auto most = pool.mostUnits()) { // the last course may carry it over
                range.mostUnits = take.upper->units + *most;
            }
        }
        return range;
    }

    Range rangeOfList(const Take& take) {
        Range range{{}, std::nullopt, std::nullopt};
        std::vector<std::int64_t> leastUnits, mostUnits, mostCourses; // per item
        bool known = true;
        bool single = true;
        for (const CourseItem& item : take.items) {
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            std::int64_t most = 0;
            std::size_t courses = 0;
            for (const ItemBundle& bundle : item.alternatives) {
                const std::optional<Milli> units = unitsOf(bundle);
                known = known && units;
                least = std::min(least, units.value_or(Milli()).thousandths());
                most = std::max(most, units.value_or(Milli()).thousandths());
                courses = std::max(courses, bundle.courses.size());
                single = single && bundle.courses.size() == 1 && bundle.milestones.empty();
            }
            leastUnits.push_back(least);
            mostUnits.push_back(most);
            mostCourses.push_back(static_cast<std::int64_t>(courses));
        }
        if (single) {
            range.least.courses = take.need.courses;
        }
        if (take.braces || !take.upper) {
            return range;
        }
        range.mostCourses = sumOfLargest(std::move(mostCourses), take.upper->courses);
        if (known) {
            range.least.units = Milli::fromThousandths(sumOfLeast(std::move(leastUnits), take.need.courses));
            range.mostUnits = Milli::fromThousandths(sumOfLargest(std::move(mostUnits), take.upper->courses));
        }
        return range;
    }

    /// What the courses of an alternative carry together; none: not known.
    std::optional<Milli> unitsOf(const ItemBundle& bundle) {
        Milli units;
        for (const CourseSetRef& course : bundle.courses) {
            const Pool pool = view_.pools.of(course);
            const auto carried = pool.courses.size() == 1 ? pool.units() : std::nullopt;
            if (!carried) {
                return std::nullopt;
            }
            units += *carried;
        }
        return units;
    }

    ProgramView& view_;
};

} // namespace

void totals(ProgramView& view) {
    Totals totals(view);
    totals.look(view.program.body);
    walk(view.program, [&](const Statement& statement, const Trail&) {
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            totals.look(*scope);
        }
    });
}

} // namespace gradus::lints
