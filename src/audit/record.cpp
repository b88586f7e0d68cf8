#include "src/audit/record.h"

#include "src/audit/match.h"
#include "src/audit/record_check.h"
#include "src/audit/repeats.h"

#include <algorithm>

namespace gradus {
namespace {

Status statusOf(const Attempt& attempt, const Grade* grade) {
    if (attempt.status)
        return *attempt.status;
    return grade == nullptr || grade->kind == Grade::Kind::inProgress ? Status::inProgress
                                                                      : Status::completed;
}

/// REQUIRES: the attempt has no fault.
RecordEntry entryOf(const Attempt& attempt, const Programs& programs) {
    const Institution& institution = *programs.front()->institution;
    RecordEntry entry;
    entry.attempt = attempt;
    const Grade* grade = nullptr;
    if (!attempt.grade.empty()) {
        entry.recordedGrade = institution.gradeIndex(attempt.grade);
        grade = &institution.grades[entry.recordedGrade.value()];
    }
    entry.status = statusOf(attempt, grade);
    entry.course = courseIdentity(institution, attempt.course);
    const bool final = entry.status == Status::completed && grade != nullptr;
    if (grade != nullptr && grade->kind == Grade::Kind::never)
        entry.standing = RecordEntry::Standing::neverCounts;
    if (final && grade->kind == Grade::Kind::fails)
        entry.standing = RecordEntry::Standing::failed;

    Facts& facts = entry.facts;
    facts.codes = sameCourses(institution, attempt.course);
    facts.units = attempt.units.value_or(institution.unitsPerCourse);
    facts.gradeToCome = !final;
    if (final)
        facts.grade = grade->points ? entry.recordedGrade : grade->passesAs;
    facts.term = {attempt.year, institution.season(attempt.season).value()};
    facts.origin = attempt.origin;
    const bool ungradedPass = final && grade->kind == Grade::Kind::passes && !grade->points;
    facts.passFail = attempt.passFail || (ungradedPass && attempt.origin == Origin::resident);
    facts.graded = final ? grade->points.has_value() : !facts.passFail;
    const auto usedElsewhere = [&](const Program* program) {
        return std::any_of(attempt.usedFor.begin(), attempt.usedFor.end(),
                           [&](const std::string& other) { return other != program->id; });
    };
    facts.usedElsewhere = usedElsewhere(programs.front());
    for (std::size_t p = 0; programs.size() > 1 && p < programs.size(); ++p)
        facts.byProgram.push_back({usedElsewhere(programs[p]), std::nullopt});
    facts.tags.insert(attempt.tags.begin(), attempt.tags.end());
    facts.title = attempt.title;
    facts.fields = attempt.fields;
    if (const CatalogCourse* course = institution.catalog->find(attempt.course)) {
        facts.tags.insert(course->tags.begin(), course->tags.end());
        if (facts.title.empty())
            facts.title = course->title;
    }
    return entry;
}

bool preferred(const RecordEntry& a, const RecordEntry& b) {
    if (a.status != b.status)
        return a.status < b.status;
    if (!(a.facts.term == b.facts.term))
        return a.facts.term < b.facts.term;
    if (!(a.attempt.course == b.attempt.course))
        return CourseCode::less(a.attempt.course, b.attempt.course);
    if (a.facts.units != b.facts.units)
        return a.facts.units > b.facts.units;
    if (a.facts.grade != b.facts.grade) {
        if (!a.facts.grade || !b.facts.grade)
            return a.facts.grade.has_value();
        return *a.facts.grade < *b.facts.grade; // the better grade has the smaller index
    }
    return canonicalJson(a.attempt) < canonicalJson(b.attempt);
}

std::vector<RecordEntry> inPreferenceOrder(const std::vector<Attempt>& attempts, const Programs& programs) {
    std::vector<RecordEntry> entries;
    entries.reserve(attempts.size());
    std::vector<std::size_t> order;
    for (const Attempt& attempt : attempts) {
        order.push_back(entries.size());
        entries.push_back(entryOf(attempt, programs));
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return preferred(entries[a], entries[b]); });
    std::vector<RecordEntry> ordered;
    ordered.reserve(entries.size());
    for (const std::size_t i : order)
        ordered.push_back(std::move(entries[i]));
    return ordered;
}

/// Terms are counted from the first in which the student did anything here; credit brought along counts in
/// none.
void numberTerms(std::vector<RecordEntry>& entries) {
    std::vector<Term> terms;
    for (const RecordEntry& entry : entries) {
        if (entry.attempt.origin == Origin::resident)
            terms.push_back(entry.facts.term);
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (RecordEntry& entry : entries) {
        const auto place = std::find(terms.begin(), terms.end(), entry.facts.term);
        if (entry.attempt.origin != Origin::resident || place == terms.end())
            continue;
        entry.facts.termNumber = static_cast<int>(place - terms.begin()) + 1;
        entry.facts.yearNumber = entry.facts.term.year - terms.front().year + 1;
        if (entry.facts.term.season < terms.front().season)
            --entry.facts.yearNumber;
    }
}

} // namespace

int timesAttained(const Record& record, const std::string& milestone) {
    const auto attained = record.transcript.attained.find(milestone);
    return attained == record.transcript.attained.end() ? 0 : attained->second;
}

bool isAttained(const Record& record, const Attain& attain) {
    if (!attain.score)
        return timesAttained(record, attain.milestone) >= attain.times;
    const auto score = record.transcript.scores.find(attain.milestone);
    return score != record.transcript.scores.end() &&
           compares(attain.score->comparison, score->second.thousandths(), attain.score->score.thousandths());
}

int attainedOf(const Record& record, const AttainSome& some) {
    return static_cast<int>(std::count_if(some.among.begin(), some.among.end(),
                                          [&](const Attain& one) { return isAttained(record, one); }));
}

RecordRead readRecord(const Transcript& transcript, const Programs& programs) {
    const Institution& institution = *programs.front()->institution;
    RecordRead read;
    read.diagnostics = attemptFaults(transcript, institution, Extent::whole);
    if (hasErrors(read.diagnostics))
        return read;
    Record record;
    record.transcript = transcript;
    record.entries = inPreferenceOrder(transcript.attempts, programs);
    numberTerms(record.entries);
    record.student = std::make_shared<const StudentFields>(transcript.fields);
    for (RecordEntry& entry : record.entries)
        entry.facts.student = record.student;
    applyRepeats(record.entries, institution);
    read.record = std::move(record);
    return read;
}

} // namespace gradus
