#include "tests/grammar/ebnf.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace gradus::test {

namespace {

using Kind = EbnfNode::Kind;
using Ends = std::set<std::size_t>;

class Matcher {
public:
    Matcher(const Ebnf& grammar, std::string_view text) : grammar_(grammar), text_(text) {}

    Ends ends(const EbnfNode& node, std::size_t at, bool lexical) const {
        at = lexical ? at : behindGap(at);
        switch (node.kind) {
        case Kind::literal:
            return text_.substr(at, node.text.size()) == node.text ? Ends{at + node.text.size()} : Ends{};
        case Kind::characters:
            return characters(node, at);
        case Kind::reference: {
            const EbnfProduction& production = grammar_.productions.at(node.text);
            return ends(production.body, at, lexical || production.lexical);
        }
        case Kind::choice: {
            Ends all;
            for (const EbnfNode& part : node.parts) {
                all.merge(ends(part, at, lexical));
            }
            return all;
        }
        case Kind::sequence: {
            Ends reached{at};
            for (const EbnfNode& part : node.parts) {
                reached = after(part, reached, lexical);
            }
            return reached;
        }
        case Kind::repeat: {
            Ends all = node.zero ? Ends{at} : Ends{};
            for (Ends reached = ends(node.parts[0], at, lexical); !reached.empty();) {
                Ends fresh;
                for (const std::size_t end : reached) {
                    if (all.insert(end).second && node.many) {
                        fresh.insert(end);
                    }
                }
                reached = after(node.parts[0], fresh, lexical);
            }
            return all;
        }
        case Kind::difference: {
            Ends left = ends(node.parts[0], at, lexical);
            for (const std::size_t end : ends(node.parts[1], at, lexical)) {
                left.erase(end);
            }
            return left;
        }
        }
        return {};
    }

private:
    std::size_t behindGap(std::size_t at) const {
        while (at < text_.size() &&
               (text_[at] == '#' || std::isspace(static_cast<unsigned char>(text_[at])))) {
            at = text_[at] == '#' ? std::min(text_.find('\n', at), text_.size()) : at + 1;
        }
        return at;
    }

    Ends after(const EbnfNode& node, const Ends& starts, bool lexical) const {
        Ends all;
        for (const std::size_t start : starts) {
            all.merge(ends(node, start, lexical));
        }
        return all;
    }

    Ends characters(const EbnfNode& node, std::size_t at) const {
        if (at >= text_.size()) {
            return {};
        }
        const auto byte = static_cast<unsigned char>(text_[at]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        std::uint32_t c = length == 1 ? byte : byte & (0x3FU >> (length - 1));
        for (std::size_t i = 1; i < length; ++i) {
            c = c << 6 | (static_cast<unsigned char>(text_[at + i]) & 0x3FU);
        }
        const bool inside = std::any_of(node.ranges.begin(), node.ranges.end(), [c](const auto& range) {
            return range.first <= c && c <= range.second;
        });
        return inside ? Ends{at + length} : Ends{};
    }

    const Ebnf& grammar_;
    std::string_view text_;
};

} // namespace

bool matches(const Ebnf& grammar, const EbnfNode& node, std::string_view text, bool lexical) {
    return Matcher(grammar, text).ends(node, 0, lexical).count(text.size()) > 0;
}

} // namespace gradus::test
