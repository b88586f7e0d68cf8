#include "src/language/items.h"

#include "src/language/say_statements.h"
#include "src/language/say_templates.h"

#include <map>

namespace gradus::language {

namespace {

/// What fills the parameter that an item is; null where it is none that can be filled.
const Filling* fillingOf(const View& view, const ast::Item& item) {
    Filling* filling =
        item.parameter && view.arguments != nullptr ? view.arguments->find(item.parameter->text) : nullptr;
    if (filling == nullptr || filling->type != ast::ParameterType::items) {
        return nullptr;
    }
    filling->used = true;
    return filling;
}

void list(const View& view, const std::vector<ast::Item>& items, std::size_t& lists,
          std::vector<ListedItem>& result) {
    const std::size_t own = lists++;
    for (const ast::Item& item : items) {
        if (result.size() > mostItems) {
            return;
        }
        const Filling* filling = fillingOf(view, item);
        if (filling != nullptr && filling->items != nullptr) {
            list(view.ofArguments(), *filling->items, lists, result);
        } else {
            result.push_back({&item, view, own});
        }
    }
}

/// Reads the items of one list, which share the subject in hand.
class ItemReader {
public:
    ItemReader(const View& view, SetReader& sets) : view_(view), sets_(sets) {}

    std::optional<CourseItem> read(const ast::Item& item) {
        if (item.parameter) {
            return parameter(item);
        }
        CourseItem result;
        result.hidden = item.hidden;
        result.at = view_.at(item.span);
        shown_.reset();
        const Carry before = carry_;
        CourseSetRef condition;
        bool sound = true;
        if (item.where) {
            condition = sets_.read(view_, *item.where).set;
            sound = condition != nullptr;
        }
        for (const ast::Bundle& bundle : item.alternatives) {
            result.text += result.text.empty() ? "" : " or ";
            ItemBundle parts;
            for (const ast::Part& part : bundle.parts) {
                result.text += &part == &bundle.parts.front() ? "" : " + ";
                if (const auto* attained = std::get_if<ast::Attained>(&part)) {
                    parts.milestones.push_back(attained->milestone.text);
                    result.text += view_.text(attained->span);
                } else {
                    sound = course(std::get<ast::CodePattern>(part), condition, parts, result.text) && sound;
                }
            }
            result.alternatives.push_back(std::move(parts));
        }
        if (item.where) {
            const bool one = item.alternatives.size() == 1;
            result.text = (one ? result.text : "(" + result.text + ")") + " where " +
                          (condition ? condition->text : "");
        }
        if (item.alternatives.size() > 1 || item.where) {
            carry_.leave(before); // it stood in parentheses
        }
        return sound ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    /// Of a template that is read by itself: any course may come here.
    std::optional<CourseItem> parameter(const ast::Item& item) {
        const Location at = view_.at(item.span);
        const Filling* filling = fillingOf(view_, item);
        if (filling != nullptr) {
            const std::string text = view_.text(item.span);
            const auto any = std::make_shared<const CourseSet>(CourseSet{AnyAttempt{}, text, at});
            return CourseItem{{{{any}, {}}}, text, false, at};
        }
        const bool isSet =
            view_.arguments != nullptr && view_.arguments->find(item.parameter->text) != nullptr;
        view_.report(isSet ? say::parameterOfSet(at, item.parameter->text)
                           : say::unknownParameter(at, item.parameter->text, view_.arguments != nullptr));
        return std::nullopt;
    }

    bool course(const ast::CodePattern& pattern, const CourseSetRef& condition, ItemBundle& parts,
                std::string& text) {
        const auto code = readCourse(view_, pattern, carry_);
        if (!code) {
            return false;
        }
        // A subject is shown once in an item: "AIPI 530 or 531".
        const bool again = shown_ == code->subject && code->separator == ' ' && !code->number.empty();
        text += again ? code->number : code->text();
        shown_ = code->subject;
        const Location at = view_.at(pattern.span);
        CourseSetRef set = std::make_shared<const CourseSet>(CourseSet{CodeIs{*code}, code->text(), at});
        if (condition) {
            set =
                combined(Combined::Op::all, {set, condition}, code->text() + " where " + condition->text, at);
        }
        parts.courses.push_back(std::move(set));
        return true;
    }

    const View view_;
    SetReader& sets_;
    Carry carry_;
    std::optional<std::string> shown_;
};

} // namespace

std::vector<ListedItem> listedItems(const View& view, const std::vector<ast::Item>& items) {
    std::vector<ListedItem> result;
    std::size_t lists = 0;
    list(view, items, lists, result);
    return result;
}

std::optional<std::vector<CourseItem>> readItems(const View& view, SetReader& sets,
                                                 const std::vector<ast::Item>& items) {
    const std::vector<ListedItem> listed = listedItems(view, items);
    if (listed.size() > mostItems) {
        view.report(say::tooManyItems(view.at({items.front().span.begin, items.back().span.end}), mostItems));
        return std::nullopt;
    }
    std::map<std::size_t, ItemReader> readers; // a subject is carried over within one list
    std::vector<CourseItem> result;
    bool sound = true;
    for (const ListedItem& one : listed) {
        ItemReader& reader = readers.try_emplace(one.list, one.view, sets).first->second;
        if (auto read = reader.read(*one.item)) {
            result.push_back(std::move(*read));
        } else {
            sound = false;
        }
    }
    return sound ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<std::vector<CourseItem>> readSingleItems(const View& view, SetReader& sets,
                                                       const std::vector<ast::Item>& items) {
    bool single = true;
    for (const ListedItem& one : listedItems(view, items)) {
        for (const ast::Bundle& bundle : one.item->alternatives) {
            if (bundle.parts.size() != 1 || std::holds_alternative<ast::Attained>(bundle.parts.front())) {
                one.view.report(say::earnBundle(one.view.at(bundle.span), one.view.text(bundle.span)));
                single = false;
            }
        }
    }
    auto result = readItems(view, sets, items);
    return single ? std::move(result) : std::nullopt;
}

} // namespace gradus::language
