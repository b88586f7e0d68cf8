#pragma once

#include "gradus/diagnostic.h"

#include <cstddef>
#include <set>
#include <string>
#include <tuple>

namespace gradus::language {

/// Collects what is wrong with the rules, each mistake once.
class Reporter {
public:
    void report(Diagnostic diagnostic);

    /// A mistake that was reported elsewhere makes this, too, unusable.
    void knownFault() { ++faults_; }

    /// How many errors were met so far, the repeated ones included: whoever reads something compares the
    /// count before and after to learn whether it is sound.
    std::size_t faults() const { return faults_; }

    /// Everything reported, in order of file and place.
    Diagnostics take();

private:
    using Key = std::tuple<SourceId, std::uint32_t, std::uint32_t, std::string, std::string>;

    Diagnostics diagnostics_;
    std::set<Key> seen_;
    std::size_t faults_ = 0;
};

} // namespace gradus::language
