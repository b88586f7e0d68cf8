#pragma once

#include "gradus/diagnostic.h"

#include <optional>
#include <string>

/// Programmes that other systems keep as data, rewritten as rules.
namespace gradus {

struct ImportOptions {
    /// The data as they stand, for comparing with systems that read them so: what they lost is asked for
    /// nowhere, a course listed in several places may have been taken for each, and of concentrations at most
    /// the one below is part of the programme.
    bool plain = false;
    std::string concentration; ///< title of the one that is; only with `plain`, empty for none
};

struct ImportedRules {
    /// A rule file with one programme, without any mistake; nothing where the source has an error.
    std::optional<std::string> rules;
    /// Errors: what can't be read. Warnings: what the source lost or contradicts; the rules say each in an
    /// `unchecked`, or with `plain` in a `note`, where it matters there.
    Diagnostics diagnostics;
};

/// Rewrites a major or minor as GraduateNU keeps it, parsed, in JSON. docs/import.md says how each part is
/// rewritten. Total and bounded: 16 MiB, 16 levels of JSON, 5,000 courses, lists and sections, rules of 4
/// MiB.
ImportedRules importGraduateNu(const std::string& json, SourceId source, const ImportOptions& options);

} // namespace gradus
