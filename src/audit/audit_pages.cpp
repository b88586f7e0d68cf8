#include "src/audit/audit_pages.h"

namespace gradus {

std::vector<CodePage> auditPages() {
    return {
        {"missing-grade", "A completed attempt without a final grade",
         "The record says that the attempt is completed, but not with what grade, or with one that stands for work "
         "in progress. Whether it passed, and whether it meets a minimum, can't be known, so nothing is assumed.",
         R"({"course": "AIPI 510", "units": 3, "grade": "IP", "term": "fall 2024", "status": "completed"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024", "status": "completed"})"},
        {"grade-too-early", "A final grade before the end of the attempt",
         "The record says that the attempt is in progress or planned, and gives it a final grade. Both can't be true: "
         "with the grade it would count as completed, with the status it would not.",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024", "status": "planned"})",
         R"({"course": "AIPI 510", "units": 3, "grade": "A", "term": "fall 2024"})"},
        {"unverified-placement", "An audit that its own check refused",
         "Every placement that the search finds is checked again, by other means, before it is shown. This one did not "
         "pass, so it is not shown. It is a fault of Gradus: the rules and the record need no change. Please report it, "
         "with the rule files and the record.",
         "gradus audit rules.gradus record.json", "gradus audit rules.gradus record.json"},
    };
}

} // namespace gradus
