#include "src/records/field.h"
#include "src/records/object.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::records {

namespace {

constexpr std::size_t mostWords = 100;

} // namespace

std::vector<std::string> Field::listOf(std::optional<std::string> (Field::*read)() const) const {
    std::vector<std::string> result;
    const std::string shown = value.kind == JsonValue::Kind::string ? quoted(value.text) : "\"one\", \"two\"";
    for (const Field& item : list(mostWords, fmt::format("[{}]", shown))) {
        const auto text = (item.*read)();
        if (!text) {
            continue;
        }
        if (std::find(result.begin(), result.end(), *text) != result.end()) {
            faults.warning("repeated-value", item.value.span,
                           fmt::format("{} is {} a second time", item.name, quoted(*text)), "take it out");
            continue;
        }
        result.push_back(*text);
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<Field> Field::list(std::size_t most, const std::string& example) const {
    if (value.kind != JsonValue::Kind::array) {
        wrong("not a list", "write a list, as in " + example);
        return {};
    }
    if (value.items.size() > most) {
        tooMany(value.items[most].span, most);
        return {};
    }
    std::vector<Field> items;
    for (const JsonValue& item : value.items) {
        items.emplace_back(item, fmt::format("{} item {}", name, items.size() + 1), faults);
    }
    return items;
}

std::vector<std::pair<std::string, Field>> Field::entries(const std::string& example, bool anyName) const {
    if (value.kind != JsonValue::Kind::object) {
        wrong("not an object", "write it as in " + example);
        return {};
    }
    reportRepeatedNames(*this);
    if (value.items.size() > mostWords) {
        tooMany(value.keys[mostWords].span, mostWords);
        return {};
    }
    std::vector<std::pair<std::string, Field>> result;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        // A name is held to the same rules as a value.
        JsonValue key;
        key.kind = JsonValue::Kind::string;
        key.span = value.keys[i].span;
        key.text = value.keys[i].name;
        const Field keyField{key, name + " entry", faults};
        if (const auto id = anyName ? keyField.word() : keyField.id()) {
            result.emplace_back(*id, Field{value.items[i], fmt::format("{} {}", name, quoted(*id)), faults});
        }
    }
    return result;
}

void Field::tooMany(Span firstBeyond, std::size_t most) const {
    faults.error("record-too-large", firstBeyond,
                 fmt::format("{} holds {} values, more than {}", name, value.items.size(), most),
                 "look for values that stand here by mistake");
}

} // namespace gradus::records
