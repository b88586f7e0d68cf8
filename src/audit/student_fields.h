#pragma once

#include "gradus/program.h"
#include "src/audit/record.h"

#include <string>
#include <vector>

namespace gradus {

/// A field of the student that the rules compare with and the record lacks.
struct UnknownField {
    std::string name;
    /// What it may say instead of a value that no attempt has: each value that an attempt is compared by, and
    /// all of them together.
    std::vector<std::vector<std::string>> others;
    bool all = true; ///< false: there are more values than are tried
};
std::vector<UnknownField> unknownFields(const Programs& programs, const Record& record);

/// Lets the unknown fields say that no attempt has their value. A course still to come may have it.
void setUnknown(Record& record, const std::vector<UnknownField>& fields);

/// Lets the student have such values of a field.
void setField(Record& record, const std::string& field, const std::vector<std::string>& values);

} // namespace gradus
