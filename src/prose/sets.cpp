#include "src/prose/sets.h"

#include "src/prose/courses.h"
#include "src/prose/statements.h"
#include "src/prose/words.h"

#include <algorithm>
#include <iterator>

namespace gradus::prose {

namespace {

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

/// A list of the parts of a union: a table where they are all courses. Codes without titles share a line.
Block listed(const Context& context, const Words& words, const std::vector<const CourseSet*>& parts) {
    if (allCodes(parts)) {
        std::vector<std::vector<CourseCode>> rows;
        for (const CourseSet* part : parts) {
            rows.push_back({std::get<CodeIs>(part->what).code});
        }
        return courseTable(context.rules(), rows);
    }
    List list;
    std::vector<Text> codes;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const Text text = words.courses(**part, Form::several);
        const bool isCode = std::holds_alternative<CodeIs>((*part)->what);
        if (isCode && context.rules().catalog->courses().empty()) {
            codes.push_back(text);
            const auto next = std::next(part);
            if (next != parts.end() && std::holds_alternative<CodeIs>((*next)->what)) {
                continue;
            }
            list.items.push_back({rule(joined(codes, "and"))});
            codes.clear();
        } else {
            list.items.push_back({rule(Text(text).capital())});
        }
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

Text coursesOf(const Context& context, const CourseSet& set, Form form) {
    return Words(context).courses(set, form);
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
