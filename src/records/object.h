#pragma once

#include "src/records/field.h"

#include <set>

namespace gradus::records {

/// One object of a record, whose fields are known by name.
class Object {
public:
    /// Reports fields that are not `known`, and fields that stand twice. What is no object is reported and
    /// reads as one that lacks nothing. REQUIRES: `known` outlives this.
    Object(const Field& field, const std::vector<std::string>& known);

    std::optional<Field> find(const std::string& name) const;
    /// As `find`; one that is missing or null is reported with the hint.
    std::optional<Field> need(const std::string& name, const std::string& hint) const;
    /// Whether it was reported as meant by an unknown field.
    bool isMisspelt(const std::string& name) const { return misspelt_.count(name) != 0; }
    /// Reports a missing field, unless a misspelt one was reported in its place.
    void missing(const std::string& name, const std::string& hint) const;

private:
    const Field field_;
    const std::vector<std::string>& known_;
    std::set<std::string> misspelt_; // fields that stand there under a name reported as unknown
};

/// Reports names that stand twice in an object.
void reportRepeatedNames(const Field& object);

} // namespace gradus::records
