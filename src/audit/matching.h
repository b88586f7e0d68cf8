#pragma once

#include <cstddef>
#include <vector>

namespace gradus {

/// Each of several things may be given one of the keys listed for it, no two the same one: which key each is
/// given when as many as can be are given one, and `noKey` for the others. Keys are numbered from 0.
constexpr std::size_t noKey = static_cast<std::size_t>(-1);
std::vector<std::size_t> mostKeys(const std::vector<std::vector<std::size_t>>& options);

} // namespace gradus
