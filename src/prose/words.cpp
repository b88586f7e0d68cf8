#include "src/prose/words.h"

#include <algorithm>

namespace gradus::prose {

namespace {

using Op = Combined::Op;

const Combined* combination(const CourseSet& set, Op op) {
    const auto* combined = std::get_if<Combined>(&set.what);
    return combined != nullptr && combined->op == op ? combined : nullptr;
}

bool isAny(const CourseSet& set) {
    return std::holds_alternative<AnyAttempt>(set.what);
}

/// `last`: nothing stands behind it that could be read as a part of it.
Text closed(const Text& text, bool last) {
    return last ? text : Text("(").add(text).add(")");
}

/// "a or b", "a, or b, or c"
Text alternatives(const std::vector<Text>& parts, const std::string& word) {
    Text text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text.add(i == 0 ? "" : (parts.size() > 2 ? ", " : " ") + word + " ").add(parts[i]);
    }
    return text;
}

/// "of level 300 or above, and taken here": what is said of a course may have an "or" or an "and" in it.
Text together(const std::vector<Text>& parts) {
    Text text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text.add(i == 0 ? "" : i + 1 == parts.size() ? ", and " : ", ").add(parts[i]);
    }
    return text;
}

} // namespace

Text Words::courses(const CourseSet& set, Form form) const {
    if (const NamedList* list = mentioned(set)) {
        const char* which = form == Form::one ? "any course" : "courses";
        return Text(which).add(" on the list ").link(quoted(list->name), list->id);
    }
    if (const auto* any = isCourses(set) ? combination(set, Op::any) : nullptr) {
        std::vector<Text> parts;
        for (const CourseSetRef& part : any->parts) {
            parts.push_back(any->parts.size() == 1 ? courses(*part, form)
                                                   : inner().inParentheses(*part, form));
        }
        return joined(parts, form == Form::one ? "or" : "and");
    }
    if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
        return inner().inParentheses(*hidden->set, form).add(" (accepted, but not advised)");
    }
    if (isHead(set) && !isAny(set)) {
        return headOf(context_, set, form);
    }
    return restricted(partsOf(set), form);
}

Words::Parts Words::partsOf(const CourseSet& set) const {
    std::vector<const CourseSet*> flat;
    flatten(set, flat);
    Parts parts;
    for (const CourseSet* part : flat) {
        const auto* none = combination(*part, Op::none);
        if (isAny(*part)) {
            continue;
        }
        if (parts.head == nullptr && isCourses(*part)) {
            parts.head = part;
        } else if (none != nullptr && isCourses(*none->parts.front())) {
            parts.exceptions.push_back(none->parts.front().get());
        } else {
            parts.modifiers.push_back(part);
        }
    }
    return parts;
}

Text Words::behindHead(const Parts& parts) const {
    std::vector<Text> like;
    for (const CourseSet* part : parts.modifiers) {
        like.push_back(inner().modifier(*part, part == parts.modifiers.back() && parts.exceptions.empty()));
    }
    const bool apart = parts.head != nullptr && isHead(*parts.head) && isLong(*parts.head);
    Text text = Text(like.empty() ? "" : apart ? ", " : " ").add(together(like));
    for (const CourseSet* part : parts.exceptions) {
        text.add(", except ").add(inner().inParenthesesIfRestricted(*part));
    }
    return text;
}

std::vector<const CourseSet*> Words::unionOf(const CourseSet& set) const {
    const auto* any = mentioned(set) == nullptr ? combination(set, Op::any) : nullptr;
    if (any == nullptr) {
        return {&set};
    }
    std::vector<const CourseSet*> parts;
    for (const CourseSetRef& part : any->parts) {
        const auto members = unionOf(*part);
        parts.insert(parts.end(), members.begin(), members.end());
    }
    return parts;
}

const NamedList* Words::mentioned(const CourseSet& set) const {
    const auto list = context_.lists.find(&set);
    return list == context_.lists.end() || &set == whole_ ? nullptr : &list->second;
}

void Words::flatten(const CourseSet& set, std::vector<const CourseSet*>& flat) const {
    const auto* all = mentioned(set) == nullptr ? combination(set, Op::all) : nullptr;
    if (all == nullptr) {
        flat.push_back(&set);
        return;
    }
    for (const CourseSetRef& part : all->parts) {
        flatten(*part, flat);
    }
}

/// Whether the set names courses, by a list or a code, rather than what they are like.
bool Words::isCourses(const CourseSet& set) const {
    if (mentioned(set) != nullptr || std::holds_alternative<Hidden>(set.what)) {
        return true;
    }
    if (const auto* combined = std::get_if<Combined>(&set.what)) {
        return combined->op != Op::none &&
               std::any_of(combined->parts.begin(), combined->parts.end(),
                           [&](const CourseSetRef& part) { return isCourses(*part); });
    }
    return isHead(set) && !isAny(set);
}

/// Whether the words of a set could run into what stands beside them.
bool Words::isLong(const CourseSet& set) const {
    if (mentioned(set) != nullptr) {
        return false;
    }
    if (const auto* like = std::get_if<CodeLike>(&set.what)) {
        return !like->numberPrefix.empty();
    }
    const auto* within = std::get_if<NumberWithin>(&set.what);
    return !(std::holds_alternative<CodeIs>(set.what) ||
             (within != nullptr && within->subject &&
              within->subject->find_first_not_of("0123456789") == std::string::npos));
}

Text Words::inParentheses(const CourseSet& set, Form form) const {
    return closed(courses(set, form), !isLong(set));
}

/// A union stays as it is; what is restricted is kept together.
Text Words::inParenthesesIfRestricted(const CourseSet& set) const {
    return closed(courses(set, Form::several),
                  combination(set, Op::all) == nullptr || mentioned(set) != nullptr);
}

Text Words::restricted(const Parts& parts, Form form) const {
    if (parts.head == nullptr) {
        return anyCourse(form, parts.modifiers.empty()).add(behindHead(parts));
    }
    const bool isUnion = combination(*parts.head, Op::any) != nullptr && mentioned(*parts.head) == nullptr;
    return closed(courses(*parts.head, form), parts.plain() || !isUnion).add(behindHead(parts));
}

Text Words::anyCourse(Form form, bool unlike) const {
    return theRest_            ? "courses left over from the rest of this programme"
           : form == Form::one ? "any course"
           : unlike            ? "all courses"
                               : "courses";
}

std::vector<Text> Words::modifiers(const std::vector<CourseSetRef>& parts) const {
    std::vector<Text> words;
    for (const CourseSetRef& part : parts) {
        words.push_back(modifier(*part, false));
    }
    return words;
}

/// Said of a course: "of level 300". `last`: nothing stands behind it that could be read as a part of it.
Text Words::modifier(const CourseSet& set, bool last) const {
    if (const auto* any = mentioned(set) == nullptr ? combination(set, Op::any) : nullptr) {
        return closed(Text("either ").add(alternatives(modifiers(any->parts), "or")), last);
    }
    if (const auto* all = mentioned(set) == nullptr ? combination(set, Op::all) : nullptr) {
        return closed(together(modifiers(all->parts)), last);
    }
    if (const auto* none = combination(set, Op::none)) {
        return negated(*none->parts.front(), last);
    }
    if (isCourses(set)) {
        return Text("among ").add(inParentheses(set, Form::several));
    }
    return modifierOf(context_, set);
}

Text Words::negated(const CourseSet& set, bool last) const {
    if (isCourses(set)) {
        return Text("other than ").add(inParenthesesIfRestricted(set));
    }
    if (const auto* any = combination(set, Op::any)) {
        return closed(Text("neither ").add(alternatives(modifiers(any->parts), "nor")), last);
    }
    if (const auto* none = combination(set, Op::none)) {
        return modifier(*none->parts.front(), last);
    }
    return Text("not ").add(modifier(set, false));
}

} // namespace gradus::prose
