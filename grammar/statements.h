#pragma once

#include "grammar/items.h"

/// The statements that are not scopes: what is placed, measured, capped, attained, stated and noted.
namespace gradus::grammar::rules {

/// `from any course` may be left out before `where`.
struct AnyCourseWhere {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Set& restriction = x3::_attr(context);
        const Span span = std::visit([](const auto& node) { return spanOf(node); }, restriction);
        x3::_val(context) = ast::Box<ast::Where>({ast::AnyCourse{span}, std::move(restriction), span});
    }
};

struct PushSingle {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Take& node = x3::_val(context);
        const Span span = x3::_attr(context).span;
        node.amount.span = {span.begin, span.begin};
        node.items.push_back(std::move(x3::_attr(context)));
    }
};

inline const auto as_clause_def = "as"_kw > name[assign];

inline const auto take_def =
    "take"_kw > take_what[assign] > -as_clause[to<&ast::Take::as>] > -block[to<&ast::Take::braces>];
inline const auto take_what_def = (item_amount[to<&ast::Take::amount>] > item_list[to<&ast::Take::items>]) |
                                  ((least_amount[to<&ast::Take::amount>] |
                                    set_amount[to<&ast::Take::amount>]) > take_source[to<&ast::Take::from>]) |
                                  (!(x3::lexeme[bare_code] >> !"+"_sign) >> item[PushSingle{}]);
inline const auto take_source_def = ("from"_kw > set[assign]) | where_clause[AnyCourseWhere{}];

inline const auto earn_def =
    "earn"_kw > earn_what[assign] > -over[to<&ast::Earn::over>] > -as_clause[to<&ast::Earn::as>];
using EarnKind = ast::Earn::Kind;
inline const auto earn_what_def =
    ("gpa"_kw[put<&ast::Earn::kind, EarnKind::gpa>] > number[to<&ast::Earn::gpa>] >
     -from_clause[to<&ast::Earn::from>] > -where_clause[to<&ast::Earn::where>]) |
    ("all"_kw[put<&ast::Earn::kind, EarnKind::allOf>] > "of"_kw > item_list[to<&ast::Earn::items>]) |
    ((quantity[push<&ast::Earn::quantities>] >> *("and"_kw > quantity[push<&ast::Earn::quantities>])) >
     -from_clause[to<&ast::Earn::from>] > -where_clause[to<&ast::Earn::where>]);

using OverKind = ast::Over::Kind;
inline const auto over_def = "over"_kw > over_what[assign];
inline const auto over_what_def =
    "here"_kw[put<&ast::Over::kind, OverKind::here>] |
    ("all"_kw >> "courses"_kw[put<&ast::Over::kind, OverKind::allCourses>]) |
    ("all"_kw >> "attempts"_kw[put<&ast::Over::kind, OverKind::allAttempts>]) |
    ("program"_kw[put<&ast::Over::kind, OverKind::program>] >>
     -("except"_kw > path[push<&ast::Over::except>] > *(","_sign > path[push<&ast::Over::except>]))) |
    (path[push<&ast::Over::ids>] >> *(","_sign > path[push<&ast::Over::ids>]) >>
     x3::eps[put<&ast::Over::kind, OverKind::ids>]);

inline const auto limit_def = "limit"_kw > quantity[to<&ast::Limit::quantity>] >
                              -from_clause[to<&ast::Limit::from>] > -where_clause[to<&ast::Limit::where>] >
                              -as_clause[to<&ast::Limit::as>];

inline const auto attain_def = "attain"_kw > name[to<&ast::Attain::milestone>] >
                               -text[to<&ast::Attain::title>] > -(number[to<&ast::Attain::times>] > times) >
                               -as_clause[to<&ast::Attain::as>];
inline const auto times_def = "times"_kw | "time"_kw;

inline const auto minimum_grade_def = "minimum"_kw > "grade"_kw > grade_word[to<&ast::MinimumGrade::grade>];
inline const auto exclude_def = "exclude"_kw > where_clause[to<&ast::Exclude::set>];
inline const auto unchecked_def =
    "unchecked"_kw > text[to<&ast::Unchecked::text>] > -as_clause[to<&ast::Unchecked::as>];
inline const auto include_def =
    "include"_kw > path[to<&ast::Include::path>] > -as_clause[to<&ast::Include::as>];
inline const auto catalog_years_def = "catalog"_kw > year[to<&ast::CatalogYears::first>] >
                                      -("-"_sign > year[to<&ast::CatalogYears::last>]);
inline const auto cite_def = "cite"_kw > text[to<&ast::Cite::text>];
inline const auto note_def = "note"_kw > text[to<&ast::Note::text>];
inline const auto advise_def = "advise"_kw > text[to<&ast::Advise::text>];

// ---------------------------------------------------------------- given and choice

inline const auto given_def =
    "given"_kw > name[to<&ast::Given::id>] > -text[to<&ast::Given::title>] > values[to<&ast::Given::values>];
inline const auto choice_def = "choice"_kw > name[to<&ast::Choice::id>] >
                               -("optional"_kw[put<&ast::Choice::optional, true>] |
                                 ("up"_kw > "to"_kw > number[to<&ast::Choice::upTo>])) >
                               -text[to<&ast::Choice::title>] > values[to<&ast::Choice::values>];

struct ValueRows {
    static constexpr const char* production = "value";
    static constexpr bool ownLine = false;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
struct AppendValue {
    template <typename Context>
    void operator()(Context& context) const {
        if (!x3::_attr(context).id.text.empty()) {
            append(context);
        }
    }
};
inline const auto values_def = "{"_sign > *recovering<ValueRows>[value][AppendValue{}] > closingBrace;
inline const auto value_def = name[to<&ast::Value::id>] > text[to<&ast::Value::title>];

// The node of a clause is what stands behind its word.
BOOST_SPIRIT_DEFINE(as_clause, take_source)
GRADUS_DEFINE(take, take_what, earn, earn_what, over, over_what, limit, attain, times)
GRADUS_DEFINE(minimum_grade, exclude, unchecked, include, catalog_years, cite, note, advise, given, choice,
              values, value)

} // namespace gradus::grammar::rules
