#include "src/language/overlap.h"

#include <algorithm>
#include <limits>

namespace gradus::language {

namespace {

enum class Answer { no, maybe, yes };

Answer opposite(Answer answer) {
    return answer == Answer::yes ? Answer::no : answer == Answer::no ? Answer::yes : Answer::maybe;
}

bool startsWith(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

bool hasSubject(const CourseCode& code, const std::string& subject) {
    return ("/" + code.subject + "/").find("/" + subject + "/") != std::string::npos;
}

/// Whether one course is in a set, by its code alone.
struct Contains {
    const CourseCode& code;
    const Institution& institution;
    std::size_t& steps;

    static Answer certain(bool holds) { return holds ? Answer::yes : Answer::no; }

    Answer operator()(const CodeIs& is) const { return certain(is.code == code); }
    Answer operator()(const CodeLike& like) const {
        return certain(
            (!like.subject || code.subject == *like.subject) &&
            (like.whole ? code.number == like.numberPrefix : startsWith(code.number, like.numberPrefix)));
    }
    Answer operator()(const NumberWithin& range) const {
        const auto number = code.leadingNumber();
        return certain((!range.subject || code.subject == *range.subject) && number && range.low <= *number &&
                       *number <= range.high);
    }
    Answer operator()(const LevelWithin& range) const {
        if (code.number.empty() || code.number[0] < '0' || code.number[0] > '9') {
            return Answer::no;
        }
        const std::int64_t level = (code.number[0] - '0') * institution.levelFactor;
        return certain(range.low <= level && level <= range.high);
    }
    Answer operator()(const SubjectIs& is) const { return certain(hasSubject(code, is.subject)); }
    Answer operator()(const AnyAttempt&) const { return Answer::yes; }
    Answer operator()(const Hidden& hidden) const { return in(*hidden.set); }
    Answer operator()(const Combined& combined) const {
        if (combined.op == Combined::Op::none) {
            return opposite(in(*combined.parts.front()));
        }
        const bool all = combined.op == Combined::Op::all;
        Answer result = all ? Answer::yes : Answer::no;
        for (const CourseSetRef& part : combined.parts) {
            result = all ? std::min(result, in(*part)) : std::max(result, in(*part));
        }
        return result;
    }
    template <typename Fact>
    Answer operator()(const Fact&) const {
        return Answer::maybe;
    }

    Answer in(const CourseSet& set) const {
        constexpr std::size_t mostSteps = 2'000'000;
        return ++steps > mostSteps ? Answer::maybe : std::visit(*this, set.what);
    }
};

constexpr std::int64_t noEnd = std::numeric_limits<std::int64_t>::max();

/// What is known of a course set given by a pattern.
struct Shape {
    std::optional<std::string> subject;
    std::optional<std::string> prefix; ///< of the number
    std::int64_t low = 0;
    std::int64_t high = noEnd;
};

std::optional<Shape> shapeOf(const CourseSet& set) {
    if (const auto* like = std::get_if<CodeLike>(&set.what)) {
        return Shape{like->subject, like->numberPrefix, 0, noEnd};
    }
    if (const auto* range = std::get_if<NumberWithin>(&set.what)) {
        return Shape{range->subject, std::nullopt, range->low, range->high};
    }
    return std::nullopt;
}

/// Whether a number that begins with these digits may lie in the range.
bool mayLie(const std::string& prefix, const Shape& range) {
    const bool digits =
        std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || prefix.empty() || prefix.size() > 9 || prefix[0] == '0') {
        return true;
    }
    std::int64_t low = std::stoll(prefix);
    std::int64_t high = low;
    for (std::size_t length = prefix.size(); length <= 9; ++length) {
        if (low <= range.high && range.low <= high) {
            return true;
        }
        low *= 10;
        high = high * 10 + 9;
    }
    return false;
}

bool mayMeet(const Shape& a, const Shape& b) {
    if (a.subject && b.subject && *a.subject != *b.subject) {
        return false;
    }
    if (a.prefix && b.prefix) {
        return startsWith(*a.prefix, *b.prefix) || startsWith(*b.prefix, *a.prefix);
    }
    if (a.prefix || b.prefix) {
        return a.prefix ? mayLie(*a.prefix, b) : mayLie(*b.prefix, a);
    }
    return a.low <= b.high && b.low <= a.high;
}

class Overlap {
public:
    explicit Overlap(const Institution& institution) : institution_(institution) {}

    bool may(const CourseSet& base, const CourseSet& removed) {
        constexpr std::size_t mostSteps = 2'000'000;
        if (++steps_ > mostSteps) {
            return true;
        }
        if (const auto* hidden = std::get_if<Hidden>(&removed.what)) {
            return may(base, *hidden->set);
        }
        if (const auto* hidden = std::get_if<Hidden>(&base.what)) {
            return may(*hidden->set, removed);
        }
        if (const auto* code = std::get_if<CodeIs>(&removed.what)) {
            return mayContain(base, code->code);
        }
        if (const auto* code = std::get_if<CodeIs>(&base.what)) {
            return mayContain(removed, code->code);
        }
        if (const auto* combined = std::get_if<Combined>(&removed.what)) {
            return meets(*combined, base);
        }
        if (const auto* combined = std::get_if<Combined>(&base.what)) {
            return meets(*combined, removed);
        }
        const auto a = shapeOf(base);
        const auto b = shapeOf(removed);
        return !a || !b || mayMeet(*a, *b) || shareSameCourse(base, removed);
    }

private:
    bool meets(const Combined& combined, const CourseSet& other) {
        const auto meet = [&](const CourseSetRef& part) { return may(*part, other); };
        switch (combined.op) {
        case Combined::Op::any:
            return std::any_of(combined.parts.begin(), combined.parts.end(), meet);
        case Combined::Op::all:
            return std::all_of(combined.parts.begin(), combined.parts.end(), meet);
        case Combined::Op::none:
            break;
        }
        return true;
    }

    /// Whether a course that has several numbers is in one by this number and in the other by that.
    bool shareSameCourse(const CourseSet& one, const CourseSet& other) {
        return std::any_of(institution_.sameCourses.begin(), institution_.sameCourses.end(),
                           [&](const std::vector<CourseCode>& same) {
                               return mayContain(one, same.front()) && mayContain(other, same.front());
                           });
    }

    /// A course is also met under the other numbers it has.
    bool mayContain(const CourseSet& set, const CourseCode& code) {
        const auto contains = [&](const CourseCode& one) {
            return Contains{one, institution_, steps_}.in(set) != Answer::no;
        };
        const auto group = institution_.sameAs.find(code.text());
        if (group == institution_.sameAs.end()) {
            return contains(code);
        }
        const std::vector<CourseCode>& same = institution_.sameCourses[group->second];
        return std::any_of(same.begin(), same.end(), contains);
    }

    const Institution& institution_;
    std::size_t steps_ = 0;
};

} // namespace

bool mayOverlap(const CourseSet& base, const CourseSet& removed, const Institution& institution) {
    return Overlap(institution).may(base, removed);
}

} // namespace gradus::language
