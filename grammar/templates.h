#pragma once

#include "grammar/statements.h"

/// Copies of requirements: `include`, and what fills the gaps of a template.
namespace gradus::grammar::rules {

struct ParameterTypes : x3::symbols<ast::ParameterType> {
    ParameterTypes() { add("items", ast::ParameterType::items)("set", ast::ParameterType::set); }
};
inline const ParameterTypes parameterTypes;
inline const auto parameter_def =
    name[to<&ast::Parameter::name>] > ":"_sign > parameter_type[to<&ast::Parameter::type>];
inline const auto parameter_type_def = x3::lexeme[parameterTypes >> wordEnd];

inline const auto include_def = "include"_kw > path[to<&ast::Include::path>] >
                                -("("_sign > argument[push<&ast::Include::arguments>] >
                                  *(","_sign > argument[push<&ast::Include::arguments>]) > ")"_sign) >
                                -as_clause[to<&ast::Include::as>];

/// The value, added to the name already read.
struct MergeArgument {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_attr(context).parameter = std::move(x3::_val(context).parameter);
        x3::_val(context) = std::move(x3::_attr(context));
    }
};
inline const auto argument_def =
    name[to<&ast::Argument::parameter>] > "="_sign > argument_value[MergeArgument{}];
inline const auto argument_value_def =
    softly[argument_items][to<&ast::Argument::items>] | set_atom[to<&ast::Argument::set>];
inline const auto argument_items_def = (softly[argument_list][assign] | item[append]) >>
                                       &(","_sign | ")"_sign);
inline const auto argument_list_def = "("_sign >> item[append] >> +(","_sign >> item[append]) >> ")"_sign;

GRADUS_DEFINE(parameter, parameter_type, include, argument, argument_value, argument_items, argument_list)

} // namespace gradus::grammar::rules
