#pragma once

#include <functional>
#include <optional>
#include <string>

namespace gradus::test {

/// What the function returns, called in a child process that may die without harm, is silent and has so many
/// seconds of processor time, however busy the machine is; nothing when it died or took longer.
std::optional<std::string> inChild(double seconds, const std::function<std::string()>& work);

} // namespace gradus::test
