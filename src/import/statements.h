#pragma once

#include "src/import/requirement_tree.h"
#include "src/import/rule_text.h"
#include "src/import/titles.h"

#include <vector>

namespace gradus::imports {

/// Turns nodes into statements. With `plain` doubts are notes, and what more is asked of than is listed is
/// never met; otherwise doubts are `unchecked`, and the lists are asked for as far as they go.
class Statements {
public:
    explicit Statements(bool plain) : plain_(plain) {}

    /// `requirement id "Title" { … }`. The id leaves out what the title repeats of `around`.
    Statement requirement(const Node& section, const std::string& around, Ids& ids) const;
    /// What stands in its braces.
    std::vector<Statement> bodyOf(const Node& section, Ids& ids) const;
    void addDoubts(const std::vector<std::string>& doubts, std::vector<Statement>& body) const;

private:
    void addAll(const std::vector<Node>& nodes, const std::string& around, Ids& ids,
                std::vector<Statement>& body) const;
    void addSome(const Node& section, Ids& ids, std::vector<Statement>& body) const;
    void addNode(const Node& node, const std::string& around, Ids& ids, std::vector<Statement>& body) const;
    void addBranches(std::size_t count, const std::vector<Node>& nodes, const std::string& around, Ids& ids,
                     std::vector<Statement>& body) const;
    Statement credits(const Node& node, const CourseSet& courses) const;
    /// The doubts of what the node lists, where no statements of their own are made of that.
    void addDoubtsWithin(const Node& node, std::vector<Statement>& body) const;

    bool plain_;
};

} // namespace gradus::imports
