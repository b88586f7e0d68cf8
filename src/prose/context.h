#pragma once

#include "gradus/program.h"
#include "src/prose/places.h"

#include <cstddef>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gradus::prose {

/// A set with a name that is told once, under the courses' lists, and mentioned elsewhere.
struct NamedList {
    std::string name;
    std::string id; ///< of the page
    const CourseSet* set = nullptr;
    std::size_t order = 0; ///< of the first mention
};

/// Words that the closing section explains where a rule uses them.
enum class Explained { studyTerms, withinYears, passFail, graded, approval };

/// What is known of the page while its sentences are made.
struct Page {
    std::map<std::string, std::string> titles; ///< of programmes, by id
    std::set<std::string> linked;              ///< ids of programmes that have a place on a page
    std::set<Explained> explained;
};

/// Where a statement stands.
struct Context {
    Page& page;
    const Program& program;
    const Places& places;
    /// By the set; those that stand in several statements, or within another set.
    const std::map<const CourseSet*, NamedList>& lists;
    const Scope& scope; ///< innermost

    const Institution& rules() const { return *program.institution; }
    Context in(const Scope& inner) const { return {page, program, places, lists, inner}; }
};

/// "CS 101 (Programming)"; where the catalogue does not list it, that is said.
std::string courseText(const Institution& rules, const CourseCode& code);
/// "in fall 2022 or later"
std::string whenText(const Institution& rules, Comparison comparison, const Term& term);
/// "for this programme", "for this requirement", "here"
std::string forHere(const Scope& scope);
/// The title of another programme, as a link where it has a page.
Text programText(const Context& context, const std::string& id);

} // namespace gradus::prose
