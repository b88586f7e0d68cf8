#pragma once

#include "gradus/audit.h"
#include "gradus/program.h"
#include "src/audit/record.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// What the rules' conditions may read besides the attempts. One value for everything that they can ask.
struct Settings {
    std::map<std::string, std::string> givens;
    std::map<std::string, std::vector<std::string>> choices;
    std::optional<Term> admitted;
};

/// What the term of admission is called among the missing facts. A word of the language, so no given has it.
constexpr const char* admissionFact = "admitted";

/// The settings an audit must look at: what the record leaves open is tried with every value.
struct SettingsSpace {
    Settings known;
    /// Facts that some condition reads and the record lacks, each with every value, in author order.
    /// More than one entry: what differs between them can't be told.
    std::vector<Settings> facts;
    std::vector<Assumption> missing; ///< the values of `facts.front()`
    /// Picks for the choices that are open and that some condition reads, in author order; merged into a
    /// setting.
    std::vector<std::map<std::string, std::vector<std::string>>> picks;
    bool allFacts = true; ///< false: there are more combinations of `facts` than are tried
    bool allPicks = true; ///< the same of `picks`
};

/// Conditions read the record's givens, choices and admission. REQUIRES: the record has no `settingFaults`.
SettingsSpace settingsOf(const Program& program, const Record& record);

/// Whether a condition of a `when` holds.
bool holds(const Condition& condition, const Program& program, const Record& record,
           const Settings& settings);

} // namespace gradus
