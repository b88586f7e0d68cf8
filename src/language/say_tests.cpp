#include "src/language/say_tests.h"

#include <fmt/format.h>

namespace gradus::language::say {

Diagnostic saidTwice(const Location& at, const std::string& what, const Location& first) {
    return labelled(
        error("said-twice", at, fmt::format("{} is stated twice", what), "keep the one that is meant"), first,
        "first stated here");
}

Diagnostic unknownMilestone(const Location& at, const std::string& id,
                            const std::vector<std::string>& known) {
    return error("unknown-milestone", at, fmt::format("the programme asks for no milestone `{}`", id),
                 meant(id, known, "name one that an `attain` of the programme asks for"));
}

Diagnostic unknownConcentration(const Location& at, const std::string& id,
                                const std::vector<std::string>& known) {
    return error("unknown-concentration", at, fmt::format("the programme has no concentration `{}`", id),
                 meant(id, known, "name a branch of one of the programme's `complete` statements"));
}

Diagnostic ambiguousConcentration(const Location& at, const std::string& id,
                                  const std::vector<std::string>& paths) {
    return error("ambiguous-concentration", at, fmt::format("`{}` is the id of several concentrations", id),
                 fmt::format("write its whole path: {}", fmt::join(paths, " or ")));
}

Diagnostic tooManyChosen(const Location& at, const std::string& choice, int upTo) {
    return error("too-many-chosen", at,
                 fmt::format("more than {} of the choice `{}` {} picked",
                             upTo == 1 ? "one value" : fmt::format("{} values", upTo), choice,
                             upTo == 1 ? "is" : "are"),
                 upTo == 1 ? "pick one value" : fmt::format("pick at most {} values", upTo));
}

Diagnostic notInTranscript(const Location& at, const std::string& code,
                           const std::vector<std::string>& known) {
    return error("not-in-transcript", at, fmt::format("the transcript of this test has no {}", code),
                 meant(code, known, "add the course to the transcript, or correct the code"));
}

Diagnostic tooManyAttempts(const Location& at, std::size_t most) {
    return error("too-many-attempts", at,
                 fmt::format("the student of this test has more than {} attempts", most),
                 "write the ones that the test is about");
}

Diagnostic nothingExpected(const Location& at) {
    return error("nothing-expected", at, "this test expects nothing, so it can never fail",
                 "write what the audit must find, as in `expect met`");
}

Diagnostic tooManyHeld(const Location& at, std::size_t most) {
    return error("too-many-held", at, fmt::format("more than {} programmes can't be audited together", most),
                 "name those that the test is about");
}

Diagnostic notAPlace(const Location& at, const std::string& path) {
    return error("not-a-place", at, fmt::format("`{}` holds no courses", path),
                 "name a requirement, a branch, or a `take` that has an id");
}

} // namespace gradus::language::say
