#pragma once

#include "gradus/course_set.h"
#include "src/language/view.h"

#include <optional>
#include <variant>

namespace gradus::language {

/// A set that has no parts.
using Atom = std::variant<CodeIs, CodeLike, NumberWithin, LevelWithin, SubjectIs, HasTag, GradeCompares,
                          UnitsCompare, TermCompares, RelativeTerm, WithinYears, SeasonIs, HasFact,
                          NeedsApproval, TitleContains, FieldIs>;

decltype(CourseSet::what) toWhat(Atom atom);
Comparison comparison(ast::Comparison written);

/// What an atom means; nothing where it is at fault, which is reported.
std::optional<Atom> readAtom(const View& view, const ast::LevelAtom& level);
std::optional<Atom> readAtom(const View& view, const ast::SubjectAtom& subject);
std::optional<Atom> readAtom(const View& view, const ast::TaggedAtom& tagged);
std::optional<Atom> readAtom(const View& view, const ast::GradeAtom& grade);
std::optional<Atom> readAtom(const View& view, const ast::UnitsAtom& units);
std::optional<Atom> readAtom(const View& view, const ast::TermAtom& term);
std::optional<Atom> readAtom(const View& view, const ast::RelativeTermAtom& term);
std::optional<Atom> readAtom(const View& view, const ast::WithinAtom& within);
std::optional<Atom> readAtom(const View& view, const ast::SeasonAtom& season);
std::optional<Atom> readAtom(const View& view, const ast::FlagAtom& flag);
std::optional<Atom> readAtom(const View& view, const ast::ApprovedAtom& approved);
std::optional<Atom> readAtom(const View& view, const ast::TitleAtom& title);
std::optional<Atom> readAtom(const View& view, const ast::FieldAtom& field);

/// The moment that years are counted from; none: a programme's, of a later version.
std::optional<WithinYears::Of> momentOf(const ast::WithinAtom& within);

/// A tag, checked to be declared or in the catalogue.
std::optional<std::string> readTag(const View& view, const std::variant<ast::Name, ast::Text>& tag);

} // namespace gradus::language
