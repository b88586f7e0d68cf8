#include "src/import/asked_twice.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace gradus::imports {

namespace {

/// A course that was asked for before.
struct Again {
    CourseCode course;
    Span at, first;
};

/// Where each course is asked for first.
struct Asked {
    std::map<std::string, Span> places;
    const Asked* outer = nullptr; ///< what is asked for besides

    /// The place that the course has already; where it has none, this one is noted.
    std::optional<Span> note(const std::string& code, Span at) {
        if (outer != nullptr) {
            if (const auto known = outer->places.find(code); known != outer->places.end()) {
                return known->second;
            }
        }
        const auto [place, isNew] = places.emplace(code, at);
        return isNew ? std::nullopt : std::optional(place->second);
    }
};

class Search {
public:
    explicit Search(records::Faults& faults) : faults_(faults) {}

    /// Adds what the section asks for in any case, and reports what is there already.
    void look(Node& section, Asked& asked) {
        std::vector<Again> again;
        look(section, section, asked, again);
        if (again.empty()) {
            return;
        }
        std::vector<CourseCode> codes;
        for (const Again& one : again) {
            add(one.course, codes);
        }
        const bool several = codes.size() > 1;
        faults_.warning(
            "asked-twice", again.front().at,
            fmt::format("{} {} asked for here, in \"{}\", and elsewhere, too", inWords(codes),
                        several ? "are" : "is", section.title),
            "one course fills one place: let it count in both with `share`, or take one of the two "
            "out");
        faults_.label(again.front().first, fmt::format("{} is asked for here", again.front().course.text()));
        section.doubts.push_back(
            fmt::format("{} {} asked for in two places; GraduateNU's data do not say whether to take {} once "
                        "is enough.",
                        inWords(codes), several ? "are" : "is", several ? "each of them" : "it"));
    }

private:
    void look(Node& node, const Node& section, Asked& asked, std::vector<Again>& again) {
        if (node.kind == Node::Kind::course) {
            if (const auto first = asked.note(node.course.text(), node.span)) {
                again.push_back({node.course, node.span, *first});
            }
            return;
        }
        const bool all = node.kind == Node::Kind::allOf || node.asksForAll() ||
                         (node.kind == Node::Kind::anyOf && node.nodes.size() == 1);
        if (!all) {
            return;
        }
        for (Node& inner : node.nodes) {
            if (inner.kind == Node::Kind::section) {
                look(inner, asked);
            } else {
                look(inner, section, asked, again);
            }
        }
    }

    static void add(const CourseCode& code, std::vector<CourseCode>& list) {
        if (std::find(list.begin(), list.end(), code) == list.end()) {
            list.push_back(code);
        }
    }

    records::Faults& faults_;
};

} // namespace

void findAskedTwice(Programme& programme, records::Faults& faults) {
    Search search(faults);
    Asked asked;
    for (Node& section : programme.sections) {
        search.look(section, asked);
    }
    for (Concentration& concentration : programme.concentrations) {
        Asked own{{}, &asked};
        for (Node& part : concentration.parts) {
            search.look(part, own);
        }
    }
}

std::string inWords(const std::vector<CourseCode>& codes) {
    constexpr std::size_t most = 12;
    const std::size_t shown = codes.size() > most + 1 ? most : codes.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        text.append(i == 0 ? "" : i + 1 == codes.size() ? " and " : ", ").append(codes[i].text());
    }
    return shown == codes.size() ? text : fmt::format("{} and {} others", text, codes.size() - shown);
}

} // namespace gradus::imports
