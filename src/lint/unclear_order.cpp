#include "src/language/messages.h"
#include "src/lint/edits.h"
#include "src/lint/lints.h"
#include "src/lint/tree.h"

#include <string_view>

namespace gradus::lints {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Whether a text is one pair of parentheses with all that is in it.
bool isGroup(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted) {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1 == text.size() && i > 0;
            }
        }
    }
    return false;
}

/// Whether a place stands in parentheses of its own, or begins and ends with them.
bool inItsParentheses(const std::string& text, Span span) {
    std::size_t begin = span.begin;
    std::size_t end = span.end;
    if (isGroup(std::string_view(text).substr(begin, end - begin))) {
        return true;
    }
    while (begin > 0 && isSpace(text[begin - 1])) {
        --begin;
    }
    while (end < text.size() && isSpace(text[end])) {
        ++end;
    }
    return begin > 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')';
}

class UnclearOrder {
public:
    explicit UnclearOrder(FileView& view) : view_(view) {}

    void set(const ast::Set& node) {
        if (const auto* list = std::get_if<ast::Box<ast::Or>>(&node)) {
            parts<ast::Box<ast::And>, ast::Box<ast::Not>>((*list)->parts);
        } else if (const auto* where = std::get_if<ast::Box<ast::Where>>(&node)) {
            const auto* except = std::get_if<ast::Box<ast::Except>>(&(*where)->predicate);
            if (except != nullptr && std::holds_alternative<ast::Box<ast::Or>>((*except)->base)) {
                tell(spanOf((*except)->base),
                     "this `except` takes away from all that stands before it since `where`, and could be "
                     "read as of the last part alone");
            }
        }
    }

    void condition(const ast::Condition& node) {
        if (const auto* list = std::get_if<ast::Box<ast::AnyOf>>(&node)) {
            parts<ast::Box<ast::AllOf>, ast::Box<ast::Negation>>((*list)->parts);
        }
    }

private:
    template <typename And, typename Not, typename Node>
    void parts(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) {
            if (std::holds_alternative<And>(node)) {
                tell(spanOf(node), "`and` binds closer than `or`, and could be read otherwise here");
            } else if (std::holds_alternative<Not>(node) && &node != &nodes.back()) {
                tell(spanOf(node),
                     "this `not` is about what stands next to it alone, and could be read as of "
                     "all that follows");
            }
        }
    }

    void tell(Span span, const char* message) {
        const Location at{view_.source, span};
        if (inItsParentheses(view_.sources[view_.source].text, span)) {
            return;
        }
        Diagnostic diagnostic =
            language::warning("unclear-order", at, message, "put in parentheses what belongs together");
        diagnostic.fix = inParentheses(at);
        view_.findings.report(std::move(diagnostic));
    }

    FileView& view_;
};

} // namespace

void unclearOrder(FileView& view) {
    UnclearOrder order(view);
    visitTree(view.tree, {[&](const ast::Set& node) { order.set(node); },
                          [&](const ast::Condition& node) { order.condition(node); },
                          {}});
}

} // namespace gradus::lints
