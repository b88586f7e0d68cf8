#include "src/prose/measures.h"
#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "src/wording/wording.h"

namespace gradus::prose {

using namespace wording;

Blocks blocksOf(const Context& context, const Limit& limit) {
    const std::string much = limit.units ? countedUnits(*limit.units, context.rules().unitName)
                                         : counted(limit.courses.value_or(0), "course");
    Text text(limit.per ? "For each " + std::string(*limit.per == Key::year ? "calendar " : "") +
                              keyWord(*limit.per) + " by itself, at most " + much
                        : "At most " + much);
    text.add(" may be used " + forHere(context.scope));
    Source source;
    if (limit.where) {
        source = sourceOf(context, *limit.where);
        text.add(" from ").add(source.words);
    }
    if (limit.part) {
        text.add("; of the course that crosses this limit, the part below it counts");
    }
    return sentence(text, std::move(source.list));
}

Blocks blocksOf(const Context& context, const Forbid& forbid) {
    if (forbid.because) {
        return sentence(Text("The programme cannot be met: " + quoted(*forbid.because)));
    }
    const bool any = !forbid.units && forbid.courses.value_or(0) == 0;
    const std::string much = forbid.units ? countedUnits(*forbid.units, context.rules().unitName)
                                          : counted(forbid.courses.value_or(0), "course");
    Text text = Text("Among ").add(lookedAt(context, forbid.over));
    Source source;
    if (forbid.where) {
        source = sourceOf(context, *forbid.where);
    }
    if (any) {
        text.add(source.list.empty() ? ", there may be no " : ", there may be none of ");
        text.add(forbid.where ? source.words : Text("courses"));
    } else {
        text.add(", there may be no more than " + much).add(forbid.where ? " from " : "").add(source.words);
    }
    text.add(any ? "; with a single one" : "; with more")
        .add(" the programme is not met, and no further course mends that");
    return sentence(text, std::move(source.list));
}

} // namespace gradus::prose
