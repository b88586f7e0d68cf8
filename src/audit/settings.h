#pragma once

#include "gradus/audit.h"
#include "gradus/program.h"
#include "src/audit/record.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gradus {

/// What the rules' conditions may read besides the attempts. One value for everything that they can ask.
struct Settings {
    std::map<std::string, std::string> givens;
    std::map<std::string, std::vector<std::string>> choices;
    std::map<std::size_t, Term> admitted; ///< by programme
};

/// What the term of admission is called among the missing facts. A word of the language, so no given has it.
constexpr const char* admissionFact = "admitted";

/// What some condition reads and the record leaves open.
struct OpenSetting {
    enum class Kind { given, choice, admission } kind{};
    std::string id;
    std::size_t program = 0; ///< of the admission: to which it is
    struct Value {
        std::vector<std::string> ids; ///< of a given one, of a choice those picked
        Term term;                    ///< of the admission
    };
    /// In author order, of those that no condition tells apart the first. Never empty.
    std::vector<Value> values;

    void set(Settings& settings, std::size_t value) const;
};

/// The settings an audit must look at: all combinations of the values of what is open, those of the first
/// open one changing slowest.
class SettingsSpace {
public:
    /// What the record says, and the only value of everything open that has one.
    Settings known;
    std::vector<OpenSetting> facts;   ///< two values or more each: what differs between them can't be told
    std::vector<OpenSetting> choices; ///< two values or more each: the student may have the best
    /// A fact that the record lacks, in its first value, and the programmes that read it.
    struct Missing {
        Assumption assumption;
        std::set<std::size_t> programs;
    };
    std::vector<Missing> missing;
    bool allFacts = true; ///< false: of the facts only a part is tried
    bool allPicks = true; ///< the same of the choices

    std::size_t factCount() const { return count(facts); } ///< together with picks at most `maxCombinations`
    std::size_t pickCount() const { return count(choices); }
    Settings at(std::size_t fact, std::size_t pick) const;

private:
    static std::size_t count(const std::vector<OpenSetting>& open);
};

/// Conditions read the record's givens, choices and admissions. A given or choice that several programmes
/// declare is one and the same. REQUIRES: the record has no `settingFaults`.
SettingsSpace settingsOf(const Programs& programs, const Record& record);

/// The conditions of programmes for one record. What settings don't change is judged once.
class Conditions {
public:
    Conditions(const Programs& programs, const Record& record);

    bool hold(const Condition& condition, const Settings& settings, std::size_t program) const;

private:
    std::map<const Condition*, bool> byRecord_;
};

} // namespace gradus
