#pragma once

#include "gradus/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

/// Diagnostics in the forms that other programmes show beside the text: code scanning, pull requests.
namespace gradus {

/// What is known of a code besides its single cases.
struct CodeHelp {
    std::string code;          ///< "unknown-course"
    std::string title;         ///< the mistake in one line
    std::string why;           ///< paragraphs, separated by a blank line
    std::string before, after; ///< an example, and the same mended
};

/// SARIF 2.1.0, one run: each diagnostic a result, each code that occurs a rule with its help, each fix a
/// fix. Columns count characters. Files are relative URIs as they were named, absolute ones `file:` URIs.
std::string diagnosticsSarif(const Diagnostics& diagnostics, const SourceSet& sources,
                             const std::vector<CodeHelp>& help);

/// A line `::error file=…,line=…::message` for each, as GitHub's actions read them from the output of a step.
std::string diagnosticsGithub(const Diagnostics& diagnostics, const SourceSet& sources);

} // namespace gradus
