#include "grammar/parse.h"
#include "tests/catch.h"
#include "tests/docs/markdown.h"
#include "tests/grammar/read.h"
#include "tests/grammar/sentences.h"
#include "tests/grammar/walk.h"

#include <algorithm>
#include <set>

/// The reference shows the whole language. What the language has is found in its grammar: by writing random
/// sentences of it and looking at their syntax trees. So a construct that is new in the grammar is missed
/// here until an example shows it.
namespace {

using namespace gradus;
using namespace gradus::test;

/// Collects the shapes of a tree: every kind of node with what sets it apart ("Earn: gpa"), and what stands
/// directly inside of which kind ("Earn > As").
class Shapes {
public:
    void enter(const std::string& type, Span, const std::string& detail) {
        static const std::set<std::string> freely{"Name", "Text",       "Number",  "Grade", "Code",
                                                  "As",   "QuotedCode", "Subject", "Date"};
        static const std::set<std::string> signs{"<", "<=", "=", ">=", ">"};
        found.insert(type);
        if (signs.count(detail) != 0) {
            found.insert("comparison: " + detail);
        } else if (freely.count(type) == 0 && !detail.empty()) {
            // What is measured, and in one of what, are two things: not every pair of them needs an example.
            const std::size_t inOne = std::min(detail.find(" in one "), detail.size());
            found.insert(type + ": " + detail.substr(0, inOne));
            if (inOne < detail.size()) {
                found.insert(type + ":" + detail.substr(inOne));
            }
        }
        if (!open_.empty()) {
            found.insert(open_.back() + " > " + family(type));
        }
        open_.push_back(type);
    }
    void leave() { open_.pop_back(); }

    std::set<std::string> found;

private:
    /// Where one of a family may stand, all may: the parser has one rule for them.
    static std::string family(const std::string& type) {
        static const std::set<std::string> sets{
            "Code",          "QuotedCode",   "CodeRange", "Level",   "Subject",
            "Tagged",        "SetName",      "AnyCourse", "GradeIs", "UnitsAre",
            "TermIs",        "RelativeTerm", "Season",    "Flag",    "Approved",
            "TitleContains", "Field",        "Within",    "TheRest", "Hidden",
            "Where",         "Except",       "Or",        "And",     "Not"};
        static const std::set<std::string> statements{
            "Take",    "Earn",  "Limit",  "Forbid", "Attain",    "AttainSome",   "Complete",
            "Require", "Scope", "When",   "Match",  "Unchecked", "Include",      "MinimumGrade",
            "Exclude", "Share", "Split",  "Prefer", "Priority",  "CatalogYears", "ProgramKind",
            "Cite",    "Note",  "Advise", "Given",  "Choice"};
        static const std::set<std::string> conditions{"Is",    "AdmittedIs", "AttainedIs", "Taken",
                                                      "GpaIs", "AnyOf",      "AllOf",      "Negation"};
        return sets.count(type) != 0         ? "a set"
               : statements.count(type) != 0 ? "a statement"
               : conditions.count(type) != 0 ? "a condition"
                                             : type;
    }

    std::vector<std::string> open_;
};

void collect(Shapes& shapes, const std::string& rules) {
    const auto parsed = grammar::parse(rules, 0);
    if (!parsed.diagnostics.empty()) {
        return;
    }
    Walk<Shapes> walk{shapes};
    for (const ast::Declaration& declaration : parsed.file.declarations) {
        walk(ast::File{{declaration}});
    }
}

/// What the grammar reads for the sake of a good message and the language always refuses.
const std::set<std::string> refusedShapes{"Quantity: term", "Quantity: time", "Quantity: year"};

} // namespace

TEST_CASE("the reference shows every shape that the grammar has and the language resolves") {
    const Ebnf grammar = readEbnf(textOf("grammar/gradus.ebnf"));
    Sentences sentences(grammar, 20'232);
    Shapes possible;
    for (int i = 0; i < 4000; ++i) {
        collect(possible, sentences.sentence("file"));
    }
    CHECK(possible.found.size() > 200);
    Shapes shown;
    for (const Page& page : pages()) {
        for (const FencedBlock& block : page.blocks) {
            if (page.path == "grammar/reference.md" &&
                (block.kind == "gradus" || block.kind == "gradus-part")) {
                collect(shown, block.kind == "gradus" ? block.text : "program p {\n" + block.text + "}\n");
                collect(shown, block.text);
            }
        }
    }
    for (const std::string& shape : refusedShapes) {
        INFO("no longer refused, or no longer read: " << shape);
        CHECK(possible.found.erase(shape) + shown.found.count(shape) == 1);
    }
    for (const std::string& shape : possible.found) {
        INFO("no example of grammar/reference.md shows: " << shape);
        CHECK(shown.found.count(shape) == 1);
    }
}
