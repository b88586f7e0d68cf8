#pragma once

#include "gradus/audit.h"
#include "gradus/diagnostic.h"
#include "gradus/institution.h"
#include "gradus/program.h"
#include "gradus/transcript.h"
#include "src/audit/decided.h"
#include "src/audit/facts.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// One attempt as the institution's rules see it.
struct RecordEntry {
    Attempt attempt;
    Facts facts;
    Status status = Status::completed;
    std::string course; ///< identity: equal for repeats and for courses that are the same
    std::optional<std::size_t> recordedGrade; ///< index into the institution's grades

    /// Why it can never be placed, or `countable`.
    enum class Standing { countable, neverCounts, failed, superseded } standing = Standing::countable;
    std::size_t supersededBy = 0; ///< of `superseded`: index of the attempt that counts instead
};

/// The verdict of another programme on the same record, which a `require` asks for.
struct RequiredVerdict {
    std::string title;
    Verdict verdict{};
    bool met[3] = {}; ///< by completed work, with work in progress, with planned work; where nobody can
                      ///< tell, what is taken to be so
    bool proven = true;
};

/// A transcript in preference order: completed, in progress, planned; earliest term; course; more units;
/// better grade; canonical bytes. The order of the file plays no part.
struct Record {
    std::vector<RecordEntry> entries;
    Transcript transcript;                           ///< everything else the student brings
    std::map<std::string, RequiredVerdict> required; ///< by id; of those that were looked at
    std::shared_ptr<const StudentFields> student;    ///< its fields, which the facts of every entry name
    Decided decided;                                 ///< by exceptions
};

/// How often the student attained a milestone.
int timesAttained(const Record& record, const std::string& milestone);

/// Whether the record has what is to be attained: often enough, or with such a score.
bool isAttained(const Record& record, const Attain& attain);
/// How many of several are.
int attainedOf(const Record& record, const AttainSome& some);

struct RecordRead {
    std::optional<Record> record; ///< none when any error was found
    Diagnostics diagnostics;
};

/// Gives grades, terms and repeats the meaning that the institution's file states.
/// Errors: a grade or season that the institution does not know, a final grade on work that is still in
/// progress or planned, completed work without one. For the rules of a programme an attempt that was used for
/// that programme alone is not used elsewhere.
RecordRead readRecord(const Transcript& transcript, const Programs& programs);

} // namespace gradus
