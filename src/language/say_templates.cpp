#include "src/language/say_templates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gradus::language::say {

Diagnostic unknownTemplate(const Location& at, const std::string& name, bool isOther,
                           const std::vector<std::string>& known) {
    if (isOther) {
        return error("unknown-template", at,
                     fmt::format("`{}` is no template, so it takes no arguments", name),
                     "leave the parentheses out, or include a template");
    }
    return error("unknown-template", at, fmt::format("no template is called `{}`", name),
                 meant(name, known, "declare it with `template` at the top of a file"));
}

Diagnostic templateWithoutId(const Location& at, const std::string& name) {
    return error("template-without-id", at,
                 fmt::format("as a branch, the copy of the template `{}` needs an id", name),
                 fmt::format("write `include {}(…) as` and an id", name));
}

Diagnostic unknownArgument(const Location& at, const std::string& argument, const std::string& name,
                           const std::vector<std::string>& known) {
    return error("unknown-argument", at,
                 fmt::format("the template `{}` has no parameter `{}`", name, argument),
                 meant(argument, known, "leave the argument out"));
}

Diagnostic argumentTwice(const Location& at, const std::string& argument, const Location& first) {
    return labelled(error("argument-twice", at, fmt::format("the argument `{}` is given twice", argument),
                          "keep the one that is meant; several items stand in parentheses"),
                    first, "first given here");
}

Diagnostic missingArgument(const Location& at, const std::string& name,
                           const std::vector<std::string>& missing) {
    return error("missing-argument", at,
                 fmt::format("the template `{}` also needs `{}`", name, fmt::join(missing, "` and `")),
                 fmt::format("write it in the parentheses: {} = …", missing.front()));
}

Diagnostic setForItems(const Location& at, const std::string& parameter) {
    return error("parameter-kind", at, fmt::format("`{}` stands for items, and this is a set", parameter),
                 "list single courses, as in (CS 101, CS 102), or declare the parameter as a `set`");
}

Diagnostic itemsForSet(const Location& at, const std::string& parameter) {
    return error("parameter-kind", at,
                 fmt::format("`{}` stands for a set, and a bundle or milestone is in none", parameter),
                 "list single courses or alternatives of them, or declare the parameter as `items`");
}

Diagnostic parameterOfItems(const Location& at, const std::string& parameter) {
    return error(
        "parameter-kind", at, fmt::format("`{}` stands for items, not for a set", parameter),
        fmt::format("write `items {}` in an `of` list, or declare the parameter as a `set`", parameter));
}

Diagnostic parameterOfSet(const Location& at, const std::string& parameter) {
    return error("parameter-kind", at, fmt::format("`{}` stands for a set, not for items", parameter),
                 fmt::format("take from it: `from {}`; or declare the parameter as `items`", parameter));
}

Diagnostic unknownParameter(const Location& at, const std::string& parameter, bool inTemplate) {
    return error("unknown-parameter", at,
                 inTemplate ? fmt::format("the template has no parameter `{}`", parameter)
                            : fmt::format("`items {}` stands in no template", parameter),
                 inTemplate ? fmt::format("declare it in the template's parentheses: {}: items", parameter)
                            : "list the courses here; only a template has parameters");
}

Diagnostic parameterUnused(const Location& at, const std::string& parameter) {
    return error("parameter-unused", at, fmt::format("the template never asks for `{}`", parameter),
                 "leave the parameter out, or use it where it is meant");
}

Diagnostic tooManyItems(const Location& at, std::size_t most) {
    return error("too-many-items", at,
                 fmt::format("with its arguments this list has more than {} items", most), "split the list");
}

} // namespace gradus::language::say
