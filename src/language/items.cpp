#include "src/language/items.h"

#include "src/language/say_statements.h"

namespace gradus::language {

namespace {

/// Reads the items of one list, which share the subject in hand.
class ItemReader {
public:
    ItemReader(const View& view, SetReader& sets) : view_(view), sets_(sets) {}

    std::optional<CourseItem> read(const ast::Item& item) {
        CourseItem result;
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

    const View& view_;
    SetReader& sets_;
    Carry carry_;
    std::optional<std::string> shown_;
};

} // namespace

std::optional<std::vector<CourseItem>> readItems(const View& view, SetReader& sets,
                                                 const std::vector<ast::Item>& items) {
    ItemReader reader(view, sets);
    std::vector<CourseItem> result;
    bool sound = true;
    for (const ast::Item& item : items) {
        if (auto read = reader.read(item)) {
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
    for (const ast::Item& item : items) {
        for (const ast::Bundle& bundle : item.alternatives) {
            if (bundle.parts.size() != 1 || std::holds_alternative<ast::Attained>(bundle.parts.front())) {
                view.report(say::earnBundle(view.at(bundle.span), view.text(bundle.span)));
                single = false;
            }
        }
    }
    auto result = readItems(view, sets, items);
    return single ? std::move(result) : std::nullopt;
}

} // namespace gradus::language
