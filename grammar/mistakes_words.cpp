#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <algorithm>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

bool any(std::string_view text, bool (*property)(char)) { return std::any_of(text.begin(), text.end(), property); }

std::string inCapitals(std::string_view text) {
    std::string result = shortened(text);
    for (char& c : result) {
        c = isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

std::string asName(std::string_view text) {
    std::string result;
    for (const char c : shortened(text)) {
        result += isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c == '_' || c == '.' ? '-' : c;
    }
    while (!result.empty() && !isLetterOrDigit(result.back())) {
        result.pop_back();
    }
    return result.empty() || !isLower(result[0]) ? "x-" + result : result;
}

Mistake lowerCaseCode(const Site& site, Span place, std::string_view subject, std::string_view number) {
    const std::string code = inCapitals(subject) + (number.empty() ? "" : " ") + inCapitals(number);
    return {"lower-case-code", place,
            "course codes are written in capitals, found `" +
                shortened(site.text().substr(place.begin, place.end - place.begin)) + "`",
            "write `" + code + "`"};
}

Recognised wrongText(const Site& site) {
    const Token& found = site.found();
    const bool title = site.expects({"block", "values", "entries", "test_entries"}) &&
                       site.previous().kind == Kind::word && !nearestWord(found.text) && !isReserved(found.text);
    if (site.ended() || !(site.expects({"text"}) || title) || (found.kind != Kind::word && found.kind != Kind::code)) {
        return std::nullopt;
    }
    return Mistake{"missing-quotes", site.place(), "expected a text in quotation marks" + site.after() + ", found " + site.foundName(),
                   "put the text between `\"` and `\"`"};
}

Recognised wrongName(const Site& site) {
    if (site.ended() || !site.expects({"name", "path", "set_name", "season", "test_milestone", "over_what", "fact",
                                       "test_given", "expect_scope"})) {
        return std::nullopt;
    }
    const Token& found = site.found();
    if (found.kind == Kind::word && (isReserved(found.text) || (site.expects({"set_name"}) && isSetWord(found.text)))) {
        return Mistake{"reserved-word", site.place(), site.foundName() + " is a word of the language, not a name",
                       "choose another name, such as `" + shortened(found.text) + "-1`"};
    }
    if (found.kind == Kind::text) {
        return Mistake{"bad-name", site.place(), "expected " + expectedName(site.failure().expected) + site.after() + ", found " + site.foundName(),
                       "an id stands before the title, as in `requirement core \"Core courses\"`"};
    }
    if (found.kind == Kind::word || found.kind == Kind::code) {
        return Mistake{"bad-name", site.place(), site.foundName() + " is not a name",
                       "names are lower-case letters, digits and single hyphens, as in `" + asName(found.text) + "`"};
    }
    return std::nullopt;
}

Recognised wrongComparison(const Site& site) {
    const Token& found = site.found();
    const Token& previous = site.previous();
    const auto isSign = [](const Token& token) {
        return token.kind == Kind::sign && std::string_view("<>=").find(token.text[0]) != std::string_view::npos;
    };
    const bool wanted = site.expects({"comparison"});
    if (site.ended() || (!isSign(found) && !wanted)) {
        return std::nullopt;
    }
    // `=>` was read as `=`, and the rest was found.
    const bool split = isSign(found) && isSign(previous) && previous.end() == found.begin;
    const std::string sign = split ? shortened(previous.text) + shortened(found.text) : shortened(found.text);
    const Span place = split ? Span{site.spanOf(previous).begin, site.spanOf(found).end} : site.place();
    std::string hint = "the comparisons are `<`, `<=`, `=`, `>=` and `>`";
    if (sign == "=>" || sign == "=<") {
        hint = sign == "=>" ? "write `>=`" : "write `<=`";
    } else if (sign == "==") {
        hint = "write one `=`";
    } else if (sign == "!=" || sign == "<>") {
        hint = "put `not` before the comparison";
    } else if (!wanted) {
        hint = "comparisons stand behind `level`, `grade`, `units`, `term`, `gpa` and `admitted`; a given is "
               "asked with `is`";
    }
    return Mistake{"bad-comparison", place,
                   wanted ? "expected " + expectedName("comparison") + site.after() + ", found " + site.foundName()
                          : "`" + sign + "` is no comparison that can stand here",
                   hint};
}

Recognised misspelt(const Site& site) {
    if (site.ended() || site.found().kind != Kind::word) {
        return std::nullopt;
    }
    const std::string& expected = site.failure().expected;
    std::optional<std::string> meant;
    if (expected.size() > 2 && expected[0] == '`' && isLower(expected[1])) {
        meant = didYouMean(site.found().text, {expected.substr(1, expected.size() - 2)});
    }
    if (!meant && site.found().text.size() > 1) {
        meant = didYouMean(site.found().text, wordsAt(expected));
    }
    if (!meant) {
        meant = nearestWord(site.found().text);
    }
    if (!meant) {
        return std::nullopt;
    }
    return Mistake{"misspelt-keyword", site.place(), "expected " + expectedName(expected) + site.after() + ", found " + site.foundName(),
                   "did you mean `" + *meant + "`?"};
}

} // namespace

Recognised mistakeInCode(const Site& site) {
    const Token& found = site.found();
    const Token& second = site.second();
    const Mode mode = site.level().mode;
    const bool wanted = site.expects({"take_what", "item_list", "item", "bundle", "part", "item_code", "code", "full_code",
                                      "test_attempt", "set", "set_except", "set_or", "set_and", "set_and_part", "set_not", "set_atom",
                                      "predicate", "predicate_or", "course_subject", "expect_scope", "outcome"});
    const bool ended = site.expects({"separator", "`)`"}) && mode != Mode::other;
    if (site.ended() || (!wanted && !ended)) {
        return std::nullopt;
    }
    if (site.expects({"outcome"}) && site.previous().kind == Kind::word && found.startsWithDigit()) {
        return lowerCaseCode(site, {site.spanOf(site.previous()).begin, site.spanOf(found).end}, site.previous().text,
                             found.text);
    }
    const Span both{site.spanOf(found).begin, site.spanOf(second).end};
    const bool numbered = second.startsWithDigit();
    if (ended) {
        if (site.previous().kind == Kind::word && found.startsWithDigit()) {
            return lowerCaseCode(site, {site.spanOf(site.previous()).begin, site.spanOf(found).end}, site.previous().text,
                                 found.text);
        }
        if (found.is("-") && site.previous().kind == Kind::code) {
            return Mistake{"dash-range", site.place(), "a range of course codes is not written with `-`",
                           "write `..`, as in `MATH 300..399`"};
        }
        return std::nullopt;
    }
    if (found.kind == Kind::word && !isReserved(found.text) && numbered) {
        return lowerCaseCode(site, both, found.text, second.text);
    }
    if (found.kind == Kind::word && any(found.text, isDigit) && !site.expects({"set", "set_or", "set_and", "set_not", "expect_scope"})) {
        return lowerCaseCode(site, site.place(), found.text, "");
    }
    if (found.kind != Kind::code) {
        return std::nullopt;
    }
    if (any(found.text, isLower)) {
        return lowerCaseCode(site, numbered ? both : site.place(), found.text, numbered ? second.text : "");
    }
    if (numbered && any(second.text, isLower)) {
        return lowerCaseCode(site, both, found.text, second.text);
    }
    if (numbered && second.text.find('-') != std::string_view::npos) {
        return Mistake{"dash-range", both, "a range of course codes is not written with `-`",
                       "write `..`, as in `MATH 300..399`"};
    }
    if (!any(found.text, isDigit) && !numbered && found.text != "*") {
        const std::string subject = shortened(found.text);
        return Mistake{"subject-without-number", site.place(), "`" + subject + "` has no course number",
                       "write its number; every course of the subject is the set `" + subject +
                           " *`, a code without a number is `course \"" + subject + "\"`"};
    }
    if (found.startsWithDigit() && site.expects({"full_code", "test_attempt", "course_subject", "expect_scope"})) {
        return Mistake{"number-without-subject", site.place(), "the course code " + site.foundName() + " has no subject",
                       "write the subject too, as in `MATH " + shortened(found.text) + "`"};
    }
    return std::nullopt;
}

Recognised mistakeInWord(const Site& site) {
    if (Recognised mistake = wrongComparison(site)) {
        return mistake;
    }
    if (site.expects({"grade_word", "test_standing", "grade_row"}) && !site.ended() && site.found().kind != Kind::text &&
        !nearestWord(site.found().text)) {
        const bool small = site.found().kind == Kind::word && site.found().text.size() <= 2;
        return Mistake{"bad-grade", site.place(), "expected " + expectedName(site.failure().expected) + site.after() + ", found " + site.foundName(),
                       small ? "grades are written in capitals: `" + inCapitals(site.found().text) + "`" : "write a grade of the institution, such as `B+`"};
    }
    for (const auto recogniser : {wrongText, misspelt, wrongName}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    if (site.expects({"condition", "condition_and", "condition_not", "condition_atom"}) && !site.ended() &&
        site.found().kind == Kind::word && !isReserved(site.found().text)) {
        const Token& second = site.second();
        return Mistake{"unexpected-text", site.spanOf(second),
                       "expected `is` after `" + shortened(site.found().text) + "`, found " +
                           (second.kind == Kind::end ? "the end of the file" : "`" + shortened(second.text) + "`"),
                       "a given or choice is asked with `is`, as in `delivery is online`"};
    }
    return std::nullopt;
}

} // namespace gradus::grammar
