#include "src/prose/measures.h"

#include "src/prose/items.h"
#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

namespace gradus::prose {

using namespace wording;

Text lookedAt(const Context& context, const Over& over) {
    switch (over.kind) {
    case Over::Kind::here:
        return context.scope.kind == Scope::Kind::take ? "the courses so taken"
                                                       : "the courses used " + forHere(context.scope);
    case Over::Kind::scopes:
        return Text("the courses used for ")
            .add(context.places.names(over.paths, "and"))
            .add(over.paths.size() > 1 ? " together" : "");
    case Over::Kind::program: {
        Text text(context.scope.kind == Scope::Kind::program ? "the courses used for this programme"
                                                             : "the courses used for the whole programme");
        if (!over.except.empty()) {
            text.add(" (without those for ").add(context.places.names(over.except, "and")).add(")");
        }
        return text;
    }
    case Over::Kind::allCourses:
        return "all courses passed (used for this programme or not)";
    case Over::Kind::allAttempts:
        break;
    }
    return "all attempts (failed and replaced ones too)";
}

namespace {

std::string within(const std::optional<Key>& key) {
    if (!key) {
        return {};
    }
    switch (*key) {
    case Key::subject:
        return " of one and the same subject";
    case Key::term:
        return " in one and the same term";
    case Key::year:
        return " in one and the same calendar year";
    case Key::title:
        break;
    }
    return " with one and the same title";
}

/// ", counting only the courses taken here"
Text only(const Context& context, const CourseSetRef& set) {
    return set ? Text(", counting only ").add(coursesOf(context, *set, Form::several)) : Text();
}

Blocks amount(const Context& context, const Earn& earn) {
    const std::string much = amountText(earn.need, context.rules().unitName);
    const Text over = lookedAt(context, earn.over);
    if (earn.about) {
        return sentence(Text("About ")
                            .add(much + within(earn.inOne) + " are expected among ")
                            .add(over)
                            .add(only(context, earn.where))
                            .add("; this informs and decides nothing"));
    }
    if (!earn.where) {
        return sentence(
            earn.inOne ? Text("Among ").add(over).add(", at least " + much + " must be" + within(earn.inOne))
                       : Text(over).capital().add(" must add up to at least " + much));
    }
    Source source = sourceOf(context, *earn.where);
    return sentence(Text("Among ")
                        .add(over)
                        .add(", at least " + much + within(earn.inOne) + " must come from ")
                        .add(source.words),
                    std::move(source.list));
}

Blocks average(const Context& context, const Earn& earn) {
    return sentence(Text("The grade point average of ")
                        .add(lookedAt(context, earn.over))
                        .add(within(earn.inOne))
                        .add(" must be at least " + gpaText(*earn.gpa))
                        .add(only(context, earn.where)));
}

Blocks named(const Context& context, const Earn& earn) {
    const bool few = fitSentence(earn.allOf);
    const Text items = few ? itemsText(context, earn.allOf, "and") : Text("all of the following");
    return sentence(Text(lookedAt(context, earn.over))
                        .capital()
                        .add(" must include ")
                        .add(items)
                        .add(within(earn.inOne))
                        .add(only(context, earn.where)),
                    few ? Blocks{} : Blocks{itemList(context, earn.allOf)});
}

Blocks different(const Context& context, const Earn& earn) {
    Text text = Text("Among ").add(lookedAt(context, earn.over)).add(", there must be courses of at least ");
    if (earn.differentIn) {
        const std::string noun = (*earn.differentIn == Key::year ? "different calendar " : "different ") +
                                 keyWord(*earn.differentIn);
        text.add(counted(earn.different, noun) + within(earn.inOne));
        return sentence(text.add(only(context, earn.where)));
    }
    List areas;
    for (const CourseSetRef& area : earn.areas) {
        Source source = sourceOf(context, *area);
        areas.items.push_back(sentence(source.words.capital(), std::move(source.list)));
    }
    text.add(fmt::format("{} of the following areas, each course counting for one of them{}", earn.different,
                         within(earn.inOne)));
    return sentence(text.add(only(context, earn.where)), {Block{areas}});
}

Blocks latest(const Context& context, const Earn& earn) {
    const std::string& unit = context.rules().unitName;
    Source source = sourceOf(context, *earn.where);
    return sentence(Text("Of the last " + countedUnits(*earn.last, unit) + " among ")
                        .add(lookedAt(context, earn.over))
                        .add(only(context, earn.lastOf))
                        .add(", at least " + countedUnits(earn.need.units, unit) + within(earn.inOne) +
                             " must come from ")
                        .add(source.words),
                    std::move(source.list));
}

} // namespace

Blocks blocksOf(const Context& context, const Earn& earn) {
    return earn.gpa              ? average(context, earn)
           : earn.last           ? latest(context, earn)
           : earn.different > 0  ? different(context, earn)
           : !earn.allOf.empty() ? named(context, earn)
                                 : amount(context, earn);
}

} // namespace gradus::prose
