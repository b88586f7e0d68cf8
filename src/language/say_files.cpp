#include "src/language/say_files.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic fileUnreadable(const Location& at, const std::string& named, const std::string& path) {
    return error(
        "file-unreadable", at, fmt::format("the file \"{}\" can't be read", named),
        path == named
            ? std::string("check the spelling of its path")
            : fmt::format("a path begins at the folder of the file that names it; looked for \"{}\"", path));
}

Diagnostic useCycle(const Location& at, const std::vector<std::string>& chain) {
    return error("use-cycle", at, fmt::format("files use each other in a circle: {}", steps(chain, "uses")),
                 "move what both need into a file of its own, and let both use that one");
}

Diagnostic tooManyFiles(const Location& at, std::size_t most) {
    return error("too-many-files", at, fmt::format("more than {} rule files are read together", most),
                 "check them in smaller groups");
}

Diagnostic declaredTwice(const Location& at, const std::string& kind, const std::string& name,
                         const Location& first) {
    return labelled(error("declared-twice", at, fmt::format("the {} `{}` is declared twice", kind, name),
                          "give one of them another name, or remove it"),
                    first, "first declared here");
}

Diagnostic importedTwice(const Location& use, const std::string& kind, const std::string& name,
                         const Location& first, const Location& second) {
    return labelled(labelled(error("declared-twice", use,
                                   fmt::format("two of the files used here declare the {} `{}`", kind, name),
                                   "give one of them another name, or use only one of the files"),
                             first, "declared here"),
                    second, "and here");
}

Diagnostic twoInstitutions(const Location& at, const Location& first, const Location& second) {
    Diagnostic both = error("two-institutions", at, "two institutions hold for this file",
                            "a rule file belongs to one institution: use only one of their files");
    const bool own = at == first || at == second;
    for (const Location& one : {first, second}) {
        if (one == at) {
            continue;
        }
        const char* text = own || !both.labels.empty() ? "the other is here" : "one is here";
        both = labelled(std::move(both), one, text);
    }
    return both;
}

Diagnostic unknownSet(const Location& at, const std::string& name, const std::vector<std::string>& known) {
    return error(
        "unknown-set", at, fmt::format("no set is called `{}`", name),
        meant(name, known, fmt::format("declare it with `set {} = …`, here or in a used file", name)));
}

Diagnostic unknownTag(const Location& at, const std::string& tag, const std::vector<std::string>& known) {
    const bool isName = tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == tag.npos;
    return error("unknown-tag", at, fmt::format("no tag is called `{}`", tag),
                 meant(tag, known,
                       fmt::format("declare it with `tag {} \"its meaning\"`, here or in a used file",
                                   isName ? tag : '"' + tag + '"')));
}

Diagnostic unknownProgram(const Location& at, const std::string& id, const std::vector<std::string>& known) {
    return error("unknown-program", at, fmt::format("no programme is called `{}`", id),
                 meant(id, known, "use the file that declares it"));
}

} // namespace gradus::language::say
