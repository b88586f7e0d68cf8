#pragma once

#include "grammar/state.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::grammar {

/// A piece of a statement that could not be read: rougher than the grammar's own words, so that it also has
/// a piece for what the grammar does not know.
struct Token {
    enum class Kind {
        word,  ///< begins with a lower-case letter: `take`, `core.x`, `aipi`
        code,  ///< begins with a capital, a digit or `*`: `AIPI`, `510`, `3*`, `24-785`, `B+`
        text,  ///< in quotation marks
        sign,  ///< `,` `(` `..` `>=`
        other, ///< a character that has no place in the language
        end    ///< of the text
    };
    Kind kind = Kind::end;
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end() const { return begin + text.size(); }
    bool is(std::string_view what) const { return text == what && kind != Kind::text; }
    bool isOneOf(std::initializer_list<std::string_view> words) const {
        return std::any_of(words.begin(), words.end(), [this](std::string_view word) { return is(word); });
    }
    bool startsWithDigit() const { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }
};

/// A piece of a text for a message: at most 40 bytes, on one line, and cut between characters.
std::string shortened(std::string_view text);

Token tokenAt(std::string_view text, std::size_t at);

/// What a place between parentheses (or outside of all) holds.
enum class Mode {
    other,
    single,    ///< the one item of a `take`
    items,     ///< an `of` list
    group,     ///< the parentheses of an item
    set,       ///< behind `from`, `=`, `taken`
    predicate, ///< behind `where`
    condition  ///< behind `when`
};

/// One level of parentheses of the statement, up to the failure.
struct Level {
    Mode mode = Mode::other;
    bool where = false;
    bool except = false;
    std::size_t open = 0; ///< offset of the parenthesis; the statement's begin outside of all
};

/// The surroundings of a failure: what was read of the statement, and what was found.
class Site {
public:
    Site(const State& state, const Failure& failure);

    const Failure& failure() const { return failure_; }
    std::string_view text() const { return text_; }
    const std::vector<Token>& before() const { return before_; }
    /// The token read last; of kind `end` if there is none.
    const Token& previous() const { return at(before_.size() - 1); }
    const Token& beforePrevious() const { return at(before_.size() - 2); }
    const Token& found() const { return found_; }
    const Token& second() const { return second_; } ///< behind `found`
    const Token& third() const { return third_; }
    const Level& level() const { return levels_.back(); }
    /// The token behind one of the statement; of kind `end` where the statement ends with its line.
    Token following(const Token& token) const;
    std::size_t depth() const { return levels_.size() - 1; }
    std::string_view verb() const { return before_.empty() ? found_.text : before_.front().text; }
    bool has(std::string_view word) const;

    /// Whether the statement ended where something was still wanted: with its line, at `;` or at `}`.
    bool ended() const { return ended_; }
    /// Whether one of these was wanted.
    bool expects(std::initializer_list<std::string_view> productions) const;

    /// "after `take all of`", or nothing.
    std::string after() const;
    /// "`from`", "the text \"…\"", "the end of the line".
    std::string foundName() const;
    /// Where to point: at what was found, or behind the last word if the statement ended.
    Span place() const;
    Span spanOf(const Token& token) const;

private:
    const Token& at(std::size_t index) const;
    void read(const Token& token);

    Failure failure_;
    std::string_view text_;
    std::vector<Token> before_;
    std::vector<Level> levels_;
    Token found_, second_, third_;
    bool ended_ = false;
    bool onLaterLine_ = false; ///< what was found
};

} // namespace gradus::grammar
