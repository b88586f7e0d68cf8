#pragma once

#include "gradus/import.h"

#include <string>
#include <vector>

namespace gradus::test {

/// Nodes in GraduateNU's JSON. Several are put behind each other: `course("CS", 1) + course("CS", 2)`.
std::string course(const std::string& subject, int number);
std::string range(const std::string& subject, int first, int last, const std::string& exceptions);
std::string all(const std::string& nodes);
std::string any(const std::string& nodes);
std::string credits(const std::string& amount, const std::string& nodes);
std::string section(const std::string& title, int count, const std::string& nodes);

/// A programme called "P" of these sections, and with concentrations.
std::string programme(const std::string& sections);
std::string programmeWith(const std::string& sections, int least, const std::string& concentrations);

/// The requirements that the sections become, as they stand in the programme. Fails the running test when
/// there are none, or when the rules have any mistake.
std::string bodyOf(const std::string& sections, const ImportOptions& options = {});
/// What stands in the braces of the one requirement, not indented.
std::string insideOf(const std::string& section, const ImportOptions& options = {});
/// The ids of sections with these titles.
std::vector<std::string> idsOf(const std::vector<std::string>& titles);

/// What is wrong with a rule file, warnings included; empty when nothing is.
std::string mistakesIn(const std::string& rules);

} // namespace gradus::test
