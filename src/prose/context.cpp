#include "src/prose/context.h"

namespace gradus::prose {

std::string courseText(const Institution& rules, const CourseCode& code) {
    if (rules.catalog->courses().empty()) {
        return code.text();
    }
    const CatalogCourse* course = rules.catalog->find(code);
    if (course == nullptr) {
        return code.text() + " (not in the catalogue)";
    }
    return course->title.empty() ? code.text() : code.text() + " (" + course->title + ")";
}

std::string whenText(const Institution& rules, Comparison comparison, const Term& when) {
    const std::string term =
        rules.terms[static_cast<std::size_t>(when.season)] + " " + std::to_string(when.year);
    switch (comparison) {
    case Comparison::less:
        return "before " + term;
    case Comparison::lessEqual:
        return "in " + term + " or earlier";
    case Comparison::equal:
        return "in " + term;
    case Comparison::greaterEqual:
        return "in " + term + " or later";
    case Comparison::greater:
        break;
    }
    return "after " + term;
}

std::string forHere(const Scope& scope) {
    switch (scope.kind) {
    case Scope::Kind::program:
        return "for this programme";
    case Scope::Kind::concentration:
        return "for this concentration";
    case Scope::Kind::option:
        return "for this option";
    case Scope::Kind::requirement:
        return "for this requirement";
    case Scope::Kind::take:
        break;
    }
    return "here";
}

Text programText(const Context& context, const std::string& id) {
    const auto known = context.page.titles.find(id);
    const auto required = context.program.required.find(id);
    const std::string words = known != context.page.titles.end()           ? known->second
                              : required != context.program.required.end() ? required->second->title
                                                                           : id;
    return context.page.linked.count(id) != 0 ? Text().link(words, id) : Text(quoted(words));
}

} // namespace gradus::prose
