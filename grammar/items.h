#pragma once

#include "grammar/sets.h"

/// The items of an `of` list, and amounts.
namespace gradus::grammar::rules {

inline const auto item_list_def = item[append] >> *(","_sign > item[append]);
inline const auto item_def =
    ((("hidden"_kw[put<&ast::Item::hidden, true>] > "("_sign) | "("_sign) >
     bundle[push<&ast::Item::alternatives>] > *("or"_kw > bundle[push<&ast::Item::alternatives>]) >
     -where_clause[to<&ast::Item::where>] > ")"_sign) |
    item_parameter[assign] | bundle[push<&ast::Item::alternatives>];
inline const auto item_parameter_def = "items"_kw > name[to<&ast::Item::parameter>];
inline const auto bundle_def = part[push<&ast::Bundle::parts>] >>
                               *("+"_sign > part[push<&ast::Bundle::parts>]);
inline const auto part_def = attained | item_code;
inline const auto attained_def = "attained"_kw > name[to<&ast::Attained::milestone>];
inline const auto
    quantity_def = number[to<&ast::Quantity::low>] >>
                   -(".."_sign >> number[to<&ast::Quantity::high>]) >> noun[to<&ast::Quantity::noun>];

using Form = ast::Amount::Form;
inline const auto item_amount_def =
    ("all"_kw > "of"_kw[put<&ast::Amount::form, Form::all>]) |
    (number[to<&ast::Amount::low>] >> -(".."_sign >> number[to<&ast::Amount::high>]) >>
     "of"_kw[put<&ast::Amount::form, Form::counted>]);
inline const auto set_amount_def = quantity[push<&ast::Amount::quantities>] >>
                                   *("and"_kw > quantity[push<&ast::Amount::quantities>]) >>
                                   x3::eps[put<&ast::Amount::form, Form::quantities>];
inline const auto least_amount_def =
    "at"_kw > "least"_kw > set_amount[assign] > x3::eps[put<&ast::Amount::atLeast, true>];
inline const auto most_amount_def =
    "up"_kw > "to"_kw > set_amount[assign] > x3::eps[put<&ast::Amount::upTo, true>];

GRADUS_DEFINE(item_list, item, item_parameter, bundle, part, attained, quantity, item_amount, set_amount,
              least_amount, most_amount)

} // namespace gradus::grammar::rules
