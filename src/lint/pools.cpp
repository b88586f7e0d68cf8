#include "src/lint/pools.h"

#include "src/audit/facts.h"
#include "src/audit/repeats.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gradus::lints {

namespace {

Belongs opposite(Belongs answer) {
    return answer == Belongs::yes ? Belongs::no : answer == Belongs::no ? Belongs::yes : Belongs::maybe;
}

Belongs certain(bool holds) {
    return holds ? Belongs::yes : Belongs::no;
}

bool hasSubject(const std::string& subjects, const std::string& subject) {
    return ("/" + subjects + "/").find("/" + subject + "/") != std::string::npos;
}

/// What sets of sets have in common, whatever is looked at.
template <typename Self>
struct Algebra {
    Belongs in(const CourseSet& set) const { return std::visit(static_cast<const Self&>(*this), set.what); }

    Belongs operator()(const AnyAttempt&) const { return Belongs::yes; }
    Belongs operator()(const Hidden& hidden) const { return in(*hidden.set); }
    Belongs operator()(const Combined& combined) const {
        if (combined.op == Combined::Op::none) {
            return opposite(in(*combined.parts.front()));
        }
        const bool all = combined.op == Combined::Op::all;
        Belongs result = all ? Belongs::yes : Belongs::no;
        for (const CourseSetRef& part : combined.parts) {
            result = all ? std::min(result, in(*part)) : std::max(result, in(*part));
        }
        return result;
    }
    template <typename Fact>
    Belongs operator()(const Fact&) const {
        return Belongs::maybe;
    }
};

/// One course, under all the codes it has.
struct OfCourse : Algebra<OfCourse> {
    OfCourse(const std::vector<CourseCode>& of, const Institution& at) : codes(of), institution(at) {}
    using Algebra<OfCourse>::operator();

    template <typename Test>
    Belongs anyCode(Test test) const {
        return certain(std::any_of(codes.begin(), codes.end(), test));
    }
    Belongs operator()(const CodeIs& is) const {
        return anyCode([&](const CourseCode& code) { return code == is.code; });
    }
    Belongs operator()(const CodeLike& like) const {
        return anyCode([&](const CourseCode& code) {
            return (!like.subject || code.subject == *like.subject) &&
                   (like.whole ? code.number == like.numberPrefix
                               : code.number.compare(0, like.numberPrefix.size(), like.numberPrefix) == 0);
        });
    }
    Belongs operator()(const NumberWithin& range) const {
        return anyCode([&](const CourseCode& code) {
            const auto number = code.leadingNumber();
            return (!range.subject || code.subject == *range.subject) && number && range.low <= *number &&
                   *number <= range.high;
        });
    }
    Belongs operator()(const LevelWithin& range) const {
        return anyCode([&](const CourseCode& code) {
            const auto of = level(institution, code);
            return of && range.low <= *of && *of <= range.high;
        });
    }
    Belongs operator()(const SubjectIs& is) const {
        return anyCode([&](const CourseCode& code) { return hasSubject(code.subject, is.subject); });
    }
    /// A tag that the rules declare may stand on the record; one that only the catalogue has may not.
    Belongs operator()(const HasTag& has) const {
        const bool listed = std::any_of(codes.begin(), codes.end(), [&](const CourseCode& code) {
            const CatalogCourse* course = institution.catalog->find(code);
            return course != nullptr && std::binary_search(course->tags.begin(), course->tags.end(), has.tag);
        });
        return listed ? Belongs::yes : institution.tags.count(has.tag) != 0 ? Belongs::maybe : Belongs::no;
    }

    const std::vector<CourseCode>& codes;
    const Institution& institution;
};

/// Courses that neither the catalogue nor the rules name: of subjects that the catalogue does not list.
struct OfUnnamed : Algebra<OfUnnamed> {
    explicit OfUnnamed(const Institution& at) : institution(at) {}
    using Algebra<OfUnnamed>::operator();

    Belongs of(const std::optional<std::string>& subject) const {
        return subject && institution.catalog->listsSubject(*subject) ? Belongs::no : Belongs::maybe;
    }
    Belongs operator()(const CodeIs&) const { return Belongs::no; }
    Belongs operator()(const CodeLike& like) const { return of(like.subject); }
    Belongs operator()(const NumberWithin& range) const { return of(range.subject); }
    Belongs operator()(const SubjectIs& is) const { return of(is.subject); }
    Belongs operator()(const HasTag& has) const {
        return institution.tags.count(has.tag) != 0 ? Belongs::maybe : Belongs::no;
    }

    const Institution& institution;
};

void addCodes(const CourseSet& set, std::map<std::string, CourseCode>& codes) {
    if (const auto* is = std::get_if<CodeIs>(&set.what)) {
        codes.emplace(is->code.text(), is->code);
    } else if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        addCodes(*hidden->set, codes);
    } else if (const auto* combined = std::get_if<Combined>(&set.what)) {
        for (const CourseSetRef& part : combined->parts) {
            addCodes(*part, codes);
        }
    }
}

/// Whether it has no courses but those that it names.
bool enumerated(const CourseSet& set) {
    if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        return enumerated(*hidden->set);
    }
    const auto* combined = std::get_if<Combined>(&set.what);
    if (combined == nullptr || combined->op == Combined::Op::none) {
        return std::holds_alternative<CodeIs>(set.what);
    }
    const auto part = [](const CourseSetRef& one) { return enumerated(*one); };
    return combined->op == Combined::Op::all
               ? std::any_of(combined->parts.begin(), combined->parts.end(), part)
               : std::all_of(combined->parts.begin(), combined->parts.end(), part);
}

std::optional<Milli> unitsOf(const Pool::Course& course) {
    return course.listed == nullptr ? std::nullopt : course.listed->units;
}

/// The units that are first in an order; none where those of one course are not known.
template <typename Before>
std::optional<Milli> extreme(const Pool& pool, Before before) {
    std::optional<Milli> found;
    for (const Pool::Course& course : pool.courses) {
        const auto units = unitsOf(course);
        if (!units) {
            return std::nullopt;
        }
        if (!found || before(*units, *found)) {
            found = units;
        }
    }
    return pool.endless ? std::nullopt : found;
}

} // namespace

Belongs belongs(const CourseSet& set, const CourseCode& course, const Institution& institution) {
    const std::vector<CourseCode> codes = sameCourses(institution, course);
    return OfCourse(codes, institution).in(set);
}

std::optional<Milli> Pool::units() const {
    Milli sum;
    for (const Course& course : courses) {
        const auto units = unitsOf(course);
        if (!units) {
            return std::nullopt;
        }
        sum += *units;
    }
    return endless ? std::nullopt : std::optional(sum);
}

std::optional<Milli> Pool::mostUnits() const {
    return extreme(*this, [](Milli a, Milli b) { return a > b; });
}

std::optional<Milli> Pool::leastUnits() const {
    return extreme(*this, [](Milli a, Milli b) { return a < b; });
}

std::string Pool::text() const {
    constexpr std::size_t mostShown = 5;
    std::string text;
    const std::size_t shown = courses.size() <= mostShown + 1 ? courses.size() : mostShown;
    for (std::size_t i = 0; i < shown; ++i) {
        text += i == 0 ? "" : i + 1 == courses.size() ? " and " : ", ";
        text += courses[i].code.text();
    }
    return shown == courses.size() ? text : fmt::format("{} and {} more", text, courses.size() - shown);
}

const Pool& Pools::of(const CourseSetRef& set) {
    const auto known = known_.find(set);
    return known != known_.end() ? known->second : known_.emplace(set, find(*set)).first->second;
}

Pool Pools::ofAll(const std::vector<CourseSetRef>& sets) {
    Combined all{Combined::Op::all, {}};
    for (const CourseSetRef& set : sets) {
        if (set) {
            all.parts.push_back(set);
        }
    }
    return find(CourseSet{std::move(all), {}, {}});
}

Pool Pools::find(const CourseSet& set) {
    Pool pool;
    pool.endless = exhausted() || OfUnnamed(institution_).in(set) != Belongs::no;
    if (pool.endless) {
        return pool;
    }
    std::map<std::string, CourseCode> named;
    addCodes(set, named);
    std::set<std::string> seen;
    const auto look = [&](const CourseCode& code) {
        const std::vector<CourseCode> codes = sameCourses(institution_, code);
        ++steps_;
        if (OfCourse(codes, institution_).in(set) == Belongs::no) {
            return;
        }
        const std::string identity = courseIdentity(institution_, code);
        if (seen.insert(identity).second) {
            pool.courses.push_back({code, identity, institution_.catalog->find(code)});
            pool.endless = pool.endless || repeatsOf(institution_, code).rule == RepeatRule::each;
        }
    };
    if (!enumerated(set)) {
        for (const CatalogCourse& course : institution_.catalog->courses()) {
            look(course.code);
        }
    }
    for (const auto& [text, code] : named) {
        look(code);
    }
    std::sort(pool.courses.begin(), pool.courses.end(),
              [](const Pool::Course& a, const Pool::Course& b) { return CourseCode::less(a.code, b.code); });
    return pool;
}

} // namespace gradus::lints
