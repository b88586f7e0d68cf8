#include "src/language/say_statements.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic laterConstruct(const Location& at, const std::string& construct) {
    return error("unsupported-construct", at,
                 fmt::format("`{}` is not part of this version of the language", construct),
                 "until it is, state the rule in words: `unchecked \"…\"`");
}

Diagnostic nothingToMeasure(const Location& at, const std::string& verb, const std::string& where) {
    return error("nothing-to-measure", at,
                 fmt::format("this `{}` has nothing to look at: {} takes no course", verb, where),
                 verb == "earn"
                     ? "say what it measures with `over`: a requirement, `program` or `all courses`"
                     : "write it in the scope whose courses it limits");
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

Diagnostic unknownFact(const Location& at, const std::string& name, const std::vector<std::string>& known) {
    return error("unknown-fact", at, fmt::format("the programme has no given or choice `{}`", name),
                 meant(name, known, "declare it with `given` or `choice`"));
}

Diagnostic unknownValue(const Location& at, const std::string& value, const std::string& fact,
                        const std::vector<std::string>& known) {
    return error("unknown-value", at, fmt::format("`{}` is no value of `{}`", value, fact),
                 meant(value, known, fmt::format("add it to the values of `{}`", fact)));
}

} // namespace gradus::language::say
