#include "src/report/audit_text.h"
#include "src/report/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace gradus::report {

namespace {

constexpr std::size_t mostSides = 4;   ///< a longer sentence explains nothing
constexpr std::size_t mostCourses = 6; ///< of those that count for a side, by name
constexpr std::size_t mostSets = 6;    ///< of those from which one more course would help

/// The title of what a side stands in, with the statement where the title alone doesn't tell it from another.
std::string sideName(const ConflictResult& conflict, const ConflictResult::Side& side) {
    const auto called = std::count_if(conflict.sides.begin(), conflict.sides.end(),
                                      [&](const auto& other) { return other.title == side.title; });
    const bool whole = side.path.empty();
    if (whole) {
        return fmt::format("\"{}\"", side.text);
    }
    return called > 1 ? fmt::format("{} (\"{}\")", side.title, side.text) : side.title;
}

/// The first few of many.
std::vector<std::string> shortened(std::vector<std::string> names, std::size_t most, std::string_view noun) {
    if (names.size() > most) {
        const auto left = static_cast<std::int64_t>(names.size() - most);
        names.resize(most);
        names.push_back(counted(left, fmt::format("more {}", noun)));
    }
    return names;
}

/// The sides as they come; where not all can be told, those first that are not met.
std::vector<ConflictResult::Side> inOrder(const ConflictResult& conflict) {
    std::vector<ConflictResult::Side> sides = conflict.sides;
    if (sides.size() > mostSides) {
        std::stable_partition(sides.begin(), sides.end(),
                              [](const auto& side) { return side.standing == Standing::notMet; });
    }
    return sides;
}

std::string names(const ConflictResult& conflict) {
    std::vector<std::string> all;
    for (const auto& side : inOrder(conflict)) {
        all.push_back(sideName(conflict, side));
    }
    return listed(shortened(std::move(all), mostSides, "requirement"), "and");
}

std::string courses(const ConflictResult& conflict, const ProgramAudit& audit) {
    std::vector<std::string> all;
    for (const std::size_t attempt : conflict.attempts) {
        all.push_back(codeText(audit.attempts.at(attempt)));
    }
    return listed(shortened(std::move(all), mostCourses, "course"), "and");
}

/// "; any one more course from COS *, MAT * or HIS 101 would help": where the sides are too many to tell.
std::string helpText(const ConflictResult& conflict) {
    std::vector<std::string> sets = conflict.helpful;
    if (sets.size() > mostSets) {
        sets.resize(mostSets - 1);
        sets.emplace_back("other courses that they ask for");
    }
    return sets.empty() ? "" : fmt::format("; any one more course from {} would help", listed(sets, "or"));
}

Text sentence(const ConflictResult& conflict, const ProgramAudit& audit, const Places& places) {
    const bool two = conflict.sides.size() == 2;
    if (conflict.needCourses) {
        const auto count = static_cast<std::int64_t>(conflict.attempts.size());
        const std::string help = helpText(conflict);
        return Text(names(conflict), Ink::strong)
            .add(fmt::format(" together need {}, but only {} of this record {} for {} of them{}",
                             counted(*conflict.needCourses, "course"), count, count == 1 ? "counts" : "count",
                             two ? "either" : "any", help.empty() ? ": " + courses(conflict, audit) : help));
    }
    Text text("This record can meet " + std::string(two ? "either of " : "all but one of "));
    text.add(names(conflict), Ink::strong).add(two ? ", but not both" : ", but not all of them");
    for (const auto& limit : conflict.limits) {
        text.add(&limit == &conflict.limits.front() ? ", because of " : " and ")
            .add("\"" + limit.text + "\"");
        if (const std::string place = places.text(limit.at); !place.empty()) {
            text.add(" (" + place + ")", Ink::quiet);
        }
    }
    return text.add(helpText(conflict));
}

std::string bestFound(const ConflictResult& conflict, const ProgramAudit& audit) {
    std::vector<std::string> states;
    for (const auto& side : inOrder(conflict)) {
        states.push_back(sideName(conflict, side) + " " +
                         (side.standing == Standing::notMet ? progressText(side.progress, audit.unitName)
                                                            : standingWord(side.standing)));
    }
    return fmt::format("best found: {}{}",
                       fmt::join(shortened(std::move(states), mostSides, "requirement"), "; "),
                       audit.proven ? " (proven)" : "");
}

/// Whether the conflict tells more than that courses are missing, or what would help.
bool isTelling(const ConflictResult& conflict) {
    return !conflict.limits.empty() || !conflict.helpful.empty() ||
           (conflict.sides.size() <= mostSides && conflict.attempts.size() <= mostCourses);
}

} // namespace

void writeConflict(const Sheet& sheet, const ConflictResult& conflict) {
    sheet.page.paragraph(2, sentence(conflict, sheet.audit, sheet.places), 4);
    sheet.page.paragraph(4, Text(bestFound(conflict, sheet.audit), Ink::quiet), 4);
}

void writeConflicts(const Sheet& sheet) {
    bool first = true;
    std::vector<std::vector<std::string>> helped;
    for (const ConflictResult& conflict : sheet.audit.conflicts) {
        // What would help against one of many sides often helps against the next as well.
        if (!isTelling(conflict) ||
            std::find(helped.begin(), helped.end(), conflict.helpful) != helped.end()) {
            continue;
        }
        if (!conflict.helpful.empty()) {
            helped.push_back(conflict.helpful);
        }
        if (first) {
            sheet.page.blank();
            heading(sheet.page, "In conflict");
        }
        first = false;
        writeConflict(sheet, conflict);
    }
}

} // namespace gradus::report
