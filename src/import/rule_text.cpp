#include "src/import/rule_text.h"

#include "gradus/format.h"

#include <algorithm>

namespace gradus::imports {

namespace {

constexpr std::size_t width = 100;
constexpr std::size_t step = 4;

/// How many columns a text takes, taking every character for one.
std::size_t columns(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// The statement as one line, where it is none with a block of several.
std::string onOneLine(const Statement& statement) {
    std::string line = statement.head;
    for (const std::string& piece : statement.list) {
        line.append(" ").append(piece);
    }
    if (statement.block && statement.inner.empty()) {
        return line + " {}";
    }
    return statement.block ? line + " { " + onOneLine(statement.inner.front()) + " }" : line;
}

/// Whether it may stand on one line: a block does with one statement in it that has no block.
bool folds(const Statement& statement, std::size_t indent) {
    if (statement.block &&
        (statement.inner.size() > 1 || (!statement.inner.empty() && statement.inner.front().block))) {
        return false;
    }
    return indent + columns(onOneLine(statement)) <= width;
}

class Layout {
public:
    std::string take() { return std::move(text_); }

    void add(const std::vector<Statement>& statements, std::size_t indent, bool spaced) {
        bool before = false; // whether the last one had several lines
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const bool large = statements[i].block && !folds(statements[i], indent);
            if (spaced && i > 0 && (large || before || statements[i].block != statements[i - 1].block)) {
                text_ += '\n';
            }
            before = large;
            add(statements[i], indent);
        }
    }

private:
    void add(const Statement& statement, std::size_t indent) {
        const std::string margin(indent, ' ');
        if (!statement.block || folds(statement, indent)) {
            text_ += margin + onOneLine(statement) + "\n";
            return;
        }
        std::string line = margin + statement.head;
        for (const std::string& piece : statement.list) {
            line.append(" ").append(piece);
        }
        text_ += line + " {\n";
        add(statement.inner, indent + step, indent == 0);
        text_ += margin + "}\n";
    }

    std::string text_; ///< statement by statement; long ones are broken by `formatted`
};

} // namespace

std::string laidOut(const std::vector<Statement>& statements) {
    Layout layout;
    layout.add(statements, 0, true);
    std::string text = layout.take();
    // What is too long for a file has no layout.
    FormattedRules rules = formatted(text, 0);
    return rules.text ? std::move(*rules.text) : text;
}

} // namespace gradus::imports
