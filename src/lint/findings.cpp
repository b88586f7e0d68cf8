#include "src/lint/findings.h"

#include "src/language/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gradus::lints {

void Findings::report(Diagnostic diagnostic) {
    const Location& at = diagnostic.at;
    if (seen_.insert({at.source, at.span.begin, at.span.end, diagnostic.code}).second) {
        diagnostics_.push_back(std::move(diagnostic));
    }
}

Diagnostics Findings::take() {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tuple(a.at.source, a.at.span.begin, a.at.span.end) <
               std::tuple(b.at.source, b.at.span.begin, b.at.span.end);
    });
    return std::move(diagnostics_);
}

void ProgramView::report(Diagnostic diagnostic) {
    constexpr std::string_view unmeetable[] = {"no-eligible-course", "too-few-courses", "needed-twice",
                                               "measure-never-filled", "total-out-of-reach"};
    meetable = meetable && std::find(std::begin(unmeetable), std::end(unmeetable), diagnostic.code) ==
                               std::end(unmeetable);
    if (diagnostic.at.source != program.at.source) {
        diagnostic = language::labelled(std::move(diagnostic), program.at, "so it is in this programme");
    }
    findings.report(std::move(diagnostic));
}

std::string amountText(const CourseAmount& amount, const Institution& institution) {
    std::string text;
    if (amount.courses > 0) {
        text = fmt::format("{} course{}", amount.courses, amount.courses == 1 ? "" : "s");
    }
    if (amount.units > Milli()) {
        text += fmt::format("{}{} {}{}", text.empty() ? "" : " and ", amount.units.text(),
                            institution.unitName, amount.units == Milli::whole(1) ? "" : "s");
    }
    return text;
}

std::string setText(const CourseSet& set) {
    constexpr std::size_t longest = 60;
    return set.text.size() <= longest ? fmt::format("`{}`", set.text) : "the set";
}

} // namespace gradus::lints
