#pragma once

#include "grammar/templates.h"

/// Scopes, their blocks, branches, `match`, and `when` with its conditions.
namespace gradus::grammar::rules {

inline ast::Condition collapse(ast::AnyOf&& list) {
    return list.parts.size() == 1 ? std::move(list.parts.front())
                                  : ast::Condition(ast::Box<ast::AnyOf>(std::move(list)));
}
inline ast::Condition collapse(ast::AllOf&& list) {
    return list.parts.size() == 1 ? std::move(list.parts.front())
                                  : ast::Condition(ast::Box<ast::AllOf>(std::move(list)));
}
struct ToCondition {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).condition = collapse(std::move(x3::_attr(context)));
    }
};
struct AssignCondition {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = collapse(std::move(x3::_attr(context)));
    }
};
struct PushCondition {
    template <typename Context>
    void operator()(Context& context) const {
        appendBounded(x3::_val(context).parts, collapse(std::move(x3::_attr(context))), context);
    }
};
struct NegateCondition {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = ast::Box<ast::Negation>({std::move(x3::_attr(context)), {}});
    }
};

inline const auto condition_def = condition_and[PushCondition{}] >>
                                  *("or"_kw > condition_and[PushCondition{}]);
inline const auto condition_and_def = condition_not[push<&ast::AllOf::parts>] >>
                                      *("and"_kw > condition_not[push<&ast::AllOf::parts>]);
inline const auto condition_not_def =
    ("not"_kw > bounded[condition_not][NegateCondition{}]) | condition_atom[assign];
inline const auto condition_atom_def = condition_group | admitted_condition | attained_condition |
                                       taken_condition | gpa_condition | is_condition;
inline const auto condition_group_def = "("_sign > bounded[condition][AssignCondition{}] > ")"_sign;
inline const auto is_condition_def =
    (fact[to<&ast::IsCondition::name>] >> "is"_kw) > name[to<&ast::IsCondition::value>];
inline const auto fact_def = name[assign] | x3::lexeme[x3::raw["program"_kw]][toText<&ast::Name::text>];
inline const auto admitted_condition_def = "admitted"_kw >
                                           comparison[to<&ast::AdmittedCondition::comparison>] >
                                           term[to<&ast::AdmittedCondition::term>];
inline const auto attained_condition_def = "attained"_kw > name[to<&ast::AttainedCondition::milestone>];
inline const auto taken_condition_def = "taken"_kw > set_atom[to<&ast::TakenCondition::set>];
inline const auto gpa_condition_def =
    "gpa"_kw > comparison[to<&ast::GpaCondition::comparison>] > number[to<&ast::GpaCondition::gpa>];

GRADUS_DEFINE(condition, condition_and, condition_not, condition_atom, condition_group, is_condition, fact,
              admitted_condition, attained_condition, taken_condition, gpa_condition)

// ---------------------------------------------------------------- when

inline const auto when_def = when_case[push<&ast::When::branches>] >>
                             *("else"_kw >> when_case[push<&ast::When::branches>]) >>
                             -("else"_kw > block[to<&ast::When::otherwise>]);
inline const auto when_case_def = "when"_kw > condition[ToCondition{}] > block[to<&ast::WhenBranch::body>];
inline const auto branch_when_def = branch_case[push<&ast::When::branches>] >>
                                    *("else"_kw >> branch_case[push<&ast::When::branches>]) >>
                                    -("else"_kw > branches[to<&ast::When::otherwise>]);
inline const auto branch_case_def =
    "when"_kw > condition[ToCondition{}] > branches[to<&ast::WhenBranch::body>];

// ---------------------------------------------------------------- scopes and blocks

template <ast::ScopeKind Kind>
inline constexpr Put<&ast::Scope::kind, Kind> scopeKind{};
inline const auto requirement_def = "requirement"_kw[scopeKind<ast::ScopeKind::requirement>] >
                                    name[to<&ast::Scope::id>] > -text[to<&ast::Scope::title>] >
                                    block[to<&ast::Scope::body>];
inline const auto concentration_def = "concentration"_kw[scopeKind<ast::ScopeKind::concentration>] >
                                      name[to<&ast::Scope::id>] > -text[to<&ast::Scope::title>] >
                                      block[to<&ast::Scope::body>];
inline const auto option_def = "option"_kw[scopeKind<ast::ScopeKind::option>] > -name[to<&ast::Scope::id>] >
                               -text[to<&ast::Scope::title>] > block[to<&ast::Scope::body>];
inline const auto complete_def = "complete"_kw > number[to<&ast::Complete::count>] > "of"_kw >
                                 branches[to<&ast::Complete::branches>] > -as_clause[to<&ast::Complete::as>];

struct Statements {
    static constexpr const char* production = "statement";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view head, Iterator& first, const Iterator& last, const Context& context) {
        ast::Block lost;
        return holdsStatements(nearestVerb(head, production)) &&
               block.parse(first, last, context, x3::unused, lost);
    }
};
struct Branches {
    static constexpr const char* production = "branch";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view head, Iterator& first, const Iterator& last, const Context& context) {
        return Statements::rescue(head, first, last, context);
    }
};
inline const auto block_def =
    "{"_sign > bounded[*recovering<Statements>[statement > separator][push<&ast::Block::statements>]] >
    closingBrace;
inline const auto statement_def = take | earn | limit | forbid | attain_some | attain | complete |
                                  requirement | concentration | option | when | match | unchecked | include |
                                  require | minimum_grade | exclude | share | split | prefer | priority |
                                  catalog_years | program_kind | cite | note | advise | given | choice;

struct MatchCaseList {
    static constexpr const char* production = "match_case";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view, Iterator& first, const Iterator& last, const Context& context) {
        ast::Block lost;
        return block.parse(first, last, context, x3::unused, lost);
    }
};
/// A case that could not be read has no braces.
struct AppendCase {
    template <typename Context>
    void operator()(Context& context) const {
        if (x3::_attr(context).body->span.end > 0) {
            append(context);
        }
    }
};
inline const auto match_def = "match"_kw > fact[to<&ast::Match::fact>] > match_cases[to<&ast::Match::cases>];
inline const auto match_cases_def =
    "{"_sign > bounded[*recovering<MatchCaseList>[match_case > separator][AppendCase{}]] > closingBrace;
inline const auto match_case_def = ("else"_kw > block[to<&ast::MatchCase::body>]) |
                                   (name[to<&ast::MatchCase::value>] > block[to<&ast::MatchCase::body>]);

inline const auto branches_def =
    "{"_sign > bounded[*recovering<Branches>[branch > separator][push<&ast::Block::statements>]] >
    closingBrace;
inline const auto branch_def = requirement | concentration | option | include | branch_when;

GRADUS_DEFINE(when, when_case, branch_when, branch_case, requirement, concentration, option, complete, block,
              statement, match, match_cases, match_case, branches, branch)

} // namespace gradus::grammar::rules
