#include "src/records/object.h"

#include "src/did_you_mean.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace gradus::records {

Object::Object(const Field& field, const std::vector<std::string>& known) : field_(field), known_(known) {
    const JsonValue& value = field_.value;
    if (value.kind != JsonValue::Kind::object) {
        field_.wrong("not an object", fmt::format("write {{\"{}\": …}}", known_.front()));
        return;
    }
    reportRepeatedNames(field_);
    for (const JsonValue::Key& key : value.keys) {
        if (std::find(known_.begin(), known_.end(), key.name) == known_.end()) {
            const auto near = didYouMean(key.name, known_);
            misspelt_.insert(near.value_or(""));
            field_.faults.error("unknown-field", key.span,
                                fmt::format("{}: {} is no field known here", field_.name, quoted(key.name)),
                                near ? fmt::format("did you mean `{}`?", *near)
                                     : fmt::format("known are `{}`", fmt::join(known_, "`, `")));
        }
    }
}

std::optional<Field> Object::find(const std::string& name) const {
    const JsonValue& value = field_.value;
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (value.keys[i].name == name) {
            return Field{value.items[i], fmt::format("{}: `{}`", field_.name, name), field_.faults};
        }
    }
    return std::nullopt;
}

std::optional<Field> Object::need(const std::string& name, const std::string& hint) const {
    auto found = find(name);
    if (!found) {
        missing(name, hint);
    } else if (found->value.kind == JsonValue::Kind::null) {
        field_.faults.error("missing-field", found->value.span, found->name + " is null, but needed", hint);
        return std::nullopt;
    }
    return found;
}

void Object::missing(const std::string& name, const std::string& hint) const {
    if (field_.value.kind == JsonValue::Kind::object && !isMisspelt(name)) {
        const std::uint32_t begin = field_.value.span.begin;
        field_.faults.error("missing-field", {begin, begin + 1},
                            fmt::format("{}: `{}` is missing", field_.name, name), hint);
    }
}

void reportRepeatedNames(const Field& object) {
    std::map<std::string_view, Span> first;
    for (const JsonValue::Key& key : object.value.keys) {
        const auto [seen, isNew] = first.emplace(key.name, key.span);
        if (!isNew) {
            object.faults.error("repeated-field", key.span,
                                fmt::format("{}: {} stands twice", object.name, quoted(key.name)),
                                "keep one of the two");
            object.faults.label(seen->second, "first here");
        }
    }
}

} // namespace gradus::records
