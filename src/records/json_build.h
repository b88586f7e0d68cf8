#pragma once

#include "src/records/json.h"

#include <string>
#include <utility>

/// Builds values of the JSON form from something else that has places.
namespace gradus::records {

inline JsonValue made(JsonValue::Kind kind, Span span, std::string text = {}) {
    JsonValue value;
    value.kind = kind;
    value.span = span;
    value.text = std::move(text);
    return value;
}

inline void add(JsonValue& object, std::string name, Span at, JsonValue value) {
    object.keys.push_back({std::move(name), at});
    object.items.push_back(std::move(value));
}

/// The value of that name; an empty one of the kind is added when the object has none.
inline JsonValue& member(JsonValue& object, const std::string& name, JsonValue::Kind kind, Span at) {
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
        if (object.keys[i].name == name) {
            return object.items[i];
        }
    }
    add(object, name, at, made(kind, at));
    return object.items.back();
}

} // namespace gradus::records
