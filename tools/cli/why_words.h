#pragma once

#include <string>
#include <vector>

namespace gradus::cli {

/// The words after `--why`, sorted out. A code may be written as two words (`--why AIPI 531`), several
/// questions may follow each other (`--why AIPI 531 electives`), and the files may stand behind them: words
/// that end in .gradus, .json or .csv, or name a programme of a rule file (`rules.gradus:id`), are files,
/// never questions.
struct WhyWords {
    std::vector<std::string> queries;
    std::vector<std::string> files;
};
WhyWords sortWhyWords(const std::vector<std::string>& words);

} // namespace gradus::cli
