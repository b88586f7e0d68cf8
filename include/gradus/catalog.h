#pragma once

#include "gradus/course_code.h"
#include "gradus/diagnostic.h"
#include "gradus/units.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// The last term in which a course was offered, as the catalogue states it. The season is a word that only
/// the institution's file gives a meaning.
struct LastOffered {
    std::string season; ///< "spring"
    int year = 0;
    std::string text() const { return season + " " + std::to_string(year); }
    bool operator==(const LastOffered&) const = default;
};

/// One course of the catalogue.
struct CatalogCourse {
    CourseCode code;
    std::string title;
    std::optional<Milli> units;    ///< none: unknown or variable
    std::vector<std::string> tags; ///< from a `tags` column, separated by spaces or `|`; sorted, unique
    std::optional<LastOffered> lastOffered; ///< none: it is still offered
    Location at;
};

/// The courses an institution offers, by canonical code.
class Catalog {
public:
    /// Adds a course; false when the code is already there (the first stays). Cheap in code order.
    bool add(CatalogCourse course);
    const CatalogCourse* find(const CourseCode& code) const;
    bool listsSubject(const std::string& subject) const;
    /// In code order (`CourseCode::less`).
    const std::vector<CatalogCourse>& courses() const { return courses_; }
    bool hasTag(const std::string& tag) const { return tags_.count(tag) != 0; }
    const std::set<std::string>& tags() const { return tags_; }

private:
    std::vector<CatalogCourse> courses_; // in code order, so that the codes need no second index
    std::set<std::string> subjects_;
    std::set<std::string> tags_;
};

struct CatalogRead {
    Catalog catalog;
    Diagnostics diagnostics;
};

/// Reads a catalogue as CSV: a header row; `course` is needed, `title`, `units`, `tags`, `last
/// offered` are read where present, other columns are ignored. Blank, `VAR` and ranges ("3-12", "9,12") are
/// unknown units; anything else odd in `units`, a `last offered` that is no term, a repeated course and a row
/// without a code is a warning at its line; a broken quotation or a missing `course` column is an error.
/// Bounded: at most 64 MiB and 200,000 rows.
CatalogRead readCatalogCsv(const std::string& text, SourceId source);

} // namespace gradus
