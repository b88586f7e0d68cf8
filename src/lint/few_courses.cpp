#include "src/audit/matching.h"
#include "src/language/messages.h"
#include "src/lint/lints.h"

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

class FewCourses {
public:
    explicit FewCourses(ProgramView& view) : view_(view) {}

    void look(const Leaf& leaf) {
        const Take& take = *leaf.take;
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
    Pool poolOf(const CourseSetRef& set) {
        std::vector<CourseSetRef> sets = keptOut_;
        if (sets.empty()) {
            return view_.pools.of(set);
        }
        sets.push_back(set);
        return view_.pools.ofAll(sets);
    }

    void explain(const Take& take, Diagnostic diagnostic) {
        view_.explained.insert(&take);
        view_.report(std::move(diagnostic));
    }

    void pool(const Take& take) {
        const Pool pool = poolOf(take.pool);
        if (pool.endless) {
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
                    language::warning("too-few-courses", take.clause.at,
                                      fmt::format("this asks for {}, and {} has only {}: {}",
                                                  amountText(asked, view_.institution()), setText(*take.pool),
                                                  amountText(has, view_.institution()), pool.text()),
                                      "ask for less, or add the courses that are missing in the set"));
        }
    }

    std::string emptyHint() const {
        return keptOut_.empty() ? "correct the set, or add the courses to the catalogue"
                                : "correct the set, or what the `exclude` keeps out";
    }

    void list(const Take& take) {
        std::map<std::string, std::size_t> numbers;
        std::vector<std::vector<std::size_t>> options;
        bool countable = true;
        for (const CourseItem& item : take.items) {
            bool fillable = false;
            options.emplace_back();
            for (const ItemBundle& bundle : item.alternatives) {
                bool possible = true;
                for (const CourseSetRef& course : bundle.courses) {
                    const Pool pool = poolOf(course);
                    possible = possible && (pool.endless || !pool.courses.empty());
                    countable = countable && !pool.endless;
                    for (const Pool::Course& one : pool.courses) {
                        options.back().push_back(numbers.emplace(one.identity, numbers.size()).first->second);
                    }
                }
                fillable = fillable || possible;
                countable = countable && bundle.courses.size() == 1 && bundle.milestones.empty();
            }
            if (!fillable) {
                explain(take, language::warning("no-eligible-course", item.at,
                                                fmt::format("no course can fill `{}`", item.text),
                                                "correct what is asked of the course, or leave it out"));
                countable = false;
            }
        }
        if (!countable) {
            return;
        }
        const std::vector<std::size_t> given = mostKeys(options);
        const auto filled =
            static_cast<std::int64_t>(given.size()) - std::count(given.begin(), given.end(), noKey);
        if (filled < take.need.courses) {
            explain(take, language::warning(
                              "too-few-courses", take.clause.at,
                              fmt::format("this asks for {} different courses, and can have only {}",
                                          take.need.courses, filled),
                              "a course counts for one item of a list; ask for less, or name other courses"));
        }
    }

    ProgramView& view_;
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
