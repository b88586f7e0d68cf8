#include "src/language/amounts.h"
#include "src/language/body.h"
#include "src/language/say_scopes.h"

#include <map>

namespace gradus::language {

namespace {

std::vector<NamedValue> readValues(const View& view, const ast::Name& fact,
                                   const std::vector<ast::Value>& values) {
    std::vector<NamedValue> result;
    std::map<std::string, Span> known;
    for (const ast::Value& value : values) {
        const auto [first, isNew] = known.insert({value.id.text, value.id.span});
        if (isNew) {
            result.push_back({value.id.text, value.title.value, view.at(value.span)});
        } else {
            view.report(say::valueTwice(view.at(value.id.span), value.id.text, view.at(first->second)));
        }
    }
    if (result.empty()) {
        view.report(say::noValues(view.at(fact.span), fact.text));
    }
    return result;
}

} // namespace

void readFacts(const View& view, const Outline& outline, Program& program) {
    for (const OutlineFact& fact : outline.facts) {
        const View own = view.in(*fact.file);
        if (fact.given != nullptr) {
            const ast::Given& given = *fact.given;
            program.givens.push_back({given.id.text, given.title ? given.title->value : given.id.text,
                                      readValues(own, given.id, given.values), own.at(given.span)});
            continue;
        }
        const ast::Choice& written = *fact.choice;
        Choice choice{written.id.text,
                      written.title ? written.title->value : written.id.text,
                      readValues(own, written.id, written.values),
                      written.optional,
                      1,
                      own.at(written.span)};
        if (written.upTo) {
            const auto upTo = wholeNumber(own, *written.upTo, "the number of choices", 1);
            if (upTo && *upTo > static_cast<std::int64_t>(choice.values.size()) && !choice.values.empty()) {
                own.report(say::moreThanValues(own.at(written.upTo->span), written.upTo->digits,
                                               choice.values.size()));
            } else if (upTo) {
                choice.upTo = static_cast<int>(*upTo);
            }
        }
        program.choices.push_back(std::move(choice));
    }
}

} // namespace gradus::language
