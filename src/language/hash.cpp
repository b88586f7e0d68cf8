#include "src/language/hash.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::language {

std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return hash;
}

std::string combinedHash(std::vector<std::uint64_t> hashes) {
    std::sort(hashes.begin(), hashes.end());
    std::string bytes;
    for (const std::uint64_t hash : hashes) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes += static_cast<char>(hash >> shift);
        }
    }
    return fmt::format("{:016x}", fnv1a(bytes));
}

} // namespace gradus::language
