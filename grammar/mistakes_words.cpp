#include "grammar/characters.h"
#include "grammar/mistakes.h"
#include "grammar/words.h"

#include "src/did_you_mean.h"

#include <fmt/core.h>

#include <algorithm>

namespace gradus::grammar {

namespace {

using Kind = Token::Kind;

bool any(std::string_view text, bool (*property)(char)) {
    return std::any_of(text.begin(), text.end(), property);
}

std::string asName(std::string_view text) {
    std::string result;
    for (const char c : shortened(text)) {
        result += isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c == '_' || c == '.' ? '-' : c;
    }
    while (!result.empty() && !isLetterOrDigit(result.back())) {
        result.pop_back();
    }
    return result.empty() || !isLower(result[0]) ? fmt::format("x-{}", result) : result;
}

Recognised wrongText(const Site& site) {
    const Token& found = site.found();
    // What could be the title of a scope, or, in capitals behind `option`, its id.
    const bool isTitle = found.kind == Kind::code ? !site.previous().is("option") : !nearestWord(found.text);
    const bool title = site.expects({"block", "values", "entries", "test_entries"}) &&
                       site.previous().kind == Kind::word && isTitle && !isReserved(found.text);
    if (site.ended() || !(site.expects({"text"}) || title) ||
        (found.kind != Kind::word && found.kind != Kind::code)) {
        return std::nullopt;
    }
    return Mistake{"missing-quotes", site.place(), expectedFound(site, "text"),
                   "put the text between `\"` and `\"`"};
}

/// Whether a name could stand here, or, of an option, could have stood.
bool wantsName(const Site& site) {
    const Token& found = site.found();
    const bool capital = found.kind == Kind::code && !found.startsWithDigit();
    return site.expects({"name", "path", "set_name", "season", "test_milestone", "milestone_need",
                         "over_what", "fact", "value"}) ||
           (capital && site.expects({"match_case"})) || (capital && site.expects({"tag"})) ||
           (capital && site.expects({"test_term"}) && any(found.text, isLower)) ||
           (capital && site.expects({"block"}) && site.previous().is("option"));
}

Recognised wrongName(const Site& site) {
    if (site.ended() || !wantsName(site)) {
        return std::nullopt;
    }
    const Token& found = site.found();
    if (found.kind == Kind::word &&
        (isReserved(found.text) || (site.expects({"set_name"}) && isSetWord(found.text)))) {
        return Mistake{"reserved-word", site.place(),
                       fmt::format("{} is a word of the language, not a name", site.foundName()),
                       fmt::format("choose another name, such as `{}-1`", shortened(found.text))};
    }
    if (found.kind == Kind::text) {
        const std::string_view verb = site.verb();
        const bool titled = site.before().size() == 1 &&
                            (verb == "requirement" || verb == "concentration" || verb == "program" ||
                             verb == "given" || verb == "choice" || verb == "attain");
        return Mistake{"bad-name", site.place(), expectedFound(site, site.failure().expected),
                       titled ? fmt::format("an id stands before the title, as in `{} id \"Title\"`", verb)
                              : "names stand without quotation marks"};
    }
    if (found.kind == Kind::word || found.kind == Kind::code) {
        return Mistake{"bad-name", site.place(), fmt::format("{} is not a name", site.foundName()),
                       fmt::format("names are lower-case letters, digits and single hyphens, as in `{}`",
                                   asName(found.text))};
    }
    return std::nullopt;
}

Recognised wrongComparison(const Site& site) {
    const Token& found = site.found();
    const Token& previous = site.previous();
    const auto isSign = [](const Token& token) {
        return token.kind == Kind::sign &&
               std::string_view("<>=").find(token.text[0]) != std::string_view::npos;
    };
    const bool wanted = site.expects({"comparison"});
    if (site.ended() || (!isSign(found) && !wanted) || site.expects({"grade_meaning"})) {
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
                   wanted ? expectedFound(site, "comparison")
                          : fmt::format("`{}` is no comparison that can stand here", sign),
                   hint};
}

/// A misspelt word may have been read as a name, so that only what follows is no way to go on.
Recognised misspeltBefore(const Site& site) {
    const Token& previous = site.previous();
    const Mode mode = site.level().mode;
    const bool named = mode == Mode::set || mode == Mode::predicate || site.beforePrevious().is("over");
    if (!site.expects({"separator", "`)`"}) || !named || previous.kind != Kind::word ||
        isReserved(previous.text) || isSetWord(previous.text)) {
        return std::nullopt;
    }
    const auto meant = nearestWord(previous.text);
    if (!meant) {
        return std::nullopt;
    }
    return Mistake{
        "misspelt-keyword", site.spanOf(previous),
        fmt::format("`{}` was read as a name, but {} follows", shortened(previous.text), site.foundName()),
        didYouMeanHint(*meant)};
}

Recognised misspelt(const Site& site) {
    if (site.ended()) {
        return std::nullopt;
    }
    if (site.found().kind != Kind::word) {
        return misspeltBefore(site);
    }
    const std::string& expected = site.failure().expected;
    std::optional<std::string> meant;
    if (expected.size() > 2 && expected[0] == '`' && isLower(expected[1])) {
        meant = didYouMean(site.found().text, {expected.substr(1, expected.size() - 2)});
    }
    if (!meant && site.found().text.size() > 1) {
        meant = didYouMean(site.found().text, wordsAt(expected));
    }
    if (!meant && (!isBlock(expected) || !wordsAt(expected).empty())) {
        meant = nearestWord(site.found().text);
    }
    if (!meant || *meant == site.found().text) {
        return misspeltBefore(site);
    }
    return Mistake{"misspelt-keyword", site.place(), expectedFound(site, expected), didYouMeanHint(*meant)};
}

/// `minimum grade of C`, `minimum grade >= C`: a word too many before the grade.
Recognised wordBeforeGrade(const Site& site) {
    const Token& found = site.found();
    const Token& second = site.second();
    const bool tooMany = found.is("of") || found.is("is") || found.is("at") || found.is("a") ||
                         (found.kind == Kind::sign && found.text.find_first_of("<>=") == 0);
    const Token& grade = second.is("least") ? site.third() : second;
    if (site.verb() != "minimum" || !site.expects({"grade_word"}) || site.ended() || !tooMany ||
        grade.kind != Kind::code || grade.startsWithDigit()) {
        return std::nullopt;
    }
    return Mistake{"unexpected-text", site.place(), expectedFound(site, "grade_word"),
                   fmt::format("write `minimum grade {}`", shortened(grade.text))};
}

/// `expect meet`: another word for an outcome, read as the id of a scope.
Recognised outcomeInOtherWords(const Site& site) {
    struct Outcome {
        std::string_view word;
        const char* meant;
    };
    constexpr Outcome others[] = {
        {"meet", "met"},           {"meets", "met"},           {"satisfied", "met"}, {"fulfilled", "met"},
        {"completed", "met"},      {"complete", "met"},        {"passed", "met"},    {"unmet", "not met"},
        {"incomplete", "not met"}, {"unsatisfied", "not met"}, {"failed", "not met"}};
    if (site.verb() != "expect" || site.failure().inside != "test_entry") {
        return std::nullopt;
    }
    const bool negated = site.found().is("not") && site.expects({"path"});
    const bool asId = site.ended() && site.expects({"outcome"}) && site.before().size() == 2;
    const Token& word = negated ? site.second() : asId ? site.previous() : site.found();
    if (!negated && !asId && !site.expects({"outcome", "path"})) {
        return std::nullopt;
    }
    for (const Outcome& other : others) {
        if (word.is(other.word)) {
            return Mistake{"misspelt-keyword", site.spanOf(word),
                           fmt::format("`{}` is no outcome that can be expected", other.word),
                           fmt::format("write `{}`", other.meant)};
        }
    }
    return std::nullopt;
}

} // namespace

Recognised mistakeInWord(const Site& site) {
    for (const auto recogniser : {wordBeforeGrade, outcomeInOtherWords}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    if (Recognised mistake = wrongComparison(site)) {
        return mistake;
    }
    if (site.expects({"grade_word", "test_standing", "grade_row"}) && !site.ended() &&
        site.found().kind != Kind::text && !nearestWord(site.found().text)) {
        const bool small = site.found().kind == Kind::word && site.found().text.size() <= 2;
        return Mistake{
            "bad-grade", site.place(), expectedFound(site, site.failure().expected),
            small ? fmt::format("grades are written in capitals: `{}`", inCapitals(site.found().text))
                  : "write a grade of the institution, such as `B+`"};
    }
    for (const auto recogniser : {wrongText, misspelt, wrongName}) {
        if (Recognised mistake = recogniser(site)) {
            return mistake;
        }
    }
    if (site.expects({"test_term"}) && site.found().kind == Kind::code && site.second().startsWithDigit()) {
        return Mistake{"unexpected-text", site.place(),
                       fmt::format("expected a term such as `fall 2024`, found {}", site.foundName()),
                       "if it belongs to the line above, end that line with a comma"};
    }
    if (site.expects({"condition", "condition_and", "condition_not", "condition_atom"}) && !site.ended() &&
        site.found().kind == Kind::word && !isReserved(site.found().text)) {
        const Token& second = site.second();
        return Mistake{"unexpected-text", site.spanOf(second),
                       fmt::format("expected `is` after `{}`, found {}", shortened(site.found().text),
                                   second.kind == Kind::end ? "the end of the line"
                                                            : fmt::format("`{}`", shortened(second.text))),
                       "a given or choice is asked with `is`, as in `delivery is online`"};
    }
    return std::nullopt;
}

} // namespace gradus::grammar
