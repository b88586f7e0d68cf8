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

Diagnostic tooManyTranscripts(const Location& at, std::size_t most) {
    return error("too-many-transcripts", at,
                 fmt::format("the tests name more than {} files of records", most),
                 "test them in smaller groups");
}

Diagnostic contradictingRecord(const Location& at, const std::string& what, const Location& other) {
    return labelled(error("contradicting-record", at,
                          fmt::format("{} is not the same in this file as elsewhere in the test", what),
                          "state it in one of them, or state the same in both"),
                    other, "it is another one here");
}

Diagnostic rowWidth(const Location& at, std::size_t cells, std::size_t columns) {
    return error("row-width", at,
                 fmt::format("the table has {} column{}, this row has {} cell{}", columns,
                             columns == 1 ? "" : "s", cells, cells == 1 ? "" : "s"),
                 cells < columns ? "write `-` where a row says nothing" : "remove a cell, or add a column");
}

Diagnostic cellKind(const Location& at, const std::string& head, const std::string& fitting) {
    return error("cell-kind", at, fmt::format("this does not go on from `{}`, the head of its column", head),
                 fmt::format("the cells below it hold {}", fitting));
}

Diagnostic noCases(const Location& at) {
    return error("no-cases", at, "the table has no row, so there is nothing to test",
                 "write a row for each case below the heads of the columns");
}

Diagnostic unknownReason(const Location& at, const std::string& reason,
                         const std::vector<std::string>& known) {
    return error(
        "unknown-reason", at, fmt::format("there is no reason called `{}`", reason),
        meant(reason, known, "name a reason as the JSON report does, such as `failed` or `below-minimum`"));
}

Diagnostic unknownCode(const Location& at, const std::string& code, const std::vector<std::string>& known) {
    return error("unknown-code", at, fmt::format("nothing about a record is reported as `{}`", code),
                 meant(code, known, "name a code such as `unlisted-course`; `gradus explain` lists them"));
}

Diagnostic notAPlace(const Location& at, const std::string& path) {
    return error("not-a-place", at, fmt::format("`{}` holds no courses", path),
                 "name a requirement, a branch, or a `take` that has an id");
}

} // namespace gradus::language::say
