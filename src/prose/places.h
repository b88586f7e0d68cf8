#pragma once

#include "gradus/program.h"
#include "src/prose/text.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gradus::prose {

/// How the places of one programme are called in its prose, and which statements are referred to.
class Places {
public:
    explicit Places(const Program& program);

    /// "Electives", "“deep-learning” in AI Engineering core", as a link.
    Text name(const std::string& path) const;
    Text names(const std::vector<std::string>& paths, std::string_view last) const;
    /// A milestone's title, where a statement gives it, else its id; in quotation marks.
    std::string milestone(const std::string& id) const;
    /// Where the place stands: an id of the page.
    std::string id(const std::string& path) const;
    /// Whether some statement refers to the named take.
    bool isReferredTo(const std::string& path) const { return referred_.count(path) != 0; }

private:
    void walk(const std::vector<Statement>& statements, const std::string& inside);
    void add(const std::string& path, std::string words);
    void addMilestone(const Attain& attain);
    void refer(const std::vector<std::string>& paths);

    const Program& program_;
    std::map<std::string, std::string> words_;      // by path
    std::map<std::string, int> titles_;             // how often
    std::map<std::string, std::string> milestones_; // titles, by id
    std::set<std::string> referred_;
};

} // namespace gradus::prose
