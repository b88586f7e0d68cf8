#pragma once

#include "src/import/requirement_tree.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Lists of courses in the words of the language.
namespace gradus::imports {

/// Whether it can stand as a subject in rules: capitals, with digits, `/` and `&` behind the first.
bool isSubject(const std::string& text);

/// Whether rules can name the course by its code; `course "…"` names every other.
bool isCode(const CourseCode& code);

/// Pieces of a line that may be broken between any two of them.
using Pieces = std::vector<std::string>;

/// Each alternative of an item is a bundle of courses.
using Alternatives = std::vector<std::vector<CourseCode>>;

/// What the node asks for as one item of an `of` list: a course, a bundle, or alternatives of these. Nothing
/// where it is no item: it has a range, credits, a section, nothing at all, or more alternatives than
/// anybody reads.
std::optional<Alternatives> itemOf(const Node& node);

/// "CS 1, 2, (CS 3 or MATH 1 + MATH 2)"
Pieces itemList(const std::vector<Alternatives>& items);

/// Courses and ranges of which any may be taken.
class CourseSet {
public:
    void add(const CourseCode& code);
    /// Adds every course and range of the node.
    void addAll(const Node& node);

    const std::vector<CourseCode>& courses() const { return courses_; } ///< each once
    bool hasRanges() const { return !ranges_.empty(); }
    bool empty() const { return courses_.empty() && ranges_.empty(); }
    bool names(const CourseCode& code) const { return named_.count(code.text()) != 0; }
    /// Whether it names the course or has it in a range.
    bool holds(const CourseCode& code) const;

    /// "CS 1, 2, CS 3000..4999 except CS 4970"
    Pieces pieces() const;

private:
    std::vector<CourseCode> courses_;
    std::vector<CodeRange> ranges_;
    std::set<std::string> named_;
};

/// Whether the node is an `anyOf` of single courses.
bool isChoiceOfCourses(const Node& node);

/// The node as a set of which one course fills it: a course, a range, or one of these. Nothing for others.
std::optional<CourseSet> setOf(const Node& node);

} // namespace gradus::imports
