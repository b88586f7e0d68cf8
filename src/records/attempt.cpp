#include "src/records/object.h"
#include "src/records/transcript_parts.h"

namespace gradus::records {

const std::vector<std::string>& statusWords() {
    static const std::vector<std::string> words{"completed", "in progress", "planned"};
    return words;
}

const std::vector<std::string>& originWords() {
    static const std::vector<std::string> words{"resident", "transfer", "exam"};
    return words;
}

namespace {

void readGrade(const Object& object, Attempt& attempt) {
    const auto grade = object.find("grade");
    const bool none = !grade || grade->value.kind == JsonValue::Kind::null;
    if (!none) {
        attempt.places.grade = grade->at();
        attempt.grade = grade->word().value_or("");
        return;
    }
    if (attempt.status == Status::inProgress || attempt.status == Status::planned) {
        return;
    }
    const char* hint = "only an attempt with `status` \"in progress\" or \"planned\" may go without a grade";
    if (grade) {
        grade->faults.error("missing-field", grade->value.span,
                            grade->name + " is null, but the attempt is completed", hint);
    } else {
        object.missing("grade", hint);
    }
}

} // namespace

const std::vector<std::string>& attemptFields() {
    static const std::vector<std::string> fields{"course", "units",    "grade", "term",   "status", "title",
                                                 "origin", "passFail", "tags",  "fields", "usedFor"};
    return fields;
}

Attempt readAttempt(const Field& field) {
    const Object object(field, attemptFields());
    Attempt attempt;
    attempt.at = field.faults.locate(field.value.span);
    if (const auto course = object.need("course", "write the course's code, as in \"AIPI 510\"")) {
        attempt.places.course = course->at();
        attempt.course = course->course().value_or(CourseCode{});
    }
    if (const auto units = object.need("units", "write what this attempt carries, as in 3 or 1.5")) {
        attempt.places.units = units->at();
        attempt.units = units->amount();
    }
    if (const auto term = object.need("term", "write season and year, as in \"fall 2024\"")) {
        attempt.places.term = term->at();
        const SeasonYear read = term->term().value_or(SeasonYear{});
        attempt.season = read.season;
        attempt.year = read.year;
    }
    bool statusKnown = !object.isMisspelt("status");
    if (const auto status = object.find("status")) {
        if (const auto index = status->oneOf(statusWords())) {
            attempt.status = static_cast<Status>(*index);
        } else {
            statusKnown = false;
        }
    }
    // Whether a grade may be missing follows from the status; with a faulty one nobody can tell.
    if (statusKnown) {
        readGrade(object, attempt);
    } else if (const auto grade = object.find("grade"); grade && grade->value.kind != JsonValue::Kind::null) {
        attempt.places.grade = grade->at();
        attempt.grade = grade->word().value_or("");
    }
    if (const auto title = object.find("title")) {
        attempt.title = title->prose().value_or("");
    }
    if (const auto origin = object.find("origin")) {
        attempt.origin = static_cast<Origin>(origin->oneOf(originWords()).value_or(0));
    }
    if (const auto passFail = object.find("passFail")) {
        attempt.passFail = passFail->flag().value_or(false);
    }
    if (const auto tags = object.find("tags")) {
        attempt.places.tags = tags->words();
        attempt.tags = textsOf(attempt.places.tags);
    }
    if (const auto fields = object.find("fields")) {
        for (const auto& [name, at, value] : fields->entries("{\"campus\": \"north\"}", true)) {
            attempt.fields[name] = value.prose().value_or("");
        }
    }
    if (const auto usedFor = object.find("usedFor")) {
        attempt.usedFor = textsOf(usedFor->words());
    }
    return attempt;
}

} // namespace gradus::records
