#pragma once

#include "src/records/faults.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gradus::records {

/// A JSON value that knows where it stands and keeps a number's own digits, so that amounts stay exact.
struct JsonValue {
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool boolean = false;
    Span span;
    std::string text; ///< a string's content, a number as written
    /// The values of an array or, each with its name in `keys`, of an object; in the order of the file.
    std::vector<JsonValue> items;
    struct Key {
        std::string name;
        Span span;
    };
    std::vector<Key> keys;
};

/// Reads strict JSON (RFC 8259: UTF-8, no comments). A text that is not JSON gives one fault, where it begins
/// to be wrong. Names that occur twice in an object are left to the caller. Bounded as below.
std::optional<JsonValue> readJson(const std::string& text, Faults& faults);

constexpr std::size_t maxJsonBytes = 16 * 1024 * 1024;
constexpr std::size_t maxJsonDepth = 16;
constexpr std::size_t maxJsonValues = 500'000;

} // namespace gradus::records
