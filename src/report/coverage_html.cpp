#include "gradus/coverage_report.h"

#include "src/report/coverage_page_style.h"
#include "src/report/coverage_wording.h"
#include "src/wording/markup.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace gradus {
namespace report {
namespace {

/// How the clauses that begin on a line stand, the worst of them.
enum class State { covered, partly, never };

State stateOf(const ClauseCoverage& clause) {
    return clause.covered() ? State::covered : clause.reachedBy.empty() ? State::never : State::partly;
}

constexpr const char* classOf[] = {"covered", "partly", "never"};
constexpr const char* signOf[] = {"✔", "◐", "✘"};
constexpr const char* wordOf[] = {"covered", "partly covered", "never reached"};

/// "1–3, 7": cases by their numbers, from 1.
std::string numbers(const CaseList& list) {
    std::string text;
    for (std::size_t i = 0; i < list.size();) {
        std::size_t last = i;
        while (last + 1 < list.size() && list[last + 1] == list[last] + 1)
            ++last;
        text += fmt::format("{}{}", text.empty() ? "" : ", ", list[i] + 1);
        if (last > i)
            text += fmt::format("{}{}", last == i + 1 ? ", " : "–", list[last] + 1);
        i = last + 1;
    }
    return text;
}

std::string counted(std::size_t n, const char* noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& texts) {
    return fmt::format("{}", fmt::join(texts, ", "));
}

class HtmlPage {
public:
    HtmlPage(const Coverage& coverage, const SourceSet& sources)
        : coverage_(coverage), sources_(sources), files_(byFile(coverage)),
          noun_(coverage.ofStudents ? "student" : "test") {}

    std::string take() {
        head();
        for (std::size_t i = 0; i < files_.size(); ++i)
            file(i);
        cases();
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    template <typename... Values>
    void put(fmt::format_string<Values...> format, Values&&... values) {
        out_ += fmt::format(format, std::forward<Values>(values)...);
    }

    void head() {
        const std::string all = percent(coverage_.covered(), coverage_.clauses.size());
        put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<title>Coverage of the rules: {}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n",
            all, coveragePageStyle);
        put("<h1>Coverage of the rules: {}</h1>\n", all);
        put("<p>{} of {} were seen in every way that matters, by {}.</p>\n", coverage_.covered(),
            counted(coverage_.clauses.size(), "clause"), counted(coverage_.cases.size(), noun_));
        if (!coverage_.failed.empty()) {
            put("<p><strong>{} did not pass; nothing is counted of them:</strong></p>\n<ul>\n",
                counted(coverage_.failed.size(), noun_));
            for (const CoverageCase& one : coverage_.failed)
                put("<li>{}</li>\n", wording::markup(one.name));
            out_ += "</ul>\n";
        }
        out_ += "<p class=\"legend\">";
        for (int s = 0; s < 3; ++s)
            put("<span class=\"{}\"><b>{}</b> {}</span> ", classOf[s], signOf[s], wordOf[s]);
        put("The number beside a line says how many {}s reached what begins on it.</p>\n", noun_);
        out_ += "<table>\n<caption>The files</caption>\n<thead><tr><th scope=\"col\">File</th><th "
                "scope=\"col\">Covered</th><th scope=\"col\">Clauses</th><th scope=\"col\">Share</th>"
                "</tr></thead>\n<tbody>\n";
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const std::size_t covered = files_[i].covered(), whole = files_[i].clauses.size();
            put("<tr class=\"{}\"><th scope=\"row\"><a href=\"#f{}\">{}</a></th><td>{}</td><td>{}</td>"
                "<td>{}</td></tr>\n",
                classOf[covered == whole ? 0
                        : covered > 0    ? 1
                                         : 2],
                i + 1, wording::markup(nameOf(files_[i])), covered, whole, percent(covered, whole));
        }
        out_ += "</tbody>\n</table>\n";
    }

    const std::string& nameOf(const FileClauses& file) const { return sources_[file.source].name; }

    void file(std::size_t number) {
        const FileClauses& file = files_[number];
        put("<section aria-labelledby=\"f{0}\">\n<h2 id=\"f{0}\">{1} <small>{2} of {3}, {4}</small></h2>\n"
            "<div class=\"rules\" role=\"region\" aria-labelledby=\"f{0}\" tabindex=\"0\">\n",
            number + 1, wording::markup(nameOf(file)), file.covered(), counted(file.clauses.size(), "clause"),
            percent(file.covered(), file.clauses.size()));
        std::map<std::size_t, std::vector<const ClauseCoverage*>> lines;
        for (const ClauseCoverage* clause : file.clauses)
            lines[sources_.lineColumn(file.source, clause->at.span.begin).line].push_back(clause);
        const std::string& text = sources_[file.source].text;
        std::size_t at = 0;
        for (std::size_t line = 1; at < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            writeLine(line, at, std::string_view(text).substr(at, end - at), lines[line]);
            at = end + 1;
        }
        out_ += "</div>\n<details>\n<summary>Every clause of this file, and by what it was "
                "seen</summary>\n<ul>\n";
        for (const ClauseCoverage* clause : file.clauses)
            footnote(*clause);
        out_ += "</ul>\n</details>\n</section>\n";
    }

    void writeLine(std::size_t line, std::size_t begin, std::string_view text,
                   const std::vector<const ClauseCoverage*>& clauses) {
        if (clauses.empty()) {
            put("<div class=\"line\"><span class=\"no\">{}</span><span class=\"mark\"></span><code>{}</code>"
                "</div>\n",
                line, wording::markup(text));
            return;
        }
        State worst = State::covered;
        CaseList reached;
        for (const ClauseCoverage* clause : clauses) {
            worst = std::max(worst, stateOf(*clause));
            reached.insert(reached.end(), clause->reachedBy.begin(), clause->reachedBy.end());
        }
        std::sort(reached.begin(), reached.end());
        reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
        const int state = static_cast<int>(worst);
        put("<div class=\"line {}\"><span class=\"no\">{}</span><span class=\"mark\" title=\"{}\">"
            "<b aria-hidden=\"true\">{}</b><span class=\"said\">{},</span> {}</span><code>{}</code></div>\n",
            classOf[state], line, titleOf(clauses), signOf[state], wordOf[state], reached.size(),
            underlined(begin, text, clauses));
        for (const ClauseCoverage* clause : clauses) {
            if (clause->covered())
                continue;
            put("<div class=\"lack\">{}: {}</div>\n", wording::markup(nameOf(*clause)),
                wording::markup(joined(missingOutcomes(*clause, coverage_.ofStudents))));
        }
    }

    /// What it is and how it begins; a statement says what it is itself.
    std::string nameOf(const ClauseCoverage& clause) const {
        const std::string& text = sources_[clause.at.source].text;
        std::string words = text.substr(clause.at.span.begin, clause.at.span.end - clause.at.span.begin);
        words = words.substr(0, words.find('\n'));
        constexpr std::size_t most = 60;
        if (words.size() > most) {
            std::size_t end = most;
            while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
                --end; // not within a character
            words = words.substr(0, end) + "…";
        }
        const std::string word = kindWord(clause.kind);
        return words.compare(0, word.size(), word) == 0 ? "“" + words + "”" : word + " “" + words + "”";
    }

    /// What is missing is underlined where it stands.
    std::string underlined(std::size_t begin, std::string_view text,
                           const std::vector<const ClauseCoverage*>& clauses) const {
        std::vector<std::size_t> lacks(text.size(), 0); // of each byte: how bad is what it belongs to
        for (const ClauseCoverage* clause : clauses) {
            const std::size_t from = clause->at.span.begin - begin;
            const std::size_t to = std::min<std::size_t>(clause->at.span.end - begin, text.size());
            for (std::size_t i = from; i < to && !clause->covered(); ++i)
                lacks[i] = std::max(lacks[i], static_cast<std::size_t>(stateOf(*clause)));
        }
        std::string out;
        for (std::size_t i = 0; i < text.size();) {
            std::size_t end = i;
            while (end < text.size() && lacks[end] == lacks[i])
                ++end;
            const std::string piece = wording::markup(text.substr(i, end - i));
            out += lacks[i] == 0 ? piece : fmt::format("<u class=\"{}\">{}</u>", classOf[lacks[i]], piece);
            i = end;
        }
        return out;
    }

    std::string outcomesOf(const ClauseCoverage& clause, bool names) const {
        std::vector<std::string> outcomes;
        for (const ClauseCoverage::Seen& seen : clause.outcomes) {
            if (!names)
                outcomes.push_back(fmt::format("{} {}", outcomeWord(seen.outcome), seen.by.size()));
            else
                outcomes.push_back(fmt::format("{}: {}", outcomeWord(seen.outcome),
                                               seen.by.empty() ? "never" : numbers(seen.by)));
        }
        return fmt::format("{}", fmt::join(outcomes, names ? "; " : ", "));
    }

    std::string titleOf(const std::vector<const ClauseCoverage*>& clauses) const {
        std::string title;
        for (const ClauseCoverage* clause : clauses)
            title += (title.empty() ? "" : "; ") + nameOf(*clause) + ": " + outcomesOf(*clause, false);
        return wording::markup(title);
    }

    void footnote(const ClauseCoverage& clause) {
        const int state = static_cast<int>(stateOf(clause));
        put("<li class=\"{}\"><b>{}</b> line {}: {} <span class=\"by\">{}</span></li>\n", classOf[state],
            signOf[state], sources_.lineColumn(clause.at.source, clause.at.span.begin).line,
            wording::markup(nameOf(clause)), wording::markup(outcomesOf(clause, true)));
    }

    void cases() {
        if (coverage_.cases.empty())
            return;
        put("<section aria-labelledby=\"cases\">\n<h2 id=\"cases\">The {}s, by their numbers</h2>\n<ol>\n",
            noun_);
        for (const CoverageCase& one : coverage_.cases) {
            put("<li>{}", wording::markup(one.name));
            if (one.at.span.begin < one.at.span.end)
                put(" <span class=\"by\">{}:{}</span>", wording::markup(sources_[one.at.source].name),
                    sources_.lineColumn(one.at.source, one.at.span.begin).line);
            out_ += "</li>\n";
        }
        out_ += "</ol>\n</section>\n";
    }

    const Coverage& coverage_;
    const SourceSet& sources_;
    const std::vector<FileClauses> files_;
    const char* noun_;
    std::string out_;
};

} // namespace
} // namespace report

std::string coverageHtml(const Coverage& coverage, const SourceSet& sources) {
    return report::HtmlPage(coverage, sources).take();
}

} // namespace gradus
