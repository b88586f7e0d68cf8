#include "src/report/tree.h"
#include "src/report/unicode.h"
#include "src/report/why.h"
#include "src/report/wording.h"

#include <algorithm>
#include <cctype>

namespace gradus::report {

namespace {

/// What a person has yet to approve of the places that the attempt fills.
void writeApprovals(const Sheet& sheet, std::size_t index) {
    forEachNode(sheet.audit.body, [&](const Visited& visited) {
        const auto* take = std::get_if<TakeResult>(&visited.node.what);
        if (take == nullptr) {
            return;
        }
        for (const Use& use : take->uses) {
            if (use.attempt == index && use.provisional) {
                const std::string title =
                    visited.scope.kind == Scope::Kind::program ? "the programme" : visited.scope.title;
                labelled(sheet.page, "pending",
                         placed("approval for " + title + (use.approval.empty() ? "" : ": " + use.approval),
                                sheet.places.text(take->at)));
            }
        }
    });
}

/// One attempt: where it is used and why, what has yet to be approved, and every other place that names it.
void writeAttempt(const Sheet& sheet, std::size_t index) {
    Page& page = sheet.page;
    const AttemptResult& attempt = sheet.audit.attempts[index];
    Text head(codeText(attempt), Ink::strong);
    for (const std::string& part : {attempt.title, termText(attempt.attempt), gradeText(attempt)}) {
        head.add(part.empty() ? "" : "  " + part);
    }
    head.add("  " + glued(countedUnits(attempt.units, sheet.audit.unitName)));
    page.paragraph(0, head, 4);
    for (const Reason& use : attempt.uses) {
        labelled(page, "used",
                 placed(reasonText(use, "") + (use.detail.empty() ? "" : ": " + use.detail),
                        sheet.places.text(use.at)));
    }
    writeApprovals(sheet, index);
    writeExceptionsAbout(sheet, index);
    if (attempt.uses.empty()) {
        for (const Text& reason : reasonTexts(attempt.reasons, attempt, sheet.places)) {
            labelled(page, "not used", reason);
        }
        return;
    }
    for (const Reason& other : attempt.considered) {
        Text text(other.title.empty() ? "the programme" : other.title);
        text.add(": " + reasonText(other, whereUsed(attempt)));
        labelled(page, "not there", placed(text, sheet.places.text(other.at)));
    }
}

/// Whether an item, as written, names the course: "CS 201 or 310" names CS 310.
bool namesCourse(const std::string& item, const CourseCode& code) {
    std::string subject;
    std::string word;
    const auto matches = [&] {
        const bool number = !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
        const bool whole = CourseCode::parse(word) == code;
        const bool carried = number && CourseCode::parse(subject + " " + word) == code;
        if (!number && !word.empty() && std::isupper(static_cast<unsigned char>(word.front())) != 0) {
            subject = word;
        }
        word.clear();
        return whole || carried;
    };
    for (const char c : item + " ") {
        const bool ends = c == ' ' || c == ',' || c == '+' || c == '(' || c == ')';
        if (!ends) {
            word += c;
        } else if (!word.empty() && matches()) {
            return true;
        }
    }
    return false;
}

/// Where a course that is not on the record is still asked for.
std::vector<Text> wishesFor(const Sheet& sheet, const CourseCode& code) {
    std::vector<Text> found;
    forEachNode(sheet.audit.body, [&](const Visited& visited) {
        const auto* take = std::get_if<TakeResult>(&visited.node.what);
        const auto* earn = std::get_if<EarnResult>(&visited.node.what);
        const auto* missing = take != nullptr   ? (take->missing ? &*take->missing : nullptr)
                              : earn != nullptr ? (earn->missing ? &*earn->missing : nullptr)
                                                : nullptr;
        if (missing == nullptr) {
            return;
        }
        const bool example = std::any_of(missing->examples.begin(), missing->examples.end(),
                                         [&](const CatalogCourse& course) { return course.code == code; });
        const bool item = std::any_of(missing->items.begin(), missing->items.end(),
                                      [&](const std::string& text) { return namesCourse(text, code); });
        if (example || item) {
            const std::string title =
                visited.scope.kind == Scope::Kind::program ? "the programme" : visited.scope.title;
            found.push_back(placed("it would count for " + title, sheet.places.text(placeOf(visited.node))));
        }
    });
    return found;
}

} // namespace

bool answerCourse(const Sheet& sheet, const CourseCode& code) {
    bool known = false;
    for (std::size_t i = 0; i < sheet.audit.attempts.size(); ++i) {
        if (sheet.audit.attempts[i].attempt.course == code) {
            writeAttempt(sheet, i);
            known = true;
        }
    }
    if (!known) {
        const std::vector<Text> wishes = wishesFor(sheet, code);
        if (!wishes.empty()) {
            Text head(glued(code.text()), Ink::strong);
            sheet.page.paragraph(0, head.add(" is not on the record."), 4);
        }
        for (const Text& wish : wishes) {
            labelled(sheet.page, "wanted", wish);
        }
        known = !wishes.empty();
    }
    return known;
}

} // namespace gradus::report
