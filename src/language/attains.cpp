#include "src/language/attains.h"

#include "src/language/amounts.h"
#include "src/language/atoms.h"
#include "src/language/say_numbers.h"
#include "src/language/say_statements.h"
#include "src/language/statement_text.h"

#include <map>

namespace gradus::language {

std::optional<Attain> readAttain(const View& view, Clause clause, const ast::Attain& written) {
    Attain attain;
    attain.clause = std::move(clause);
    attain.milestone = written.milestone.text;
    attain.title = written.title ? written.title->value : written.milestone.text;
    if (written.score) {
        const auto score = exactNumber(view, *written.score);
        if (!score) {
            return std::nullopt;
        }
        attain.score = ScoreNeed{comparison(*written.comparison), *score};
    }
    if (written.times) {
        const auto times = wholeNumber(view, *written.times, "the number of times", 1);
        if (!times) {
            return std::nullopt;
        }
        attain.times = static_cast<int>(*times);
    }
    return attain;
}

std::optional<AttainSome> readAttainSome(const View& view, const OutlineNode& node,
                                         const ast::AttainSome& written) {
    AttainSome some;
    some.clause = clauseOf(node);
    some.text = withoutVerb(view, written.span, written.as);
    bool sound = true;
    std::map<std::string, Span> seen;
    for (const ast::Attain& one : written.among) {
        const auto [first, isNew] = seen.insert({one.milestone.text, one.milestone.span});
        if (!isNew) {
            view.report(
                say::milestoneTwice(view.at(one.milestone.span), one.milestone.text, view.at(first->second)));
            sound = false;
        }
        auto attain = readAttain(view, {"", view.at(one.span)}, one);
        sound = sound && attain;
        if (attain) {
            some.among.push_back(std::move(*attain));
        }
    }
    const auto count = wholeNumber(view, written.count, "the number of milestones", 1);
    if (count && *count > static_cast<std::int64_t>(written.among.size())) {
        view.report(say::moreThanListed(view.at(written.count.span), *count, written.among.size()));
        return std::nullopt;
    }
    if (!count || !sound) {
        return std::nullopt;
    }
    some.count = static_cast<int>(*count);
    return some;
}

} // namespace gradus::language
