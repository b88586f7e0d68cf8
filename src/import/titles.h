#pragma once

#include <set>
#include <string>

namespace gradus::imports {

/// A title as it can stand in a rule file and a report: white space and control characters folded into single
/// spaces, none at the ends; marks that nobody sees (as U+200B) left out.
std::string tidied(const std::string& text);

/// An id made of a title's words: "Bouvé Students" is `bouve-students`. At most about 48 letters, cut between
/// words and not behind one like "and", and never a word of the language.
std::string idFor(const std::string& title);

/// The ids of one scope, each given once: `electives`, `electives-2`.
class Ids {
public:
    std::string take(const std::string& title);

private:
    std::set<std::string> taken_;
};

/// The title of a concentration without the words that say that it is one: "Design" of "Concentration in
/// Design" and of "Design Concentration".
std::string withoutConcentration(const std::string& title);

/// What stands behind the beginning that a part's title has in common with the whole: "Electives" of
/// "Design: Electives" in "Design". The title itself where they have none.
std::string withoutBeginning(const std::string& title, const std::string& whole);

} // namespace gradus::imports
