#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

namespace gradus::report {

namespace {

void writeParagraphs(Page& page, const std::string& title, const std::vector<Text>& texts) {
    if (texts.empty()) {
        return;
    }
    page.blank();
    heading(page, title);
    for (const Text& text : texts) {
        page.paragraph(2, text, 4);
    }
}

std::vector<Text> remarksOf(const Sheet& sheet, Remark::Kind kind) {
    std::vector<Text> texts;
    forEachNode(sheet.audit.body, [&](const Visited& visited) {
        const auto* remark = std::get_if<RemarkResult>(&visited.node.what);
        const bool done = kind == Remark::Kind::advise && isMet(visited.scope.standing);
        if (remark == nullptr || remark->kind != kind || done) {
            return;
        }
        Text text;
        if (visited.scope.kind != Scope::Kind::program) {
            text.add(visited.scope.title + ": ");
        }
        text.add(remark->text);
        if (const std::string place = sheet.places.text(remark->at);
            kind == Remark::Kind::note && !place.empty()) {
            text.add(" (" + place + ")", Ink::quiet);
        }
        texts.push_back(std::move(text));
    });
    return texts;
}

} // namespace

void writeFurther(const Sheet& sheet) {
    const ProgramAudit& audit = sheet.audit;
    writeParagraphs(sheet.page, "Advice", remarksOf(sheet, Remark::Kind::advise));

    std::vector<Text> assumed;
    for (const Assumption& assumption : audit.assumptions) {
        assumed.emplace_back(assumptionText(assumption));
    }
    writeParagraphs(sheet.page, "Assumed", assumed);

    std::vector<Text> declared;
    for (const auto& [name, value] : audit.declared) {
        declared.emplace_back(name + ": " + value);
    }
    writeParagraphs(sheet.page, "Declared", declared);

    std::vector<Text> exceptions;
    for (const ExceptionResult& result : audit.exceptions) {
        if (result.program.empty() || result.program == audit.program) {
            exceptions.emplace_back(exceptionText(result.exception) + ": " + outcomeText(result, audit));
        }
    }
    writeParagraphs(sheet.page, "Exceptions", exceptions);
    writeParagraphs(sheet.page, "Notes", remarksOf(sheet, Remark::Kind::note));
}

} // namespace gradus::report
