#pragma once

#include "gradus/rule_set.h"

#include <string>

namespace gradus::test {

/// Rule files read from a text: the first is "rules.gradus"; each line `--- name` begins a further one. Only
/// the first is named, the others are there to be used.
struct Loaded {
    SourceSet sources;
    RuleSet rules;

    /// Every diagnostic: "rules.gradus:2:5 unknown-set: message [hint]", and its labels below it. One a line.
    std::string shown() const;
    /// Only the codes, each on its line.
    std::string codes() const;
    /// The only programme. Fails the test when there is another number, or a diagnostic.
    const Program& program() const;
};

Loaded load(const std::string& text, const LoadOptions& options = {});

/// The statements of a programme `program p "P" { … }` with the given body.
Loaded loadBody(const std::string& body, const std::string& before = "");

/// The statement at an index, of the kind asked for.
template <typename Kind>
const Kind& statementAt(const std::vector<Statement>& statements, std::size_t index) {
    return std::get<Kind>(statements.at(index).what);
}

/// A set in short: "any(CS 101, CS 3*) and not CS 310".
std::string shown(const CourseSetRef& set);

} // namespace gradus::test
