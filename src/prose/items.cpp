#include "src/prose/items.h"

#include "src/prose/courses.h"
#include "src/prose/sets.h"

#include <algorithm>

namespace gradus::prose {

namespace {

const CourseCode* plainCourse(const ItemBundle& bundle) {
    if (bundle.courses.size() != 1 || !bundle.milestones.empty()) {
        return nullptr;
    }
    const auto* is = std::get_if<CodeIs>(&bundle.courses.front()->what);
    return is == nullptr ? nullptr : &is->code;
}

bool isPlain(const CourseItem& item) {
    return !item.hidden &&
           std::all_of(item.alternatives.begin(), item.alternatives.end(),
                       [](const ItemBundle& bundle) { return plainCourse(bundle) != nullptr; });
}

Text bundleText(const Context& context, const ItemBundle& bundle, bool alone) {
    std::vector<Text> parts;
    for (const CourseSetRef& course : bundle.courses) {
        parts.push_back(coursesOf(context, *course, Form::several));
    }
    for (const std::string& milestone : bundle.milestones) {
        parts.push_back("the milestone " + context.places.milestone(milestone));
    }
    const Text text = joined(parts, "together with");
    return alone || plainCourse(bundle) != nullptr || (parts.size() == 1 && bundle.courses.empty())
               ? text
               : Text("(").add(text).add(")");
}

} // namespace

Text itemText(const Context& context, const CourseItem& item) {
    std::vector<Text> alternatives;
    for (const ItemBundle& bundle : item.alternatives) {
        alternatives.push_back(bundleText(context, bundle, item.alternatives.size() == 1));
    }
    Text text = joined(alternatives, "or");
    return item.hidden ? text.add(" (accepted, but not advised)") : text;
}

Block itemList(const Context& context, const std::vector<CourseItem>& items) {
    if (std::all_of(items.begin(), items.end(), isPlain)) {
        std::vector<std::vector<CourseCode>> rows;
        for (const CourseItem& item : items) {
            std::vector<CourseCode> row;
            for (const ItemBundle& bundle : item.alternatives) {
                row.push_back(*plainCourse(bundle));
            }
            rows.push_back(std::move(row));
        }
        return courseTable(context.rules(), rows);
    }
    List list;
    for (const CourseItem& item : items) {
        list.items.push_back({rule(itemText(context, item).capital())});
    }
    return {list};
}

bool fitSentence(const std::vector<CourseItem>& items) {
    return items.size() < 4 && std::all_of(items.begin(), items.end(), [](const CourseItem& item) {
               return isPlain(item) && item.alternatives.size() == 1;
           });
}

Text itemsText(const Context& context, const std::vector<CourseItem>& items, std::string_view last) {
    std::vector<Text> parts;
    for (const CourseItem& item : items) {
        parts.push_back(itemText(context, item));
    }
    return joined(parts, last);
}

} // namespace gradus::prose
