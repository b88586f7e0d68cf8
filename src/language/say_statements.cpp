#include "src/language/say_statements.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gradus::language::say {

Diagnostic nothingToMeasure(const Location& at, const std::string& verb, const std::string& where) {
    return error("nothing-to-measure", at,
                 fmt::format("this `{}` has nothing to look at: {} takes no course", verb, where),
                 verb == "limit" || verb == "share" || verb == "prefer" || verb == "priority"
                     ? fmt::format("write it in the scope whose courses it {}", verb == "limit"   ? "limits"
                                                                                : verb == "share" ? "shares"
                                                                                                  : "orders")
                     : fmt::format("say what it {} with `over`: a requirement, `program` or `all courses`",
                                   verb == "earn" ? "measures" : "looks at"));
}

Diagnostic notMeasurable(const Location& at, const std::string& path) {
    return error("nothing-to-measure", at, fmt::format("`{}` is no place that courses are taken for", path),
                 "name a requirement, a branch, or a `take` that has an id");
}

Diagnostic overInBraces(const Location& at) {
    return error("over-in-braces", at,
                 "a measure in the braces after a `take` looks at what that `take` holds",
                 "leave out `over`, or write the measure as a statement of its own, outside the braces");
}

Diagnostic earnBundle(const Location& at, const std::string& item) {
    return error("earn-bundle", at, fmt::format("`earn all of` can't look for `{}`", item),
                 "list single courses, or alternatives of them as in (MATH 101 or 102)");
}

Diagnostic minimumGradeTwice(const Location& at, const Location& first) {
    return labelled(error("minimum-grade-twice", at, "this scope has two minimum grades",
                          "keep the one that holds; a stricter one for a part stands in that part's braces"),
                    first, "first stated here");
}

Diagnostic priorityTwice(const Location& at, const Location& first) {
    return labelled(
        error("priority-twice", at, "this scope has two priorities",
              "keep the one that holds; a part of the scope may have one of its own in its braces"),
        first, "first stated here");
}

Diagnostic priorityOfProgram(const Location& at) {
    return error("priority-of-program", at,
                 "beside a whole programme stands nothing that could come after it",
                 "write it in the braces of the requirement, or of the `take`, that comes first or last");
}

Diagnostic unknownFact(const Location& at, const std::string& name, const std::vector<std::string>& known) {
    return error("unknown-fact", at, fmt::format("the programme has no given or choice `{}`", name),
                 meant(name, known, "declare it with `given` or `choice`"));
}

Diagnostic unknownValue(const Location& at, const std::string& value, const std::string& fact,
                        const std::vector<std::string>& known) {
    return error("unknown-value", at, fmt::format("`{}` is no value of `{}`", value, fact),
                 meant(value, known, fmt::format("add it to the values of `{}`", fact)));
}

Diagnostic restTwice(const Location& at, const Location& first) {
    return labelled(
        error("rest-twice", at, "the rest is already taken, and nothing is left behind it",
              "one `take` of a programme has the rest; let the other say from which set it takes"),
        first, "taken here");
}

Diagnostic timesOfBundle(const Location& at, const std::string& item) {
    return error("times-of-bundle", at, fmt::format("`{}` can't be taken several times", item),
                 "only a course, or one of several courses, is taken `2 times`; write a `take` for each");
}

Diagnostic timesWithoutRepeat(const Location& at, const std::string& course) {
    return error(
        "times-without-repeat", at,
        fmt::format("{} counts once however often it is taken, so it can't be taken several times", course),
        fmt::format("let the institution's file say `course {} repeat each`", course));
}

Diagnostic milestoneBoth(const Location& at, const std::string& milestone, const Location& counted) {
    return labelled(
        error("milestone-kind", at,
              fmt::format("the milestone `{}` is counted elsewhere, so it has no score", milestone),
              "give what has a score a name of its own"),
        counted, "counted here");
}

Diagnostic milestoneKind(const Location& at, const std::string& milestone, bool scored) {
    return error("milestone-kind", at,
                 scored
                     ? fmt::format("the rules ask for the score of `{}`", milestone)
                     : fmt::format("the rules count how often `{}` was attained, not its score", milestone),
                 scored ? fmt::format("write the score: {} 325", milestone)
                        : fmt::format("write how often: {} 2 times", milestone));
}

Diagnostic milestoneTwice(const Location& at, const std::string& milestone, const Location& first) {
    return labelled(error("milestone-twice", at,
                          fmt::format("the milestone `{}` stands twice in one list", milestone),
                          "name each once; how often one is needed, `2 times` says"),
                    first, "first named here");
}

Diagnostic matchValueTwice(const Location& at, const std::string& value, const Location& first) {
    return labelled(error("match-value-twice", at, fmt::format("`{}` has two cases in one `match`", value),
                          "put the statements of both into one case"),
                    first, "the first case");
}

Diagnostic matchElseNotLast(const Location& at) {
    return error("match-else-not-last", at, "`else` is for the values that no case names, so it comes last",
                 "write it behind all other cases, and once");
}

Diagnostic matchWithoutCase(const Location& at, const std::string& fact) {
    return error("match-incomplete", at, fmt::format("this `match {}` names no value", fact),
                 "write a case for each value: the value, then its braces");
}

Diagnostic matchIncomplete(const Location& at, const std::string& fact,
                           const std::vector<std::string>& open) {
    return error(
        "match-incomplete", at,
        fmt::format("of the values of `{}` the `match` leaves out `{}`", fact, fmt::join(open, "` and `")),
        "write a case for each, or `else { … }` for all of them");
}

Diagnostic matchElseUnused(const Location& at, const std::string& fact) {
    return error("match-else-unused", at,
                 fmt::format("every value of `{}` has a case, so this `else` can never hold", fact),
                 "leave it out");
}

Diagnostic matchOfSeveral(const Location& at, const std::string& fact) {
    return error("match-of-several", at,
                 fmt::format("several values of `{}` may be picked, and a `match` has one case hold", fact),
                 fmt::format("write a `when {} is …` for each value", fact));
}

} // namespace gradus::language::say
