#include "gradus/catalog.h"
#include "src/did_you_mean.h"
#include "src/records/catalog_values.h"
#include "src/records/course_spelling.h"
#include "src/records/csv.h"
#include "src/records/words.h"
#include "src/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus {

namespace records {

namespace {

constexpr std::size_t maxBytes = 64 * 1024 * 1024;
constexpr std::size_t maxRows = 200'000;
constexpr std::size_t longestCode = 100;
constexpr std::size_t longestTag = 100;
constexpr std::size_t longestTitle = 2000;

/// Where the columns stand that are read; `none` for those the file lacks.
struct Columns {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t course = none, title = none, units = none, tags = none, lastOffered = none;
};

class CatalogReader {
public:
    CatalogReader(const std::string& text, Faults& faults) : faults_(faults), csv_(text, faults) {}

    std::vector<CatalogCourse> read() {
        std::vector<CatalogCourse> courses;
        std::vector<CsvField> row;
        if (!csv_.next(row)) {
            faults_.error("missing-column", {0, 0}, "the file is empty",
                          "the first row names the columns: course,title,units");
            return courses;
        }
        readHeader(row);
        if (columns_.course == Columns::none) {
            return courses;
        }
        std::size_t rows = 0;
        while (csv_.next(row)) {
            if (++rows > maxRows) {
                faults_.error("record-too-large", row.front().span,
                              fmt::format("the file has more than {} rows", maxRows),
                              "split the catalogue by institution");
                break;
            }
            if (auto course = readRow(row)) {
                courses.push_back(std::move(*course));
            }
        }
        return courses;
    }

private:
    void readHeader(const std::vector<CsvField>& row) {
        headerSize_ = row.size();
        const std::pair<const char*, std::size_t*> known[] = {{"course", &columns_.course},
                                                              {"title", &columns_.title},
                                                              {"units", &columns_.units},
                                                              {"tags", &columns_.tags},
                                                              {"last offered", &columns_.lastOffered}};
        std::vector<std::string> names;
        for (std::size_t i = 0; i < row.size(); ++i) {
            names.push_back(folded(row[i].text));
            for (const auto& [name, place] : known) {
                if (names.back() != name) {
                    continue;
                }
                if (*place != Columns::none) {
                    faults_.error("repeated-column", row[i].span,
                                  fmt::format("the column `{}` stands twice", name), "keep one of the two");
                    faults_.label(row[*place].span, "first here");
                } else {
                    *place = i;
                }
            }
        }
        if (columns_.course != Columns::none) {
            return;
        }
        std::string hint = "the first row names the columns: course,title,units";
        if (row.size() == 1 && names[0].find_first_of(";|") != std::string::npos) {
            hint = "separate the columns with commas";
        } else if (const auto near = didYouMean("course", names)) {
            hint = fmt::format("rename the column {} to course", quoted(*near));
        }
        faults_.error("missing-column", {row.front().span.begin, row.back().span.end},
                      "the first row names no column `course`", hint);
    }

    std::optional<CatalogCourse> readRow(const std::vector<CsvField>& row) {
        const std::string code = folded(text(row, columns_.course));
        const Span at = columns_.course < row.size() ? row[columns_.course].span
                                                     : Span{row.front().span.begin, row.back().span.end};
        name_ = fmt::format("row {}", csv_.rowNumber());
        if (code.empty() || code.size() > longestCode || hasControlCharacter(code)) {
            warn("row-without-course", at,
                 code.empty() ? "`course` is blank" : "`course` is too long or holds a control character",
                 "this row is left out; write the course's code, as in AIPI 510");
            return std::nullopt;
        }
        name_ += fmt::format(" ({})", code);
        CatalogCourse course;
        course.at = faults_.locate(at);
        course.code = CourseCode::parse(code);
        if (const auto [first, isNew] = seen_.emplace(course.code.text(), at); !isNew) {
            warn("repeated-course", at, "the course is listed a second time",
                 "this row is left out; keep one of the two");
            faults_.label(first->second, "first here");
            return std::nullopt;
        }
        warnOfSmallLetters(course.code, name_ + ": `course`", at, faults_);
        if (row.size() != headerSize_) {
            warn("odd-row", {row.front().span.begin, row.back().span.end},
                 fmt::format("there are {} fields, the first row has {}", row.size(), headerSize_),
                 "put fields that hold a comma in double quotes");
        }
        course.title = readTitle(row);
        course.units = readUnits(row);
        course.tags = readTags(row);
        course.lastOffered = readLastOffered(row);
        return course;
    }

    std::string readTitle(const std::vector<CsvField>& row) {
        std::string title = folded(text(row, columns_.title));
        if (title.size() > longestTitle || hasControlCharacter(title)) {
            warn("odd-title", row[columns_.title].span,
                 fmt::format("`title` {}", title.size() > longestTitle
                                               ? fmt::format("has more than {} bytes", longestTitle)
                                               : std::string("holds a control character")),
                 "the title is left out");
            title.clear();
        }
        return title;
    }

    std::optional<Milli> readUnits(const std::vector<CsvField>& row) {
        const std::string units = folded(text(row, columns_.units));
        const CatalogUnits read = readCatalogUnits(units);
        if (read.odd) {
            warn("odd-units", row[columns_.units].span,
                 fmt::format("`units` is {}, no amount and no range", quoted(units)),
                 "the units count as unknown; write 3, 1.5, 3-12, VAR or nothing");
        }
        return read.units;
    }

    std::vector<std::string> readTags(const std::vector<CsvField>& row) {
        std::string all = text(row, columns_.tags);
        std::replace(all.begin(), all.end(), '|', ' ');
        all = folded(all);
        std::vector<std::string> tags;
        bool odd = false;
        for (std::size_t begin = 0; begin < all.size();) {
            const std::size_t end = std::min(all.find(' ', begin), all.size());
            const std::string tag = all.substr(begin, end - begin);
            begin = end + 1;
            if (tag.size() > longestTag || hasControlCharacter(tag)) {
                odd = true;
            } else {
                tags.push_back(tag);
            }
        }
        if (odd) {
            warn("odd-tag", row[columns_.tags].span,
                 fmt::format("a tag has more than {} bytes or holds a control character", longestTag),
                 "this tag is left out");
        }
        std::sort(tags.begin(), tags.end());
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        return tags;
    }

    std::optional<LastOffered> readLastOffered(const std::vector<CsvField>& row) {
        const std::string term = folded(text(row, columns_.lastOffered));
        if (term.empty()) {
            return std::nullopt;
        }
        const auto read = SeasonYear::parse(term);
        if (!read) {
            warn("odd-last-offered", row[columns_.lastOffered].span,
                 fmt::format("`last offered` is {}, no term", quoted(term)),
                 "the course counts as still offered; write spring 2023, or nothing");
            return std::nullopt;
        }
        return LastOffered{read->season, read->year};
    }

    static std::string text(const std::vector<CsvField>& row, std::size_t column) {
        return column < row.size() ? row[column].text : std::string();
    }

    void warn(const char* code, Span at, const std::string& cause, std::string hint) {
        faults_.warning(code, at, name_ + ": " + cause, std::move(hint));
    }

    Faults& faults_;
    CsvReader csv_;
    Columns columns_;
    std::size_t headerSize_ = 0;
    std::string name_;
    std::map<std::string, Span> seen_; // canonical codes
};

} // namespace

} // namespace records

CatalogRead readCatalogCsv(const std::string& text, SourceId source) {
    records::Faults faults(source);
    std::vector<CatalogCourse> courses;
    if (text.size() > records::maxBytes) {
        faults.error("record-too-large", {0, 0},
                     fmt::format("the file has {} bytes, more than {}", text.size(), records::maxBytes),
                     "split the catalogue by institution");
    } else if (const std::size_t bad = firstInvalidUtf8(text); bad != text.size()) {
        const auto at = static_cast<std::uint32_t>(bad);
        faults.error("csv-not-utf-8", {at, at + 1}, "the text is not UTF-8 here",
                     "save the file as CSV in UTF-8");
    } else {
        courses = records::CatalogReader(text, faults).read();
    }
    std::sort(courses.begin(), courses.end(), [](const CatalogCourse& a, const CatalogCourse& b) {
        return CourseCode::less(a.code, b.code);
    });
    CatalogRead read;
    for (CatalogCourse& course : courses) {
        read.catalog.add(std::move(course));
    }
    read.diagnostics = faults.take();
    return read;
}

} // namespace gradus
