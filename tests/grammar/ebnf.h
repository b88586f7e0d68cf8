#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reads a grammar in the notation of the W3C, as `grammar/gradus.ebnf` is written.
namespace gradus::test {

struct EbnfNode {
    enum class Kind { choice, sequence, repeat, literal, characters, reference, difference };
    Kind kind = Kind::sequence;
    std::vector<EbnfNode> parts; ///< alternatives, parts, or both sides of a `-`
    std::string text;            ///< of a literal, or the name of a reference
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges; ///< of characters: first and last code point
    bool zero = false;                                           ///< of a repeat: may be left out
    bool many = false;                                           ///< of a repeat: may stand several times
    int id = -1;                                                 ///< of a choice or repeat: for coverage
};

struct EbnfProduction {
    EbnfNode body;
    bool lexical = false; ///< marked "ws: explicit": no white space between its parts
};

struct Ebnf {
    std::map<std::string, EbnfProduction> productions;
    std::vector<std::string> order;    ///< the names, as they stand in the file
    int choices = 0;                   ///< number of the choices and repeats
    std::vector<std::string> mistakes; ///< of the notation, and references to nothing
};

Ebnf readEbnf(std::string_view text);

/// Whether `text` is one of the sentences of `node`; `lexical` as for a production.
bool matches(const Ebnf& grammar, const EbnfNode& node, std::string_view text, bool lexical);

} // namespace gradus::test
