#include "src/prose/statements.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gradus::prose {

namespace {

const Remark* citation(const Statement& statement) {
    const auto* remark = std::get_if<Remark>(&statement.what);
    return remark != nullptr && remark->kind == Remark::Kind::cite ? remark : nullptr;
}

/// Also within a quotation: “The talk was given.”
bool endsSentence(std::string text) {
    constexpr std::string_view quotation = "”";
    if (text.size() > quotation.size() &&
        text.compare(text.size() - quotation.size(), text.npos, quotation) == 0) {
        text.resize(text.size() - quotation.size());
    }
    return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

} // namespace

Blocks sentence(Text text, Blocks list) {
    if (list.empty()) {
        const std::string last = text.runs().empty() ? std::string() : text.runs().back().text;
        text.add(endsSentence(last) ? "" : ".");
    } else {
        text.add(":");
    }
    Blocks blocks{rule(std::move(text))};
    std::move(list.begin(), list.end(), std::back_inserter(blocks));
    return blocks;
}

Blocks blocksOf(const Context&, const Remark& cited) {
    switch (cited.kind) {
    case Remark::Kind::cite:
        return {remark("Source: " + cited.text)};
    case Remark::Kind::note:
        return {remark("Note: " + cited.text)};
    case Remark::Kind::advise:
        break;
    }
    return {remark("Advice: " + cited.text)};
}

Blocks statementBlocks(const Context& context, const Statement& statement) {
    return std::visit([&](const auto& one) { return blocksOf(context, one); }, statement.what);
}

Blocks statementsBlocks(const Context& context, const std::vector<Statement>& statements) {
    Blocks blocks;
    for (auto one = statements.begin(); one != statements.end();) {
        const auto end = std::find_if(one, statements.end(),
                                      [](const Statement& next) { return citation(next) == nullptr; });
        if (std::distance(one, end) > 1) {
            std::string sources;
            for (; one != end; ++one) {
                sources += (sources.empty() ? "Sources: " : "; ") + citation(*one)->text;
            }
            blocks.push_back(remark(sources));
        } else {
            Blocks more = statementBlocks(context, *one++);
            std::move(more.begin(), more.end(), std::back_inserter(blocks));
        }
    }
    return blocks;
}

List statementList(const Context& context, const std::vector<Statement>& statements) {
    List list;
    for (const Statement& statement : statements) {
        list.items.push_back(statementBlocks(context, statement));
    }
    return list;
}

} // namespace gradus::prose
