#include "src/report/exceptions_difference.h"

#include "gradus/report.h"
#include "src/report/audit_text.h"
#include "src/report/tree.h"
#include "src/report/wording.h"

#include <map>
#include <utility>

namespace gradus {

namespace report {

namespace {

/// Requirements, branches chosen and named statements, in author order.
std::vector<ChangedStanding> standingsOf(const ProgramAudit& audit) {
    std::vector<ChangedStanding> all;
    const auto add = [&](const std::string& path, const std::string& title, Standing standing) {
        if (!path.empty()) {
            all.push_back({path, title.empty() ? path : title, standing, standing});
        }
    };
    forEachNode(audit.body, [&](const Visited& visited) {
        if (const auto* scope = std::get_if<ScopeResult>(&visited.node.what)) {
            add(scope->path, scope->title, scope->standing);
        } else if (const auto standing = standingOf(visited.node)) {
            add(pathOf(visited.node), "", *standing);
        }
        if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                add(branch.path, branch.title, branch.standing);
            }
        }
    });
    return all;
}

} // namespace

std::vector<ChangedStanding> changedBy(const ProgramAudit& with, const ProgramAudit& without) {
    std::map<std::string, Standing> other;
    for (const ChangedStanding& one : standingsOf(with)) {
        other.emplace(one.path, one.with);
    }
    std::vector<ChangedStanding> changed;
    for (ChangedStanding& one : standingsOf(without)) {
        const auto there = other.find(one.path);
        if (there != other.end() && there->second != one.without) {
            one.with = there->second;
            changed.push_back(std::move(one));
        }
    }
    return changed;
}

} // namespace report

std::string renderDifference(const std::vector<ProgramAudit>& with, const std::vector<ProgramAudit>& without,
                             const TextStyle& style) {
    using namespace report;
    Page page(style);
    for (std::size_t i = 0; i < with.size() && i < without.size(); ++i) {
        page.paragraph(0, Text("Without exceptions: ", Ink::strong).add(without[i].title), 4);
        if (with[i].exceptions.empty()) {
            page.paragraph(2, "The record has no exceptions.", 4);
            continue;
        }
        const auto changed = changedBy(with[i], without[i]);
        const auto line = [&](const std::string& title, const std::string& then, const std::string& now) {
            page.paragraph(2, title + ": " + then + " without them, " + now + " with them", 4);
        };
        if (with[i].verdict != without[i].verdict) {
            line("The verdict", verdictWord(without[i].verdict), verdictWord(with[i].verdict));
        } else {
            page.paragraph(2, "The verdict is the same with them: " + verdictWord(with[i].verdict), 4);
        }
        for (const ChangedStanding& one : changed) {
            line(one.title, standingWord(one.without), standingWord(one.with));
        }
        if (changed.empty()) {
            page.paragraph(2, "No requirement stands otherwise with them.", 4);
        }
    }
    return page.take();
}

} // namespace gradus
