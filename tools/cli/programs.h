#pragma once

#include "gradus/diagnostic.h"
#include "gradus/rule_set.h"
#include "gradus/transcript.h"

#include <string>
#include <vector>

namespace gradus::cli {

/// A programme as named on the command line: a rule file, or one programme of it ("duke.gradus:meng-aipi").
struct ProgramName {
    std::string path;
    std::string id; ///< empty: every programme that the file defines
};
ProgramName parseProgramName(const std::string& word);

/// The programmes that the names mean, each once. The order of the names changes nothing: programmes that the
/// record holds come first, in its order, then the others by file and in the order of writing.
///
/// Audited together are those that the student holds: what the record says, and what is named by itself (as
/// file.gradus:ID, or by a file that defines no other). Programmes of one institution only, and of two with
/// one id, which are versions of it, the first. Every other one is audited alone.
struct Selection {
    std::vector<Programs> together; ///< each one in exactly one of them
    Programs programs() const;
    Diagnostics diagnostics; ///< of names that mean nothing
};
Selection selectPrograms(const std::vector<ProgramName>& names, const RuleSet& rules,
                         const Transcript& transcript, SourceSet& sources);

} // namespace gradus::cli
