#include "tests/grammar/sentences.h"

#include <algorithm>
#include <limits>

namespace gradus::test {

namespace {

using Kind = EbnfNode::Kind;
constexpr int deepest = 40;
constexpr std::size_t longest = 3000;
constexpr int endless = 1'000'000;

void appendUtf8(std::string& out, std::uint32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(leads[more] | (c >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) {
        out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
    }
}

} // namespace

Sentences::Sentences(const Ebnf& grammar, std::uint32_t seed)
    : grammar_(grammar), engine_(seed), ways_(static_cast<std::size_t>(grammar.choices)) {
    for (const std::string& name : grammar.order) {
        heights_[name] = endless;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [name, production] : grammar.productions) {
            const int now = height(production.body) + 1;
            changed = changed || now < heights_[name];
            heights_[name] = std::min(heights_[name], now);
        }
    }
}

/// How many productions inside each other the shortest sentence needs.
int Sentences::height(const EbnfNode& node) const {
    int result = node.kind == Kind::choice ? endless : 0;
    if (node.kind == Kind::reference) {
        return heights_.at(node.text);
    }
    if (node.kind == Kind::repeat && node.zero) {
        return 0;
    }
    for (const EbnfNode& part : node.parts) {
        result = node.kind == Kind::choice ? std::min(result, height(part)) : std::max(result, height(part));
    }
    return std::min(result, endless);
}

std::string Sentences::sentence(const std::string& production) {
    out_.clear();
    EbnfNode start;
    start.kind = Kind::reference;
    start.text = production;
    write(start, 0, false);
    return out_;
}

/// Half the time the way used least, else any.
std::size_t Sentences::pick(int id, const std::vector<std::size_t>& feasible, std::size_t ways) {
    auto& counts = ways_[static_cast<std::size_t>(id)];
    counts.resize(ways);
    std::size_t chosen = feasible[random(static_cast<std::uint32_t>(feasible.size()))];
    if (random(2) == 0) {
        chosen = *std::min_element(feasible.begin(), feasible.end(),
                                   [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
    }
    ++counts[chosen];
    return chosen;
}

void Sentences::write(const EbnfNode& node, int depth, bool lexical) {
    const bool brief = depth > deepest || out_.size() > longest;
    switch (node.kind) {
    case Kind::literal:
        out_ += node.text;
        break;
    case Kind::characters:
        writeCharacter(node);
        break;
    case Kind::reference:
        writeReference(node, depth, lexical);
        break;
    case Kind::difference:
        writeDifference(node, depth, lexical);
        break;
    case Kind::sequence:
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
            if (i > 0 && !lexical) {
                gap();
            }
            write(node.parts[i], depth, lexical);
        }
        break;
    case Kind::choice: {
        std::vector<std::size_t> feasible;
        const int least = height(node);
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
            if (brief ? height(node.parts[i]) == least : height(node.parts[i]) < endless) {
                feasible.push_back(i);
            }
        }
        write(node.parts[pick(node.id, feasible, node.parts.size())], depth, lexical);
        break;
    }
    case Kind::repeat: {
        // The ways are: not at all, once, several times.
        std::vector<std::size_t> feasible;
        for (std::size_t way = 0; way < 3; ++way) {
            if ((way == 0 && node.zero) || (way == 1 && !(brief && node.zero)) ||
                (way == 2 && node.many && !brief)) {
                feasible.push_back(way);
            }
        }
        std::size_t times = pick(node.id, feasible, 3);
        times += times == 2 ? random(3) : 0;
        for (std::size_t i = 0; i < times; ++i) {
            if (i > 0 && !lexical) {
                gap();
            }
            write(node.parts[0], depth, lexical);
        }
        break;
    }
    }
}

void Sentences::writeReference(const EbnfNode& node, int depth, bool lexical) {
    const EbnfProduction& production = grammar_.productions.at(node.text);
    ++used_[node.text];
    write(production.body, depth + 1, lexical || production.lexical);
}

void Sentences::writeDifference(const EbnfNode& node, int depth, bool lexical) {
    const std::size_t begin = out_.size();
    for (;;) {
        write(node.parts[0], depth, lexical);
        if (!matches(grammar_, node.parts[1], std::string_view(out_).substr(begin), lexical)) {
            return;
        }
        out_.resize(begin);
    }
}

void Sentences::writeCharacter(const EbnfNode& node) {
    const auto& [first, last] = node.ranges[random(static_cast<std::uint32_t>(node.ranges.size()))];
    appendUtf8(out_, first + random(last - first + 1));
}

/// White space, new lines and comments.
void Sentences::gap() {
    switch (random(12)) {
    case 0:
        out_ += "\n\t";
        break;
    case 1:
        out_ += " # a \"comment\" { of any kind\n";
        break;
    case 2:
        out_ += "\r\n";
        break;
    default:
        out_ += ' ';
    }
}

void Sentences::collectWays(const EbnfNode& node, const std::string& production, Coverage& coverage) const {
    if (node.id >= 0) {
        const auto& counts = ways_[static_cast<std::size_t>(node.id)];
        const std::size_t ways = node.kind == Kind::choice ? node.parts.size() : 3;
        for (std::size_t way = 0; way < ways; ++way) {
            if (node.kind == Kind::repeat && ((way == 0 && !node.zero) || (way == 2 && !node.many))) {
                continue;
            }
            ++coverage.allWays;
            if (way < counts.size() && counts[way] > 0) {
                ++coverage.ways;
            } else {
                coverage.unused.push_back(production + ", way " + std::to_string(way));
            }
        }
    }
    for (const EbnfNode& part : node.parts) {
        collectWays(part, production, coverage);
    }
}

void Sentences::reach(const EbnfNode& node, std::set<std::string>& reached) const {
    if (node.kind == Kind::reference && reached.insert(node.text).second) {
        reach(grammar_.productions.at(node.text).body, reached);
    }
    for (const EbnfNode& part : node.parts) {
        reach(part, reached);
        if (node.kind == Kind::difference) {
            break;
        }
    }
}

Sentences::Coverage Sentences::coverage(const std::string& start) const {
    Coverage coverage;
    std::set<std::string> reached{start};
    reach(grammar_.productions.at(start).body, reached);
    for (const auto& [name, production] : grammar_.productions) {
        if (reached.count(name) == 0) {
            coverage.neverWritten.push_back(name);
            continue;
        }
        ++coverage.allProductions;
        if (used_.count(name) != 0) {
            ++coverage.productions;
        } else {
            coverage.unused.push_back(name);
        }
        collectWays(production.body, name, coverage);
    }
    return coverage;
}

} // namespace gradus::test
