#include "src/import/concentrations.h"

#include <iterator>

namespace gradus::imports {

std::vector<Concentration> groupConcentrations(std::vector<Node> options) {
    std::vector<Concentration> groups;
    for (Node& option : options) {
        std::string beginning = option.title.substr(0, option.title.find(':'));
        beginning.resize(beginning.find_last_not_of(' ') + 1);
        std::size_t at = 0;
        while (at < groups.size() && groups[at].title != beginning) {
            ++at;
        }
        if (at == groups.size()) {
            groups.push_back({beginning, {}});
        }
        groups[at].parts.push_back(std::move(option));
    }
    for (Concentration& group : groups) {
        if (group.parts.size() == 1) {
            group.title = group.parts.front().title;
        }
    }
    return groups;
}

Node joined(Concentration concentration) {
    Node section = std::move(concentration.parts.front());
    section.title = std::move(concentration.title);
    for (std::size_t i = 1; i < concentration.parts.size(); ++i) {
        Node& part = concentration.parts[i];
        section.count += part.count;
        std::move(part.nodes.begin(), part.nodes.end(), std::back_inserter(section.nodes));
        std::move(part.doubts.begin(), part.doubts.end(), std::back_inserter(section.doubts));
    }
    return section;
}

} // namespace gradus::imports
