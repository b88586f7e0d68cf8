#include "src/language/takes.h"

#include "src/language/amounts.h"
#include "src/language/items.h"
#include "src/language/say_numbers.h"
#include "src/language/say_statements.h"
#include "src/language/statement_text.h"

#include <algorithm>

namespace gradus::language {

namespace {

bool repeatsEach(const Institution& institution, const CourseCode& code) {
    std::vector<CourseCode> same{code};
    if (const auto group = institution.sameAs.find(code.text()); group != institution.sameAs.end()) {
        same = institution.sameCourses[group->second];
    }
    for (const CourseCode& one : same) {
        const auto own = institution.courseRepeat.find(one.text());
        if (own != institution.courseRepeat.end()) {
            return own->second.rule == RepeatRule::each;
        }
    }
    return institution.repeat.rule == RepeatRule::each;
}

/// `take TOPICS 590 2 times` takes so many courses from a set that has this one alone. Without a repeat of
/// its own each course counts once, so that a second time could never come.
std::optional<AmountRange> readTimes(const View& view, const ast::Take& written, Take& take) {
    const auto times = wholeNumber(view, *written.times, "the number of times", 1);
    std::vector<CourseSetRef> courses;
    bool sound = times.has_value();
    for (const ast::Item& item : written.items) {
        for (const ast::Bundle& bundle : item.alternatives) {
            for (const ast::Part& part : bundle.parts) {
                const auto* code = std::get_if<ast::CodePattern>(&part);
                if (code == nullptr || bundle.parts.size() != 1) {
                    view.report(say::timesOfBundle(view.at(item.span), view.text(item.span)));
                    return std::nullopt;
                }
            }
        }
    }
    for (const ItemBundle& bundle : take.items.front().alternatives) {
        const CourseSetRef& course = bundle.courses.front();
        courses.push_back(course);
        const CourseSet* code = course.get();
        while (const auto* conditioned = std::get_if<Combined>(&code->what)) {
            code = conditioned->parts.front().get();
        }
        const auto* is = std::get_if<CodeIs>(&code->what);
        if (is != nullptr && times && *times > 1 && !repeatsEach(view.rules(), is->code)) {
            view.report(say::timesWithoutRepeat(view.at(written.span), is->code.text()));
            sound = false;
        }
    }
    if (!sound) {
        return std::nullopt;
    }
    const CourseItem item = std::move(take.items.front());
    take.items.clear();
    take.pool =
        courses.size() == 1 ? courses.front() : combined(Combined::Op::any, courses, item.text, item.at);
    if (item.hidden) {
        take.pool = std::make_shared<const CourseSet>(CourseSet{Hidden{take.pool}, item.text, item.at});
    }
    return AmountRange{{*times, {}}, {*times, {}}};
}

/// Whether a set is `the rest`, with or without what is left out of it.
bool isRest(const ast::Set& set) {
    if (const auto* where = std::get_if<ast::Box<ast::Where>>(&set)) {
        return isRest((*where)->base);
    }
    if (const auto* except = std::get_if<ast::Box<ast::Except>>(&set)) {
        return isRest((*except)->base);
    }
    return std::holds_alternative<ast::TheRest>(set);
}

/// How much of a set: `2 courses`, `at least 2 courses`, `up to 18 units`, and nothing said of `the rest`.
bool readSetAmount(const View& view, const ast::Amount& written, Take& take) {
    if (written.form == ast::Amount::Form::rest) {
        return true;
    }
    bool sound = true;
    for (const ast::Quantity& quantity : written.quantities) {
        if (quantity.high && (written.upTo || written.atLeast)) {
            view.report(say::oneNumber(view.at(quantity.span), written.upTo ? "up to" : "at least",
                                       (written.upTo ? *quantity.high : quantity.low).digits));
            sound = false;
        }
    }
    const auto amount = sound ? readAmount(view, written.quantities, "take") : std::nullopt;
    if (amount) {
        take.need = written.upTo ? CourseAmount{} : amount->low;
        take.upper = written.atLeast ? std::nullopt : std::optional(amount->high);
    }
    return amount.has_value();
}

} // namespace

bool isOfTheRest(const ast::Take& take) {
    return take.from && isRest(*take.from);
}

std::optional<Take> readTake(const BodyContext& context, const OutlineNode& node, const ast::Take& written) {
    const View& view = context.view;
    Take take;
    take.clause = clauseOf(node);
    take.text = withoutVerb(view, written.span, written.as, written.braces);
    if (written.from) {
        take.rest = isOfTheRest(written);
        take.pool = context.sets.read(view, *written.from).set;
        const bool sound = readSetAmount(view, written.amount, take) && take.pool != nullptr;
        return sound ? std::optional(std::move(take)) : std::nullopt;
    }
    auto items = readItems(view, context.sets, written.items);
    const std::vector<ListedItem> listed = listedItems(view, written.items);
    // Of a template that is read by itself, more may come for a parameter.
    const bool open = std::any_of(listed.begin(), listed.end(),
                                  [](const ListedItem& one) { return one.item->parameter.has_value(); });
    auto amount = readItemCount(view, written.amount,
                                open    ? mostItems
                                : items ? items->size()
                                        : written.items.size());
    const bool sound = items.has_value();
    if (items) {
        take.items = std::move(*items);
    }
    if (written.times && sound) {
        amount = readTimes(view, written, take);
    }
    if (!amount || !sound) {
        return std::nullopt;
    }
    take.need = amount->low;
    take.upper = amount->high;
    return take;
}

} // namespace gradus::language
