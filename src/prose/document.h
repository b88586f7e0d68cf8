#pragma once

#include "src/prose/text.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

/// A page before it is Markdown or HTML.
namespace gradus::prose {

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 1; ///< 1 is the title of the page
    Text text;
    std::string id;
};
struct Paragraph {
    enum class Kind {
        rule,
        remark, ///< about the rules: sources, notes, advice
        footer
    } kind = Kind::rule;
    Text text;
};
struct List {
    std::vector<Blocks> items;
};
/// Cells as many as the head has; one may be empty.
struct Row {
    std::vector<Text> cells;
    bool alternative = false; ///< to the row above
};
struct Table {
    enum class Kind { courses, grades } kind = Kind::courses;
    std::vector<std::string> head;
    std::vector<Row> rows;
};
/// Lines to fill in by hand.
struct Blanks {
    std::vector<std::string> lines;
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, Blanks> what;
};

struct Document {
    std::string title;
    Blocks blocks;
    /// Where programmes have pages of their own, by id; links to other ids lead into this page.
    std::map<std::string, std::string> elsewhere;
    /// Where a link to an id leads.
    std::string address(const std::string& id) const;
};

std::string markdown(const Document& document);
std::string html(const Document& document);

Block rule(Text text);
Block remark(Text text);

/// The ids that links of the document lead to.
std::vector<std::string> linkedIds(const Document& document);

} // namespace gradus::prose
