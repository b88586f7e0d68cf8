#pragma once

#include "gradus/course_code.h"
#include "gradus/units.h"
#include "src/records/json.h"
#include "src/records/words.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gradus::records {

struct Entry;

/// One value of a record and its name, which begins every message: "attempt 3 (AIPI 510): `units`". Each
/// reader returns what the value says, or nothing after reporting the fault at the value's own place.
class Field {
public:
    Field(const JsonValue& v, std::string n, Faults& f) : value(v), name(std::move(n)), faults(f) {}

    const JsonValue& value;
    std::string name;
    Faults& faults;

    Location at() const { return faults.locate(value.span); }

    /// Reports "<name> is <value>, <cause>".
    void wrong(const std::string& cause, std::string hint) const;

    /// Any text without control characters, at most 2,000 bytes.
    std::optional<std::string> prose() const;
    /// A text of at most 100 bytes that neither is empty nor begins or ends with white space.
    std::optional<std::string> word() const;
    std::optional<std::string> id() const;
    std::optional<std::string> date() const;
    std::optional<SeasonYear> term() const;
    std::optional<CourseCode> course() const;
    /// A number, or a text that holds one; from its digits, never through floating point.
    std::optional<Milli> amount() const;
    /// A whole number from 1 to 1,000,000.
    std::optional<int> count() const;
    std::optional<bool> flag() const;
    /// The index of the word among those allowed.
    std::optional<std::size_t> oneOf(const std::vector<std::string>& allowed) const;
    /// A list of words, or of ids, each once (a second time is a warning) with its place; at most 100.
    std::map<std::string, Location> words() const { return listOf(&Field::word); }
    std::map<std::string, Location> ids() const { return listOf(&Field::id); }
    /// The values of a list; `example` shows how it is written.
    std::vector<Field> list(std::size_t most, const std::string& example) const;
    /// An object's names (ids, unless `anyName`) with their values; at most 100.
    std::vector<Entry> entries(const std::string& example, bool anyName = false) const;

private:
    void tooMany(Span firstBeyond, std::size_t most) const;
    std::map<std::string, Location> listOf(std::optional<std::string> (Field::*read)() const) const;
};

/// One name of an object, with its value.
struct Entry {
    std::string name;
    Location at; ///< of the name
    Field value;
};

/// The texts of a list without their places, sorted.
std::vector<std::string> textsOf(const std::map<std::string, Location>& list);

} // namespace gradus::records
