#pragma once

#include "gradus/transcript.h"
#include "src/records/field.h"

namespace gradus::records {

/// The parts of a transcript, each read from its JSON object. Where a fault was reported, the result is
/// incomplete and must not be used.
Attempt readAttempt(const Field& field);
HeldProgram readHeldProgram(const Field& field);
RecordedException readException(const Field& field);

/// The words of `status` and `origin` in records, in the order of the enumerations.
const std::vector<std::string>& statusWords();
const std::vector<std::string>& originWords();

constexpr std::size_t maxAttempts = Transcript::maxAttempts;
constexpr std::size_t maxHeldPrograms = 100;
constexpr std::size_t maxExceptions = 1000;

} // namespace gradus::records
