#pragma once

#include "src/place/problem.h"

#include <string>

namespace gradus::test {

/// The instance as facts for placement.lp. REQUIRES: the problem is not `beyondAsp`.
std::string aspFacts(const place::Problem& problem, const place::Query& query);

} // namespace gradus::test
