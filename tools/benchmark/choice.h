#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace gradus::bench {

/// What is measured.
struct Choice {
    std::vector<std::string> names; ///< of families, "growth", "audits", "author"; empty: everything
    bool once = false;              ///< with one instance everywhere: to see that it runs

    std::size_t ofFamily() const { return once ? 1 : 300; }
    std::size_t of(std::size_t all) const { return once ? std::min<std::size_t>(all, 1) : all; }
    bool has(const std::string& name) const;
};

} // namespace gradus::bench
