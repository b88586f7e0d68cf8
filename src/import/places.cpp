#include "src/import/places.h"

#include "src/import/course_text.h"

#include <algorithm>
#include <map>

namespace gradus::imports {

namespace {

/// Adds what each place accepts. Of a list of which one is needed no two entries are filled at once.
void addPlaces(const Node& node, std::vector<CourseSet>& places) {
    const bool several =
        node.kind == Node::Kind::allOf || (node.kind == Node::Kind::section && node.count != 1);
    if (!several && node.nodes.size() != 1) {
        places.emplace_back().addAll(node);
        return;
    }
    for (const Node& inner : node.nodes) {
        addPlaces(inner, places);
    }
}

} // namespace

std::vector<CourseCode> inSeveralPlaces(const std::vector<Node>& sections) {
    std::vector<CourseSet> places;
    for (const Node& section : sections) {
        addPlaces(section, places);
    }
    std::map<std::string, std::size_t> named;
    std::vector<CourseCode> all;
    for (const CourseSet& place : places) {
        for (const CourseCode& code : place.courses()) {
            if (++named[code.text()] == 1) {
                all.push_back(code);
            }
        }
    }
    std::vector<CourseCode> found;
    for (const CourseCode& code : all) {
        const auto inRange = [&code](const CourseSet& place) {
            return !place.names(code) && place.holds(code);
        };
        if (named[code.text()] > 1 || std::any_of(places.begin(), places.end(), inRange)) {
            found.push_back(code);
        }
    }
    return found;
}

} // namespace gradus::imports
