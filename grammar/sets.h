#pragma once

#include "grammar/directives.h"
#include "grammar/lexis.h"

/// Sets and predicates: one algebra. From loosest to tightest: `where`, `except`, `,`/`or`, `and`, `not`.
namespace gradus::grammar::rules {

/// A list of one part is that part.
inline ast::Set collapse(ast::Or&& list) {
    return list.parts.size() == 1 ? std::move(list.parts.front())
                                  : ast::Set(ast::Box<ast::Or>(std::move(list)));
}
inline ast::Set collapse(ast::And&& list) {
    return list.parts.size() == 1 ? std::move(list.parts.front())
                                  : ast::Set(ast::Box<ast::And>(std::move(list)));
}

struct AssignCollapsed {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = collapse(std::move(x3::_attr(context)));
    }
};
template <auto Member>
struct PushCollapsed {
    template <typename Context>
    void operator()(Context& context) const {
        appendBounded(x3::_val(context).*Member, collapse(std::move(x3::_attr(context))), context);
    }
};
struct RestrictTo {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Set& base = x3::_val(context);
        base = ast::Box<ast::Where>({std::move(base), std::move(x3::_attr(context)), {}});
    }
};
struct Without {
    template <typename Context>
    void operator()(Context& context) const {
        ast::Set& base = x3::_val(context);
        base = ast::Box<ast::Except>({std::move(base), collapse(std::move(x3::_attr(context))), {}});
    }
};
struct Hide {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = ast::Box<ast::Hidden>({std::move(x3::_attr(context)), {}});
    }
};
struct Negate {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context) = ast::Box<ast::Not>({std::move(x3::_attr(context)), {}});
    }
};

inline const auto set_def = set_except[assign] >> -where_clause[RestrictTo{}];
inline const auto set_except_def = set_or[AssignCollapsed{}] >> -("except"_kw > set_or[Without{}]);
inline const auto set_or_def = set_and[PushCollapsed<&ast::Or::parts>{}] >>
                               *((","_sign | "or"_kw) > set_and[PushCollapsed<&ast::Or::parts>{}]);
inline const auto set_and_def = set_not[push<&ast::And::parts>] >>
                                *("and"_kw > set_and_part[push<&ast::And::parts>]);
// Nothing is two courses at once: who writes `and` between courses means a list, or a bundle.
inline const auto set_and_part_def = !(!wildcard >> item_code) >> set_not[assign];
inline const auto set_not_def = ("not"_kw > bounded[set_not][Negate{}]) | set_atom[assign];
inline const auto set_group_def = "("_sign > bounded[set][assign] > ")"_sign;

inline const auto from_clause_def = "from"_kw > set_except[assign];
inline const auto where_clause_def = "where"_kw > predicate[assign];
inline const auto predicate_def = predicate_or[AssignCollapsed{}] >> -("except"_kw > predicate_or[Without{}]);
inline const auto predicate_or_def = set_and[PushCollapsed<&ast::Or::parts>{}] >>
                                     *("or"_kw > set_and[PushCollapsed<&ast::Or::parts>{}]);

// ---------------------------------------------------------------- atoms

// What a range or a pattern names is a set, and no single course.
inline const auto item_code_def = (quoted_code[assign] | code[assign]) >> !".."_sign;

inline const auto set_atom_def =
    set_group | quoted_code | level_atom | subject_atom | tagged_atom | any_course | grade_atom | units_atom |
    term_atom | relative_term_atom | season_atom | within_atom | flag_atom | approved_atom | title_atom |
    campus_atom | field_atom | hidden_atom | code_range | wildcard | any_subject | code | set_name;

inline const auto code_range_def =
    ((code[to<&ast::CodeRange::first>] | any_subject[to<&ast::CodeRange::first>]) >> ".."_sign) >
    number[to<&ast::CodeRange::last>];

inline const auto level_atom_def =
    (("level"_kw >> comparison[to<&ast::LevelAtom::comparison>]) > number[to<&ast::LevelAtom::low>]) |
    ("level"_kw > number[to<&ast::LevelAtom::low>] > -(".."_sign > number[to<&ast::LevelAtom::high>]));
inline const auto subject_atom_def =
    "subject"_kw > x3::lexeme[x3::raw[subject]][toText<&ast::SubjectAtom::subject>];
inline const auto tag_def = name | text;
inline const auto tagged_atom_def = "tagged"_kw > tag[to<&ast::TaggedAtom::tag>];
inline const auto any_course_def = "any"_kw > "course"_kw[nothing];
inline const auto grade_atom_def =
    "grade"_kw > comparison[to<&ast::GradeAtom::comparison>] > grade_word[to<&ast::GradeAtom::grade>];
inline const auto units_atom_def =
    "units"_kw > comparison[to<&ast::UnitsAtom::comparison>] > number[to<&ast::UnitsAtom::units>];
inline const auto term_atom_def =
    "term"_kw > comparison[to<&ast::TermAtom::comparison>] > term[to<&ast::TermAtom::term>];

using RelativeKind = ast::RelativeTermAtom::Kind;
inline const auto relative_term_atom_def =
    ("in"_kw > in_what[assign]) |
    ("by"_kw > "term"_kw[put<&ast::RelativeTermAtom::kind, RelativeKind::byTerm>] >
     number[to<&ast::RelativeTermAtom::number>]);
inline const auto in_what_def = ("term"_kw[put<&ast::RelativeTermAtom::kind, RelativeKind::inTerm>] |
                                 "year"_kw[put<&ast::RelativeTermAtom::kind, RelativeKind::inYear>]) >
                                number[to<&ast::RelativeTermAtom::number>];

inline const auto within_atom_def =
    "within"_kw > number[to<&ast::WithinAtom::years>] > years > "of"_kw > name[to<&ast::WithinAtom::of>];
inline const auto years_def = "years"_kw | "year"_kw;

inline const auto season_atom_def = "season"_kw > season[to<&ast::SeasonAtom::season>];

using Flag = ast::FlagAtom::Flag;
template <Flag F>
inline constexpr Put<&ast::FlagAtom::flag, F> flag{};
inline const auto flag_atom_def = "resident"_kw[flag<Flag::resident>] | "transfer"_kw[flag<Flag::transfer>] |
                                  "exam"_kw[flag<Flag::exam>] | "pass-fail"_kw[flag<Flag::passFail>] |
                                  "graded"_kw[flag<Flag::graded>] | "repeated"_kw[flag<Flag::repeated>] |
                                  ("used"_kw > "elsewhere"_kw[flag<Flag::usedElsewhere>]);

inline const auto approved_atom_def = "approved"_kw > text[to<&ast::ApprovedAtom::what>];
inline const auto title_atom_def = "title"_kw > "contains"_kw > text[to<&ast::TitleAtom::needle>];

struct CampusField {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).value = std::move(x3::_attr(context));
        x3::_val(context).field = {"campus", x3::_val(context).value.span};
    }
};
// What the student's record says of that field, or the text itself.
inline const auto ofStudent = "student"_kw[put<&ast::FieldAtom::ofStudent, true>];
inline const auto campus_atom_def = "campus"_kw > "is"_kw > -ofStudent > text[CampusField{}];
inline const auto field_atom_def =
    "field"_kw > text[to<&ast::FieldAtom::field>] > "is"_kw > -ofStudent > text[to<&ast::FieldAtom::value>];
inline const auto hidden_atom_def = "hidden"_kw > "("_sign > bounded[set][Hide{}] > ")"_sign;

inline const auto set_name_def = x3::lexeme[!set_word] >> name[to<&ast::SetName::name>];

GRADUS_DEFINE(set, set_except, set_or, set_and, set_and_part, set_not, set_group, set_atom, predicate,
              predicate_or)
// The node of a clause is what stands behind its word.
BOOST_SPIRIT_DEFINE(from_clause, where_clause)
GRADUS_DEFINE(item_code, code_range, level_atom, subject_atom, tag, tagged_atom, any_course, grade_atom,
              units_atom, term_atom, relative_term_atom, in_what, within_atom, years, season_atom, flag_atom,
              approved_atom, title_atom, campus_atom, field_atom, hidden_atom, set_name)

} // namespace gradus::grammar::rules
