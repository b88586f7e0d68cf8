#pragma once

#include "gradus/units.h"
#include "src/records/json.h"

#include <set>
#include <string>

namespace gradus::imports {

using records::Faults;
using records::JsonValue;

/// The fields of one object of the source. What is missing or of another kind is reported at its place, and
/// reads as nothing.
class JsonFields {
public:
    /// `where` begins the messages: `"Core", requirement 3`.
    JsonFields(const JsonValue& object, std::string where, Faults& faults);

    /// Nothing, too, where it is null.
    const JsonValue* find(const std::string& name, JsonValue::Kind kind);
    const JsonValue* need(const std::string& name, JsonValue::Kind kind);
    /// The field whatever it holds, null included.
    const JsonValue* any(const std::string& name);

    /// A needed text for people: 1 to 300 bytes, white space folded, signs that nobody sees left out.
    std::string title(const std::string& name);
    /// A needed number from 0 to 1,000,000 with at most three decimals.
    Milli amount(const std::string& name);
    /// A needed whole number from 0 to 1,000,000.
    std::int64_t whole(const std::string& name);
    std::int64_t wholeOf(const JsonValue& value, const std::string& name);

    /// Warns of fields that nothing asked for.
    void reportOthers();

    const std::string& where() const { return where_; }

private:
    void wrong(const JsonValue& value, const std::string& name, const std::string& cause,
               const std::string& hint);
    Milli amountOf(const JsonValue& value, const std::string& name, bool whole);

    const JsonValue& object_;
    std::string where_;
    Faults& faults_;
    std::set<std::string> asked_;
};

} // namespace gradus::imports
