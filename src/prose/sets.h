#pragma once

#include "src/prose/context.h"
#include "src/prose/document.h"
#include "src/prose/set_words.h"

namespace gradus::prose {

/// "AIPI courses of at least 3 credits, except AIPI 501"
Text coursesOf(const Context& context, const CourseSet& set, Form form);

/// What stands behind "from": in words, or as "the following courses" with a list behind the sentence.
/// `theRest`: of what no other take has a use for.
struct Source {
    Text words;
    Blocks list; ///< empty: the words say it all
};
Source sourceOf(const Context& context, const CourseSet& set, bool theRest = false);

/// Sets with names that are long, and mentioned several times or within others.
std::map<const CourseSet*, NamedList> namedListsOf(const Program& program);
/// What the list holds.
Blocks contentsOf(const Context& context, const NamedList& list);

} // namespace gradus::prose
