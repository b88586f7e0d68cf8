#include "src/audit/audit_pages.h"

namespace gradus {

const std::vector<CodePage>& auditPages() {
    static const std::vector<CodePage> pages{
        {"missing-grade", "Completed work without a final grade",
         "What is completed has a grade; without one nobody can say whether it was passed. Work that still "
         "goes on "
         "is `in progress`, work to come is `planned`, and both may go without a grade.",
         R"({"course": "AIPI 510", "units": 3, "grade": "IP", "term": "fall 2024", "status": "completed"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "IP", "term": "fall 2024"})"},
        {"grade-too-early", "A final grade on work that is not completed",
         "The status says that the course still goes on, the grade says that it is over. One of them is "
         "wrong, and "
         "the audit would differ by which.",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024", "status": "planned"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"missing-admission", "A term of admission that the record lacks",
         "A rule counts years from the admission to the programme, as in `within 5 years of admission`. "
         "Without the term of admission nobody can say which attempts it is about, and a guess could turn "
         "the "
         "verdict either way. In a test it is stated as `admitted fall 2022`. The same holds of another "
         "programme that the student holds and years are counted from: its term of completion, or else of "
         "admission, must be recorded.",
         R"("programs": [{"id": "meng-aipi"}])",
         R"("programs": [{"id": "meng-aipi", "admitted": "fall 2022"}])"},
        {"missing-student-field", "A field of the student that the record lacks",
         "Rules compare what the record says of an attempt with what it says of the student, as in `campus "
         "is "
         "student \"home campus\"`. The record has no such field of the student. It is audited as if no "
         "attempt "
         "had the same value; where another value would lead to another verdict, nobody can tell.",
         R"({"student": "s0142", "attempts": []})",
         R"({"student": "s0142", "attempts": [], "fields": {"home campus": "north"}})"},
        {"unlisted-course", "A course on the record that the catalogue does not have",
         "The catalogue lists other courses of the subject, but not this one. It may be a slip of the pen, "
         "and a "
         "course that does not exist can fill a place that any course of its subject may fill; or the "
         "catalogue has "
         "a gap. Transferred credit is not compared. The course is counted as the record has it.",
         R"({"course": "AIPI 515", "units": 3, "grade": "A", "term": "fall 2024"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"other-units", "Units on the record that differ from the catalogue's",
         "The attempt carries other units than the catalogue says of its course. Both may be right, as when "
         "a "
         "course has changed; but a slip here changes every sum it is part of. The record's units are "
         "counted. "
         "Transferred credit is not compared, nor is a course whose units the catalogue leaves open.",
         R"({"course": "AIPI 510", "units": 30, "grade": "A", "term": "fall 2024"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"not-split", "Units on the record that a split does not know",
         "The rules split the course into parts of so many units, and the attempt carries another number. "
         "What its parts would be nobody has said, so it counts as a whole, like any other course. Most "
         "often the units on the record are a slip.",
         R"({"course": "18-786", "units": 10, "grade": "A", "term": "fall 2024"})",
         R"({"course": "18-786", "units": 12, "grade": "A", "term": "fall 2024"})"},
        {"other-catalog", "A programme held by another catalogue",
         "The record says by which catalogue years the student holds the programme, and the rules are those "
         "of other "
         "years. The audit is made all the same, by the rules given; what it says may not be what holds for "
         "this "
         "student.",
         R"({"id": "meng-aipi", "catalog": "2019-2020"})", R"({"id": "meng-aipi", "catalog": "2023-2024"})"},
        {"similar-program", "A programme held whose id is nearly that of the one audited",
         "Rules may ask which programme a student holds, since when, and by which catalogue. The record "
         "names a "
         "programme whose id differs by a letter or two from the one audited, and not that one itself: most "
         "likely a "
         "slip. It is counted as another programme.",
         R"({"id": "meng-aipl"})", R"({"id": "meng-aipi"})"},
        {"term-ahead", "A final grade in a term that is still to come",
         "On the day of the audit (today, or that of --as-of) the term of the attempt has not begun, and yet "
         "there is a final grade. Most likely the year is a slip, or the course is planned. It is counted as "
         "completed. Rules give terms no dates, so a term counts as begun two months before its share of the "
         "year, the terms of a year being taken as equally long. Transferred credit is not looked at.",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2042"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"unasked-fact", "A fact of the record that no rule asks about",
         "The record states a given, a choice, a milestone or a tag that none of the programmes audited "
         "looks at. That is fine when it belongs to another programme that the student holds; it may also be "
         "misspelt, and then the "
         "audit "
         "misses it. So it is said, as a note.",
         R"("attained": {"intership": 1})", R"("attained": {"internship": 1})"},
        {"dead-exception", "An exception about something that is not there",
         "An exception names a requirement or a named statement by its ids, and often a course of the "
         "record. "
         "What this one names does not exist: the rules have no such id, the record has no such course, or "
         "there is nothing of the kind at that place to decide about, as where `confirm` finds no "
         "`unchecked`. The exception is listed and not applied. In a test it is an error.",
         R"({"kind": "waive", "on": "coer", "who": "registrar", "when": "2026-02-01", "why": "done elsewhere"})",
         R"({"kind": "waive", "on": "core", "who": "registrar", "when": "2026-02-01", "why": "done elsewhere"})"},
        {"ambiguous-exception", "An exception that could mean several things",
         "Several of the programmes audited together have the id that an exception names, or the requirement "
         "has more than one statement that it could be about, as two takes with an amount each. Nothing is "
         "guessed: the exception is listed and not applied. Begin with the id of the programme, or name the "
         "statement. In a test it is an error.",
         R"({"kind": "waive", "on": "core", "who": "registrar", "when": "2026-02-01", "why": "done elsewhere"})",
         R"({"kind": "waive", "on": "bs-math.core", "who": "registrar", "when": "2026-02-01", "why": "done elsewhere"})"},
        {"unverified-placement", "An answer that its checker refused",
         "Every answer is checked once more by a second, simpler program before it is shown. When the two "
         "disagree "
         "no answer is given. This is a fault of Gradus and never of the record or the rules.",
         "gradus audit program.gradus record.json",
         "a report to the people who maintain Gradus, with both files"},
    };
    return pages;
}

} // namespace gradus
