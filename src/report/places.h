#pragma once

#include "gradus/source.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gradus::report {

/// Where a rule stands, for people: "meng-aipi.gradus:3". The file's folder is named only where two files of
/// the run are called the same.
class Places {
public:
    explicit Places(const SourceSet& sources);

    /// Empty for a location whose source is not in the set.
    std::string text(const Location& at) const;
    const SourceSet& sources() const { return sources_; }

private:
    const SourceSet& sources_;
    std::vector<std::string> names_;
};

bool isKnown(const SourceSet& sources, const Location& at);

} // namespace gradus::report
