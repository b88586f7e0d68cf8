#include "src/import/import_pages.h"

namespace gradus::imports {

const std::vector<CodePage>& importPages() {
    static const std::vector<CodePage> pages = [] {
        std::vector<CodePage> all;
        for (const auto& part : {importErrorPages(), importWarningPages(), importBoundPages()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return pages;
}

std::vector<CodePage> importErrorPages() {
    return {
        {"malformed-node", "A part of an imported programme that can't be read",
         "A programme of another system is imported as a whole or not at all: a part that can't be read may "
         "be "
         "what a student lacks. The message names the section and what is missing there or of the wrong "
         "kind.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})"},
        {"unknown-node", "A part of an imported programme of a kind that nobody knows",
         "What a part asks for follows from its `type`. One that is not known here can't be rewritten, and "
         "to "
         "leave it out would ask for less than the programme does.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "CLASS", "subject": "DANC", "classId": 1}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})"},
        {"node-out-of-place", "A part of an imported programme where it has no meaning",
         "A programme and its concentrations consist of sections. An XOM counts the credits of courses; a "
         "section or another XOM inside it would have credits of its own, and nobody has said how they add "
         "up. "
         "The exceptions of a RANGE are courses.",
         R"({"name": "Dance", "requirementSections": [{"type": "COURSE", "subject": "DANC", "classId": 1}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})"},
    };
}

std::vector<CodePage> importWarningPages() {
    return {
        {"empty-section", "A section of an imported programme that lists nothing",
         "The catalogue has words there that were not understood when its page was parsed: \"three electives "
         "at the 3000 level\". The rules have an `unchecked` in its place, so that it stays open in every "
         "report. Look the sentence up and write what it asks for.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Electives", "minRequirementCount": 0, "requirements": []}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Electives", "minRequirementCount": 1,
   "requirements": [{"type": "RANGE", "subject": "DANC", "idRangeStart": 3000, "idRangeEnd": 3999}]}]})"},
        {"count-unlike-list", "An imported list and how much of it is needed do not fit each other",
         "More is asked for than is listed, or nothing of what is listed: a part of the list or the number "
         "was "
         "lost. Both stand in the rules as the source has them, with an `unchecked` that says so.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 2,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})"},
        {"all-of-electives", "Imported electives of which all are needed",
         "Where no number was found on the catalogue's page, all of a list is asked for. In a section called "
         "electives that is hardly meant: one picks. The rules ask for all, as the source does, with an "
         "`unchecked` that says so. Look up how many are needed.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Electives", "minRequirementCount": 2,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1},
                    {"type": "COURSE", "subject": "DANC", "classId": 2}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Electives", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1},
                    {"type": "COURSE", "subject": "DANC", "classId": 2}]}]})"},
        {"asked-twice", "A course that an imported programme asks for in two places",
         "A course fills one place of a programme, and a second time it counts only where the institution's "
         "file says `repeat each`. Whether the source means that it counts in both places can't be told from "
         "it. As the rules stand they can hardly be met: let one place `share` the course with the other, or "
         "take it out of one of them.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]},
  {"type": "SECTION", "title": "Writing", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]},
  {"type": "SECTION", "title": "Writing", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 2}]}]})"},
        {"list-in-credits", "Courses that count only together, among imported credits",
         "`take 8 credits from …` counts course by course. That a lecture counts only with its laboratory, "
         "or "
         "one of two only, can be said of a list of items, `take 2 of A + B, C`, and not among credits; a "
         "choice among single courses becomes a `limit`. The rules count each course by itself, with an "
         "`unchecked` that says so.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Science", "minRequirementCount": 1,
   "requirements": [{"type": "XOM", "numCreditsMin": 5, "courses": [
     {"type": "AND", "courses": [{"type": "COURSE", "subject": "PHYS", "classId": 1},
                                 {"type": "COURSE", "subject": "PHYS", "classId": 2}]}]}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Science", "minRequirementCount": 1,
   "requirements": [{"type": "AND", "courses": [
     {"type": "COURSE", "subject": "PHYS", "classId": 1},
     {"type": "COURSE", "subject": "PHYS", "classId": 2}]}]}]})"},
        {"idle-exception", "An exception that excludes nothing of an imported range",
         "A range leaves out courses that are not in it to begin with, or the same one twice. Perhaps "
         "another "
         "course or another range was meant. The exception is left out of the rules, where it would be an "
         "error.",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1, "requirements": [
   {"type": "RANGE", "subject": "DANC", "idRangeStart": 3000, "idRangeEnd": 3999,
    "exceptions": [{"type": "COURSE", "subject": "DANC", "classId": 4000}]}]}]})",
         R"({"name": "Dance", "requirementSections": [
  {"type": "SECTION", "title": "Core", "minRequirementCount": 1, "requirements": [
   {"type": "RANGE", "subject": "DANC", "idRangeStart": 3000, "idRangeEnd": 3999,
    "exceptions": [{"type": "COURSE", "subject": "DANC", "classId": 3900}]}]}]})"},
        {"field-not-imported", "A field of an imported programme that nothing was made of",
         "The field is not known here, so what it says is not in the rules. Look whether it asks for "
         "something, and add it.",
         R"({"name": "Dance", "gpa": 2.5, "requirementSections": []})",
         R"({"name": "Dance", "requirementSections": []})"},
        {"lost-concentration", "Concentrations of an imported programme that are null",
         "There is a place for concentrations, or for one of them, and nothing in it: what stood there was "
         "lost. The rules have an `unchecked` for it. Look the concentrations up and write them.",
         R"({"name": "Dance", "requirementSections": [], "concentrations": null})",
         R"({"name": "Dance", "requirementSections": [],
 "concentrations": {"minOptions": 0, "concentrationOptions": []}})"},
        {"same-title", "Imported concentrations of one title",
         "GraduateNU puts concentrations together whose titles are alike up to a colon, such as \"Ballet\" "
         "and "
         "\"Ballet: Electives\". So two of the very same title become one. Whether they are, or are parts of "
         "different ones, can't be told from the source; the rules have an `unchecked` for it.",
         R"({"name": "Dance", "requirementSections": [], "concentrations": {"minOptions": 1, "concentrationOptions": [
  {"type": "SECTION", "title": "Ballet", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]},
  {"type": "SECTION", "title": "Ballet", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 2}]}]}})",
         R"({"name": "Dance", "requirementSections": [], "concentrations": {"minOptions": 1, "concentrationOptions": [
  {"type": "SECTION", "title": "Ballet", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 1}]},
  {"type": "SECTION", "title": "Tap", "minRequirementCount": 1,
   "requirements": [{"type": "COURSE", "subject": "DANC", "classId": 2}]}]}})"},
    };
}

std::vector<CodePage> importBoundPages() {
    return {
        {"import-too-large", "An imported programme larger than any there is",
         "What is read is bounded, so that no file can stop the command: 16 MiB, values 16 deep in each "
         "other, "
         "5,000 courses, lists and sections, and rules of 4 MiB. A file that holds more is most likely not "
         "one "
         "programme, but a collection of them.",
         "gradus import graduatenu all-majors.json", "gradus import graduatenu biology.json"},
        {"no-such-concentration", "A concentration that the imported programme does not have",
         "`--concentration` takes the title of one of its concentrations, letter by letter; of those that "
         "are "
         "put together, because their titles are alike up to a colon, what stands before the colon.",
         "gradus import graduatenu dance.json --plain --concentration Balet",
         "gradus import graduatenu dance.json --plain --concentration Ballet"},
    };
}

} // namespace gradus::imports
