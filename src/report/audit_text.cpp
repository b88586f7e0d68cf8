#include "src/report/audit_text.h"

#include "src/report/tree.h"
#include "src/report/wording.h"

#include <algorithm>

namespace gradus {

namespace report {

void heading(Page& page, const std::string& text) {
    page.paragraph(0, Text(text, Ink::strong));
}

namespace {

/// One rule often keeps an attempt out of several requirements: these become one reason with all their
/// titles.
std::vector<Reason> merged(const std::vector<Reason>& reasons) {
    std::vector<Reason> all;
    std::vector<std::vector<std::string>> titles;
    for (const Reason& reason : reasons) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Reason& other) {
            return other.code == reason.code && other.detail == reason.detail && other.at == reason.at;
        });
        if (same == all.end()) {
            all.push_back(reason);
            titles.push_back({reason.title});
        } else {
            titles[static_cast<std::size_t>(same - all.begin())].push_back(reason.title);
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].title = listed(titles[i], "and");
    }
    return all;
}

} // namespace

std::vector<Text> reasonTexts(const std::vector<Reason>& reasons, const AttemptResult& attempt,
                              const Places& places) {
    std::vector<Text> texts;
    for (const Reason& reason : merged(reasons)) {
        Text text(reasonText(reason, whereUsed(attempt)));
        if (const std::string place = places.text(reason.at); !place.empty()) {
            text.add(" (" + place + ")", Ink::quiet);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

Text reasonsText(const std::vector<Reason>& reasons, const AttemptResult& attempt, const Places& places) {
    Text joined;
    for (const Text& text : reasonTexts(reasons, attempt, places)) {
        joined.add(joined.empty() ? "" : "; ").join(text);
    }
    return joined;
}

namespace {

/// What counts nowhere in the programme; `elsewhere`: but in another one.
std::vector<const AttemptResult*> unused(const ProgramAudit& audit, bool elsewhere) {
    std::vector<const AttemptResult*> attempts;
    for (const AttemptResult& attempt : audit.attempts) {
        if (attempt.uses.empty() && attempt.elsewhere.empty() != elsewhere) {
            attempts.push_back(&attempt);
        }
    }
    return attempts;
}

} // namespace

void writeNotUsed(const Sheet& sheet) {
    if (const auto attempts = unused(sheet.audit, false); !attempts.empty()) {
        sheet.page.blank();
        heading(sheet.page, "Not used (" + std::to_string(attempts.size()) + ")");
        for (const AttemptResult* attempt : attempts) {
            sheet.columns.course(sheet.page, 2, *attempt, {});
            sheet.columns.below(sheet.page, 2, reasonsText(attempt->reasons, *attempt, sheet.places));
        }
    }
    if (const auto attempts = unused(sheet.audit, true); !attempts.empty()) {
        sheet.page.blank();
        heading(sheet.page, "Used in another programme (" + std::to_string(attempts.size()) + ")");
        for (const AttemptResult* attempt : attempts) {
            sheet.columns.course(sheet.page, 2, *attempt, {});
            sheet.columns.below(sheet.page, 2, Text("it counts for " + whereUsed(*attempt)));
        }
    }
}

namespace {

void writeProgram(const Sheet& sheet) {
    writeVerdict(sheet);
    writeStillNeeded(sheet);
    writeConflicts(sheet);
    writeRequirements(sheet);
    writeNotUsed(sheet);
    writeFurther(sheet);
}

std::string studentText(const ProgramAudit& audit) {
    return audit.student.empty() ? "Student (no name on the record)" : "Student " + audit.student;
}

std::string institutionText(const ProgramAudit& audit) {
    return audit.institution +
           (audit.catalogYears.empty()
                ? ""
                : std::string(audit.institution.empty() ? "" : ", ") + "catalogue " + audit.catalogYears);
}

std::string shortHash(const ProgramAudit& audit) {
    return audit.ruleSet.substr(0, 8);
}

void writeHead(Page& page, const ProgramAudit& audit) {
    page.spread(Text(audit.title, Ink::strong), institutionText(audit));
    page.spread(studentText(audit), "audited " + audit.asOf.text() + ", rules " + shortHash(audit));
    page.blank();
}

void writeCommonHead(Page& page, const std::vector<ProgramAudit>& audits) {
    page.spread(Text(studentText(audits.front()), Ink::strong), "audited " + audits.front().asOf.text());
    for (const ProgramAudit& audit : audits) {
        page.paragraph(2, Text(verdictWord(audit.verdict)).add(": ").add(audit.title), 4);
    }
    if (std::any_of(audits.begin(), audits.end(),
                    [](const ProgramAudit& audit) { return audit.together > 1; })) {
        page.paragraph(0, Text("Programmes audited together are served in this order.", Ink::quiet));
    }
}

} // namespace

} // namespace report

std::string renderAudit(const std::vector<ProgramAudit>& audits, const SourceSet& sources,
                        const TextStyle& style) {
    report::Page page(style);
    const report::Places places(sources);
    if (audits.size() > 1) {
        report::writeCommonHead(page, audits);
    }
    for (const ProgramAudit& audit : audits) {
        if (audits.size() > 1) {
            page.blank();
            page.paragraph(0, report::Text(std::string(page.width(), '=')));
            const std::string institution = report::institutionText(audit);
            page.spread(report::Text(audit.title, report::Ink::strong),
                        institution + (institution.empty() ? "" : ", ") + "rules " +
                            report::shortHash(audit));
            page.blank();
        } else {
            report::writeHead(page, audit);
        }
        const report::CourseColumns columns(audit, page.width());
        report::writeProgram({page, audit, places, columns});
    }
    return page.take();
}

} // namespace gradus
