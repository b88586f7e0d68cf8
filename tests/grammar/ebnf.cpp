#include "tests/grammar/ebnf.h"

#include <algorithm>
#include <cctype>

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
    bool startsName(std::size_t i) const {
        return i < text_.size() && std::islower(static_cast<unsigned char>(text_[i]));
    }

    std::string name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() &&
               (std::islower(static_cast<unsigned char>(text_[at_])) || text_[at_] == '-')) {
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
            value = value * 16 +
                    static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
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

} // namespace

Ebnf readEbnf(std::string_view text) {
    return Reader(text).read();
}

} // namespace gradus::test
