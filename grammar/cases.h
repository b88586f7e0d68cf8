#pragma once

#include "grammar/tests.h"

/// The table of cases in a test.
namespace gradus::grammar::rules {

struct CaseRows {
    static constexpr const char* production = "case_row";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
struct PushRow {
    template <typename Context>
    void operator()(Context& context) const {
        if (!x3::_attr(context).cells.empty()) {
            push<&ast::TestCases::rows>(context);
        }
    }
};
using Column = ast::CaseColumn::Kind;
template <Column Kind>
inline constexpr Put<&ast::CaseColumn::kind, Kind> column{};

struct ToColumn {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).kind = Column::term;
        if (!x3::_attr(context).text.empty()) {
            x3::_val(context).course = std::move(x3::_attr(context));
        }
    }
};

inline const auto test_cases_def = "cases"_kw > "{"_sign > case_column[push<&ast::TestCases::columns>] >
                                   *("|"_sign > case_column[push<&ast::TestCases::columns>]) > separator >
                                   *recovering<CaseRows>[case_row > separator][PushRow{}] > closingBrace;
inline const auto case_column_def =
    "case"_kw[column<Column::label>] | "transcript"_kw[column<Column::transcript>] |
    "admitted"_kw[column<Column::admitted>] | "concentration"_kw[column<Column::concentration>] |
    "attained"_kw[column<Column::attained>] |
    ("given"_kw[column<Column::given>] > name[to<&ast::CaseColumn::name>] > "is"_kw) |
    ("choice"_kw[column<Column::choice>] > name[to<&ast::CaseColumn::name>] > "is"_kw) | case_expect[assign] |
    (term[to<&ast::CaseColumn::term>] > case_course[ToColumn{}]);
// The heads and names that could be carried on end with their line: the next one begins a row.
inline const auto case_expect_def = "expect"_kw[column<Column::expect>] >>
                                    -(!separator >> (full_code[to<&ast::CaseColumn::course>] |
                                                     path[to<&ast::CaseColumn::name>]));
inline const auto case_code_def = full_code[assign];
inline const auto case_course_def = ":"_sign >> -(!separator >> case_code[assign]);

inline const auto case_row_def = case_cell[push<&ast::CaseRow::cells>] >>
                                 *("|"_sign > case_cell[push<&ast::CaseRow::cells>]);

// A word decides what a cell is only where no name could stand for the same.
inline const auto case_cell_def = case_nothing | text | case_outcome | case_needs | case_shared | case_use |
                                  case_standing | case_attempts | case_names;
inline const auto case_nothing_def = "-"_sign[nothing];
inline const auto case_outcome_def =
    &("met"_kw | ("not"_kw >> "met"_kw) | "cannot"_kw) >> outcome[to<&ast::CaseOutcome::outcome>];
inline const auto case_needs_def = ("needs"_kw >> quantity[push<&ast::ExpectNeeds::amount>]) >
                                   *("and"_kw > quantity[push<&ast::ExpectNeeds::amount>]);
inline const auto case_shared_def = ("shared"_kw >> "with"_kw) > path[to<&ast::ExpectShared::with>];
inline const auto case_use_def = &(("used"_kw >> "by"_kw) | "not"_kw) >> used_by[assign];
inline const auto case_standing_def = test_standing[assign] >>
                                      -("("_sign > attempt_detail[push<&ast::TestAttempt::details>] >
                                        *(","_sign > attempt_detail[push<&ast::TestAttempt::details>]) >
                                        ")"_sign) >>
                                      &("|"_sign | separator);
inline const auto case_attempts_def = case_attempt[push<&ast::CaseAttempts::attempts>] >>
                                      *(","_sign > test_attempt[push<&ast::CaseAttempts::attempts>]);
inline const auto case_attempt_def = case_graded[assign] >>
                                     -("("_sign > attempt_detail[push<&ast::TestAttempt::details>] >
                                       *(","_sign > attempt_detail[push<&ast::TestAttempt::details>]) >
                                       ")"_sign);
inline const auto case_graded_def =
    case_code[to<&ast::TestAttempt::course>] >> !separator >> test_standing[MergeStanding{}];
inline const auto case_names_def = case_name[push<&ast::TestAttained::milestones>] >>
                                   *(","_sign > case_name[push<&ast::TestAttained::milestones>]);
inline const auto case_name_def = path[to<&ast::TestMilestone::id>] >>
                                  -(!separator >> number[to<&ast::TestMilestone::score>] >>
                                    -(!separator >> times[CountsTimes{}]));

GRADUS_DEFINE(test_cases, case_column, case_row, case_cell, case_nothing, case_outcome, case_needs,
              case_shared, case_use, case_standing, case_attempts, case_attempt, case_graded, case_names,
              case_name, case_expect)
BOOST_SPIRIT_DEFINE(case_code, case_course)

} // namespace gradus::grammar::rules
