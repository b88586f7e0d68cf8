#include "src/records/record_pages.h"

namespace gradus::records {

std::vector<CodePage> cataloguePages() {
    return {
        {"missing-column", "A CSV file without a column that it needs",
         "The first row names the columns. Without the column `course` a catalogue has nothing to list; a "
         "transcript needs `student`, `course`, `units` and `term`. Columns are separated by commas; some "
         "spreadsheet programs write semicolons.",
         "Course,Title\nAIPI 510,Sourcing Data for Analytics\n",
         "course,title\nAIPI 510,Sourcing Data for Analytics\n"},
        {"repeated-column", "A column that stands twice",
         "Of two columns `units` nobody can say which holds. Columns that Gradus does not read, which "
         "only a catalogue may have, may stand as often as they like.",
         "course,units,units\nAIPI 510,3,4\n", "course,units,units in 2020\nAIPI 510,3,4\n"},
        {"csv-quotes", "Quotes at a wrong place",
         "A field that holds a comma, a line break or quotes stands in double quotes, and the quotes inside "
         "it are written twice. Quotes elsewhere leave open where the field ends.",
         "course,title\nCS 2500,\"Fundamentals\" I\n", "course,title\nCS 2500,\"\"\"Fundamentals\"\" I\"\n"},
        {"odd-units", "Units that are no amount",
         "Units are an amount such as 3 or 1.5. Blank, VAR and ranges such as 3-12 say that they are "
         "unknown or vary. Anything else is taken as unknown, too, but it may be a slip.",
         "course,units\n42-890,9-48 4\n", "course,units\n42-890,9-48\n"},
        {"odd-row", "A row with more or fewer fields than the first",
         "The fields of such a row may stand in the wrong columns. Most often a title with a comma lacks "
         "its quotes. In a catalogue this is a warning; in a transcript it is an error, for a grade might "
         "be lost.",
         "course,title\nAIPI 560,Legal, Societal & Ethical AI\n",
         "course,title\nAIPI 560,\"Legal, Societal & Ethical AI\"\n"},
        {"odd-title", "A title that can't be shown",
         "A title is at most 2,000 bytes long and has no control characters, which would disturb the "
         "report. The course is listed without it.",
         "course,title\nAIPI 510,Sourcing\x7f Data\n", "course,title\nAIPI 510,Sourcing Data\n"},
        {"odd-tag", "A tag that can't be used",
         "A tag is at most 100 bytes long and has no control characters. The course is listed without this "
         "one.",
         "course,tags\nAIPI 510,core\x7f\n", "course,tags\nAIPI 510,core\n"},
        {"odd-last-offered", "A last term that is no term",
         "The column `last offered` names the last term in which a course was offered: a season as the "
         "institution calls it, in small letters, and the calendar year. Blank says that the course is still "
         "offered; so does a term that can't be read, which would hide that rules name a course that is "
         "gone.",
         "course,last offered\nCS 240,Spring '23\n", "course,last offered\nCS 240,spring 2023\n"},
        {"repeated-course", "A course that is listed twice",
         "The first row of a course holds, and the later one is left out. The same code in another spelling "
         "is the same course: CS2500 is CS 2500.",
         "course,units\nCS 2500,4\nCS2500,5\n", "course,units\nCS 2500,4\nCS 2501,1\n"},
        {"row-without-course", "A row without a code",
         "A row lists a course by its code. Without one, or with one that is longer than 100 bytes or has "
         "control characters, the row is left out.",
         "course,title\n,Sourcing Data\n", "course,title\nAIPI 510,Sourcing Data\n"},
    };
}

std::vector<CodePage> fileBoundPages() {
    return {
        {"csv-not-utf-8", "A CSV file that is not UTF-8 text",
         "Letters beyond the English ones stand in a file in one of several encodings, and only UTF-8 is "
         "read. Spreadsheet programs offer it when they save: \"CSV UTF-8\".",
         "a file saved as \"CSV\"", "the same file saved as \"CSV UTF-8\""},
        {"record-too-large", "A file that holds more than Gradus reads",
         "Everything a file may hold has a bound, far above what real records need, so that no file can "
         "exhaust the machine. The message says which bound it is.",
         "a transcript with 2,001 attempts", "a transcript with the 40 attempts of one student"},
        {"more-faults", "More faults than are shown",
         "At most 1,000 errors and 1,000 warnings of a file are shown. So many have mostly one cause: a "
         "wrong column or an export in another form.",
         "a catalogue of 7,000 courses whose `units` hold words",
         "the same catalogue with amounts in `units`"},
    };
}

} // namespace gradus::records
