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
    Source source;
    if (limit.where) {
        source = sourceOf(context, *limit.where);
        text.add(" from ").add(source.words);
    }
    text.add(" may be used " + forHere(context.scope));
    if (limit.part) {
        text.add("; of the course that crosses this limit, the part below it counts");
    }
    return sentence(text, std::move(source.list));
}

Blocks blocksOf(const Context& context, const Forbid& forbid) {
    if (forbid.because) {
        return sentence(Text("Not permitted: " + quoted(*forbid.because))
                            .add(" To whom this applies, the programme is not open"));
    }
    const bool any = !forbid.units && forbid.courses.value_or(0) == 0;
    const std::string much = forbid.units ? countedUnits(*forbid.units, context.rules().unitName)
                                          : counted(forbid.courses.value_or(0), "course");
    Text text(any ? "Not a single course" : "No more than " + much);
    Source source;
    if (forbid.where) {
        source = sourceOf(context, *forbid.where);
        text.add(" from ").add(source.words);
    }
    text.add(" may be among ").add(lookedAt(context, forbid.over));
    text.add("; where there is more, the programme is not met, and no further course mends that");
    return sentence(text, std::move(source.list));
}

} // namespace gradus::prose
