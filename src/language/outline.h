#pragma once

#include "src/language/view.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gradus::language {

/// One statement of a programme in its place, with its id and path. An `include` stands here as the
/// requirement that it copies.
struct OutlineNode {
    enum class Kind { program, scope, take, complete, when, other } kind = Kind::other;
    const ast::Statement* statement = nullptr; ///< null for the programme
    const ast::Scope* scope = nullptr;         ///< of a scope, copied or not; null for a template's copy
    const ast::Block* body = nullptr;          ///< of a scope: what stands in its braces
    const FileUnit* file = nullptr;            ///< where its text stands
    Arguments* arguments = nullptr;            ///< of the template in whose copy it stands
    Span span;
    std::string id;   ///< empty when it has none
    std::string path; ///< of the programme ""; of what has no id, the path of the scope it stands in
    OutlineNode* enclosing = nullptr; ///< the scope, or the take with braces, that it stands in
    OutlineNode* naming =
        nullptr; ///< for what has braces: whose ids those inside are; itself when it has an id
    std::map<std::string, OutlineNode*> ids; ///< of a naming node
    /// What stands in its braces; several for a `when`.
    std::vector<std::vector<std::unique_ptr<OutlineNode>>> blocks;
    bool takes = false;  ///< a course can be placed here or below
    bool unread = false; ///< something here or below could not be read, so more may stand here than is known

    Location at() const { return file->at(span); }
};

/// A given or a choice of the programme.
struct OutlineFact {
    const ast::Given* given = nullptr;
    const ast::Choice* choice = nullptr;
    const FileUnit* file = nullptr;

    const ast::Name& id() const { return given != nullptr ? given->id : choice->id; }
    const std::vector<ast::Value>& values() const {
        return given != nullptr ? given->values : choice->values;
    }
};

/// How a programme asks for a milestone; the first place of each way.
struct MilestoneUse {
    std::optional<Location> counted; ///< whether, or how often, it was attained
    std::optional<Location> scored;  ///< which score
};

/// What stands where in one programme: every id, given, choice and milestone, before anything is resolved.
struct Outline {
    OutlineNode root;
    std::vector<OutlineFact> facts; ///< in the order of writing, each id once
    std::map<std::string, std::size_t> factPlaces;
    std::vector<std::string> paths; ///< every path that has a name
    std::map<std::string, MilestoneUse> milestones;
    std::map<std::string, MilestoneUse> milestonesRequired; ///< of the programmes that it requires
    std::vector<std::unique_ptr<Arguments>> arguments;      ///< of every template's copy
    std::optional<ast::CatalogYears> years;
    std::optional<ast::ProgramKind> kind;
    std::string program;             ///< the programme's id; empty for what is no programme
    std::vector<std::string> unread; ///< text of statements that could not be read
    bool complete = true;            ///< false: too large to be read further

    const OutlineFact* fact(const std::string& id) const;
    /// The node that a path names, looked up in `from` and outward. Null when there is none.
    const OutlineNode* find(const std::string& path, const OutlineNode& from) const;
    void listPaths();
    /// Whether the word stands in something that could not be read.
    bool mayHide(const std::string& word) const;
};

constexpr std::size_t mostStatements = 100'000;      ///< of one programme
constexpr std::size_t mostStatementsInAll = 500'000; ///< of everything read together
constexpr std::size_t mostIncludes = 64;             ///< deep
constexpr std::size_t mostNested = 128;              ///< braces inside each other, included ones counted
constexpr std::size_t mostOfPath = 500;              ///< characters

/// What is shared by all outlines of one reading.
struct OutlineTally {
    std::size_t statements = 0;
    bool full = false;                     ///< too many of them; that is reported
    std::set<const ast::Scope*> included;  ///< so far, by any of them
    std::set<const ast::Template*> copied; ///< the same of templates
};

/// Outlines a programme, whose file `view` sees. Ids used twice, statements that can't stand where they do
/// and what can't be included are reported.
std::unique_ptr<Outline> outlineOf(const View& view, const ast::Program& program, OutlineTally& tally);

/// Outlines a requirement by itself, as if it were a programme of its own.
std::unique_ptr<Outline> outlineOf(const View& view, const ast::Scope& requirement, OutlineTally& tally);

/// Outlines a template by itself, with parameters that nothing fills.
std::unique_ptr<Outline> outlineOf(const View& view, const ast::Template& gaps, OutlineTally& tally);

} // namespace gradus::language
