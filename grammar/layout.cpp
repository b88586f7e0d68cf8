#include "grammar/layout.h"

#include "grammar/characters.h"
#include "grammar/site.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace gradus::grammar {

namespace {

Span spanOf(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Reads a text once, from its begin to its end.
class Scanner {
public:
    Scanner(std::string_view text, SourceId source) : text_(text), source_(source) {}

    Layout scan();

private:
    struct Open {
        std::size_t at;
        std::size_t indent; ///< of the line it stands in
        std::size_t line;
    };

    std::size_t quoted(std::size_t begin);
    void checkControl(std::size_t at);
    void closeBrace(std::size_t at);
    void judgeBraces();
    std::string blockAt(std::size_t brace) const;
    /// Whether more mistakes than are listed were found: then no words are made for further ones.
    bool isFull() const { return layout_.diagnostics.size() > Limits::mistakes; }
    void say(const char* code, std::size_t begin, std::size_t end, std::string message, std::string hint);

    std::string_view text_;
    SourceId source_;
    Layout layout_;
    std::vector<Open> open_;
    std::vector<std::size_t> stray_;     ///< `}` without any `{`
    std::vector<std::size_t> tooDeep_;   ///< `}` further right than where it would stand
    std::vector<std::size_t> notClosed_; ///< `{` whose `}` begins its line further left than it does
    std::size_t indent_ = 0;
    std::size_t line_ = 0;
    bool atLineStart_ = true;
};

void Scanner::say(const char* code, std::size_t begin, std::size_t end, std::string message,
                  std::string hint) {
    if (isFull()) {
        return;
    }
    layout_.diagnostics.push_back(
        {code, Severity::error, {source_, spanOf(begin, end)}, std::move(message), std::move(hint), {}});
}

std::size_t Scanner::quoted(std::size_t begin) {
    const QuotedEnd end = quotedEnd(text_, begin);
    if (!end.closed) {
        layout_.unclosedTexts.push_back(spanOf(begin, end.next));
        if (isFull()) {
            return end.next;
        }
        say("unterminated-text", begin, begin + 1,
            fmt::format("the text `{}` has no closing quotation mark on its line",
                        shortened(trimmed(text_.substr(begin, end.next - begin)))),
            "put `\"` behind the text; inside a text, a quotation mark is written `\\\"`");
        return end.next;
    }
    for (std::size_t i = begin + 1; i < end.contentEnd; ++i) {
        if (text_[i] != '\\') {
            continue;
        }
        ++i;
        if (text_[i] != '"' && text_[i] != '\\') {
            say("unknown-escape", i - 1, i + 1, "a `\\` in a text stands only before `\"` or another `\\`",
                "write `\\\\` for the sign itself");
        }
    }
    return end.next;
}

void Scanner::checkControl(std::size_t at) {
    if (isControl(text_[at]) && !isSpace(text_[at])) {
        say("control-character", at, at + 1, "a control character stands here", "remove it");
    }
}

void Scanner::closeBrace(std::size_t at) {
    if (open_.empty()) {
        stray_.push_back(at);
        return;
    }
    if (atLineStart_ ? indent_ > open_.back().indent : line_ > open_.back().line) {
        tooDeep_.push_back(at);
    }
    if (atLineStart_ && indent_ < open_.back().indent) {
        notClosed_.push_back(open_.back().at);
    }
    open_.pop_back();
}

/// What opened a block, "`requirement core`"; nothing where the brace stands alone on its line.
std::string Scanner::blockAt(std::size_t brace) const {
    const std::size_t newLine = brace == 0 ? std::string_view::npos : text_.rfind('\n', brace - 1);
    std::size_t begin = newLine == std::string_view::npos ? 0 : newLine + 1;
    // Another block of the same line is not the one that was opened.
    const std::size_t other = text_.substr(begin, brace - begin).find_last_of("{};");
    begin += other == std::string_view::npos ? 0 : other + 1;
    const std::string_view head = trimmed(text_.substr(begin, brace - begin));
    return head.empty() ? "" : fmt::format("`{}`", shortened(head));
}

/// The counts say how many braces are wrong, the indentation says which.
void Scanner::judgeBraces() {
    if (stray_.size() > 0) {
        const std::size_t wrong = stray_.size();
        std::vector<std::size_t> suspects = tooDeep_;
        suspects.insert(suspects.end(), stray_.begin(), stray_.end());
        suspects.resize(wrong);
        for (const std::size_t at : suspects) {
            say("unbalanced-brace", at, at + 1, "this `}` closes nothing",
                "remove it, or add the `{` it belongs to");
        }
        layout_.strayBraces = suspects;
    } else if (!open_.empty()) {
        layout_.unclosedBraces = true;
        std::vector<std::size_t> suspects = notClosed_;
        for (auto o = open_.rbegin(); o != open_.rend(); ++o) {
            suspects.push_back(o->at);
        }
        suspects.resize(open_.size());
        for (const std::size_t at : suspects) {
            if (isFull()) {
                break;
            }
            const std::string block = blockAt(at);
            say("unbalanced-brace", at, at + 1,
                block.empty() ? "this `{` is never closed"
                              : fmt::format("the `{{` of {} is never closed", block),
                block.empty() ? "add the missing `}`"
                              : fmt::format("add the missing `}}` where {} ends", block));
        }
    }
}

Layout Scanner::scan() {
    std::size_t i = 0;
    while (i < text_.size()) {
        const char c = text_[i];
        std::size_t next = i + 1;
        if (c == '#') {
            next = std::min(text_.find('\n', i), text_.size());
            layout_.comments.push_back(spanOf(i, next));
        } else if (c == '"') {
            next = quoted(i);
        } else if (c == '{') {
            open_.push_back({i, indent_, line_});
        } else if (c == '}') {
            closeBrace(i);
        } else if (c == '\n') {
            atLineStart_ = true;
            indent_ = 0;
            ++line_;
        } else if (c == ' ' || c == '\t') {
            indent_ += atLineStart_ ? 1 : 0;
        }
        atLineStart_ = atLineStart_ && isSpace(c);
        if (c != '#' && c != '"') {
            checkControl(i);
        } else {
            for (std::size_t inside = i; inside < next; ++inside) {
                checkControl(inside);
            }
        }
        i = next;
    }
    judgeBraces();
    return std::move(layout_);
}

} // namespace

QuotedEnd quotedEnd(std::string_view text, std::size_t begin) {
    std::size_t brace = std::string_view::npos;
    for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '"') {
            return {i, i + 1, true};
        }
        if ((text[i] == '{' || text[i] == '}') && brace == std::string_view::npos) {
            brace = i;
        }
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n') {
            ++i;
        }
    }
    const std::size_t end = std::min({brace, text.find('\n', begin), text.size()});
    return {end, end, false};
}

Layout scanLayout(std::string_view text, SourceId source) {
    return Scanner(text, source).scan();
}

std::size_t trimmedEnd(std::string_view text, const Layout& layout, std::size_t at) {
    const auto& comments = layout.comments;
    while (at > 0) {
        if (isSpace(text[at - 1])) {
            --at;
            continue;
        }
        // The last comment that begins before `at`.
        const auto behind = std::partition_point(comments.begin(), comments.end(),
                                                 [at](const Span& comment) { return comment.begin < at; });
        if (behind == comments.begin() || std::prev(behind)->end < at) {
            break;
        }
        at = std::prev(behind)->begin;
    }
    return at;
}

std::size_t skipGap(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (text[at] == '#') {
            at = std::min(text.find('\n', at), text.size());
        } else if (isSpace(text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

} // namespace gradus::grammar
