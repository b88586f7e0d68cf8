#pragma once

#include "grammar/measures.h"

/// The statements that are neither scopes nor measures: what is placed, allowed, preferred, stated and noted.
namespace gradus::grammar::rules {

struct PushSingle {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Take& node = x3::_val(context);
        const Span span = x3::_attr(context).span;
        node.amount.span = {span.begin, span.begin};
        node.items.push_back(std::move(x3::_attr(context)));
    }
};

/// `take the rest`: no amount.
struct TakeRest {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Take& node = x3::_val(context);
        const Span span = std::visit([](const auto& base) { return spanOf(base); }, x3::_attr(context));
        node.amount.form = Form::rest;
        node.amount.span = {span.begin, span.begin};
        node.from = std::move(x3::_attr(context));
    }
};

inline const auto take_def =
    "take"_kw > take_what[assign] > -as_clause[to<&ast::Take::as>] > -block[to<&ast::Take::braces>];
inline const auto take_what_def =
    (item_amount[to<&ast::Take::amount>] > item_list[to<&ast::Take::items>]) |
    ((least_amount[to<&ast::Take::amount>] | most_amount[to<&ast::Take::amount>] |
      set_amount[to<&ast::Take::amount>]) > take_source[to<&ast::Take::from>]) |
    rest_of[TakeRest{}] |
    (!(x3::lexeme[bare_code] >> !"+"_sign) >> item[PushSingle{}] >>
     -(number[to<&ast::Take::times>] >> times));
inline const auto take_source_def = ("from"_kw >> rest_of[assign]) | set_source[assign];
inline const auto rest_of_def = rest_except[assign] >> -where_clause[RestrictTo{}];
inline const auto rest_except_def = the_rest[assign] >> -("except"_kw > set_or[Without{}]);
inline const auto the_rest_def = "the"_kw > "rest"_kw[nothing];

// ---------------------------------------------------------------- policies

struct PriorityLevels : x3::symbols<ast::PriorityLevel> {
    PriorityLevels() { add("high", ast::PriorityLevel::high)("low", ast::PriorityLevel::low); }
};
inline const PriorityLevels priorityLevels;
inline const auto priority_def = "priority"_kw > priority_level[to<&ast::Priority::level>];
inline const auto priority_level_def = x3::lexeme[priorityLevels >> wordEnd];

using PreferKind = ast::Prefer::Kind;
inline const auto prefer_def = "prefer"_kw > prefer_what[assign];
inline const auto prefer_what_def = ("best"_kw > "grade"_kw[put<&ast::Prefer::kind, PreferKind::bestGrade>]) |
                                    "earliest"_kw[put<&ast::Prefer::kind, PreferKind::earliest>] |
                                    set[to<&ast::Prefer::set>];

inline const auto share_def = "share"_kw > share_what[assign] > -as_clause[to<&ast::Share::as>];
inline const auto share_what_def =
    "freely"_kw[put<&ast::Share::freely, true>] |
    (-set_except[to<&ast::Share::set>] > "with"_kw > path[push<&ast::Share::with>] >
     *(","_sign > path[push<&ast::Share::with>]) >
     -("up"_kw > "to"_kw > quantity[to<&ast::Share::upTo>] > -"each"_kw[put<&ast::Share::each, true>]) >
     -where_clause[to<&ast::Share::where>]);

inline const auto split_def = "split"_kw > item_code[push<&ast::Split::courses>] >
                              *(","_sign > item_code[push<&ast::Split::courses>]) >
                              "into"_kw > split_part[push<&ast::Split::parts>] >
                              "+"_sign > split_part[push<&ast::Split::parts>] >
                              *("+"_sign > split_part[push<&ast::Split::parts>]);
inline const auto split_part_def = number[to<&ast::SplitPart::units>] > "for"_kw >
                                   path[push<&ast::SplitPart::places>] >
                                   *(","_sign > path[push<&ast::SplitPart::places>]);

inline const auto minimum_grade_def = "minimum"_kw > "grade"_kw > grade_word[to<&ast::MinimumGrade::grade>];
inline const auto exclude_def = "exclude"_kw > where_clause[to<&ast::Exclude::set>];
inline const auto unchecked_def =
    "unchecked"_kw > text[to<&ast::Unchecked::text>] > -as_clause[to<&ast::Unchecked::as>];

inline const auto require_def = "require"_kw > require_what[assign] > -as_clause[to<&ast::Require::as>];
inline const auto require_what_def =
    ("program"_kw > name[push<&ast::Require::programs>]) |
    ((number[to<&ast::Require::count>] >> "of"_kw >> "any"_kw) > name[to<&ast::Require::kind>]) |
    ((number[to<&ast::Require::count>] >> "of"_kw) > name[push<&ast::Require::programs>] >
     *(","_sign > name[push<&ast::Require::programs>]));

inline const auto catalog_years_def =
    (("catalog"_kw >> "from"_kw[put<&ast::CatalogYears::onward, true>]) >
     year[to<&ast::CatalogYears::first>]) |
    ("catalog"_kw > year[to<&ast::CatalogYears::first>] > -("-"_sign > year[to<&ast::CatalogYears::last>]));
inline const auto program_kind_def = "kind"_kw > name[to<&ast::ProgramKind::kind>];
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

BOOST_SPIRIT_DEFINE(take_source)
GRADUS_DEFINE(take, take_what, rest_of, rest_except, the_rest, minimum_grade, exclude, unchecked, require,
              require_what)
GRADUS_DEFINE(share, share_what, split, split_part, prefer, prefer_what, priority, priority_level)
GRADUS_DEFINE(catalog_years, program_kind, cite, note, advise, given, choice, values, value)

} // namespace gradus::grammar::rules
