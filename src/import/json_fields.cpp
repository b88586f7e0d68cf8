#include "src/import/json_fields.h"

#include "src/import/titles.h"

#include <fmt/format.h>

namespace gradus::imports {

namespace {

constexpr std::size_t longestTitle = 300;

const char* wordFor(JsonValue::Kind kind) {
    constexpr const char* words[] = {"null", "true or false", "a number", "a text", "a list", "an object"};
    return words[static_cast<std::size_t>(kind)];
}

} // namespace

JsonFields::JsonFields(const JsonValue& object, std::string where, Faults& faults)
    : object_(object), where_(std::move(where)), faults_(faults) {
    std::set<std::string> names;
    for (const JsonValue::Key& key : object_.keys) {
        if (!names.insert(key.name).second) {
            faults_.error("malformed-node", key.span,
                          fmt::format("{}: {} stands twice", where_, records::quoted(key.name)),
                          "keep one of the two");
        }
    }
}

const JsonValue* JsonFields::any(const std::string& name) {
    asked_.insert(name);
    for (std::size_t i = 0; i < object_.keys.size(); ++i) {
        if (object_.keys[i].name == name) {
            return &object_.items[i];
        }
    }
    return nullptr;
}

const JsonValue* JsonFields::find(const std::string& name, JsonValue::Kind kind) {
    const JsonValue* value = any(name);
    if (value == nullptr || value->kind == JsonValue::Kind::null) {
        return nullptr;
    }
    if (value->kind != kind) {
        wrong(*value, name, fmt::format("{}, not {}", wordFor(value->kind), wordFor(kind)),
              fmt::format("write {} there", wordFor(kind)));
        return nullptr;
    }
    return value;
}

const JsonValue* JsonFields::need(const std::string& name, JsonValue::Kind kind) {
    const JsonValue* value = any(name);
    if (value == nullptr || value->kind == JsonValue::Kind::null) {
        const std::uint32_t begin = object_.span.begin;
        faults_.error("malformed-node", value == nullptr ? Span{begin, begin + 1} : value->span,
                      fmt::format("{}: `{}` is {}", where_, name, value == nullptr ? "missing" : "null"),
                      fmt::format("write {} there", wordFor(kind)));
        return nullptr;
    }
    return find(name, kind);
}

std::string JsonFields::title(const std::string& name) {
    const JsonValue* value = need(name, JsonValue::Kind::string);
    if (value == nullptr) {
        return {};
    }
    std::string text = tidied(value->text);
    if (text.empty()) {
        wrong(*value, name, "empty", "write a title");
    } else if (text.size() > longestTitle) {
        wrong(*value, name, fmt::format("{} bytes long, and may have {}", text.size(), longestTitle),
              "shorten it");
    }
    return text;
}

Milli JsonFields::amountOf(const JsonValue& value, const std::string& name, bool whole) {
    const auto amount = Milli::parse(value.text);
    if (!amount || *amount < Milli{} || (whole && amount->thousandths() % 1000 != 0)) {
        wrong(value, name, value.text.substr(0, 30),
              fmt::format("write a {}number from 0 to {}{}", whole ? "whole " : "", Milli::maxWhole,
                          whole ? "" : " with at most three decimals"));
        return {};
    }
    return *amount;
}

Milli JsonFields::amount(const std::string& name) {
    const JsonValue* value = need(name, JsonValue::Kind::number);
    return value == nullptr ? Milli{} : amountOf(*value, name, false);
}

std::int64_t JsonFields::whole(const std::string& name) {
    const JsonValue* value = need(name, JsonValue::Kind::number);
    return value == nullptr ? 0 : wholeOf(*value, name);
}

std::int64_t JsonFields::wholeOf(const JsonValue& value, const std::string& name) {
    return amountOf(value, name, true).thousandths() / 1000;
}

void JsonFields::reportOthers() {
    for (const JsonValue::Key& key : object_.keys) {
        if (asked_.count(key.name) == 0) {
            faults_.warning("field-not-imported", key.span,
                            fmt::format("{}: what {} says is left out", where_, records::quoted(key.name)),
                            "look whether the programme asks for something there, and add it to the rules");
        }
    }
}

void JsonFields::wrong(const JsonValue& value, const std::string& name, const std::string& cause,
                       const std::string& hint) {
    faults_.error("malformed-node", value.span, fmt::format("{}: `{}` is {}", where_, name, cause), hint);
}

} // namespace gradus::imports
