#include "tests/grammar/ebnf.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace gradus::test {

namespace {

using Kind = EbnfNode::Kind;

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Ebnf read() {
        skip();
        while (at_ < text_.size() && grammar_.mistakes.empty()) {
            production();
        }
        for (const auto& [name, production] : grammar_.productions) {
            checkReferences(production.body);
        }
        return std::move(grammar_);
    }

private:
    bool startsName(std::size_t i) const { return i < text_.size() && std::islower(static_cast<unsigned char>(text_[i])); }

    std::string name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (std::islower(static_cast<unsigned char>(text_[at_])) || text_[at_] == '-')) {
            ++at_;
        }
        std::string result(text_.substr(begin, at_ - begin));
        skip();
        return result;
    }

    bool take(std::string_view sign) {
        if (text_.substr(at_, sign.size()) != sign) {
            return false;
        }
        at_ += sign.size();
        skip();
        return true;
    }

    /// White space and comments; "ws: explicit" marks the production it stands behind.
    void skip() {
        for (;;) {
            while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) {
                ++at_;
            }
            if (text_.substr(at_, 2) != "/*") {
                return;
            }
            const std::size_t end = std::min(text_.find("*/", at_), text_.size() - 2) + 2;
            if (text_.substr(at_, end - at_) == "/* ws: explicit */" && current_ != nullptr) {
                current_->lexical = true;
            }
            at_ = end;
        }
    }

    void fail(const std::string& what) {
        grammar_.mistakes.push_back(what + " at " + std::string(text_.substr(at_, 30)));
        at_ = text_.size();
    }

    void production() {
        const std::string left = name();
        if (left.empty() || !take("::=")) {
            return fail("a production was expected");
        }
        if (grammar_.productions.count(left) != 0) {
            return fail("a second production " + left);
        }
        grammar_.order.push_back(left);
        current_ = &grammar_.productions[left];
        current_->body = choice();
    }

    EbnfNode choice() {
        EbnfNode node;
        node.kind = Kind::choice;
        do {
            node.parts.push_back(sequence());
        } while (take("|"));
        if (node.parts.size() == 1) {
            return std::move(node.parts.front());
        }
        node.id = grammar_.choices++;
        return node;
    }

    bool endsSequence() const {
        if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')') {
            return true;
        }
        std::size_t i = at_;
        while (startsName(i) || (i > at_ && i < text_.size() && text_[i] == '-')) {
            ++i;
        }
        while (i > at_ && i < text_.size() && text_[i] == ' ') {
            ++i;
        }
        return i > at_ && text_.substr(i, 3) == "::=";
    }

    EbnfNode sequence() {
        EbnfNode node;
        while (!endsSequence()) {
            EbnfNode part = repeated();
            if (take("- ")) {
                EbnfNode both;
                both.kind = Kind::difference;
                both.parts.push_back(std::move(part));
                both.parts.push_back(repeated());
                part = std::move(both);
            }
            node.parts.push_back(std::move(part));
        }
        if (node.parts.empty()) {
            fail("something was expected");
        }
        return node.parts.size() == 1 ? std::move(node.parts.front()) : std::move(node);
    }

    EbnfNode repeated() {
        EbnfNode inner = primary();
        const char sign = at_ < text_.size() ? text_[at_] : ' ';
        if (sign != '?' && sign != '*' && sign != '+') {
            return inner;
        }
        take(text_.substr(at_, 1));
        EbnfNode node;
        node.kind = Kind::repeat;
        node.zero = sign != '+';
        node.many = sign != '?';
        node.id = grammar_.choices++;
        node.parts.push_back(std::move(inner));
        return node;
    }

    EbnfNode primary() {
        EbnfNode node;
        const char c = text_[at_];
        if (c == '(') {
            take("(");
            node = choice();
            if (!take(")")) {
                fail("`)` was expected");
            }
        } else if (c == '\'' || c == '"') {
            const std::size_t end = text_.find(c, at_ + 1);
            node.kind = Kind::literal;
            node.text = text_.substr(at_ + 1, end - at_ - 1);
            at_ = end + 1;
            skip();
        } else if (c == '[') {
            node.kind = Kind::characters;
            ++at_;
            while (text_[at_] != ']') {
                const std::uint32_t first = character();
                std::uint32_t last = first;
                if (text_[at_] == '-' && text_[at_ + 1] != ']') {
                    ++at_;
                    last = character();
                }
                node.ranges.emplace_back(first, last);
            }
            take("]");
        } else if (c == '#') {
            node.kind = Kind::characters;
            const std::uint32_t only = character();
            node.ranges.emplace_back(only, only);
            skip();
        } else if (startsName(at_)) {
            node.kind = Kind::reference;
            node.text = name();
        } else {
            fail("a part was expected");
        }
        return node;
    }

    std::uint32_t character() {
        if (text_.substr(at_, 2) != "#x") {
            return static_cast<unsigned char>(text_[at_++]);
        }
        at_ += 2;
        std::uint32_t value = 0;
        while (std::isxdigit(static_cast<unsigned char>(text_[at_]))) {
            const char digit = text_[at_++];
            value = value * 16 + static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return value;
    }

    void checkReferences(const EbnfNode& node) {
        if (node.kind == Kind::reference && grammar_.productions.count(node.text) == 0) {
            grammar_.mistakes.push_back("no production " + node.text);
        }
        for (const EbnfNode& part : node.parts) {
            checkReferences(part);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Ebnf grammar_;
    EbnfProduction* current_ = nullptr;
};

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
        while (at < text_.size() && (text_[at] == '#' || std::isspace(static_cast<unsigned char>(text_[at])))) {
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
        const bool inside = std::any_of(node.ranges.begin(), node.ranges.end(),
                                        [c](const auto& range) { return range.first <= c && c <= range.second; });
        return inside ? Ends{at + length} : Ends{};
    }

    const Ebnf& grammar_;
    std::string_view text_;
};

} // namespace

Ebnf readEbnf(std::string_view text) { return Reader(text).read(); }

bool matches(const Ebnf& grammar, const EbnfNode& node, std::string_view text, bool lexical) {
    return Matcher(grammar, text).ends(node, 0, lexical).count(text.size()) > 0;
}

} // namespace gradus::test
