#include "src/audit/further.h"

#include "src/audit/example_codes.h"
#include "src/audit/repeats.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace gradus {
namespace {

constexpr std::size_t maxVariants = 1'024; // of one course: tags, terms, origins …
constexpr std::size_t maxClasses = 20'000; // altogether

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
    explicit Variants(FurtherCourse&& base) { variants_.push_back(std::move(base)); }

    /// With too many combinations the other options are tried on the first example alone.
    template <typename Option, typename Apply>
    void vary(const std::vector<Option>& options, Apply apply) {
        if (options.size() == 1) {
            for (FurtherCourse& one : variants_)
                apply(one, options.front());
            return;
        }
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

    std::vector<FurtherCourse>& all() { return variants_; }
    bool complete = true;

private:
    std::vector<FurtherCourse> variants_;
};

/// Those asked for, one beyond, and none, as credit brought along has.
std::vector<int> numbersOf(const std::set<int>& asked) {
    std::vector<int> result(asked.begin(), asked.end());
    result.push_back(result.back() + 1);
    result.push_back(0);
    return result;
}

/// The truth values worth trying: a fact that only ever helps is given, one that only ever hurts is not.
std::vector<bool> useful(const Asked& asked) {
    if (asked.helps && asked.hurts)
        return {true, false};
    return {asked.helps};
}

Variants variantsOf(FurtherCourse&& course, const Atoms& atoms, const Institution& institution) {
    const bool repeated = course.facts.repeated;
    Variants variants(std::move(course));
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
        variants.vary(numbersOf(atoms.termNumbers),
                      [](FurtherCourse& one, int n) { one.facts.termNumber = n; });
    }
    if (!atoms.yearNumbers.empty()) {
        variants.vary(numbersOf(atoms.yearNumbers),
                      [](FurtherCourse& one, int n) { one.facts.yearNumber = n; });
    }
    for (const auto& [within, asked] : atoms.withins) {
        variants.vary(useful(asked), [&years = within](FurtherCourse& one, bool holds) {
            if (!holds)
                one.facts.notWithin.insert(years);
        });
    }
    if (atoms.asksOrigin) {
        variants.vary(std::vector<Origin>{Origin::resident, Origin::transfer, Origin::exam},
                      [](FurtherCourse& one, Origin origin) { one.facts.origin = origin; });
    }
    const auto vary = [&](const Asked& asked, bool Facts::*fact) {
        if (asked.helps || asked.hurts)
            variants.vary(useful(asked), [&](FurtherCourse& one, bool holds) { one.facts.*fact = holds; });
    };
    vary(atoms.usedElsewhere, &Facts::usedElsewhere);
    if (!repeated) // it may be taken twice
        vary(atoms.repeated, &Facts::repeated);
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

/// What the record has of one course.
struct OnRecord {
    bool any = false;                  ///< an attempt after which another is a repeat
    bool passed = false;               ///< one that was passed and counts
    bool unbeaten = false;             ///< one that counts with the best grade there is
    std::optional<std::int64_t> units; ///< the most that an attempt carries
};

std::map<std::string, OnRecord> coursesOf(const Record& record, const Institution& institution) {
    const auto& grades = institution.grades;
    const auto best = std::find_if(grades.begin(), grades.end(),
                                   [](const Grade& grade) { return grade.kind == Grade::Kind::passes; });
    std::map<std::string, OnRecord> courses;
    for (const RecordEntry& entry : record.entries) {
        OnRecord& course = courses[entry.course];
        course.any = course.any || entry.standing != RecordEntry::Standing::neverCounts;
        const bool passed =
            entry.status == Status::completed && entry.standing == RecordEntry::Standing::countable;
        course.passed = course.passed || passed;
        course.unbeaten =
            course.unbeaten || (passed && entry.facts.grade &&
                                *entry.facts.grade <= static_cast<std::size_t>(best - grades.begin()));
        course.units = std::max(course.units.value_or(0), entry.facts.units.thousandths());
    }
    return courses;
}

/// Credit brought along counts in no term of the student's.
bool possible(const FurtherCourse& course) {
    const bool numbered = course.facts.termNumber != 0 || course.facts.yearNumber != 0;
    return (!course.maxUnits || course.minUnits <= *course.maxUnits) &&
           (course.facts.origin == Origin::resident || !numbered);
}

} // namespace

FurtherCourses furtherCourses(const Atoms& atoms, const Record& record, const Institution& institution) {
    FurtherCourses result;
    std::vector<FurtherCourse> unnamed;
    const auto add = [&](FurtherCourse&& course) {
        if (unnamed.size() + result.courses.size() == maxClasses) {
            result.complete = false;
            return;
        }
        course.facts.gradeToCome = true;
        course.facts.toCome = true;
        course.facts.graded = true;
        course.facts.student = atoms.student;
        Variants variants = variantsOf(std::move(course), atoms, institution);
        result.complete = result.complete && variants.complete;
        for (FurtherCourse& one : variants.all()) {
            if (!possible(one))
                continue;
            if (unnamed.size() + result.courses.size() == maxClasses)
                result.complete = false;
            else
                result.courses.push_back(std::move(one));
        }
    };
    const ExampleCodes examples = exampleCodes(atoms, institution);
    result.complete = examples.complete;
    for (const CourseCode& code : examples.unnamed) {
        FurtherCourse course;
        course.facts.codes = {code};
        add(std::move(course));
    }
    unnamed.swap(result.courses);
    result.courses.reserve(examples.named.size() + unnamed.size());
    const std::map<std::string, OnRecord> taken = coursesOf(record, institution);
    std::set<std::string> done;
    for (const CourseCode& code : examples.named) {
        FurtherCourse course;
        course.course = courseIdentity(institution, code);
        if (!done.insert(course.course).second)
            continue;
        const RepeatRule rule = repeatsOf(institution, code).rule;
        const auto known = taken.find(course.course);
        const OnRecord before = known == taken.end() ? OnRecord() : known->second;
        if (before.passed && (rule == RepeatRule::first || (rule == RepeatRule::best && before.unbeaten)))
            continue;
        course.once = rule != RepeatRule::each;
        course.facts.codes = sameCourses(institution, code);
        course.facts.repeated = before.any;
        course.maxUnits = before.units;
        add(std::move(course));
    }
    std::move(unnamed.begin(), unnamed.end(), std::back_inserter(result.courses));
    return result;
}

std::vector<Facts> openFacts(Atoms atoms, const Institution& institution) {
    atoms.tags.clear();
    atoms.titles.clear();
    atoms.repeated = {};
    FurtherCourse course;
    course.facts.gradeToCome = true;
    course.facts.toCome = true;
    course.facts.graded = true;
    course.facts.student = atoms.student;
    std::vector<Facts> result;
    Variants variants = variantsOf(std::move(course), atoms, institution);
    for (FurtherCourse& one : variants.all()) {
        if (possible(one))
            result.push_back(std::move(one.facts));
    }
    return result;
}

} // namespace gradus
