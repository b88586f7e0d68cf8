#include "src/records/record_pages.h"

namespace gradus::records {

std::vector<CodePage> transcriptPages() {
    return {
        {"json-syntax", "A file that is not JSON",
         "A transcript is a file in JSON, and so are the programmes of other systems. Where the text stops "
         "being JSON nothing behind it can be "
         "understood, so this is the only fault reported; mend it and run the command again.\n\n"
         "Most often a comma is missing or one too many, text stands in single quotes, or a quote was never "
         "closed. JSON has no comments.",
         R"({"student": "s0142", "attempts": [],})", R"({"student": "s0142", "attempts": []})"},
        {"missing-field", "A field that a record needs is not there",
         "Every attempt states its course, units, term and grade; nothing of it is guessed, for a guess "
         "would decide about a degree unseen. Only an attempt in progress or planned may go without a "
         "grade. The units are those the attempt carries, whatever the catalogue says.\n\n"
         "In CSV, a blank cell is a field that is not there.",
         R"({"course": "AIPI 510", "grade": "A", "term": "fall 2024"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"unknown-field", "A field that no record has",
         "The fields of a record have fixed names. A name that is not among them is most likely a slip, and "
         "what it holds would be lost without a word. What an institution records besides goes into "
         "`fields` of the attempt; in CSV, into a column `field NAME`.",
         R"({"course": "AIPI 510", "unit": 3, "grade": "A", "term": "fall 2024"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"repeated-field", "A field that stands twice",
         "Of two values of one field nobody can say which holds, so none is taken.",
         R"("givens": {"delivery": "online", "delivery": "campus-12"})",
         R"("givens": {"delivery": "online"})"},
        {"bad-value", "A field that holds what it can't hold",
         "The message names the record and the field, and the hint says what belongs there. A term is a "
         "season in small letters and a year; units are a number with at most three decimals; ids are those "
         "of the rule file.\n\n"
         "docs/transcripts.md lists every field with what it holds.",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "Fall 24"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"repeated-value", "A value that stands twice in a list",
         "A tag, a programme or a choice holds once or not at all; the second one changes nothing. Perhaps "
         "another was meant.",
         R"("choices": {"concentration": ["energy", "energy"]})",
         R"("choices": {"concentration": ["energy"]})"},
        {"course-in-small-letters", "A course's code in small letters",
         "The letters of a code are taken as they are written. A rule that names AIPI 510 does not find "
         "aipi 510, and the attempt would be listed as not used. If it really is another course, the "
         "warning does no harm.",
         R"({"course": "aipi 510", "units": 3, "grade": "A", "term": "fall 2024"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
    };
}

std::vector<CodePage> transcriptCsvPages() {
    return {
        {"several-students", "A file about more than one student",
         "A transcript tells what one student brings. The column `student` of a transcript in CSV holds the "
         "same id in every row; the rows of another student belong into a file of their own.",
         "student,course,units,grade,term\ns0142,AIPI 510,3,A,fall 2024\ns0143,AIPI 510,3,B,fall 2024\n",
         "student,course,units,grade,term\ns0142,AIPI 510,3,A,fall 2024\ns0142,AIPI 520,3,B,fall 2024\n"},
    };
}

} // namespace gradus::records
