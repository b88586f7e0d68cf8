#pragma once

#include "grammar/parse.h"
#include "tests/grammar/walk.h"

#include <string>
#include <string_view>

namespace gradus::test {

/// A tree as text without places, made by naming every node: it owes nothing to how `sameTree`
/// goes over trees. Blanks in codes are one.
class Meaning {
public:
    static std::string of(std::string_view rules) {
        const grammar::Parsed parsed = grammar::parse(rules, 0);
        Meaning meaning;
        Walk{meaning}(parsed.file);
        return meaning.text_;
    }
    void enter(std::string_view type, Span, const std::string& detail) {
        text_.append(type).append(" [");
        const bool quoted = type == "Text" || type == "QuotedCode";
        for (const char c : detail) {
            const char shown = !quoted && c == '\t' ? ' ' : c;
            if (quoted || shown != ' ' || text_.back() != ' ') {
                text_ += shown;
            }
        }
        text_ += "] (";
    }
    void leave() { text_ += ")\n"; }

private:
    std::string text_;
};

} // namespace gradus::test
