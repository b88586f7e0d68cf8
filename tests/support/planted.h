#pragma once

#include "src/place/problem.h"

/// Problems made round a complete placement.
namespace gradus::test {

struct Planted {
    place::Problem problem;
    place::Query query;
    place::Placement plan; ///< nothing missing, nothing failed, nothing open in any programme
};

/// A dozen leaves, of up to three programmes, are filled first; then every need, cap, average and window is
/// set to just what stands there, and other attempts and places are laid about it as decoys. The same for the
/// same seed.
Planted plantedProgramme(std::uint64_t seed);

} // namespace gradus::test
