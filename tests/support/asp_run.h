#pragma once

#include <string>

namespace gradus::test {

/// What gringo and clasp answer to a programme and facts.
struct AspOutput {
    std::string text;   ///< what clasp says, and whatever either complains of
    bool ended = false; ///< both ended of themselves in time, gringo without error, clasp with the optimum
};

/// Runs `gringo programme facts | clasp` for some ten seconds at most.
AspOutput runAsp(const std::string& programme, const std::string& facts);

} // namespace gradus::test
