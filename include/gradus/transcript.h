#pragma once

#include "gradus/course_code.h"
#include "gradus/diagnostic.h"
#include "gradus/units.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

enum class Status { completed, inProgress, planned };
enum class Origin { resident, transfer, exam };

/// Where the parts of an attempt stand, for messages; a part without a place is shown at the attempt's.
struct AttemptPlaces {
    std::optional<Location> course, units, grade, term;
    std::map<std::string, Location> tags;
};

/// One try at one course, as the record states it. Grade and season are words that only the institution's
/// file gives a meaning.
struct Attempt {
    CourseCode course;
    std::optional<Milli> units; ///< always set by the readers of transcript files; a test may leave it out
    std::string grade;          ///< "A-", "IP"; empty when none is recorded
    std::string season;         ///< "fall"
    int year = 0;
    std::optional<Status> status; ///< none: follows from the grade
    std::string title;
    Origin origin = Origin::resident;
    bool passFail = false;                     ///< taken for pass or fail, not for a letter
    std::vector<std::string> tags;             ///< sorted, unique
    std::map<std::string, std::string> fields; ///< anything else the institution records, e.g. "campus"
    std::vector<std::string> usedFor; ///< programmes elsewhere that this attempt was used for; sorted, unique
    Location at;
    AttemptPlaces places;
};

/// A programme the student holds.
struct HeldProgram {
    std::string id;
    std::string catalog;        ///< "2023-2024"; empty when not recorded
    std::string admittedSeason; ///< with `admittedYear`, when recorded
    int admittedYear = 0;
    Location at;
    std::optional<Location> admittedAt; ///< the term of admission
    std::string completedSeason;        ///< with `completedYear`, when recorded
    int completedYear = 0;
    std::optional<Location> completedAt; ///< the term of completion
};

enum class ExceptionKind { waive, substitute, allow, apply, force, adjust, exclude, confirm };

/// A decision of a person about one student's audit.
struct RecordedException {
    ExceptionKind kind = ExceptionKind::waive;
    /// Path of the requirement or statement it is about; may begin with the id of its programme, or be it.
    std::string anchor;
    std::optional<CourseCode> course;    ///< of the attempts it is about, where the kind needs one
    std::optional<CourseCode> forCourse; ///< `substitute`: the course it stands for
    std::optional<Milli> amount;         ///< `adjust`
    enum class Unit { asked, courses, units } unit = Unit::asked; ///< of `amount`; `asked`: as the rule asks
    bool withCredit = false;    ///< `waive`: what the rule asks in units is taken as earned
    std::string who, when, why; ///< `when` is a date, "2024-02-01"; all may be empty in a test
    Location at;
};

/// Where a fact of the record stands: its id, and what is said of it.
struct FactPlace {
    Location id, value;
};

/// The places of facts by their ids, for messages; a fact without one is shown at the record's.
struct FactPlaces {
    std::map<std::string, FactPlace> attained, scores, choices, givens;
    std::map<std::string, std::map<std::string, Location>> picks; ///< choice id → picked value → place
};

/// Everything one student brings: facts, never rules.
struct Transcript {
    std::string student;
    std::vector<Attempt> attempts;
    std::map<std::string, int> attained; ///< milestone id → how often
    std::map<std::string, Milli> scores; ///< milestone id → the score reached
    std::map<std::string, std::vector<std::string>>
        choices;                               ///< choice id (or "concentration") → picked values
    std::map<std::string, std::string> givens; ///< given id → value
    std::map<std::string, std::vector<std::string>>
        fields; ///< anything else the institution records of the student, "home campus" → sorted, unique
    std::vector<HeldProgram> programs;
    std::vector<RecordedException> exceptions;
    Location at;       ///< the whole record
    FactPlaces places; ///< of `attained`, `scores`, `choices` and `givens`

    static constexpr std::size_t maxAttempts = 2'000; ///< whoever reads a record reads no more
};

/// What a reader returns: nothing dropped, every fault a diagnostic naming file, record, field and cause.
struct TranscriptRead {
    std::optional<Transcript> transcript; ///< none when any error was found
    /// Instead of it, where the text has the form of a record: what could be read, the rest being empty. Good
    /// for finding what else is wrong with the record (`recordFaults`, `recordRemarks`), never for an audit.
    std::optional<Transcript> part;
    Diagnostics diagnostics;
};

/// Reads one transcript in the JSON form of docs/schema/transcript.schema.json. Total and bounded: at most
/// 16 MiB, 2,000 attempts, nesting of 16.
TranscriptRead readTranscriptJson(const std::string& text, SourceId source);

/// Reads one transcript in CSV, a row for each attempt and for each other fact, as docs/transcripts.md
/// describes it. The same record gives the same transcript in both forms, but for places. Bounded as the JSON
/// form; a file about several students is an error.
TranscriptRead readTranscriptCsv(const std::string& text, SourceId source);

/// The canonical JSON bytes of one attempt (sorted keys, no white space): the last tie-break of placement.
std::string canonicalJson(const Attempt& attempt);

} // namespace gradus
