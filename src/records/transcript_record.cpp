#include "gradus/transcript.h"
#include "src/records/object.h"
#include "src/records/transcript_parts.h"

#include <fmt/format.h>

namespace gradus::records {

namespace {

/// "attempt 3 (AIPI 510)", so that a person finds the record without counting.
std::string attemptName(const JsonValue& value, std::size_t number) {
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        const JsonValue& course = value.items[i];
        if (value.keys[i].name == "course" && course.kind == JsonValue::Kind::string &&
            !course.text.empty()) {
            const std::string shown = quoted(course.text);
            return fmt::format("attempt {} ({})", number, shown.substr(1, shown.size() - 2));
        }
    }
    return fmt::format("attempt {}", number);
}

/// One id or a list of them, with their places.
std::map<std::string, Location> readPicks(const Field& field) {
    if (field.value.kind == JsonValue::Kind::array) {
        return field.ids();
    }
    if (field.value.kind != JsonValue::Kind::string) {
        field.wrong("neither an id nor a list of ids", "write \"data\" or [\"data\", \"robotics\"]");
        return {};
    }
    std::map<std::string, Location> picks;
    if (const auto id = field.id()) {
        picks.emplace(*id, field.at());
    }
    return picks;
}

/// One text or a list of them.
std::vector<std::string> readTexts(const Field& field) {
    if (field.value.kind == JsonValue::Kind::array) {
        return textsOf(field.words());
    }
    const auto text = field.prose();
    return text ? std::vector<std::string>{*text} : std::vector<std::string>{};
}

void readFacts(const Object& record, Transcript& transcript) {
    if (const auto attained = record.find("attained")) {
        for (const auto& [id, at, value] : attained->entries("{\"internship\": 1}")) {
            transcript.attained[id] = value.count().value_or(1);
            transcript.places.attained[id] = {at, value.at()};
        }
    }
    if (const auto scores = record.find("scores")) {
        for (const auto& [id, at, value] : scores->entries("{\"gre\": 325}")) {
            if (const auto score = value.amount()) {
                transcript.scores[id] = *score;
                transcript.places.scores[id] = {at, value.at()};
            }
        }
    }
    if (const auto choices = record.find("choices")) {
        for (const auto& [id, at, value] : choices->entries("{\"track\": \"data\"}")) {
            auto& picks = transcript.places.picks[id] = readPicks(value);
            transcript.choices[id] = textsOf(picks);
            transcript.places.choices[id] = {at, value.at()};
        }
    }
    if (const auto fields = record.find("fields")) {
        for (const auto& [name, at, value] : fields->entries("{\"home campus\": \"north\"}", true)) {
            transcript.fields[name] = readTexts(value);
        }
    }
    if (const auto givens = record.find("givens")) {
        for (const auto& [id, at, value] : givens->entries("{\"delivery\": \"online\"}")) {
            transcript.givens[id] = value.id().value_or("");
            transcript.places.givens[id] = {at, value.at()};
        }
    }
}

} // namespace

Transcript readRecord(const JsonValue& root, Faults& faults) {
    Transcript transcript;
    transcript.at = faults.locate(root.span);
    const Field field{root, "transcript", faults};
    static const std::vector<std::string> known{"student", "attempts", "attained", "scores",    "choices",
                                                "givens",  "fields",   "programs", "exceptions"};
    const Object record(field, known);
    if (const auto student = record.need("student", "write the student's id, as in \"student\": \"s0142\"")) {
        transcript.student = student->word().value_or("");
    }
    if (const auto attempts = record.need("attempts", "write \"attempts\": [] when there are none")) {
        for (const Field& item : attempts->list(maxAttempts, "[{\"course\": \"AIPI 510\", …}]")) {
            const std::size_t number = transcript.attempts.size() + 1;
            transcript.attempts.push_back(
                readAttempt({item.value, attemptName(item.value, number), item.faults}));
        }
    }
    readFacts(record, transcript);
    if (const auto programs = record.find("programs")) {
        for (const Field& item : programs->list(maxHeldPrograms, "[{\"id\": \"meng-aipi\"}]")) {
            const std::size_t number = transcript.programs.size() + 1;
            transcript.programs.push_back(
                readHeldProgram({item.value, fmt::format("programme {}", number), item.faults}));
        }
    }
    if (const auto exceptions = record.find("exceptions")) {
        for (const Field& item : exceptions->list(maxExceptions, "[{\"kind\": \"waive\", …}]")) {
            const std::size_t number = transcript.exceptions.size() + 1;
            transcript.exceptions.push_back(
                readException({item.value, fmt::format("exception {}", number), item.faults}));
        }
    }
    return transcript;
}

} // namespace gradus::records
