#pragma once

#include "grammar/institution.h"

/// `test` blocks: a student's record in short, and what is expected of the audit.
namespace gradus::grammar::rules {

struct TestEntryList {
    static constexpr const char* production = "test_entry";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
inline const auto
    test_def = "test"_kw > text[to<&ast::Test::title>] > "for"_kw > name[to<&ast::Test::program>] >
               -("with"_kw > name[push<&ast::Test::with>] >
                 *(","_sign > name[push<&ast::Test::with>])) > test_entries[to<&ast::Test::entries>];
inline const auto test_entries_def =
    "{"_sign > bounded[*recovering<TestEntryList>[test_entry > separator][append]] > closingBrace;
inline const auto test_entry_def =
    test_given | test_choice | test_concentration | test_admitted | test_transcript | test_attained |
    test_exception | test_cases | expect_verdict | expect_shared | expect_use | expect_needs |
    expect_conflict | expect_waived | expect_diagnostic | expect_proven | expect_assuming | expect_scope;

inline const auto test_given_def =
    "given"_kw > name[to<&ast::TestGiven::id>] > "is"_kw > name[to<&ast::TestGiven::value>];
inline const auto test_choice_def = "choice"_kw > name[to<&ast::TestChoice::id>] > "is"_kw >
                                    name[push<&ast::TestChoice::values>] >
                                    *(","_sign > name[push<&ast::TestChoice::values>]);
inline const auto test_concentration_def = "concentration"_kw > path[push<&ast::TestConcentration::ids>] >
                                           *(","_sign > path[push<&ast::TestConcentration::ids>]);
inline const auto test_admitted_def = "admitted"_kw > term[to<&ast::TestAdmitted::term>];
inline const auto test_attained_def = "attained"_kw > test_milestone[push<&ast::TestAttained::milestones>] >
                                      *(","_sign > test_milestone[push<&ast::TestAttained::milestones>]);
/// The number was no score.
struct CountsTimes {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).times.swap(x3::_val(context).score);
    }
};
inline const auto test_milestone_def = name[to<&ast::TestMilestone::id>] >>
                                       -(number[to<&ast::TestMilestone::score>] >> -times[CountsTimes{}]);

// ---------------------------------------------------------------- transcript

struct TermRows {
    static constexpr const char* production = "test_term";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
struct PushTerm {
    template <typename Context>
    void operator()(Context& context) const {
        if (!x3::_attr(context).attempts.empty()) {
            push<&ast::TestTranscript::terms>(context);
        }
    }
};
/// How the attempt went, added to its course.
struct MergeStanding {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_attr(context).course = std::move(x3::_val(context).course);
        x3::_val(context) = std::move(x3::_attr(context));
    }
};
using Standing = ast::TestAttempt::Standing;
using Origin = ast::AttemptOrigin::Origin;

inline const auto test_transcript_def =
    ("transcript"_kw >> text[to<&ast::TestTranscript::file>]) |
    ("transcript"_kw > "{"_sign > *recovering<TermRows>[test_term > separator][PushTerm{}] > closingBrace);
inline const auto test_term_def = term[to<&ast::TestTerm::term>] > ":"_sign >
                                  test_attempt[push<&ast::TestTerm::attempts>] >
                                  *(","_sign > test_attempt[push<&ast::TestTerm::attempts>]);
inline const auto test_attempt_def = full_code[to<&ast::TestAttempt::course>] >
                                     test_standing[MergeStanding{}] >
                                     -("("_sign > attempt_detail[push<&ast::TestAttempt::details>] >
                                       *(","_sign > attempt_detail[push<&ast::TestAttempt::details>]) >
                                       ")"_sign);
inline const auto test_standing_def =
    grade_word[to<&ast::TestAttempt::grade>] |
    ("in"_kw > "progress"_kw[put<&ast::TestAttempt::standing, Standing::inProgress>]) |
    "planned"_kw[put<&ast::TestAttempt::standing, Standing::planned>];

inline const auto attempt_detail_def = attempt_units | attempt_tag | attempt_origin | attempt_pass_fail |
                                       attempt_used_for | attempt_title | attempt_field;
inline const auto attempt_units_def = number[to<&ast::AttemptUnits::units>] >> x3::lexeme[unit_noun];
inline const auto attempt_tag_def = "tagged"_kw > tag[to<&ast::AttemptTag::tag>];
inline const auto attempt_origin_def = "resident"_kw[put<&ast::AttemptOrigin::origin, Origin::resident>] |
                                       "transfer"_kw[put<&ast::AttemptOrigin::origin, Origin::transfer>] |
                                       "exam"_kw[put<&ast::AttemptOrigin::origin, Origin::exam>];
inline const auto attempt_pass_fail_def = "pass-fail"_kw[nothing];
inline const auto attempt_used_for_def = "used"_kw > "for"_kw > name[to<&ast::AttemptUsedFor::program>];
inline const auto attempt_title_def = "title"_kw > text[to<&ast::AttemptTitle::title>];
inline const auto attempt_field_def =
    "field"_kw > text[to<&ast::AttemptField::field>] > "is"_kw > text[to<&ast::AttemptField::value>];

// ---------------------------------------------------------------- exceptions

using ExceptionKind = ast::TestException::Kind;
template <ExceptionKind Kind>
inline constexpr Put<&ast::TestException::kind, Kind> exceptionKind{};
inline const To<&ast::TestException::on> toPlace;
inline const To<&ast::TestException::course> toCourse;

inline const auto test_exception_def = "exception"_kw > exception_what[assign] >
                                       -("by"_kw > text[to<&ast::TestException::who>]) >
                                       -("on"_kw > date[to<&ast::TestException::when>]) >
                                       -("because"_kw > text[to<&ast::TestException::why>]);
inline const auto exception_what_def =
    ("waive"_kw[exceptionKind<ExceptionKind::waive>] > path[toPlace] >
     -("with"_kw > "credit"_kw[put<&ast::TestException::withCredit, true>])) |
    ("substitute"_kw[exceptionKind<ExceptionKind::substitute>] > full_code[toCourse] > "for"_kw >
     full_code[to<&ast::TestException::forCourse>] > "in"_kw > path[toPlace]) |
    ("allow"_kw[exceptionKind<ExceptionKind::allow>] > full_code[toCourse] > "in"_kw > path[toPlace]) |
    ("apply"_kw[exceptionKind<ExceptionKind::apply>] > full_code[toCourse] > "to"_kw > path[toPlace]) |
    ("force"_kw[exceptionKind<ExceptionKind::force>] > full_code[toCourse] > "into"_kw > path[toPlace]) |
    ("adjust"_kw[exceptionKind<ExceptionKind::adjust>] > path[toPlace] > "to"_kw >
     quantity[push<&ast::TestException::amount>] >
     *("and"_kw > quantity[push<&ast::TestException::amount>])) |
    ("exclude"_kw[exceptionKind<ExceptionKind::exclude>] > full_code[toCourse] > "from"_kw > path[toPlace]) |
    ("confirm"_kw[exceptionKind<ExceptionKind::confirm>] > -(full_code[toCourse] > "in"_kw) > path[toPlace]);

// ---------------------------------------------------------------- expect

template <ast::Outcome Result>
struct Give {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = Result;
    }
};
template <ast::Outcome Result>
inline constexpr Give<Result> give{};

inline const auto outcome_def = ("met"_kw[give<ast::Outcome::met>] >>
                                 -("except"_kw > "unchecked"_kw[give<ast::Outcome::metExceptUnchecked>])) |
                                ("not"_kw >> "met"_kw[give<ast::Outcome::notMet>]) |
                                ("in"_kw > "progress"_kw[give<ast::Outcome::inProgress>]) |
                                "planned"_kw[give<ast::Outcome::planned>] |
                                ("cannot"_kw > "tell"_kw[give<ast::Outcome::cannotTell>]);

/// Where a course is used, added to it.
struct MergeUse {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_attr(context).course = std::move(x3::_val(context).course);
        x3::_val(context) = std::move(x3::_attr(context));
    }
};
inline const auto expect_verdict_def = "expect"_kw >> outcome[to<&ast::ExpectVerdict::outcome>];
inline const auto expect_shared_def = ("expect"_kw >> full_code[to<&ast::ExpectShared::course>] >>
                                       "shared"_kw) > "with"_kw > path[to<&ast::ExpectShared::with>];
inline const auto expect_use_def =
    ("expect"_kw >> full_code[to<&ast::ExpectUse::course>]) > used_by[MergeUse{}];
inline const auto used_by_def =
    ("used"_kw[put<&ast::ExpectUse::used, true>] > "by"_kw > path[to<&ast::ExpectUse::path>]) |
    ("not"_kw > "used"_kw > -("by"_kw > path[to<&ast::ExpectUse::path>]) >
     -("because"_kw > name[to<&ast::ExpectUse::reason>]));
inline const auto expect_needs_def = ("expect"_kw >> path[to<&ast::ExpectNeeds::path>] >> "needs"_kw) >
                                     quantity[push<&ast::ExpectNeeds::amount>] >
                                     *("and"_kw > quantity[push<&ast::ExpectNeeds::amount>]);
inline const auto expect_scope_def =
    "expect"_kw > path[to<&ast::ExpectScope::path>] > outcome[to<&ast::ExpectScope::outcome>];

inline const auto expect_waived_def = "expect"_kw >> path[to<&ast::ExpectScope::path>] >>
                                      "waived"_kw[put<&ast::ExpectScope::outcome, ast::Outcome::waived>];
inline const auto expect_proven_def = "expect"_kw >> "proven"_kw[nothing] >> &separator;
using Expected = ast::ExpectDiagnostic::Severity;
inline const auto
    expect_diagnostic_def = "expect"_kw >>
                            ("error"_kw[put<&ast::ExpectDiagnostic::severity, Expected::error>] |
                             "warning"_kw[put<&ast::ExpectDiagnostic::severity, Expected::warning>] |
                             "note"_kw[put<&ast::ExpectDiagnostic::severity, Expected::note>]) >>
                            name[to<&ast::ExpectDiagnostic::code>] >> &separator;
inline const auto expect_assuming_def =
    (("expect"_kw >> "assuming"_kw >> "concentration"_kw) > path[to<&ast::ExpectAssuming::value>]) |
    (("expect"_kw >> "assuming"_kw >> name[to<&ast::ExpectAssuming::id>] >> "is"_kw) >
     name[to<&ast::ExpectAssuming::value>]);
inline const auto expect_conflict_def = ("expect"_kw >> path[push<&ast::ExpectConflict::paths>] >>
                                         "conflicts"_kw >> "with"_kw) >
                                        path[push<&ast::ExpectConflict::paths>] >
                                        *(","_sign > path[push<&ast::ExpectConflict::paths>]);

GRADUS_DEFINE(test, test_entries, test_entry, test_given, test_choice, test_concentration, test_admitted,
              test_attained, test_milestone, test_exception, exception_what, test_transcript, test_term,
              test_attempt, test_standing)
GRADUS_DEFINE(attempt_detail, attempt_units, attempt_tag, attempt_origin, attempt_pass_fail, attempt_used_for,
              attempt_title, attempt_field, outcome, expect_verdict, expect_shared, expect_use, used_by,
              expect_needs, expect_scope, expect_waived, expect_proven, expect_diagnostic, expect_assuming,
              expect_conflict)

} // namespace gradus::grammar::rules
