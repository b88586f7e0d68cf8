#include "src/audit/matching.h"
#include "src/language/messages.h"
#include "src/lint/lints.h"
#include "src/lint/retired.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus::lints {

namespace {

/// What `exclude` keeps out of a place whatever holds of the student.
std::vector<CourseSetRef> keptOut(const Trail& trail) {
    std::vector<CourseSetRef> sets;
    for (const Scope* scope : trail.scopes) {
        for (const Statement& statement : scope->statements) {
            if (const auto* exclude = std::get_if<Exclude>(&statement.what)) {
                sets.push_back(std::make_shared<const CourseSet>(
                    CourseSet{Combined{Combined::Op::none, {exclude->where}}, {}, exclude->clause.at}));
            }
        }
    }
    return sets;
}

/// Adds courses to others, each once.
void add(Pool& to, const Pool& more) {
    for (const Pool::Course& course : more.courses) {
        if (std::none_of(to.courses.begin(), to.courses.end(),
                         [&](const Pool::Course& one) { return one.identity == course.identity; })) {
            to.courses.push_back(course);
        }
    }
}

class FewCourses {
public:
    explicit FewCourses(ProgramView& view) : view_(view), retired_(view.program) {}

    void look(const Leaf& leaf) {
        const Take& take = *leaf.take;
        trail_ = &leaf.trail;
        keptOut_ = keptOut(leaf.trail);
        if (take.rest || view_.explained.count(&take) != 0) {
            return;
        }
        if (take.pool) {
            pool(take);
        } else {
            list(take);
        }
    }

private:
    Offered poolOf(const CourseSetRef& set) {
        std::vector<CourseSetRef> sets = keptOut_;
        if (sets.empty()) {
            return retired_.part(view_.pools.of(set), set, *trail_);
        }
        sets.push_back(set);
        return retired_.part(view_.pools.ofAll(sets), set, *trail_);
    }

    void explain(const Take& take, Diagnostic diagnostic) {
        view_.explained.insert(&take);
        view_.report(std::move(diagnostic));
    }

    void pool(const Take& take) {
        const auto [pool, gone] = poolOf(take.pool);
        if (pool.endless) {
            return;
        }
        if (pool.courses.empty() && !gone.courses.empty()) {
            if (take.need.courses > 0 || take.need.units > Milli()) {
                tellGone(take, take.clause.at, setText(*take.pool), gone);
            }
            return;
        }
        if (pool.courses.empty()) {
            explain(take, language::warning(
                              "no-eligible-course", take.clause.at,
                              fmt::format("no course can fill this: {} has none", setText(*take.pool)),
                              emptyHint()));
            return;
        }
        const auto units = pool.units();
        const bool few = static_cast<std::int64_t>(pool.courses.size()) < take.need.courses;
        if (few || (units && *units < take.need.units)) {
            const CourseAmount has = few ? CourseAmount{static_cast<std::int64_t>(pool.courses.size()), {}}
                                         : CourseAmount{0, *units};
            const CourseAmount asked =
                few ? CourseAmount{take.need.courses, {}} : CourseAmount{0, take.need.units};
            explain(take,
                    Retired::labelled(
                        language::warning(
                            "too-few-courses", take.clause.at,
                            fmt::format("this asks for {}, and {} has only {}: {}{}",
                                        amountText(asked, view_.institution()), setText(*take.pool),
                                        amountText(has, view_.institution()), pool.text(), besides(gone)),
                            "ask for less, or add the courses that are missing in the set"),
                        gone));
        }
    }

    /// What can only be filled by courses that are gone.
    void tellGone(const Take& take, const Location& at, const std::string& what, const Pool& gone) {
        const char* const hint = "name what takes its place, or correct the catalogue";
        Diagnostic diagnostic =
            gone.courses.size() == 1
                ? language::warning("retired-course", at, Retired::text(gone), hint)
                : language::warning(
                      "no-eligible-course", at,
                      fmt::format("no course can fill {} any more: {}", what, Retired::text(gone)), hint);
        explain(take, Retired::labelled(std::move(diagnostic), gone));
    }

    static std::string besides(const Pool& gone) {
        return gone.courses.empty() ? "" : "; " + Retired::text(gone);
    }

    std::string emptyHint() const {
        return keptOut_.empty() ? "correct the set, or add the courses to the catalogue"
                                : "correct the set, or what the `exclude` keeps out";
    }

    void list(const Take& take) {
        std::map<std::string, std::size_t> numbers;
        std::vector<std::vector<std::size_t>> options;
        Pool gone;
        bool countable = true;
        bool told = false;
        std::int64_t filled = 0;
        for (const CourseItem& item : take.items) {
            bool fillable = false;
            bool once = false; // by courses that are gone, too
            Pool ofItem;
            options.emplace_back();
            for (const ItemBundle& bundle : item.alternatives) {
                bool possible = true;
                bool wasPossible = true;
                for (const CourseSetRef& course : bundle.courses) {
                    const auto [pool, retired] = poolOf(course);
                    const bool some = pool.endless || !pool.courses.empty();
                    possible = possible && some;
                    wasPossible = wasPossible && (some || !retired.courses.empty());
                    add(ofItem, retired);
                    countable = countable && !pool.endless;
                    for (const Pool::Course& one : pool.courses) {
                        options.back().push_back(numbers.emplace(one.identity, numbers.size()).first->second);
                    }
                }
                fillable = fillable || possible;
                once = once || wasPossible;
                countable = countable && bundle.courses.size() == 1 && bundle.milestones.empty();
            }
            filled += fillable ? 1 : 0;
            add(gone, ofItem);
            if (!fillable && once) {
                if (take.need.courses == static_cast<std::int64_t>(take.items.size())) {
                    tellGone(take, item.at, fmt::format("`{}`", item.text), ofItem);
                    told = true;
                }
            } else if (!fillable) {
                explain(take, language::warning("no-eligible-course", item.at,
                                                fmt::format("no course can fill `{}`", item.text),
                                                "correct what is asked of the course, or leave it out"));
                told = true;
            }
        }
        if (countable) {
            const std::vector<std::size_t> given = mostKeys(options);
            filled = static_cast<std::int64_t>(given.size()) - std::count(given.begin(), given.end(), noKey);
        }
        if (!told && filled < take.need.courses) {
            explain(take,
                    Retired::labelled(
                        language::warning(
                            "too-few-courses", take.clause.at,
                            fmt::format("this asks for {} different courses, and can have only {}{}",
                                        take.need.courses, filled, besides(gone)),
                            "a course counts for one item of a list; ask for less, or name other courses"),
                        gone));
        }
    }

    ProgramView& view_;
    Retired retired_;
    const Trail* trail_ = nullptr;
    std::vector<CourseSetRef> keptOut_;
};

} // namespace

void tooFewCourses(ProgramView& view) {
    FewCourses few(view);
    for (const Leaf& leaf : view.leaves) {
        few.look(leaf);
    }
}

} // namespace gradus::lints
