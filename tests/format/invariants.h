#pragma once

#include "gradus/format.h"
#include "grammar/layout.h"
#include "grammar/parse.h"
#include "tests/grammar/meaning.h"

#include <string>
#include <string_view>
#include <vector>

namespace gradus::test {

inline std::vector<std::string> commentsOf(std::string_view rules) {
    std::vector<std::string> comments;
    for (const Span& span : grammar::scanLayout(rules, 0).comments) {
        std::string comment(rules.substr(span.begin, span.end - span.begin));
        comment.resize(comment.find_last_not_of(" \t\r") + 1);
        comments.push_back(std::move(comment));
    }
    return comments;
}

/// What of the canonical layout can be seen without understanding the rules; empty when all holds.
inline std::string untidiness(const std::string& text) {
    if (!text.empty() && (text.front() == '\n' || text.back() != '\n')) {
        return "an empty line at the beginning, or no line end at the end";
    }
    for (const char* trace : {" \n", "\t\n", "\n\n\n", "{\n\n", "\n\n}"}) {
        if (text.find(trace) != std::string::npos) {
            return "blanks at the end of a line, or empty lines too many";
        }
    }
    if (text.size() > 1 && text.substr(text.size() - 2) == "\n\n") {
        return "an empty line at the end";
    }
    return {};
}

/// What holds of every text that is formatted, rule file or not: the first thing that does not, or nothing.
inline std::string brokenLayout(std::string_view rules) {
    const FormattedRules result = formatted(rules, 3);
    const bool readable = !hasErrors(grammar::parse(rules, 3).diagnostics);
    if (result.text.has_value() == hasErrors(result.diagnostics) || result.text.has_value() != readable) {
        return readable ? "rules without errors are not laid out: " + result.diagnostics.front().code
                        : "rules with errors have a layout, or no diagnostic";
    }
    if (!result.text) {
        return {};
    }
    if (const std::string trace = untidiness(*result.text); !trace.empty()) {
        return trace;
    }
    if (Meaning::of(rules) != Meaning::of(*result.text)) {
        return "the layout says something else";
    }
    if (commentsOf(rules) != commentsOf(*result.text)) {
        return "the comments are not the same";
    }
    const FormattedRules again = formatted(*result.text, 3);
    return again.text == result.text ? "" : "laid out again, it changes";
}

} // namespace gradus::test
