#pragma once

#include "grammar/actions.h"
#include "grammar/rules.h"
#include "grammar/words.h"

/// Words, numbers, texts and course codes: everything without white space inside.
namespace gradus::grammar::rules {

inline const auto blank = x3::omit[x3::lit(' ') | '\t'];
inline const auto digit = x3::omit[x3::char_("0-9")];
inline const auto capital = x3::omit[x3::char_("A-Z")];
inline const auto capitalOrDigit = x3::omit[x3::char_("A-Z0-9")];
inline const auto stars = +x3::lit('*');

inline const auto separator_def = statementEnd;

inline const auto lowerOrDigit = x3::omit[x3::char_("a-z0-9")];

inline const auto word_def = x3::omit[x3::char_("a-z")] >> *lowerOrDigit >>
                             *(x3::lit('-') >> +lowerOrDigit) >> wordEnd;
inline const auto reserved_def = OneOf(isReserved);
inline const auto set_word_def = OneOf(isSetWord);

inline const auto name_def = x3::lexeme[x3::raw[!reserved >> word]][toText<&ast::Name::text>];
inline const auto path_def =
    x3::lexeme[x3::raw[!reserved >> word >> *(x3::lit('.') >> !reserved >> word)]][toText<&ast::Name::text>];

inline const auto text_def = quoted[to<&ast::Text::value>];

inline const auto number_def =
    x3::lexeme[x3::raw[+digit >> -(x3::lit('.') >> +digit) >> wordEnd]][toText<&ast::Number::digits>];
inline const auto year_def =
    x3::lexeme[x3::raw[digit >> digit >> digit >> digit >> !x3::omit[x3::char_("0-9A-Za-z_.")]]]
              [toText<&ast::Number::digits>];

inline const auto date_def =
    x3::lexeme[x3::raw[digit >> digit >> digit >> digit >> x3::lit('-') >> digit >> digit >> x3::lit('-') >>
                       digit >> digit >> wordEnd]][toText<&ast::Date::text>];

inline const auto season_def = x3::lexeme[x3::raw[!reserved >> word]][toText<&ast::Name::text>];
inline const auto term_def = season[to<&ast::TermName::season>] > year[to<&ast::TermName::year>];

inline const auto grade_word_def =
    x3::lexeme[x3::raw[capital >> *capitalOrDigit >> -(x3::lit('+') | '-') >> wordEnd]]
              [toText<&ast::GradeWord::text>];

struct ComparisonSigns : x3::symbols<ast::Comparison> {
    ComparisonSigns() {
        add("<", ast::Comparison::less)("<=", ast::Comparison::lessEqual)("=", ast::Comparison::equal)(
            ">=", ast::Comparison::greaterEqual)(">", ast::Comparison::greater);
    }
};
inline const ComparisonSigns comparisonSigns;
inline const auto comparison_def = comparisonSigns;

struct Nouns : x3::symbols<ast::Noun> {
    Nouns() {
        for (const NounWord& known : nounWords()) {
            add(std::string(known.word), known.noun);
        }
    }
};
inline const Nouns nouns;
inline const auto noun_def = x3::lexeme[nouns >> wordEnd];
inline const auto unit_noun_def = OneOf(isUnitNoun);

// ---------------------------------------------------------------- course codes

inline const auto subjectSign = x3::omit[x3::char_("A-Z0-9/&")];

inline const auto subject_def = capitalOrDigit >> *subjectSign >> codeEnd;
inline const auto subject_code_def = capital >> *subjectSign >> +blank >> digit >> *capitalOrDigit >> codeEnd;
inline const auto dash_code_def = digit >> -digit >> -digit >> x3::lit('-') >> capitalOrDigit
                                  >> capitalOrDigit >> -capitalOrDigit >> -capitalOrDigit >> codeEnd;
inline const auto dot_code_def = +capitalOrDigit >> x3::lit('.') >> +capitalOrDigit >> codeEnd;
inline const auto compact_code_def =
    capital >> *x3::omit[x3::char_("A-Z/&")] >> digit >> *capitalOrDigit >> codeEnd;
inline const auto bare_code_def = +digit >> *capital >> codeEnd;

inline const auto full_code_def =
    quoted_code[assign] |
    x3::lexeme[x3::raw[subject_code | dash_code | dot_code | compact_code]][toText<&ast::CodePattern::text>];
inline const auto code_def =
    x3::lexeme[x3::raw[subject_code | dash_code | dot_code | compact_code | bare_code]]
              [toText<&ast::CodePattern::text>];

struct ToQuotedCode {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).text = std::move(x3::_attr(context).value);
        x3::_val(context).quoted = true;
    }
};
inline const auto quoted_code_def = "course"_kw >> text[ToQuotedCode{}];

inline const auto any_subject_def =
    x3::lexeme[x3::raw[x3::lit('*') >> +blank >> +digit >> codeEnd]][toText<&ast::CodePattern::text>];

// `MATH 3*`, `AIPI *`, `* 5*`, `18-9*`, `6.1*`, `CS2*`, and `3*`, whose subject the list may carry.
inline const auto wildcard_def =
    x3::lexeme[x3::raw[((((capital >> *subjectSign) | x3::lit('*')) >> +blank >>
                         -(digit >> *capitalOrDigit) >> stars) |
                        (digit >> -digit >> -digit >> x3::lit('-') >> *capitalOrDigit >> stars) |
                        (+capitalOrDigit >> x3::lit('.') >> *capitalOrDigit >> stars) |
                        (capital >> *x3::omit[x3::char_("A-Z/&")] >> digit >> *capitalOrDigit >> stars) |
                        (+digit >> stars)) >>
                       codeEnd]][toText<&ast::CodePattern::text>];

GRADUS_DEFINE(word, reserved, set_word, name, path, text, number, year, date, season, term, grade_word,
              comparison, noun, unit_noun, separator)
GRADUS_DEFINE(subject, subject_code, dash_code, dot_code, compact_code, bare_code, full_code, code,
              quoted_code, any_subject, wildcard)

} // namespace gradus::grammar::rules
