#include "src/audit/record_remarks.h"

#include "src/audit/exceptions.h"
#include "src/audit/facts.h"
#include "src/audit/program_walk.h"
#include "src/audit/record_faults.h"
#include "src/did_you_mean.h"

#include <algorithm>
#include <set>

namespace gradus {
namespace {

using Words = std::set<std::string>;

bool isListed(const Institution& institution, const CourseCode& course) {
    const std::vector<CourseCode> codes = sameCourses(institution, course);
    return std::any_of(codes.begin(), codes.end(),
                       [&](const CourseCode& code) { return institution.catalog->find(code) != nullptr; });
}

/// Whether the term surely begins after the day.
bool isAhead(const Term& term, std::size_t terms, const Date& day) {
    constexpr int months = 12, margin = 2;
    if (term.year != day.year)
        return term.year > day.year;
    const int begin = term.season * months / static_cast<int>(terms) + 1;
    return day.month < begin - margin;
}

bool isFinal(const Attempt& attempt, const Institution& institution) {
    const auto index = institution.gradeIndex(attempt.grade);
    if (!index || attempt.status.value_or(Status::completed) != Status::completed)
        return false;
    const Grade::Kind kind = institution.grades[*index].kind;
    return kind == Grade::Kind::passes || kind == Grade::Kind::fails;
}

void addWithRequired(const Program& program, Programs& all, std::set<const Program*>& seen) {
    if (!seen.insert(&program).second)
        return;
    all.push_back(&program);
    for (const auto& [id, required] : program.required)
        addWithRequired(*required, all, seen);
}

/// The programmes, and those that they require, each once.
Programs withRequired(const Programs& programs) {
    Programs all;
    std::set<const Program*> seen;
    for (const Program* program : programs)
        addWithRequired(*program, all, seen);
    return all;
}

/// What the programmes ask about.
struct Asked {
    Words givens, choices, milestones, tags;
};

void addAsked(const Program& program, Asked& asked) {
    for (const Given& given : program.givens)
        asked.givens.insert(given.id);
    for (const Choice& choice : program.choices)
        asked.choices.insert(choice.id);
    for (const std::string& path : completePaths(program.body))
        asked.choices.insert(path);
    if (!concentrationIds(program.body).empty())
        asked.choices.insert("concentration");
    for (const std::string& id : milestoneIds(program.body))
        asked.milestones.insert(id);
    for (const auto& [tag, meaning] : program.institution->tags)
        asked.tags.insert(tag);
    const auto& tags = program.institution->catalog->tags();
    asked.tags.insert(tags.begin(), tags.end());
}

} // namespace

Diagnostics unlistedCourses(const Programs& programs, const Transcript& transcript) {
    Diagnostics warnings;
    std::set<std::string> seen;
    for (const Attempt& attempt : transcript.attempts) {
        bool subject = false, listed = attempt.origin != Origin::resident;
        for (const Program* program : programs) {
            const Institution& institution = *program->institution;
            subject = subject || institution.catalog->listsSubject(attempt.course.subject);
            listed = listed || isListed(institution, attempt.course);
        }
        if (!subject || listed || !seen.insert(attempt.course.text()).second)
            continue;
        Words known;
        for (const Program* program : programs) {
            for (const CatalogCourse& course : program->institution->catalog->courses()) {
                if (course.code.subject == attempt.course.subject)
                    known.insert(course.code.text());
            }
        }
        warnings.push_back(unlistedCourse(attempt, {known.begin(), known.end()}));
    }
    return warnings;
}

Diagnostics otherUnits(const Programs& programs, const Transcript& transcript) {
    Diagnostics warnings;
    for (const Attempt& attempt : transcript.attempts) {
        if (!attempt.units || attempt.origin != Origin::resident)
            continue;
        const CatalogCourse* other = nullptr;
        const Institution* of = nullptr;
        bool same = false;
        for (const Program* program : programs) {
            const CatalogCourse* course = program->institution->catalog->find(attempt.course);
            if (course == nullptr || !course->units)
                continue;
            same = same || *course->units == *attempt.units;
            other = course;
            of = program->institution.get();
        }
        if (other != nullptr && !same)
            warnings.push_back(otherUnits(attempt, *other, *of));
    }
    return warnings;
}

Diagnostics notSplit(const Programs& programs, const Transcript& transcript) {
    Diagnostics warnings;
    for (const Program* program : programs) {
        const Institution& institution = *program->institution;
        forEachSplit(program->body, [&](const Split& split) {
            for (const Attempt& attempt : transcript.attempts) {
                const bool named =
                    std::any_of(split.courses.begin(), split.courses.end(), [&](const CourseCode& course) {
                        return courseIdentity(institution, course) ==
                               courseIdentity(institution, attempt.course);
                    });
                if (named && attempt.units && *attempt.units != split.units())
                    warnings.push_back(notSplit(attempt, split, institution));
            }
        });
    }
    return warnings;
}

namespace {

/// Whether years as "2023-2024" or "2023" have none of a programme's. REQUIRES: as the readers let them pass.
bool areOther(const std::string& years, const CatalogYears& of) {
    const int first = std::stoi(years.substr(0, 4));
    const int last = years.size() > 4 ? std::stoi(years.substr(5)) : first;
    return last < of.first || (of.last && *of.last < first);
}

} // namespace

Diagnostics otherPrograms(const Programs& programs, const Transcript& transcript) {
    Diagnostics warnings;
    for (const Program* program : programs) {
        const auto isIt = [program](const HeldProgram& held) { return held.id == program->id; };
        const bool holdsIt = std::any_of(transcript.programs.begin(), transcript.programs.end(), isIt);
        for (const HeldProgram& held : transcript.programs) {
            if (isIt(held) && program->catalogYears && !held.catalog.empty() &&
                areOther(held.catalog, *program->catalogYears))
                warnings.push_back(otherCatalog(held, *program));
            if (!holdsIt && didYouMean(held.id, {program->id}))
                warnings.push_back(similarProgram(held, *program));
        }
    }
    return warnings;
}

Diagnostics termsAhead(const Programs& programs, const Transcript& transcript, const Date& asOf) {
    Diagnostics warnings;
    for (const Attempt& attempt : transcript.attempts) {
        const bool ahead = std::any_of(programs.begin(), programs.end(), [&](const Program* program) {
            const Institution& institution = *program->institution;
            const auto season = institution.season(attempt.season);
            return season && isFinal(attempt, institution) &&
                   isAhead({attempt.year, *season}, institution.terms.size(), asOf);
        });
        if (ahead && attempt.origin == Origin::resident)
            warnings.push_back(termAhead(attempt, asOf));
    }
    return warnings;
}

Diagnostics missingFields(const Programs& programs, const Transcript& transcript) {
    Words asked;
    for (const Program* program : withRequired(programs)) {
        for (const auto& [field, compared] : studentFields(program->body))
            asked.insert(field);
    }
    Diagnostics warnings;
    for (const std::string& field : asked) {
        if (transcript.fields.count(field) == 0)
            warnings.push_back(missingStudentField(transcript, field));
    }
    return warnings;
}

Diagnostics unaskedFacts(const Programs& programs, const Transcript& transcript) {
    Asked asked;
    for (const Program* program : withRequired(programs))
        addAsked(*program, asked);
    Diagnostics notes;
    const auto note = [&](const char* kind, const std::string& id, const Words& known, const Location& at) {
        if (known.count(id) == 0)
            notes.push_back(unaskedFact(programs, kind, id, {known.begin(), known.end()}, at));
    };
    const auto placeOf = [&](const std::map<std::string, FactPlace>& places, const std::string& id) {
        const auto place = places.find(id);
        return place == places.end() ? transcript.at : place->second.id;
    };
    for (const auto& [id, value] : transcript.givens)
        note("given", id, asked.givens, placeOf(transcript.places.givens, id));
    for (const auto& [id, values] : transcript.choices)
        note("choice", id, asked.choices, placeOf(transcript.places.choices, id));
    for (const auto& [id, times] : transcript.attained)
        note("milestone", id, asked.milestones, placeOf(transcript.places.attained, id));
    for (const auto& [id, score] : transcript.scores)
        note("milestone", id, asked.milestones, placeOf(transcript.places.scores, id));
    Words seen;
    for (const Attempt& attempt : transcript.attempts) {
        for (const std::string& tag : attempt.tags) {
            const auto place = attempt.places.tags.find(tag);
            if (seen.insert(tag).second)
                note("tag", tag, asked.tags, place == attempt.places.tags.end() ? attempt.at : place->second);
        }
    }
    return notes;
}

Diagnostics recordRemarks(const std::vector<const Program*>& programs, const Transcript& transcript,
                          const Date& asOf) {
    Diagnostics all;
    if (programs.empty())
        return all;
    for (const Diagnostics& some :
         {unlistedCourses(programs, transcript), otherUnits(programs, transcript),
          notSplit(programs, transcript), otherPrograms(programs, transcript),
          termsAhead(programs, transcript, asOf), missingFields(programs, transcript),
          unaskedFacts(programs, transcript), idleExceptions(programs, transcript)}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace gradus
