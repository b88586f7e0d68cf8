#include "src/prose/sets.h"

#include "src/prose/courses.h"
#include "src/prose/statements.h"

#include <algorithm>

namespace gradus::prose {

namespace {

using Op = Combined::Op;

const Combined* combination(const CourseSet& set, Op op) {
    const auto* combined = std::get_if<Combined>(&set.what);
    return combined != nullptr && combined->op == op ? combined : nullptr;
}

/// Makes the words of a set. What is said of several things at once stands in parentheses wherever it
/// could be read as said of the last alone.
class Words {
public:
    /// `whole` is a named list that is told, not mentioned.
    Words(const Context& context, bool theRest, const CourseSet* whole = nullptr)
        : context_(context), theRest_(theRest), whole_(whole) {}

    Text courses(const CourseSet& set, Form form) const {
        if (const NamedList* list = mentioned(set)) {
            const char* which = form == Form::one ? "any course" : "courses";
            return Text(which).add(" on the list ").link(quoted(list->name), list->id);
        }
        if (const auto* any = isCourses(set) ? combination(set, Op::any) : nullptr) {
            return joined(grouped(any->parts, form), form == Form::one ? "or" : "and");
        }
        if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
            return inParentheses(*hidden->set, form).add(" (accepted, but no longer advised)");
        }
        if (isHead(set) && !isAny(set)) {
            return headOf(context_, set, form);
        }
        return restricted(partsOf(set), form);
    }

    /// The parts of an intersection: which courses, what they are like, and what is left out.
    struct Parts {
        const CourseSet* head = nullptr; ///< null: any course
        std::vector<const CourseSet*> modifiers;
        std::vector<const CourseSet*> exceptions;
        bool plain() const { return modifiers.empty() && exceptions.empty(); }
    };
    Parts partsOf(const CourseSet& set) const {
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

    /// What stands behind the head: " of level 300, except CS 301".
    Text behindHead(const Parts& parts) const {
        Text text;
        std::vector<Text> like;
        for (const CourseSet* part : parts.modifiers) {
            like.push_back(modifier(*part, part == parts.modifiers.back() && parts.exceptions.empty()));
        }
        const bool apart = parts.head != nullptr && isHead(*parts.head) && isLong(*parts.head);
        text.add(like.empty() ? "" : apart ? ", " : " ").add(joined(like, "and"));
        for (const CourseSet* part : parts.exceptions) {
            text.add(", except ").add(inParenthesesIfRestricted(*part));
        }
        return text;
    }

    std::vector<const CourseSet*> unionOf(const CourseSet& set) const {
        std::vector<const CourseSet*> parts;
        if (const auto* any = mentioned(set) == nullptr ? combination(set, Op::any) : nullptr) {
            for (const CourseSetRef& part : any->parts) {
                const auto inner = unionOf(*part);
                parts.insert(parts.end(), inner.begin(), inner.end());
            }
        } else {
            parts.push_back(&set);
        }
        return parts;
    }

    const NamedList* mentioned(const CourseSet& set) const {
        const auto list = context_.lists.find(&set);
        return list == context_.lists.end() || &set == whole_ ? nullptr : &list->second;
    }

private:
    static bool isAny(const CourseSet& set) { return std::holds_alternative<AnyAttempt>(set.what); }

    void flatten(const CourseSet& set, std::vector<const CourseSet*>& flat) const {
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
    bool isCourses(const CourseSet& set) const {
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
    bool isLong(const CourseSet& set) const {
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

    Text inParentheses(const CourseSet& set, Form form) const {
        return isLong(set) ? Text("(").add(courses(set, form)).add(")") : courses(set, form);
    }

    /// A union stays as it is; what is restricted is kept together.
    Text inParenthesesIfRestricted(const CourseSet& set) const {
        return combination(set, Op::all) != nullptr && mentioned(set) == nullptr
                   ? Text("(").add(courses(set, Form::several)).add(")")
                   : courses(set, Form::several);
    }

    std::vector<Text> grouped(const std::vector<CourseSetRef>& parts, Form form) const {
        std::vector<Text> words;
        for (const CourseSetRef& part : parts) {
            words.push_back(parts.size() == 1 ? courses(*part, form) : inParentheses(*part, form));
        }
        return words;
    }

    Text restricted(const Parts& parts, Form form) const {
        Text text;
        if (parts.head == nullptr) {
            text = anyCourse(form, parts.modifiers.empty());
        } else if (parts.plain()) {
            return courses(*parts.head, form);
        } else {
            text = combination(*parts.head, Op::any) != nullptr && mentioned(*parts.head) == nullptr
                       ? Text("(").add(courses(*parts.head, form)).add(")")
                       : courses(*parts.head, form);
        }
        return text.add(behindHead(parts));
    }

    Text anyCourse(Form form, bool unlike) const {
        return theRest_            ? "courses left over from the rest of this programme"
               : form == Form::one ? "any course"
               : unlike            ? "all courses"
                                   : "courses";
    }

    /// `last`: nothing stands behind it that could be read as a part of it.
    Text modifier(const CourseSet& set, bool last) const {
        if (const auto* hidden = std::get_if<Hidden>(&set.what)) {
            return modifier(*hidden->set, last);
        }
        if (const auto* any = mentioned(set) == nullptr ? combination(set, Op::any) : nullptr) {
            std::vector<Text> parts;
            for (const CourseSetRef& part : any->parts) {
                parts.push_back(modifier(*part, false));
            }
            return closed(Text("either ").add(alternatives(parts, "or")), last);
        }
        if (const auto* all = mentioned(set) == nullptr ? combination(set, Op::all) : nullptr) {
            std::vector<Text> parts;
            for (const CourseSetRef& part : all->parts) {
                parts.push_back(modifier(*part, last && part == all->parts.back()));
            }
            return closed(joined(parts, "and"), last);
        }
        if (const auto* none = combination(set, Op::none)) {
            return negated(*none->parts.front(), last);
        }
        if (isCourses(set)) {
            return Text("among ").add(inParentheses(set, Form::several));
        }
        return modifierOf(context_, set);
    }

    Text negated(const CourseSet& set, bool last) const {
        if (isCourses(set)) {
            return Text("other than ").add(inParenthesesIfRestricted(set));
        }
        if (const auto* any = combination(set, Op::any)) {
            std::vector<Text> parts;
            for (const CourseSetRef& part : any->parts) {
                parts.push_back(modifier(*part, false));
            }
            return closed(Text("neither ").add(alternatives(parts, "nor")), last);
        }
        if (const auto* none = combination(set, Op::none)) {
            return modifier(*none->parts.front(), last);
        }
        return Text("not ").add(modifier(set, false));
    }

    static Text alternatives(const std::vector<Text>& parts, const std::string& word) {
        Text text;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            text.add(i == 0 ? "" : (parts.size() > 2 ? ", " : " ") + word + " ").add(parts[i]);
        }
        return text;
    }

    static Text closed(const Text& text, bool last) { return last ? text : Text("(").add(text).add(")"); }

    const Context& context_;
    bool theRest_;
    const CourseSet* whole_;
};

bool allCodes(const std::vector<const CourseSet*>& parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [](const CourseSet* part) { return std::holds_alternative<CodeIs>(part->what); });
}

/// Neither number nor grade: "CS courses".
bool isPlain(const CourseSet& set) {
    const auto* like = std::get_if<CodeLike>(&set.what);
    return std::holds_alternative<CodeIs>(set.what) ||
           (like != nullptr && like->subject && like->numberPrefix.empty());
}

constexpr std::size_t mostInline = 3;
constexpr const char* following = "the following";

/// A list of the parts of a union: a table where they are all courses.
Block listed(const Context& context, const Words& words, const std::vector<const CourseSet*>& parts) {
    if (allCodes(parts)) {
        std::vector<std::vector<CourseCode>> rows;
        for (const CourseSet* part : parts) {
            rows.push_back({std::get<CodeIs>(part->what).code});
        }
        return courseTable(context.rules(), rows);
    }
    List list;
    for (const CourseSet* part : parts) {
        list.items.push_back({rule(words.courses(*part, Form::several).capital())});
    }
    return {list};
}

Source told(const Context& context, const CourseSet& set, const Words& words) {
    const Words::Parts parts = words.partsOf(set);
    if (words.mentioned(set) == nullptr && parts.head != nullptr) {
        const auto members = words.unionOf(*parts.head);
        const bool plain = std::all_of(members.begin(), members.end(),
                                       [](const CourseSet* member) { return isPlain(*member); });
        if (members.size() > mostInline || (members.size() > 1 && !(plain && parts.plain()))) {
            return {Text(parts.plain() ? following : "the following courses").add(words.behindHead(parts)),
                    {listed(context, words, members)}};
        }
    }
    return {words.courses(set, Form::several), {}};
}

} // namespace

Text coursesOf(const Context& context, const CourseSet& set, Form form, bool theRest) {
    return Words(context, theRest).courses(set, form);
}

Source sourceOf(const Context& context, const CourseSet& set, bool theRest) {
    return told(context, set, Words(context, theRest));
}

Blocks contentsOf(const Context& context, const NamedList& list) {
    Source source = told(context, *list.set, Words(context, false, list.set));
    if (source.list.empty() || source.words != Text(following)) {
        return sentence(source.words.capital(), std::move(source.list));
    }
    return std::move(source.list);
}

} // namespace gradus::prose
