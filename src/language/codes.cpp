#include "src/language/codes.h"

#include "src/language/say_courses.h"

#include <algorithm>

namespace gradus::language {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The number of a code that has nothing else: "530", "685D", "3*".
bool isBareNumber(const std::string& text) {
    return !text.empty() && isDigit(text[0]) && text.find_first_of(" \t-./") == text.npos;
}

/// A wildcard, split where its subject ends.
struct Split {
    std::optional<std::string> subject; ///< none: any
    std::string number;
    bool spaced = false; ///< SUBJECT NUMBER: the subject carries over
};

Split splitWildcard(const std::string& text) {
    const std::size_t gap = text.find_first_of(" \t");
    if (gap != text.npos) {
        const std::string subject = text.substr(0, gap);
        const std::string number = text.substr(std::min(text.find_first_not_of(" \t", gap), text.size()));
        return subject == "*" ? Split{std::nullopt, number, false} : Split{subject, number, true};
    }
    if (const std::size_t sign = text.find_first_of("-."); sign != text.npos) {
        return Split{text.substr(0, sign), text.substr(sign + 1), false};
    }
    const std::size_t digit = std::min(text.find_first_of("0123456789"), text.size());
    return Split{text.substr(0, digit), text.substr(digit), false};
}

std::string withOneStar(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c != '*' || result.empty() || result.back() != '*') {
            result += c;
        }
    }
    return result;
}

class PatternReader {
public:
    PatternReader(const View& view, const ast::CodePattern& pattern, Carry& carry)
        : view_(view), pattern_(pattern), carry_(carry) {}

    std::optional<std::variant<CodeIs, CodeLike>> read() {
        const std::string& text = pattern_.text;
        if (pattern_.quoted) {
            carry_.block();
            return known(CourseCode::parse(text));
        }
        if (text.find('*') != text.npos) {
            return wildcard(text);
        }
        if (isBareNumber(text)) {
            if (!carry_.subject()) {
                view_.report(say::missingSubject(at(), text, carry_.blocked()));
                return std::nullopt;
            }
            return known(CourseCode::parse(*carry_.subject() + ' ' + text));
        }
        const CourseCode code = CourseCode::parse(text);
        if (text.find_first_of(" \t") != text.npos && !code.number.empty()) {
            carry_.set(code.subject);
        } else {
            carry_.block();
        }
        return known(code);
    }

private:
    Location at() const { return view_.at(pattern_.span); }

    std::variant<CodeIs, CodeLike> known(CourseCode code) {
        checkKnown(view_, code, pattern_.span);
        return CodeIs{std::move(code)};
    }

    std::optional<std::variant<CodeIs, CodeLike>> wildcard(const std::string& written) {
        const std::string text = withOneStar(written);
        if (text != written) {
            view_.report(say::doubleStar(at(), written, text));
        }
        if (isBareNumber(text)) {
            if (!carry_.subject() && carry_.blocked()) {
                view_.report(say::missingSubject(at(), text, true));
                return std::nullopt;
            }
            return like({carry_.subject(), text, false});
        }
        const Split split = splitWildcard(text);
        if (split.spaced) {
            carry_.set(*split.subject);
        } else if (split.subject) {
            carry_.block();
        } else {
            carry_.interrupt();
        }
        return like(split);
    }

    static CodeLike like(const Split& split) {
        const std::size_t star = split.number.find('*');
        return CodeLike{split.subject, split.number.substr(0, star), star == split.number.npos};
    }

    const View& view_;
    const ast::CodePattern& pattern_;
    Carry& carry_;
};

std::optional<std::int64_t> plainNumber(const std::string& digits) {
    if (digits.empty() || digits.size() > 9 || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        return std::nullopt;
    }
    return std::stoll(digits);
}

} // namespace

void Carry::set(std::string subject) {
    subject_ = std::move(subject);
    blocked_ = false;
}

void Carry::block() {
    subject_.reset();
    blocked_ = true;
}

void Carry::interrupt() {
    blocked_ = blocked_ || subject_;
    subject_.reset();
}

void Carry::leave(const Carry& before) {
    if (subject_ != before.subject_) {
        block();
    }
}

std::optional<std::variant<CodeIs, CodeLike>> readPattern(const View& view, const ast::CodePattern& pattern,
                                                          Carry& carry) {
    return PatternReader(view, pattern, carry).read();
}

std::optional<CourseCode> readCourse(const View& view, const ast::CodePattern& pattern, Carry& carry) {
    const auto read = readPattern(view, pattern, carry);
    const auto* course = read ? std::get_if<CodeIs>(&*read) : nullptr;
    return course != nullptr ? std::optional(course->code) : std::nullopt;
}

std::optional<NumberWithin> readRange(const View& view, const ast::CodeRange& range, Carry& carry) {
    const std::string& first = range.first.text;
    NumberWithin within;
    std::string low = first;
    if (isBareNumber(first)) {
        if (!carry.subject() && carry.blocked()) {
            view.report(say::missingSubject(view.at(range.span), view.text(range.span), true));
            return std::nullopt;
        }
        within.subject = carry.subject();
    } else if (first.front() == '*') {
        low = splitWildcard(first).number;
        carry.interrupt();
    } else {
        const CourseCode code = CourseCode::parse(first);
        within.subject = code.subject;
        low = code.number;
        if (first.find_first_of(" \t") != first.npos) {
            carry.set(code.subject);
        } else {
            carry.block();
        }
    }
    const auto from = plainNumber(low);
    const auto to = plainNumber(range.last.digits);
    if (!from || !to) {
        view.report(say::rangeNotPlain(view.at(from ? range.last.span : range.first.span),
                                       from ? range.last.digits : first));
        return std::nullopt;
    }
    if (*from > *to) {
        view.report(say::rangeReversed(view.at(range.span), low, range.last.digits));
        return std::nullopt;
    }
    within.low = *from;
    within.high = *to;
    return within;
}

void checkKnown(const View& view, const CourseCode& code, Span span) {
    const Catalog& catalog = *view.rules().catalog;
    if (!catalog.listsSubject(code.subject) || catalog.find(code) != nullptr) {
        return;
    }
    // The courses of one subject stand together; a window bounds the work where a subject has very many.
    constexpr std::size_t window = 5000;
    std::vector<std::string> ofSubject;
    const auto& courses = catalog.courses();
    const CourseCode first{code.subject, '\0', "0"};
    auto course = std::lower_bound(
        courses.begin(), courses.end(), first,
        [](const CatalogCourse& a, const CourseCode& b) { return CourseCode::less(a.code, b); });
    for (std::size_t i = 0; i < window && course != courses.end(); ++i, ++course) {
        if (course->code.subject == code.subject) {
            ofSubject.push_back(course->code.text());
        }
    }
    view.report(say::unknownCourse(view.at(span), code.text(), ofSubject));
}

} // namespace gradus::language
