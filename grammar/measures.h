#pragma once

#include "grammar/items.h"

/// What is measured, capped, prohibited and attained.
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

inline const auto as_clause_def = "as"_kw > name[assign];
inline const auto set_source_def = ("from"_kw > set[assign]) | where_clause[AnyCourseWhere{}];

// ---------------------------------------------------------------- what courses differ in, or have in common

struct SameKeys : x3::symbols<ast::Distinct> {
    SameKeys() {
        add("subject", ast::Distinct::subject)("term", ast::Distinct::term)("year", ast::Distinct::year)(
            "title", ast::Distinct::title);
    }
};
struct DifferentKeys : SameKeys {
    DifferentKeys() {
        add("subjects", ast::Distinct::subject)("terms", ast::Distinct::term)("years", ast::Distinct::year)(
            "titles", ast::Distinct::title);
    }
};
inline const SameKeys sameKeys;
inline const DifferentKeys differentKeys;
inline const auto same_key_def = x3::lexeme[sameKeys >> wordEnd];
inline const auto different_key_def = x3::lexeme[differentKeys >> wordEnd];
inline const auto in_one_def = ("in"_kw >> "one"_kw) > same_key[assign];
inline const auto limit_per_def = "per"_kw > same_key[assign];
inline const auto area_def = set_group | tagged_atom | set_name;

// ---------------------------------------------------------------- earn

inline const auto earn_def =
    "earn"_kw > earn_what[assign] > -over[to<&ast::Earn::over>] > -as_clause[to<&ast::Earn::as>];
using EarnKind = ast::Earn::Kind;
inline const auto earn_what_def =
    ("gpa"_kw[put<&ast::Earn::kind, EarnKind::gpa>] > number[to<&ast::Earn::gpa>] >
     -from_clause[to<&ast::Earn::from>] > -where_clause[to<&ast::Earn::where>]) |
    ("all"_kw[put<&ast::Earn::kind, EarnKind::allOf>] > "of"_kw > item_list[to<&ast::Earn::items>]) |
    earn_about[assign] | earn_last[assign] | earn_different[assign] |
    ((quantity[push<&ast::Earn::quantities>] >> *("and"_kw > quantity[push<&ast::Earn::quantities>]) >>
      -in_one[to<&ast::Earn::inOne>]) > -from_clause[to<&ast::Earn::from>] >
     -where_clause[to<&ast::Earn::where>]);
inline const auto earn_about_def = "about"_kw[put<&ast::Earn::kind, EarnKind::about>] >
                                   quantity[push<&ast::Earn::quantities>] >
                                   -from_clause[to<&ast::Earn::from>] > -where_clause[to<&ast::Earn::where>];
inline const auto earn_last_def =
    (number[to<&ast::Earn::least>] >> "of"_kw[put<&ast::Earn::kind, EarnKind::last>]) > "the"_kw > "last"_kw >
    quantity[push<&ast::Earn::quantities>] > -from_clause[to<&ast::Earn::from>] >
    -where_clause[to<&ast::Earn::where>];
inline const auto earn_different_def =
    ((number[to<&ast::Earn::least>] >> "different"_kw[put<&ast::Earn::kind, EarnKind::different>] >>
      ("areas"_kw | "area"_kw) >> x3::eps[put<&ast::Earn::distinct, ast::Distinct::area>]) > "from"_kw >
     area[push<&ast::Earn::areas>] > *(","_sign > area[push<&ast::Earn::areas>]) >
     -where_clause[to<&ast::Earn::where>]) |
    ((number[to<&ast::Earn::least>] >> "different"_kw[put<&ast::Earn::kind, EarnKind::different>]) >
     different_key[to<&ast::Earn::distinct>] > -in_one[to<&ast::Earn::inOne>] >
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

// ---------------------------------------------------------------- limit, forbid, attain

inline const auto limit_def = "limit"_kw > quantity[to<&ast::Limit::quantity>] >
                              -limit_per[to<&ast::Limit::per>] > -from_clause[to<&ast::Limit::from>] >
                              -where_clause[to<&ast::Limit::where>] >
                              -("counting"_kw > "part"_kw[put<&ast::Limit::countingPart, true>]) >
                              -as_clause[to<&ast::Limit::as>];

using ForbidKind = ast::Forbid::Kind;
inline const auto forbid_def = "forbid"_kw > forbid_what[assign] > -as_clause[to<&ast::Forbid::as>];
inline const auto forbid_what_def =
    text[to<&ast::Forbid::text>] |
    ("more"_kw[put<&ast::Forbid::kind, ForbidKind::moreThan>] > "than"_kw >
     quantity[to<&ast::Forbid::moreThan>] > -from_clause[to<&ast::Forbid::from>] >
     -where_clause[to<&ast::Forbid::where>] > -over[to<&ast::Forbid::over>]) |
    (("courses"_kw[put<&ast::Forbid::kind, ForbidKind::courses>] |
      "course"_kw[put<&ast::Forbid::kind, ForbidKind::courses>]) > set_source[to<&ast::Forbid::from>] >
     -over[to<&ast::Forbid::over>]);

inline const auto times_def = "times"_kw | "time"_kw;
inline const auto milestone_need_def = name[to<&ast::Attain::milestone>] > -text[to<&ast::Attain::title>] >
                                       -((number[to<&ast::Attain::times>] > times) |
                                         (comparison[to<&ast::Attain::comparison>] >
                                          number[to<&ast::Attain::score>]));
inline const auto attain_def = "attain"_kw > milestone_need[assign] > -as_clause[to<&ast::Attain::as>];
inline const auto attain_some_def = ("attain"_kw >> number[to<&ast::AttainSome::count>]) > "of"_kw >
                                    milestone_need[push<&ast::AttainSome::among>] >
                                    *(","_sign > milestone_need[push<&ast::AttainSome::among>]) >
                                    -as_clause[to<&ast::AttainSome::as>];

// The node of a clause is what stands behind its word.
BOOST_SPIRIT_DEFINE(as_clause, set_source, area, same_key, different_key, in_one, limit_per)
GRADUS_DEFINE(earn, earn_what, earn_about, earn_last, earn_different, over, over_what, limit, forbid,
              forbid_what, times, milestone_need, attain, attain_some)

} // namespace gradus::grammar::rules
