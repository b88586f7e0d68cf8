#pragma once

#include "tests/grammar/ebnf.h"

#include <random>
#include <set>

namespace gradus::test {

/// Writes sentences of a grammar: random, but the same for the same seed, bounded in depth and length, and
/// with a liking for what was used least.
class Sentences {
public:
    Sentences(const Ebnf& grammar, std::uint32_t seed);

    std::string sentence(const std::string& production);

    /// How many productions, and how many ways through choices and repeats, were used, and of how many.
    struct Coverage {
        std::size_t productions = 0;
        std::size_t allProductions = 0;
        std::size_t ways = 0;
        std::size_t allWays = 0;
        std::vector<std::string> unused;
        std::vector<std::string> neverWritten; ///< what only stands behind a `-`: words to avoid
    };
    Coverage coverage(const std::string& start) const;

private:
    void write(const EbnfNode& node, int depth, bool lexical);
    void writeReference(const EbnfNode& node, int depth, bool lexical);
    void writeDifference(const EbnfNode& node, int depth, bool lexical);
    void writeCharacter(const EbnfNode& node);
    void gap();
    int height(const EbnfNode& node) const;
    std::size_t pick(int id, const std::vector<std::size_t>& feasible, std::size_t ways);
    std::uint32_t random(std::uint32_t below) {
        return below == 0 ? 0 : static_cast<std::uint32_t>(engine_()) % below;
    }
    void reach(const EbnfNode& node, std::set<std::string>& reached) const;
    void collectWays(const EbnfNode& node, const std::string& production, Coverage& coverage) const;

    const Ebnf& grammar_;
    std::mt19937 engine_;
    std::map<std::string, int> heights_;
    std::map<std::string, std::size_t> used_;
    std::vector<std::vector<std::size_t>> ways_;
    std::string out_;
};

} // namespace gradus::test
