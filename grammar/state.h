#pragma once

#include "grammar/layout.h"
#include "grammar/parse.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace gradus::grammar {

/// A statement that could not be read: where it began, where reading stopped, and what was wanted there.
struct Failure {
    std::size_t begin = 0;
    std::size_t at = 0;
    std::string expected; ///< a production, a word in backquotes, or one of the bounds (`bound::…`)
    std::string inside;   ///< the production of the list the statement stands in
};

/// Names that a failure's `expected` bears when a bound is hit.
namespace bound {
inline constexpr const char* nesting = "!nesting";
inline constexpr const char* listLength = "!list-length";
} // namespace bound

/// What the rules share while one text is parsed; reached through the parser's context.
class State {
public:
    State(std::string_view text, const Layout& layout) : text_(text), layout_(layout) {}

    std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - text_.data()); }
    /// The span of a node: without the white space and the comments the rules ran over behind it.
    Span span(const char* first, const char* last) const;
    /// Whether a statement that was read up to here is closed: by a new line, `;`, a brace, or the end.
    bool endsStatement(const char* at) const;

    void record(Failure failure);
    const std::vector<Failure>& failures() const { return failures_; }
    /// Set when so many statements failed that the rest is not read.
    bool stopped() const { return failures_.size() >= Limits::mistakes; }

    std::string_view text() const { return text_; }
    const Layout& layout() const { return layout_; }

    int depth = 0; ///< blocks, parentheses and `not`s around the place being read

private:
    std::string_view text_;
    const Layout& layout_;
    std::vector<Failure> failures_;
};

} // namespace gradus::grammar
