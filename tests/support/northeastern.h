#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gradus::test {

/// A record and the programme it was made for, with what is right by the plain reading of the programme.
struct NortheasternCase {
    std::string name; ///< "cases_extra 12: Biology, BS (Boston), short"
    std::string rules;
    std::string transcriptJson;
    bool met = false;
};

/// All cases of the local collection, in its order: the programmes imported in their plain reading, with the
/// concentration that the case names. Not every checkout has the collection: `folder` is the place of
/// `sharedPath("corpus/northeastern")`. Throws std::runtime_error where what is there can't be read.
std::vector<NortheasternCase> northeasternCases(const std::filesystem::path& folder);

/// The hand-made micro programmes of the collection that say what a plain reading answers.
std::vector<NortheasternCase> northeasternQuirks(const std::filesystem::path& folder);

} // namespace gradus::test
