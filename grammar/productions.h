#pragma once

/// The one list of the grammar's rules. Each entry is the production's name (with `_` for the `-` of
/// gradus.ebnf), the type of its node, and what a message calls it after "expected". Rules, diagnostics
/// and the test that compares both with gradus.ebnf are made from this list.
///
/// A name in this list is a production of gradus.ebnf, and the other way round.
#define GRADUS_PRODUCTIONS(RULE)                                                                             \
    /* files */                                                                                              \
    RULE(file, ast::File, "a rule file")                                                                     \
    RULE(declaration, ast::Declaration, "a declaration")                                                     \
    RULE(use, ast::Use, "`use`")                                                                             \
    RULE(set_declaration, ast::SetDeclaration, "`set`")                                                      \
    RULE(tag_declaration, ast::TagDeclaration, "`tag`")                                                      \
    RULE(tag, Tag, "a tag: a name, or a text in quotation marks")                                            \
    RULE(program, ast::Program, "`program`")                                                                 \
    RULE(template_declaration, ast::Template, "`template`")                                                  \
    RULE(parameter, ast::Parameter, "a parameter such as `core: items`")                                     \
    RULE(parameter_type, ast::ParameterType, "`items` or `set`")                                             \
    /* scopes */                                                                                             \
    RULE(block, ast::Block, "`{`")                                                                           \
    RULE(statement, ast::Statement, "a statement")                                                           \
    RULE(requirement, ast::Scope, "`requirement`")                                                           \
    RULE(concentration, ast::Scope, "`concentration`")                                                       \
    RULE(option, ast::Scope, "`option`")                                                                     \
    RULE(complete, ast::Complete, "`complete`")                                                              \
    RULE(branches, ast::Block, "`{`")                                                                        \
    RULE(branch, ast::Statement, "a branch")                                                                 \
    RULE(branch_when, ast::When, "`when`")                                                                   \
    RULE(branch_case, ast::WhenBranch, "`when`")                                                             \
    RULE(include, ast::Include, "`include`")                                                                 \
    RULE(argument, ast::Argument, "an argument such as `core = AIPI 510`")                                   \
    RULE(argument_value, ast::Argument, "a course code or a set")                                            \
    RULE(argument_items, Items, "a course code")                                                             \
    RULE(argument_list, Items, "a course code")                                                              \
    RULE(require, ast::Require, "`require`")                                                                 \
    RULE(require_what, ast::Require, "`program` and a programme, or a number and `of`")                      \
    RULE(when, ast::When, "`when`")                                                                          \
    RULE(when_case, ast::WhenBranch, "`when`")                                                               \
    RULE(match, ast::Match, "`match`")                                                                       \
    RULE(match_cases, MatchCases, "`{`")                                                                     \
    RULE(match_case, ast::MatchCase, "a value and its `{`, or `else`")                                       \
    /* placing and measuring */                                                                              \
    RULE(take, ast::Take, "`take`")                                                                          \
    RULE(take_what, ast::Take, "a course code, `all of`, or an amount such as `2 of` or `2 courses`")        \
    RULE(take_source, ast::Set, "`from` and a set, or `where` and a condition")                              \
    RULE(set_source, ast::Set, "`from` and a set, or `where` and a condition")                               \
    RULE(rest_of, ast::Set, "`the rest`")                                                                    \
    RULE(rest_except, ast::Set, "`the rest`")                                                                \
    RULE(the_rest, ast::TheRest, "`the rest`")                                                               \
    RULE(item_amount, ast::Amount, "`all of`, or a number and `of`")                                         \
    RULE(set_amount, ast::Amount, "an amount such as `2 courses`")                                           \
    RULE(least_amount, ast::Amount, "an amount such as `4 courses`")                                         \
    RULE(most_amount, ast::Amount, "an amount such as `4 courses`")                                          \
    RULE(earn, ast::Earn, "`earn`")                                                                          \
    RULE(earn_what, ast::Earn, "an amount such as `30 credits`, `all of` or `gpa`")                          \
    RULE(earn_about, ast::Earn, "`about`")                                                                   \
    RULE(earn_last, ast::Earn, "an amount such as `24 of the last 30 units`")                                \
    RULE(earn_different, ast::Earn, "an amount such as `3 different subjects`")                              \
    RULE(different_key, ast::Distinct, "`subjects`, `terms`, `years`, `titles` or `areas`")                  \
    RULE(area, ast::Set, "a set in parentheses, or the name of one")                                         \
    RULE(in_one, ast::Distinct, "`in one`")                                                                  \
    RULE(same_key, ast::Distinct, "`subject`, `term`, `year` or `title`")                                    \
    RULE(from_clause, ast::Set, "`from`")                                                                    \
    RULE(where_clause, ast::Set, "`where`")                                                                  \
    RULE(over, ast::Over, "`over`")                                                                          \
    RULE(over_what, ast::Over, "`here`, `program`, `all courses`, `all attempts` or the ids of scopes")      \
    RULE(limit, ast::Limit, "`limit`")                                                                       \
    RULE(limit_per, ast::Distinct, "`per`")                                                                  \
    RULE(forbid, ast::Forbid, "`forbid`")                                                                    \
    RULE(forbid_what, ast::Forbid, "`more than` and an amount, `courses`, or a text in quotation marks")     \
    RULE(attain, ast::Attain, "`attain`")                                                                    \
    RULE(attain_some, ast::AttainSome, "`attain`")                                                           \
    RULE(milestone_need, ast::Attain, "the id of a milestone")                                               \
    RULE(times, x3::unused_type, "`times`")                                                                  \
    RULE(as_clause, ast::Name, "`as`")                                                                       \
    RULE(quantity, ast::Quantity, "an amount such as `2 courses` or `9..12 units`")                          \
    RULE(noun, ast::Noun, "a noun: courses, classes, units, credits, hours, points, terms, years or times")  \
    RULE(unit_noun, x3::unused_type, "a noun: units, credits, hours or points")                              \
    /* policies and words for the reader */                                                                  \
    RULE(minimum_grade, ast::MinimumGrade, "`minimum grade`")                                                \
    RULE(exclude, ast::Exclude, "`exclude`")                                                                 \
    RULE(unchecked, ast::Unchecked, "`unchecked`")                                                           \
    RULE(catalog_years, ast::CatalogYears, "`catalog`")                                                      \
    RULE(program_kind, ast::ProgramKind, "`kind`")                                                           \
    RULE(share, ast::Share, "`share`")                                                                       \
    RULE(share_what, ast::Share, "`with`, `freely` or a set of courses")                                     \
    RULE(split, ast::Split, "`split`")                                                                       \
    RULE(split_part, ast::SplitPart, "a part such as `6 for core`")                                          \
    RULE(prefer, ast::Prefer, "`prefer`")                                                                    \
    RULE(prefer_what, ast::Prefer, "`best grade`, `earliest` or a set of courses")                           \
    RULE(priority, ast::Priority, "`priority`")                                                              \
    RULE(priority_level, ast::PriorityLevel, "`high` or `low`")                                              \
    RULE(cite, ast::Cite, "`cite`")                                                                          \
    RULE(note, ast::Note, "`note`")                                                                          \
    RULE(advise, ast::Advise, "`advise`")                                                                    \
    RULE(given, ast::Given, "`given`")                                                                       \
    RULE(choice, ast::Choice, "`choice`")                                                                    \
    RULE(values, Values, "`{`")                                                                              \
    RULE(value, ast::Value, "a value: an id and its title in quotation marks")                               \
    /* conditions of `when` */                                                                               \
    RULE(condition, ast::AnyOf, "a condition such as `delivery is online`")                                  \
    RULE(condition_and, ast::AllOf, "a condition such as `delivery is online`")                              \
    RULE(condition_not, ast::Condition, "a condition such as `delivery is online`")                          \
    RULE(condition_atom, ast::Condition, "a condition such as `delivery is online`")                         \
    RULE(condition_group, ast::Condition, "a condition in parentheses")                                      \
    RULE(is_condition, ast::IsCondition, "a condition such as `delivery is online`")                         \
    RULE(fact, ast::Name, "a name")                                                                          \
    RULE(admitted_condition, ast::AdmittedCondition, "`admitted`")                                           \
    RULE(attained_condition, ast::AttainedCondition, "`attained`")                                           \
    RULE(taken_condition, ast::TakenCondition, "`taken`")                                                    \
    RULE(gpa_condition, ast::GpaCondition, "`gpa`")                                                          \
    /* items of an `of` list */                                                                              \
    RULE(item_list, Items, "a course code")                                                                  \
    RULE(item, ast::Item, "a course code")                                                                   \
    RULE(item_parameter, ast::Item, "`items`")                                                               \
    RULE(bundle, ast::Bundle, "a course code")                                                               \
    RULE(part, ast::Part, "a course code")                                                                   \
    RULE(attained, ast::Attained, "`attained`")                                                              \
    RULE(item_code, ast::CodePattern, "a course code")                                                       \
    /* sets and predicates */                                                                                \
    RULE(set, ast::Set, "a set of courses")                                                                  \
    RULE(set_except, ast::Set, "a set of courses")                                                           \
    RULE(set_or, ast::Or, "a set of courses")                                                                \
    RULE(set_and, ast::And, "a set of courses")                                                              \
    RULE(set_and_part, ast::Set, "a condition such as `grade >= B`")                                         \
    RULE(set_not, ast::Set, "a set of courses")                                                              \
    RULE(set_atom, ast::Set, "a set of courses")                                                             \
    RULE(set_group, ast::Set, "a set in parentheses")                                                        \
    RULE(predicate, ast::Set, "a condition such as `grade >= B`")                                            \
    RULE(predicate_or, ast::Or, "a condition such as `grade >= B`")                                          \
    RULE(code_range, ast::CodeRange, "a range of course codes")                                              \
    RULE(level_atom, ast::LevelAtom, "`level`")                                                              \
    RULE(subject_atom, ast::SubjectAtom, "`subject`")                                                        \
    RULE(tagged_atom, ast::TaggedAtom, "`tagged`")                                                           \
    RULE(any_course, ast::AnyCourse, "`any course`")                                                         \
    RULE(grade_atom, ast::GradeAtom, "`grade`")                                                              \
    RULE(units_atom, ast::UnitsAtom, "`units`")                                                              \
    RULE(term_atom, ast::TermAtom, "`term`")                                                                 \
    RULE(relative_term_atom, ast::RelativeTermAtom, "`in term`, `by term` or `in year`")                     \
    RULE(in_what, ast::RelativeTermAtom, "`term` or `year`")                                                 \
    RULE(season_atom, ast::SeasonAtom, "`season`")                                                           \
    RULE(within_atom, ast::WithinAtom, "`within`")                                                           \
    RULE(years, x3::unused_type, "`years`")                                                                  \
    RULE(flag_atom, ast::FlagAtom, "a condition such as `transfer`")                                         \
    RULE(approved_atom, ast::ApprovedAtom, "`approved`")                                                     \
    RULE(title_atom, ast::TitleAtom, "`title contains`")                                                     \
    RULE(campus_atom, ast::FieldAtom, "`campus is`")                                                         \
    RULE(field_atom, ast::FieldAtom, "`field`")                                                              \
    RULE(hidden_atom, ast::Set, "`hidden`")                                                                  \
    RULE(set_name, ast::SetName, "the name of a set")                                                        \
    /* the institution's file */                                                                             \
    RULE(institution, ast::Institution, "`institution`")                                                     \
    RULE(entries, Entries, "`{`")                                                                            \
    RULE(entry, ast::InstitutionEntry, "an entry of the institution")                                        \
    RULE(units_name, ast::UnitsName, "`units`")                                                              \
    RULE(units_per_course, ast::UnitsPerCourse, "`units per course`")                                        \
    RULE(terms, ast::Terms, "`terms`")                                                                       \
    RULE(grades, ast::Grades, "`grades`")                                                                    \
    RULE(grade_row, ast::GradeRow, "a grade with its points")                                                \
    RULE(never_row, ast::GradeRow, "grades that never count")                                                \
    RULE(grade_meaning, ast::GradeRow,                                                                       \
         "points such as `4.0`, `fails`, `passes`, `in progress` or `never count`")                          \
    RULE(counts, x3::unused_type, "`count`")                                                                 \
    RULE(level_rule, ast::LevelRule, "`level first digit times`")                                            \
    RULE(repeat, ast::Repeat, "`repeat`")                                                                    \
    RULE(repeat_rule, ast::RepeatRule, "`best`, `latest`, `first` or `each`")                                \
    RULE(catalog_file, ast::CatalogFile, "`catalog`")                                                        \
    RULE(course_same, ast::CourseSame, "`course`")                                                           \
    RULE(course_repeat, ast::CourseRepeat, "`course`")                                                       \
    RULE(course_subject, ast::CodePattern, "`course` and a course code")                                     \
    RULE(no_credit, ast::NoCredit, "`no credit for both`")                                                   \
    RULE(across_programs, ast::AcrossPrograms, "`across programs share`")                                    \
    RULE(across_rule, ast::AcrossRule, "`nothing` or `freely`")                                              \
    /* tests */                                                                                              \
    RULE(test, ast::Test, "`test`")                                                                          \
    RULE(test_entries, TestEntries, "`{`")                                                                   \
    RULE(test_entry, ast::TestEntry, "an entry of the test")                                                 \
    RULE(test_given, ast::TestGiven, "`given`")                                                              \
    RULE(test_choice, ast::TestChoice, "`choice`")                                                           \
    RULE(test_concentration, ast::TestConcentration, "`concentration`")                                      \
    RULE(test_admitted, ast::TestAdmitted, "`admitted`")                                                     \
    RULE(test_transcript, ast::TestTranscript, "`transcript`")                                               \
    RULE(test_term, ast::TestTerm, "a term and its courses, such as `fall 2024: AIPI 510 A`")                \
    RULE(test_attempt, ast::TestAttempt, "a course code")                                                    \
    RULE(test_standing, ast::TestAttempt, "a grade, `in progress` or `planned`")                             \
    RULE(attempt_detail, ast::AttemptDetail, "a detail such as `1.5 credits` or `transfer`")                 \
    RULE(attempt_units, ast::AttemptUnits, "an amount such as `1.5 credits`")                                \
    RULE(attempt_tag, ast::AttemptTag, "`tagged`")                                                           \
    RULE(attempt_origin, ast::AttemptOrigin, "`resident`, `transfer` or `exam`")                             \
    RULE(attempt_pass_fail, ast::AttemptPassFail, "`pass-fail`")                                             \
    RULE(attempt_used_for, ast::AttemptUsedFor, "`used for`")                                                \
    RULE(attempt_title, ast::AttemptTitle, "`title`")                                                        \
    RULE(attempt_field, ast::AttemptField, "`field`")                                                        \
    RULE(test_attained, ast::TestAttained, "`attained`")                                                     \
    RULE(test_milestone, ast::TestMilestone, "the id of a milestone")                                        \
    RULE(test_exception, ast::TestException, "`exception`")                                                  \
    RULE(exception_what, ast::TestException,                                                                 \
         "`waive`, `substitute`, `allow`, `apply`, `force`, `adjust`, `exclude` or `confirm`")               \
    RULE(expect_verdict, ast::ExpectVerdict, "`expect`")                                                     \
    RULE(expect_shared, ast::ExpectShared, "`expect`")                                                       \
    RULE(expect_use, ast::ExpectUse, "`expect`")                                                             \
    RULE(used_by, ast::ExpectUse, "`used by` or `not used`")                                                 \
    RULE(expect_needs, ast::ExpectNeeds, "`expect`")                                                         \
    RULE(expect_proven, ast::ExpectProven, "`expect proven`")                                                \
    RULE(expect_diagnostic, ast::ExpectDiagnostic, "`expect warning`")                                       \
    RULE(expect_assuming, ast::ExpectAssuming, "`expect assuming`")                                          \
    RULE(expect_conflict, ast::ExpectConflict, "`expect`")                                                   \
    RULE(expect_waived, ast::ExpectScope, "`expect`")                                                        \
    RULE(test_cases, ast::TestCases, "`cases`")                                                              \
    RULE(case_column, ast::CaseColumn,                                                                       \
         "the head of a column, such as `fall 2024: AIPI 510`, `given track is` or `expect core`")           \
    RULE(case_expect, ast::CaseColumn, "`expect`")                                                           \
    RULE(case_code, ast::CodePattern, "a course code")                                                       \
    RULE(case_course, ast::CodePattern, "`:`")                                                               \
    RULE(case_row, ast::CaseRow, "a row of the table")                                                       \
    RULE(case_cell, ast::CaseCell, "a cell such as `B+`, `met` or `-`")                                      \
    RULE(case_nothing, ast::CaseNothing, "`-`")                                                              \
    RULE(case_outcome, ast::CaseOutcome, "`met` or `not met`")                                               \
    RULE(case_needs, ast::ExpectNeeds, "`needs`")                                                            \
    RULE(case_use, ast::ExpectUse, "`used by` or `not used`")                                                \
    RULE(case_shared, ast::ExpectShared, "`shared with`")                                                    \
    RULE(case_standing, ast::TestAttempt, "a grade, `in progress` or `planned`")                             \
    RULE(case_attempts, ast::CaseAttempts, "courses, such as `AIPI 510 A, AIPI 520 B+`")                     \
    RULE(case_attempt, ast::TestAttempt, "a course with its grade")                                          \
    RULE(case_graded, ast::TestAttempt, "a course with its grade")                                           \
    RULE(case_names, ast::TestAttained, "a name")                                                            \
    RULE(case_name, ast::TestMilestone, "a name")                                                            \
    RULE(expect_scope, ast::ExpectScope, "`expect` and what is expected")                                    \
    RULE(outcome, ast::Outcome,                                                                              \
         "`met`, `not met`, `in progress`, `planned`, `cannot tell`, `waived` or `needs`")                   \
    /* words, numbers, texts */                                                                              \
    RULE(name, ast::Name, "a name (lower-case letters, digits and hyphens)")                                 \
    RULE(path, ast::Name, "a name, or a path such as `core.electives`")                                      \
    RULE(word, x3::unused_type, "a word")                                                                    \
    RULE(reserved, x3::unused_type, "a word of the language")                                                \
    RULE(set_word, x3::unused_type, "a word of the language")                                                \
    RULE(text, ast::Text, "a text in quotation marks")                                                       \
    RULE(number, ast::Number, "a number")                                                                    \
    RULE(year, ast::Number, "a year of four digits")                                                         \
    RULE(date, ast::Date, "a date such as `2024-05-01`")                                                     \
    RULE(term, ast::TermName, "a term such as `fall 2024`")                                                  \
    RULE(season, ast::Name, "a season such as `fall`")                                                       \
    RULE(grade_word, ast::GradeWord, "a grade such as `B+`")                                                 \
    RULE(comparison, ast::Comparison, "`<`, `<=`, `=`, `>=` or `>`")                                         \
    /* course codes */                                                                                       \
    RULE(code, ast::CodePattern, "a course code")                                                            \
    RULE(full_code, ast::CodePattern, "a course code")                                                       \
    RULE(quoted_code, ast::CodePattern, "a course code")                                                     \
    RULE(wildcard, ast::CodePattern, "a pattern such as `MATH 3*`")                                          \
    RULE(any_subject, ast::CodePattern, "a pattern such as `* 500`")                                         \
    RULE(subject, x3::unused_type, "a subject in capitals, such as MATH")                                    \
    RULE(subject_code, x3::unused_type, "a course code")                                                     \
    RULE(dash_code, x3::unused_type, "a course code")                                                        \
    RULE(dot_code, x3::unused_type, "a course code")                                                         \
    RULE(compact_code, x3::unused_type, "a course code")                                                     \
    RULE(bare_code, x3::unused_type, "a course code")                                                        \
    RULE(separator, x3::unused_type, "a new line or `;`")
