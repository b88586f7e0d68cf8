#pragma once

#include "gradus/transcript.h"
#include "src/records/field.h"

namespace gradus::records {

/// A whole transcript, read from its JSON object or from what a table of rows says in the same form. Where a
/// fault was reported, the result is incomplete and must not be used.
Transcript readRecord(const JsonValue& root, Faults& faults);

/// Its parts, each from its own object.
Attempt readAttempt(const Field& field);
HeldProgram readHeldProgram(const Field& field);
RecordedException readException(const Field& field);

/// The fields that these objects may have.
const std::vector<std::string>& attemptFields();
const std::vector<std::string>& heldProgramFields();
const std::vector<std::string>& exceptionFields();

/// The words of `status` and `origin` in records, in the order of the enumerations.
const std::vector<std::string>& statusWords();
const std::vector<std::string>& originWords();

constexpr std::size_t maxAttempts = Transcript::maxAttempts;
constexpr std::size_t maxHeldPrograms = 100;
constexpr std::size_t maxExceptions = 1000;

} // namespace gradus::records
