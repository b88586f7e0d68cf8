#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::language {

/// FNV-1a, 64 bits.
std::uint64_t fnv1a(std::string_view bytes);

/// 16 hex digits for a set of texts, whatever their order; `hashes` are those of the texts.
std::string combinedHash(std::vector<std::uint64_t> hashes);

} // namespace gradus::language
