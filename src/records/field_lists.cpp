#include "src/records/field.h"
#include "src/records/object.h"

#include <fmt/format.h>

namespace gradus::records {

namespace {

constexpr std::size_t mostWords = 100;

} // namespace

std::map<std::string, Location> Field::listOf(std::optional<std::string> (Field::*read)() const) const {
    std::map<std::string, Location> result;
    const std::string shown = value.kind == JsonValue::Kind::string ? quoted(value.text) : "\"one\", \"two\"";
    for (const Field& item : list(mostWords, fmt::format("[{}]", shown))) {
        const auto text = (item.*read)();
        if (text && !result.emplace(*text, item.at()).second) {
            faults.warning("repeated-value", item.value.span,
                           fmt::format("{} is {} a second time", item.name, quoted(*text)), "take it out");
        }
    }
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

std::vector<Entry> Field::entries(const std::string& example, bool anyName) const {
    if (value.kind != JsonValue::Kind::object) {
        wrong("not an object", "write it as in " + example);
        return {};
    }
    reportRepeatedNames(*this);
    if (value.items.size() > mostWords) {
        tooMany(value.keys[mostWords].span, mostWords);
        return {};
    }
    std::vector<Entry> result;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        // A name is held to the same rules as a value.
        JsonValue key;
        key.kind = JsonValue::Kind::string;
        key.span = value.keys[i].span;
        key.text = value.keys[i].name;
        const Field keyField{key, name + " entry", faults};
        if (const auto id = anyName ? keyField.word() : keyField.id()) {
            result.push_back({*id, faults.locate(value.keys[i].span),
                              Field{value.items[i], fmt::format("{} {}", name, quoted(*id)), faults}});
        }
    }
    return result;
}

std::vector<std::string> textsOf(const std::map<std::string, Location>& list) {
    std::vector<std::string> texts;
    for (const auto& [text, at] : list) {
        texts.push_back(text);
    }
    return texts;
}

void Field::tooMany(Span firstBeyond, std::size_t most) const {
    faults.error("record-too-large", firstBeyond,
                 fmt::format("{} holds {} values, more than {}", name, value.items.size(), most),
                 "look for values that stand here by mistake");
}

} // namespace gradus::records
