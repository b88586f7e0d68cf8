#include "src/report/tree.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <algorithm>
#include <set>

namespace gradus::report {

namespace {

void write(const Sheet& sheet, const ExceptionResult& result) {
    const std::string effect =
        result.outcome == ExceptionResult::Outcome::noEffect ? ": " + outcomeText(result, sheet.audit) : "";
    labelled(sheet.page, "exception",
             placed(exceptionText(result.exception) + effect, sheet.places.text(result.exception.at)));
}

/// The exceptions that the audit names where it speaks of an attempt.
std::set<std::size_t> namedFor(const ProgramAudit& audit, std::size_t attempt) {
    std::set<std::size_t> named;
    const AttemptResult& result = audit.attempts[attempt];
    for (const std::vector<Reason>* reasons : {&result.reasons, &result.considered}) {
        for (const Reason& reason : *reasons) {
            if (reason.exception) {
                named.insert(*reason.exception);
            }
        }
    }
    forEachNode(audit.body, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            for (const Use& use : take->uses) {
                if (use.attempt == attempt && use.exception) {
                    named.insert(*use.exception);
                }
            }
        }
    });
    return named;
}

} // namespace

void writeExceptionsAt(const Sheet& sheet, const std::string& path) {
    for (const ExceptionResult& result : sheet.audit.exceptions) {
        if (result.isApplied() && result.program == sheet.audit.program && result.path == path) {
            write(sheet, result);
        }
    }
}

void writeExceptionsAbout(const Sheet& sheet, std::size_t attempt) {
    const std::set<std::size_t> named = namedFor(sheet.audit, attempt);
    for (std::size_t i = 0; i < sheet.audit.exceptions.size(); ++i) {
        const ExceptionResult& result = sheet.audit.exceptions[i];
        const bool about = result.exception.course == sheet.audit.attempts[attempt].attempt.course;
        if (result.isApplied() && (about || named.count(i) != 0)) {
            write(sheet, result);
        }
    }
}

} // namespace gradus::report
