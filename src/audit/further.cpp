#include "src/audit/further.h"

#include "src/audit/match.h"
#include "src/audit/repeats.h"

#include <algorithm>

namespace gradus {
namespace {

constexpr std::size_t maxVariants = 1'024;     // of one course: tags, terms, origins …
constexpr std::size_t maxClasses = 20'000;     // altogether
constexpr std::size_t maxMatches = 10'000'000; // of unnamed courses with the atoms that tell them apart
constexpr std::int64_t numberEnd = 100'000;    // of course numbers that ranges tell apart
const std::string unheardOf = "\x01";          // no rule and no record names a course with it

/// The smallest number within `[low, high]` whose digits begin with `prefix`, in at most five digits.
std::string numberWith(const std::string& prefix, std::int64_t low, std::int64_t high) {
    const bool digits =
        std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (prefix.empty())
        return std::to_string(low);
    if (!digits)
        return low == 0 ? prefix : std::string();
    std::string first = prefix;
    std::string last = prefix;
    for (; first.size() <= 5; first += '0', last += '9') {
        const std::int64_t from = std::max(low, static_cast<std::int64_t>(std::stoll(first)));
        if (from <= std::min(high, static_cast<std::int64_t>(std::stoll(last))))
            return std::to_string(from);
    }
    return {};
}

/// Example codes of courses that no rule names, one per class that patterns, ranges and levels tell apart.
/// `complete` becomes false when there are too many to look at.
std::vector<CourseCode> unnamedCourses(const Atoms& atoms, const Institution& institution, bool& complete) {
    std::vector<std::string> subjects(atoms.subjects.begin(), atoms.subjects.end());
    subjects.push_back(unheardOf);
    std::vector<std::string> prefixes(atoms.numberPrefixes.begin(), atoms.numberPrefixes.end());
    prefixes.insert(prefixes.begin(), "");
    std::vector<std::int64_t> edges(atoms.numberEdges.begin(), atoms.numberEdges.end());
    edges.insert(edges.begin(), 0);
    edges.push_back(numberEnd);

    std::set<std::vector<bool>> seen;
    std::vector<CourseCode> codes;
    std::size_t matches = 0;
    const auto add = [&](const CourseCode& code) {
        matches += atoms.courseAtoms.size();
        Facts facts;
        facts.codes = {code};
        std::vector<bool> signature;
        for (const CourseSet* atom : atoms.courseAtoms) {
            signature.push_back(match(*atom, facts, institution) != Match::no);
        }
        if (seen.insert(signature).second)
            codes.push_back(code);
    };
    for (const std::string& subject : subjects) {
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            for (const std::string& prefix : prefixes) {
                if (++matches > maxMatches) {
                    complete = false;
                    return codes;
                }
                const std::string number = numberWith(prefix, edges[i], edges[i + 1] - 1);
                if (!number.empty())
                    add({subject, ' ', number + unheardOf});
            }
        }
    }
    for (const std::string& number : atoms.wholeNumbers)
        add({unheardOf, ' ', number});
    return codes;
}

/// The courses that rules name, those named by subject and whole number in different places included.
/// `complete` becomes false when there are too many to look at.
std::vector<CourseCode> namedCourses(const Atoms& atoms, bool& complete) {
    std::vector<CourseCode> named;
    for (const auto& [text, code] : atoms.codes)
        named.push_back(code);
    for (const std::string& subject : atoms.subjects) {
        for (const std::string& number : atoms.wholeNumbers) {
            if (named.size() < maxClasses)
                named.push_back({subject, ' ', number});
            else
                complete = false;
        }
    }
    std::sort(named.begin(), named.end(), CourseCode::less);
    return named;
}

std::vector<Term> exampleTerms(const Atoms& atoms, const Institution& institution) {
    std::set<int> years;
    for (const Term& term : atoms.terms)
        years.insert({term.year - 1, term.year, term.year + 1});
    if (years.empty())
        years.insert(2000); // only the season matters
    std::vector<Term> terms;
    for (const int year : years) {
        for (std::size_t season = 0; season < institution.terms.size(); ++season) {
            terms.push_back({year, static_cast<int>(season)});
        }
    }
    return terms;
}

/// Everything about a further course that is free: each call multiplies the examples.
class Variants {
public:
    explicit Variants(FurtherCourse base) : variants_{std::move(base)} {}

    /// With too many combinations the other options are tried on the first example alone.
    template <typename Option, typename Apply>
    void vary(const std::vector<Option>& options, Apply apply) {
        complete = complete && variants_.size() * options.size() <= maxVariants;
        const std::size_t varied = complete ? variants_.size() : 1;
        std::vector<FurtherCourse> result;
        for (std::size_t i = 0; i < variants_.size(); ++i) {
            for (std::size_t option = 0; option < (i < varied ? options.size() : 1); ++option) {
                result.push_back(variants_[i]);
                apply(result.back(), options[option]);
            }
        }
        variants_ = std::move(result);
    }

    const std::vector<FurtherCourse>& all() const { return variants_; }
    bool complete = true;

private:
    std::vector<FurtherCourse> variants_;
};

std::vector<int> around(const std::set<int>& numbers) {
    std::vector<int> result(numbers.begin(), numbers.end());
    result.push_back(result.back() + 1);
    return result;
}

/// The truth values worth trying: a fact that only ever helps is given, one that only ever hurts is not.
std::vector<bool> useful(const Asked& asked) {
    if (asked.helps && asked.hurts)
        return {true, false};
    return {asked.helps};
}

Variants variantsOf(const FurtherCourse& course, const Atoms& atoms, const Institution& institution) {
    Variants variants(course);
    for (const auto& [tag, asked] : atoms.tags) {
        variants.vary(useful(asked), [&name = tag](FurtherCourse& one, bool has) {
            if (has)
                one.facts.tags.insert(name);
        });
    }
    for (const auto& [needle, asked] : atoms.titles) {
        variants.vary(useful(asked), [&text = needle](FurtherCourse& one, bool has) {
            if (has)
                one.facts.title += text + " ";
        });
    }
    if (!atoms.terms.empty() || !atoms.seasons.empty()) {
        variants.vary(exampleTerms(atoms, institution),
                      [](FurtherCourse& one, const Term& term) { one.facts.term = term; });
    }
    if (!atoms.termNumbers.empty()) {
        variants.vary(around(atoms.termNumbers), [](FurtherCourse& one, int n) { one.facts.termNumber = n; });
    }
    if (!atoms.yearNumbers.empty()) {
        variants.vary(around(atoms.yearNumbers), [](FurtherCourse& one, int n) { one.facts.yearNumber = n; });
    }
    if (atoms.asksOrigin) {
        variants.vary(std::vector<Origin>{Origin::resident, Origin::transfer, Origin::exam},
                      [](FurtherCourse& one, Origin origin) { one.facts.origin = origin; });
    }
    if (atoms.asksGradeBasis) {
        variants.vary(std::vector<bool>{false, true}, [](FurtherCourse& one, bool passFail) {
            one.facts.passFail = passFail;
            one.facts.graded = !passFail;
        });
    }
    for (const auto& [field, values] : atoms.fields) {
        std::vector<std::string> options(values.begin(), values.end());
        options.emplace_back();
        variants.vary(options, [&name = field](FurtherCourse& one, const std::string& value) {
            if (!value.empty())
                one.facts.fields[name] = value;
        });
    }
    if (!atoms.unitEdges.empty()) {
        std::vector<std::int64_t> edges(atoms.unitEdges.begin(), atoms.unitEdges.end());
        std::vector<std::pair<std::int64_t, std::optional<std::int64_t>>> cells{{0, edges.front() - 1}};
        for (std::size_t i = 0; i < edges.size(); ++i) {
            cells.emplace_back(edges[i],
                               i + 1 < edges.size() ? std::optional(edges[i + 1] - 1) : std::nullopt);
        }
        variants.vary(cells, [](FurtherCourse& one, const auto& cell) {
            one.minUnits = cell.first;
            if (cell.second)
                one.maxUnits = std::min(one.maxUnits.value_or(*cell.second), *cell.second);
            one.facts.units = Milli::fromThousandths(cell.first);
        });
    }
    return variants;
}

/// Whether an attempt counts that no repeat can replace: any that was passed where the first counts, one with
/// the best grade there is where the best does.
bool passedForGood(const std::string& course, RepeatRule rule, const Record& record,
                   const Institution& institution) {
    const auto& grades = institution.grades;
    const auto best = std::find_if(grades.begin(), grades.end(),
                                   [](const Grade& grade) { return grade.kind == Grade::Kind::passes; });
    return std::any_of(record.entries.begin(), record.entries.end(), [&](const RecordEntry& entry) {
        const bool unbeaten =
            entry.facts.grade && *entry.facts.grade <= static_cast<std::size_t>(best - grades.begin());
        return entry.course == course && entry.status == Status::completed &&
               entry.standing == RecordEntry::Standing::countable && (rule == RepeatRule::first || unbeaten);
    });
}

/// The most units that an attempt of the course carries on the record; none: it is not there.
std::optional<std::int64_t> unitsOnRecord(const std::string& course, const Record& record) {
    std::optional<std::int64_t> units;
    for (const RecordEntry& entry : record.entries) {
        if (entry.course == course)
            units = std::max(units.value_or(0), entry.facts.units.thousandths());
    }
    return units;
}

bool possible(const FurtherCourse& course) {
    return !course.maxUnits || course.minUnits <= *course.maxUnits;
}

} // namespace

FurtherCourses furtherCourses(const Atoms& atoms, const Record& record, const Institution& institution) {
    FurtherCourses result;
    const auto add = [&](FurtherCourse course) {
        if (result.courses.size() == maxClasses) {
            result.complete = false;
            return;
        }
        course.facts.gradeToCome = true;
        course.facts.graded = true;
        const Variants variants = variantsOf(course, atoms, institution);
        result.complete = result.complete && variants.complete;
        for (const FurtherCourse& one : variants.all()) {
            if (!possible(one))
                continue;
            if (result.courses.size() == maxClasses)
                result.complete = false;
            else
                result.courses.push_back(one);
        }
    };
    std::set<std::string> done;
    for (const CourseCode& code : namedCourses(atoms, result.complete)) {
        FurtherCourse course;
        course.course = courseIdentity(institution, code);
        if (!done.insert(course.course).second)
            continue;
        const RepeatRule rule = repeatsOf(institution, code).rule;
        if (rule != RepeatRule::latest && rule != RepeatRule::each &&
            passedForGood(course.course, rule, record, institution))
            continue;
        course.once = rule != RepeatRule::each;
        course.facts.codes = sameCourses(institution, code);
        course.maxUnits = unitsOnRecord(course.course, record);
        add(course);
    }
    for (const CourseCode& code : unnamedCourses(atoms, institution, result.complete)) {
        FurtherCourse course;
        course.facts.codes = {code};
        add(course);
    }
    return result;
}

} // namespace gradus
