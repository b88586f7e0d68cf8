#include "gradus/coverage_report.h"

#include "src/report/coverage_wording.h"
#include "src/report/page.h"
#include "src/report/unicode.h"

#include <algorithm>
#include <vector>

namespace gradus {
namespace report {
namespace {

constexpr int widest = 80;
constexpr std::size_t indent = 4;

/// The first line of a clause, cut to the page, and how it is underlined.
struct Shown {
    std::string line;
    std::size_t offset = 0; ///< columns before the clause
    std::size_t columns = 0;
};

std::vector<std::string> codePoints(std::string_view text) {
    std::vector<std::string> points;
    while (!text.empty()) {
        const std::size_t bytes = firstCodePoint(text).bytes;
        points.push_back(printable(text.substr(0, bytes)));
        text.remove_prefix(bytes);
    }
    return points;
}

Shown shownLine(const Location& at, const SourceSet& sources, std::size_t room, bool ascii) {
    const std::vector<std::string> points = codePoints(sources.line(at.source, at.span.begin));
    const std::size_t begin = sources.lineColumn(at.source, at.span.begin).column - 1;
    const LineColumn last = sources.lineColumn(at.source, at.span.end);
    const bool sameLine = last.line == sources.lineColumn(at.source, at.span.begin).line;
    const std::size_t end = std::min(sameLine ? last.column - 1 : points.size(), points.size());
    const std::string cut = ascii ? "..." : "…";
    std::size_t from = 0;
    while (from < begin && points[from] == " ")
        ++from;
    const std::size_t before = room / 3; // of what stands before a clause in the middle of a long line
    if (points.size() - from > room && begin - from > before)
        from = begin - before;
    Shown shown;
    if (from > 0 && points[from - 1] != " ")
        shown.line = cut;
    for (std::size_t i = from; i < points.size(); ++i) {
        if (i == begin)
            shown.offset = columnsOf(shown.line);
        if (columnsOf(shown.line) + columnsOf(points[i]) + columnsOf(cut) > room) {
            shown.line += cut;
            break;
        }
        shown.line += points[i];
        if (i >= begin && i < end)
            shown.columns += columnsOf(points[i]);
    }
    return shown;
}

void writeHead(Page& page, const ClauseCoverage& clause, const Text& found, const SourceSet& sources) {
    const LineColumn place = sources.lineColumn(clause.at.source, clause.at.span.begin);
    page.paragraph(0,
                   Text(sources[clause.at.source].name + ":" + std::to_string(place.line) + ":" +
                            std::to_string(place.column) + ": ",
                        Ink::quiet)
                       .add(kindWord(clause.kind) + ": ", Ink::strong)
                       .join(found),
                   indent);
    const Shown shown = shownLine(clause.at, sources, page.width() - indent, page.ascii());
    page.paragraph(indent, glued(shown.line));
    page.paragraph(indent + shown.offset, Text(std::string(std::max<std::size_t>(shown.columns, 1), '^')));
}

Text foundOf(const ClauseCoverage& clause, bool ofStudents) {
    if (clause.covered())
        return Text("covered", Ink::good);
    std::string missing;
    for (const std::string& one : missingOutcomes(clause, ofStudents))
        missing += (missing.empty() ? "" : ", ") + one;
    return Text(missing, clause.reachedBy.empty() ? Ink::bad : Ink::waiting);
}

/// By which cases each outcome was seen.
void writeCases(Page& page, const ClauseCoverage& clause, const Coverage& coverage) {
    for (const ClauseCoverage::Seen& seen : clause.outcomes) {
        if (seen.by.empty())
            continue;
        std::string names;
        for (const std::size_t one : seen.by) {
            const std::string& name = coverage.cases[one].name;
            names += (names.empty() ? "" : ", ") + (coverage.ofStudents ? name : "\"" + name + "\"");
        }
        page.paragraph(indent, outcomeWord(seen.outcome) + ": " + names, 2 * indent);
    }
}

std::string counted(std::size_t n, const std::string& noun) {
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

} // namespace
} // namespace report

std::string renderCoverage(const Coverage& coverage, const SourceSet& sources, const TextStyle& style,
                           bool all) {
    TextStyle narrow = style;
    narrow.width = std::min(style.width, report::widest);
    report::Page page(narrow);
    for (const report::FileClauses& file : report::byFile(coverage)) {
        std::string share = report::percent(file.covered(), file.clauses.size());
        share.insert(0, 7 - std::min<std::size_t>(share.size(), 7), ' ');
        const bool whole = file.covered() == file.clauses.size();
        page.spread(report::Text(sources[file.source].name),
                    report::Text(report::glued(std::to_string(file.covered()) + " of " +
                                               std::to_string(file.clauses.size()) + "  " + share),
                                 whole ? report::Ink::good : report::Ink::waiting));
    }
    for (const ClauseCoverage& clause : coverage.clauses) {
        if (clause.covered() && !all)
            continue;
        page.blank();
        report::writeHead(page, clause, report::foundOf(clause, coverage.ofStudents), sources);
        if (all)
            report::writeCases(page, clause, coverage);
    }
    page.blank();
    if (!coverage.failed.empty()) {
        page.paragraph(0, report::counted(coverage.failed.size(), "test") +
                              " did not pass, and nothing is counted of them; gradus test says why:");
        for (const CoverageCase& one : coverage.failed)
            page.paragraph(2, "\"" + one.name + "\"", 4);
    }
    page.paragraph(0, "coverage: " + std::to_string(coverage.covered()) + " of " +
                          report::counted(coverage.clauses.size(), "clause") + ", " +
                          report::percent(coverage.covered(), coverage.clauses.size()));
    return page.take();
}

} // namespace gradus
