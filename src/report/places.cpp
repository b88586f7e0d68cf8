#include "src/report/places.h"

#include <map>
#include <set>

namespace gradus::report {

namespace {

std::string lastPart(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
}

} // namespace

bool isKnown(const SourceSet& sources, const Location& at) {
    return at.source < sources.size();
}

Places::Places(const SourceSet& sources) : sources_(sources) {
    std::map<std::string, std::set<std::string>> called;
    for (SourceId id = 0; id < sources.size(); ++id) {
        called[lastPart(sources[id].name)].insert(sources[id].name);
    }
    for (SourceId id = 0; id < sources.size(); ++id) {
        const std::string last = lastPart(sources[id].name);
        names_.push_back(called[last].size() == 1 ? last : sources[id].name);
    }
}

std::string Places::text(const Location& at) const {
    if (!isKnown(sources_, at)) {
        return {};
    }
    return names_[at.source] + ":" + std::to_string(sources_.lineColumn(at.source, at.span.begin).line);
}

} // namespace gradus::report
