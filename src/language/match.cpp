#include "src/language/match.h"

#include "src/language/conditions.h"
#include "src/language/say_statements.h"

#include <map>

namespace gradus::language {

namespace {

/// `else` stands once, behind every value.
bool checkElse(const View& view, const ast::Match& written) {
    bool sound = true;
    for (std::size_t i = 0; i + 1 < written.cases.size(); ++i) {
        if (!written.cases[i].value) {
            view.report(say::matchElseNotLast(view.at(written.cases[i].span)));
            sound = false;
        }
    }
    return sound;
}

/// Whether the cases fit the values of a given or choice. REQUIRES: each is one of its values, and stands
/// there once.
bool checkValues(const View& view, const OutlineFact& fact, const ast::Match& written,
                 const std::map<std::string, Span>& seen) {
    if (fact.choice != nullptr && fact.choice->upTo && fact.choice->upTo->digits != "1") {
        view.report(say::matchOfSeveral(view.at(written.fact.span), written.fact.text));
        return false;
    }
    std::vector<std::string> open;
    for (const ast::Value& value : fact.values()) {
        if (seen.count(value.id.text) == 0) {
            open.push_back(value.id.text);
        }
    }
    const bool otherwise = !written.cases.empty() && !written.cases.back().value;
    const bool nonePossible = fact.choice != nullptr && fact.choice->optional;
    if (!open.empty() && !otherwise) {
        view.report(say::matchIncomplete(view.at(written.span), written.fact.text, open));
        return false;
    }
    if (open.empty() && otherwise && !nonePossible) {
        view.report(say::matchElseUnused(view.at(written.cases.back().span), written.fact.text));
        return false;
    }
    return true;
}

} // namespace

std::optional<When> readMatch(const BodyContext& context, const OutlineNode& node,
                              const ast::Match& written) {
    const auto& [view, sets, outline, open, program] = context;
    When when;
    when.clause = clauseOf(node);
    bool sound = checkElse(view, written);
    std::map<std::string, Span> seen;
    for (const ast::MatchCase& one : written.cases) {
        if (!one.value) {
            continue;
        }
        const auto [first, isNew] = seen.insert({one.value->text, one.value->span});
        if (!isNew) {
            view.report(
                say::matchValueTwice(view.at(one.value->span), one.value->text, view.at(first->second)));
            sound = false;
            continue;
        }
        auto condition = readCondition(view, sets, outline, open,
                                       ast::IsCondition{written.fact, *one.value, one.value->span});
        sound = sound && condition;
        if (condition) {
            when.branches.push_back({std::move(*condition), {}, view.at(one.span)});
        }
    }
    const OutlineFact* fact = outline.fact(written.fact.text);
    if (seen.empty() && sound) {
        view.report(say::matchWithoutCase(view.at(written.span), written.fact.text));
        return std::nullopt;
    }
    if (sound && fact != nullptr && written.fact.text != "program") {
        sound = checkValues(view, *fact, written, seen);
    }
    return sound ? std::optional(std::move(when)) : std::nullopt;
}

} // namespace gradus::language
