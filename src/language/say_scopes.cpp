#include "src/language/say_scopes.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic duplicateId(const Location& at, const std::string& id, const Location& first) {
    return labelled(
        error("duplicate-id", at, fmt::format("the id `{}` stands twice in one scope", id),
              "give one of them another id; exceptions and tests must be able to tell them apart"),
        first, "first used here");
}

Diagnostic unknownId(const Location& at, const std::string& path, const std::vector<std::string>& known) {
    return error("unknown-id", at, fmt::format("nothing here is called `{}`", path),
                 meant(path, known, "write the id of a requirement or of a statement named with `as`"));
}

Diagnostic notInBraces(const Location& at, const std::string& verb) {
    return error(
        "not-in-braces", at,
        fmt::format("`{}` can't stand in the braces after a `take`: they only say more about what it takes",
                    verb),
        verb == "take" ? "take the other course in a statement of its own"
                       : fmt::format("write the `{}` as a statement of its own, outside the braces", verb));
}

Diagnostic misplacedCatalogYears(const Location& at) {
    return error("catalog-years-misplaced", at, "the catalogue years hold for the whole programme",
                 "write `catalog` directly in the programme's braces");
}

Diagnostic misplacedFact(const Location& at, const std::string& kind, const std::string& id) {
    return error("fact-in-when", at, fmt::format("the {} `{}` can't depend on a `when`", kind, id),
                 fmt::format("write the `{}` before the `when`", kind));
}

Diagnostic branchOutsideComplete(const Location& at, const std::string& kind) {
    return error(
        "branch-outside-complete", at,
        fmt::format("`{}` makes a branch, but there is nothing to choose it from", kind),
        fmt::format("write `complete 1 of {{ {} … }}`, or call it a `requirement` if everyone needs it",
                    kind));
}

Diagnostic tooFewBranches(const Location& at, std::int64_t asked, std::size_t branches) {
    return error("too-few-branches", at,
                 fmt::format("{} branches are asked for, but there {}", asked,
                             branches == 1 ? std::string("is 1") : fmt::format("are {}", branches)),
                 "ask for at most as many as there are");
}

Diagnostic unknownInclude(const Location& at, const std::string& path,
                          const std::vector<std::string>& known) {
    return error("unknown-include", at, fmt::format("there is no requirement `{}` to include", path),
                 meant(path, known,
                       "include a requirement declared at the top of a file, or one of another programme as "
                       "`program-id.requirement-id`"));
}

Diagnostic includeCycle(const Location& at, const std::string& path) {
    return error("include-cycle", at, fmt::format("`{}` would include itself without end", path),
                 "include only the part that is needed, declared as a requirement at the top of a file");
}

Diagnostic misplacedKind(const Location& at) {
    return error("misplaced-kind", at, "`kind` says what sort of programme this is, so it stands in one",
                 "write it directly in the braces of the programme, outside of any `when`");
}

Diagnostic kindTwice(const Location& at, const Location& first) {
    return labelled(error("misplaced-kind", at, "the programme says a second time of what kind it is",
                          "keep the one that holds"),
                    first, "first stated here");
}

Diagnostic unknownKind(const Location& at, const std::string& kind, std::int64_t asked, std::size_t found,
                       const std::vector<std::string>& known) {
    const std::string hint = "use the files that declare them, and let each say `kind " + kind + "`";
    return error("unknown-kind", at,
                 found == 0
                     ? fmt::format("no other programme known here says `kind {}`", kind)
                     : fmt::format("{} programmes of the kind `{}` are asked for, and {} other{} known "
                                   "here",
                                   asked, kind, found, found == 1 ? " is" : "s are"),
                 found == 0 ? meant(kind, known, hint) : hint);
}

Diagnostic programTwice(const Location& at, const std::string& id, const Location& first) {
    return labelled(error("program-twice", at, fmt::format("the programme `{}` stands twice in one list", id),
                          "name each once"),
                    first, "first named here");
}

Diagnostic requireCycle(const Location& at, const std::string& id) {
    return error("require-cycle", at, fmt::format("this leads from `{}` back to itself", id),
                 "one of the programmes on the way must do without the other's verdict: `include` what they "
                 "have in common");
}

Diagnostic requiresTooDeep(const Location& at, std::size_t most) {
    return error("requires-too-deep", at,
                 fmt::format("programmes require each other more than {} deep", most),
                 "name the programmes that matter here directly");
}

Diagnostic requiredElsewhere(const Location& at, const std::string& id) {
    return error("required-elsewhere", at,
                 fmt::format("`{}` is read for another institution than this programme", id),
                 "let the file that declares it use the same institution's file");
}

Diagnostic includesTooDeep(const Location& at, std::size_t most) {
    return error("includes-too-deep", at,
                 fmt::format("requirements include each other more than {} deep", most),
                 "write out some of the requirements in between");
}

Diagnostic nestedTooDeep(const Location& at, std::size_t most) {
    return error("nested-too-deep", at,
                 fmt::format("braces stand more than {} deep in each other, included ones counted", most),
                 "declare some of the inner requirements at the top level of the programme");
}

Diagnostic pathTooLong(const Location& at, std::size_t most) {
    return error(
        "path-too-long", at,
        fmt::format("with the scopes around it this id makes a path of more than {} characters", most),
        "write shorter ids");
}

Diagnostic tooManyStatements(const Location& at, const std::string& program, std::size_t most) {
    return error(
        "too-many-statements", at,
        fmt::format("the programme `{}` has more than {} statements, included ones counted", program, most),
        "include less, or split the programme");
}

Diagnostic tooManyStatementsInAll(const Location& at, std::size_t most) {
    return error(
        "too-many-statements", at,
        fmt::format("the files read together have more than {} statements, included ones counted", most),
        "check them in smaller groups");
}

Diagnostic factTwice(const Location& at, const std::string& id, const Location& first) {
    return labelled(error("declared-twice", at, fmt::format("the given or choice `{}` is declared twice", id),
                          "give one of them another name, or remove it"),
                    first, "first declared here");
}

Diagnostic valueTwice(const Location& at, const std::string& value, const Location& first) {
    return labelled(error("declared-twice", at, fmt::format("the value `{}` is declared twice", value),
                          "give one of them another name, or remove it"),
                    first, "first declared here");
}

Diagnostic noValues(const Location& at, const std::string& id) {
    return error("no-values", at, fmt::format("`{}` has no values", id),
                 "write each value with its title in the braces: online \"24 months online\"");
}

Diagnostic moreThanValues(const Location& at, const std::string& digits, std::size_t values) {
    return error("more-than-values", at,
                 fmt::format("up to {} may be chosen, but there {}", digits,
                             values == 1 ? std::string("is 1 value") : fmt::format("are {} values", values)),
                 "write at most as many as there are values");
}

Diagnostic catalogYearsTwice(const Location& at, const Location& first) {
    return labelled(error("catalog-years-twice", at, "the programme states its catalogue years twice",
                          "keep the statement that holds"),
                    first, "first stated here");
}

Diagnostic catalogYearsReversed(const Location& at, const std::string& first, const std::string& last) {
    return error("catalog-years-reversed", at,
                 fmt::format("the catalogue years go from {} down to {}", first, last),
                 fmt::format("write the earlier year first: {}-{}", last, first));
}

} // namespace gradus::language::say
