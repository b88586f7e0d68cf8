#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::lints {

namespace {

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
        const auto n = std::min(static_cast<std::size_t>(count), ranges.size());
        const auto first = [n](std::vector<std::int64_t> numbers, bool small) {
            std::sort(numbers.begin(), numbers.end());
            if (!small) {
                std::reverse(numbers.begin(), numbers.end());
            }
            std::int64_t total = 0;
            for (std::size_t i = 0; i < n; ++i) {
                total += numbers[i];
            }
            return total;
        };
        sum.least = {first(leastCourses, true), Milli::fromThousandths(first(leastUnits, true))};
        if (sum.mostCourses) {
            sum.mostCourses = first(mostCourses, false);
        }
        if (sum.mostUnits) {
            sum.mostUnits = Milli::fromThousandths(first(mostUnits, false));
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
        const bool all = take.need.courses == static_cast<std::int64_t>(take.items.size());
        std::int64_t mostCourses = 0;
        Milli units;
        bool known = true;
        bool single = true;
        for (const CourseItem& item : take.items) {
            const bool plain = item.alternatives.size() == 1 && item.alternatives.front().milestones.empty();
            std::size_t largest = 0;
            for (const ItemBundle& bundle : item.alternatives) {
                largest = std::max(largest, bundle.courses.size());
                single = single && bundle.courses.size() == 1 && bundle.milestones.empty();
            }
            mostCourses += static_cast<std::int64_t>(largest);
            known = known && plain;
            if (!known) {
                continue;
            }
            for (const CourseSetRef& course : item.alternatives.front().courses) {
                const Pool pool = view_.pools.of(course);
                const auto carried = pool.courses.size() == 1 ? pool.units() : std::nullopt;
                known = known && carried;
                units += carried.value_or(Milli());
            }
        }
        if (single) {
            range.least.courses = take.need.courses;
        }
        if (all && !take.braces && take.upper) {
            range.mostCourses = mostCourses;
            if (known) {
                range.least.units = units;
                range.mostUnits = units;
            }
        } else if (single && !take.braces && take.upper) {
            range.mostCourses = take.upper->courses;
        }
        return range;
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
