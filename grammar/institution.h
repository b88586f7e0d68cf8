#pragma once

#include "grammar/scopes.h"

/// The institution's file: terms, grades, units, defaults.
namespace gradus::grammar::rules {

struct InstitutionEntries {
    static constexpr const char* production = "entry";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
inline const auto institution_def =
    "institution"_kw > text[to<&ast::Institution::name>] > entries[to<&ast::Institution::entries>];
inline const auto entries_def =
    "{"_sign > bounded[*recovering<InstitutionEntries>[entry > separator][append]] > closingBrace;
inline const auto entry_def = units_per_course | units_name | terms | grades | level_rule | repeat |
                              catalog_file | tag_declaration | course_same | course_repeat | no_credit |
                              across_programs;

inline const auto units_per_course_def =
    ("units"_kw >> "per"_kw) > "course"_kw > number[to<&ast::UnitsPerCourse::units>];
inline const auto units_name_def = "units"_kw > text[to<&ast::UnitsName::name>];
inline const auto terms_def = "terms"_kw > season[push<&ast::Terms::seasons>] >
                              *(","_sign > season[push<&ast::Terms::seasons>]);
inline const auto level_rule_def =
    "level"_kw > "first"_kw > "digit"_kw > "times"_kw > number[to<&ast::LevelRule::factor>];

struct RepeatWords : x3::symbols<ast::RepeatRule> {
    RepeatWords() {
        add("best", ast::RepeatRule::best)("latest", ast::RepeatRule::latest)(
            "first", ast::RepeatRule::first)("each", ast::RepeatRule::each);
    }
};
inline const RepeatWords repeatWords;
inline const auto repeat_rule_def = x3::lexeme[repeatWords >> wordEnd];
inline const auto repeat_def = "repeat"_kw > repeat_rule[to<&ast::Repeat::rule>];
inline const auto catalog_file_def = "catalog"_kw > text[to<&ast::CatalogFile::path>];
inline const auto tag_declaration_def =
    "tag"_kw > tag[to<&ast::TagDeclaration::tag>] > text[to<&ast::TagDeclaration::meaning>];

inline const auto course_subject_def = quoted_code[assign] | ("course"_kw > full_code[assign]);
inline const auto course_same_def = (course_subject[to<&ast::CourseSame::course>] >> "same"_kw) > "as"_kw >
                                    full_code[to<&ast::CourseSame::other>];
inline const auto course_repeat_def =
    course_subject[to<&ast::CourseRepeat::course>] > "repeat"_kw > repeat_rule[to<&ast::CourseRepeat::rule>];

inline const auto no_credit_def = "no"_kw > "credit"_kw > "for"_kw > "both"_kw >
                                  full_code[to<&ast::NoCredit::course>] > ","_sign >
                                  full_code[to<&ast::NoCredit::other>];

struct AcrossRules : x3::symbols<ast::AcrossRule> {
    AcrossRules() { add("nothing", ast::AcrossRule::nothing)("freely", ast::AcrossRule::freely); }
};
inline const AcrossRules acrossRules;
inline const auto across_rule_def = x3::lexeme[acrossRules >> wordEnd];
inline const auto across_programs_def =
    "across"_kw > "programs"_kw > "share"_kw > across_rule[to<&ast::AcrossPrograms::rule>];

// ---------------------------------------------------------------- grades

struct GradeRows {
    static constexpr const char* production = "grade_row";
    static constexpr bool ownLine = false;
    template <typename Context>
    static bool rescue(std::string_view, Iterator&, const Iterator&, const Context&) {
        return false;
    }
};
struct PushGradeRow {
    template <typename Context>
    void operator()(Context& context) const {
        if (!x3::_attr(context).grades.empty()) {
            push<&ast::Grades::rows>(context);
        }
    }
};
/// What a grade means, added to the grade already read.
struct MergeMeaning {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_attr(context).grades = std::move(x3::_val(context).grades);
        x3::_val(context) = std::move(x3::_attr(context));
    }
};
inline const auto grades_def =
    "grades"_kw > "{"_sign > *recovering<GradeRows>[grade_row][PushGradeRow{}] > closingBrace;
inline const auto grade_row_def =
    never_row[assign] | (grade_word[push<&ast::GradeRow::grades>] > grade_meaning[MergeMeaning{}]);
inline const auto never_row_def =
    (grade_word[push<&ast::GradeRow::grades>] >> +(","_sign > grade_word[push<&ast::GradeRow::grades>])) >
    "never"_kw[put<&ast::GradeRow::neverCounts, true>] > counts;
inline const auto grade_meaning_def =
    (number[to<&ast::GradeRow::points>] >> -"fails"_kw[put<&ast::GradeRow::fails, true>]) |
    "fails"_kw[put<&ast::GradeRow::fails, true>] |
    ("passes"_kw[put<&ast::GradeRow::passes, true>] >>
     -("as"_kw > grade_word[to<&ast::GradeRow::passesAs>])) |
    ("in"_kw > "progress"_kw[put<&ast::GradeRow::inProgress, true>]) |
    ("never"_kw[put<&ast::GradeRow::neverCounts, true>] > counts);
inline const auto counts_def = "count"_kw | "counts"_kw;

GRADUS_DEFINE(institution, entries, entry, units_per_course, units_name, terms, level_rule, repeat_rule,
              repeat, catalog_file, tag_declaration, course_same, course_repeat, no_credit, across_programs,
              across_rule)
BOOST_SPIRIT_DEFINE(course_subject)
GRADUS_DEFINE(grades, grade_row, never_row, grade_meaning, counts)

} // namespace gradus::grammar::rules
