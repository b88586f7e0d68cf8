#include "src/prose/sets.h"
#include "src/prose/statements.h"
#include "src/wording/wording.h"

#include <fmt/format.h>

namespace gradus::prose {

using namespace wording;

Blocks blocksOf(const Context& context, const MinimumGrade& floor) {
    return sentence(fmt::format("Only courses with a grade of {} or better count {}",
                                context.rules().grades[floor.grade].name, forHere(context.scope)));
}

Blocks blocksOf(const Context& context, const Exclude& exclude) {
    return sentence(Text("Not used " + forHere(context.scope) + ": ")
                        .add(coursesOf(context, *exclude.where, Form::several)));
}

Blocks blocksOf(const Context& context, const Share& share) {
    Text text = share.where ? coursesOf(context, *share.where, Form::several).capital() : Text("Courses");
    text.add(share.where ? ", when used " : " used ").add(forHere(context.scope)).add(share.where ? "," : "");
    text.add(" may count a second time ");
    if (share.freely) {
        return sentence(text.add("anywhere else, in this programme and in others"));
    }
    std::vector<Text> partners;
    for (const Share::Partner& partner : share.with) {
        partners.push_back(partner.program.empty()
                               ? context.places.name(partner.path)
                               : Text("the programme ").add(programText(context, partner.program)));
    }
    text.add("for ").add(joined(partners, "and"));
    if (share.courses || share.units) {
        const std::string much = share.units ? countedUnits(*share.units, context.rules().unitName)
                                             : counted(*share.courses, "course");
        text.add(", up to " + much + (share.each ? " for each" : share.with.size() > 1 ? " in all" : ""));
    }
    return sentence(text);
}

Blocks blocksOf(const Context& context, const Split& split) {
    const std::string& unit = context.rules().unitName;
    std::vector<Text> courses;
    for (const CourseCode& code : split.courses) {
        courses.push_back(courseText(context.rules(), code));
    }
    std::vector<Text> parts;
    for (const Split::Part& part : split.parts) {
        parts.push_back(
            Text(countedUnits(part.units, unit) + " for ").add(context.places.names(part.places, "or")));
    }
    const bool one = courses.size() == 1;
    return sentence(joined(courses, "and")
                        .add(one ? " counts" : " count")
                        .add(" in parts when taken for " + countedUnits(split.units(), unit) + ": ")
                        .add(joined(parts, "and")));
}

Blocks blocksOf(const Context& context, const Prefer& prefer) {
    Text text("Where equally good courses could be used " + forHere(context.scope) + ", ");
    switch (prefer.kind) {
    case Prefer::Kind::bestGrade:
        text.add("those with the better grades are taken first");
        break;
    case Prefer::Kind::earliest:
        text.add("those of earlier terms are taken first");
        break;
    case Prefer::Kind::set:
        text.add("these are taken first: ").add(coursesOf(context, *prefer.set, Form::several));
        break;
    }
    return sentence(text);
}

Blocks blocksOf(const Context& context, const Priority& priority) {
    return sentence(fmt::format("Where courses could equally well be used elsewhere, they are used {} {}",
                                forHere(context.scope), priority.high ? "first" : "last"));
}

} // namespace gradus::prose
