#pragma once

#include "src/prose/context.h"
#include "src/prose/set_words.h"

namespace gradus::prose {

/// Makes the words of a set. What is said of several things at once stands in parentheses wherever it could
/// be read as said of the last alone.
class Words {
public:
    /// `theRest`: of the whole set, only what no other take has a use for. `whole` is a named list that is
    /// told, not mentioned.
    explicit Words(const Context& context, bool theRest = false, const CourseSet* whole = nullptr)
        : context_(context), theRest_(theRest), whole_(whole) {}

    Text courses(const CourseSet& set, Form form) const;

    /// The parts of an intersection: which courses, what they are like, and what is left out.
    struct Parts {
        const CourseSet* head = nullptr; ///< null: any course
        std::vector<const CourseSet*> modifiers;
        std::vector<const CourseSet*> exceptions;
        bool plain() const { return modifiers.empty() && exceptions.empty(); }
    };
    Parts partsOf(const CourseSet& set) const;
    /// What stands behind the head: " of level 300, except CS 301".
    Text behindHead(const Parts& parts) const;
    /// The members of a union, and of unions in it; of anything else, itself.
    std::vector<const CourseSet*> unionOf(const CourseSet& set) const;
    /// The list that is mentioned instead of telling the set; null: none.
    const NamedList* mentioned(const CourseSet& set) const;

private:
    void flatten(const CourseSet& set, std::vector<const CourseSet*>& flat) const;
    bool isCourses(const CourseSet& set) const;
    bool isLong(const CourseSet& set) const;
    Words inner() const { return Words(context_, false, whole_); }

    Text inParentheses(const CourseSet& set, Form form) const;
    Text inParenthesesIfRestricted(const CourseSet& set) const;
    Text restricted(const Parts& parts, Form form) const;
    Text anyCourse(Form form, bool unlike) const;
    Text modifier(const CourseSet& set, bool last) const;
    Text negated(const CourseSet& set, bool last) const;
    std::vector<Text> modifiers(const std::vector<CourseSetRef>& parts) const;

    const Context& context_;
    bool theRest_;
    const CourseSet* whole_;
};

} // namespace gradus::prose
