#include "gradus/report.h"

#include "src/did_you_mean.h"
#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace gradus {

namespace report {

namespace {

constexpr std::size_t labelColumns = 9;

/// Codes that the audit knows: of the record and of what is missing.
std::vector<std::string> coursesOf(const ProgramAudit& audit) {
    std::set<std::string> codes;
    for (const AttemptResult& attempt : audit.attempts) {
        codes.insert(attempt.attempt.course.text());
    }
    forEachNode(audit.body, [&](const Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what);
            take != nullptr && take->missing) {
            for (const CatalogCourse& course : take->missing->examples) {
                codes.insert(course.code.text());
            }
        }
    });
    return {codes.begin(), codes.end()};
}

/// Titles and statements that begin with the query, which has more than one word.
std::vector<std::string> begunBy(const std::vector<ProgramAudit>& audits, const std::string& query) {
    std::set<std::string> found;
    const std::string begin = lowerCase(query);
    for (const ProgramAudit& audit : audits) {
        for (const std::string& name : askable(audit)) {
            if (query.find(' ') != std::string::npos &&
                lowerCase(name).compare(0, begin.size(), begin) == 0) {
                found.insert(name);
            }
        }
    }
    return {found.begin(), found.end()};
}

void writeUnknown(Page& page, const std::vector<ProgramAudit>& audits, const std::string& query) {
    if (const std::vector<std::string> begun = begunBy(audits, query); !begun.empty()) {
        page.paragraph(0, "\"" + query + "\" is the beginning of several; which is meant?");
        for (const std::string& name : begun) {
            page.paragraph(2, name, 4);
        }
        return;
    }
    std::vector<std::string> known;
    for (const ProgramAudit& audit : audits) {
        for (const auto& list : {askable(audit), coursesOf(audit)}) {
            known.insert(known.end(), list.begin(), list.end());
        }
    }
    const auto near = didYouMean(query, known);
    page.paragraph(0, "\"" + query +
                          "\" is neither a course of the record or of what is missing, nor a requirement");
    page.paragraph(
        0,
        near
            ? "did you mean \"" + *near + "\"?"
            : "ask for a course, as in AIPI 531, or for a requirement by its title or its name in the rules");
}

} // namespace

std::string lowerCase(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

void labelled(Page& page, const char* label, const Text& text) {
    page.row(2, {{Text(label, Ink::quiet), labelColumns}, {text, page.width() - labelColumns - 4}});
}

Text placed(const Text& text, const std::string& place) {
    Text out = text;
    return place.empty() ? out : out.add(" (" + place + ")", Ink::quiet);
}

} // namespace report

WhyAnswer renderWhy(const std::vector<ProgramAudit>& audits, std::string_view query, const SourceSet& sources,
                    const TextStyle& style) {
    const std::string asked(query);
    const report::Places places(sources);
    std::string text;
    bool known = false;
    for (const ProgramAudit& audit : audits) {
        report::Page page(style);
        const report::CourseColumns columns(audit, page.width());
        const report::Sheet sheet{page, audit, places, columns};
        const bool byPath = report::answerPath(sheet, asked);
        const bool answered =
            byPath || (!asked.empty() && report::answerCourse(sheet, CourseCode::parse(asked)));
        if (answered) {
            text += text.empty() ? "" : "\n";
            if (audits.size() > 1) {
                report::Page title(style);
                title.paragraph(0, report::Text(audit.title, report::Ink::quiet));
                text += title.take();
            }
            text += page.take();
            known = true;
        }
    }
    if (const auto begun = report::begunBy(audits, asked);
        !known && begun.size() == 1 && begun.front() != asked) {
        return renderWhy(audits, begun.front(), sources, style);
    }
    if (!known) {
        report::Page page(style);
        report::writeUnknown(page, audits, asked);
        text = page.take();
    }
    return {known, text};
}

} // namespace gradus
