#include "tests/catch.h"

#include "gradus/transcript.h"
#include "tests/records/shown.h"

using namespace gradus;
using test::shown;

namespace {

using Lines = std::vector<std::string>;

const std::string signature = R"("on": "core", "who": "dean", "when": "2024-02-01", "why": "agreed")";

TranscriptRead read(const std::string& exception, std::string& text) {
    text = "{\"student\": \"s1\", \"attempts\": [], \"exceptions\": [\n" + exception + "]}";
    return readTranscriptJson(text, 0);
}

Lines diagnosticsOf(const std::string& exception) {
    std::string text;
    const Diagnostics diagnostics = read(exception, text).diagnostics;
    return shown(diagnostics, text);
}

} // namespace

TEST_CASE("every kind of exception is read with the fields it needs") {
    const auto [fields, kind] = GENERATE(table<std::string, ExceptionKind>(
        {{R"("kind": "waive")", ExceptionKind::waive},
         {R"("kind": "substitute", "course": "A 1", "for": "B 2")", ExceptionKind::substitute},
         {R"("kind": "allow", "course": "A 1")", ExceptionKind::allow},
         {R"("kind": "apply", "course": "A 1")", ExceptionKind::apply},
         {R"("kind": "force", "course": "A 1")", ExceptionKind::force},
         {R"("kind": "adjust", "amount": 2)", ExceptionKind::adjust},
         {R"("kind": "exclude", "course": "A 1")", ExceptionKind::exclude},
         {R"("kind": "confirm")", ExceptionKind::confirm},
         {R"("kind": "confirm", "course": "A 1")", ExceptionKind::confirm}}));
    INFO(fields);
    std::string text;
    const TranscriptRead result = read("{" + fields + ", " + signature + "}", text);
    CHECK(shown(result.diagnostics, text).empty());
    REQUIRE(result.transcript);
    CHECK(result.transcript->exceptions.at(0).kind == kind);
    CHECK(result.transcript->exceptions.at(0).course.has_value() ==
          (fields.find("course") != std::string::npos));
}

TEST_CASE("an exception without a field that its kind needs is an error") {
    const auto [kind, missing] = GENERATE(table<std::string, Lines>({{"substitute", {"course", "for"}},
                                                                     {"allow", {"course"}},
                                                                     {"apply", {"course"}},
                                                                     {"force", {"course"}},
                                                                     {"adjust", {"amount"}},
                                                                     {"exclude", {"course"}}}));
    Lines expected;
    for (const std::string& field : missing) {
        expected.push_back("error missing-field 2:1 exception 1: `" + field +
                           "` is missing | the exception \"" + kind + "\" needs it");
    }
    CHECK(diagnosticsOf("{\"kind\": \"" + kind + "\", " + signature + "}") == expected);
}

TEST_CASE("an exception with a field that its kind has no use for is an error") {
    const auto [kind, column] =
        GENERATE(table<std::string, std::string>({{"waive", "29"}, {"confirm", "31"}}));
    CHECK(diagnosticsOf("{\"kind\": \"" + kind + "\", \"amount\": 3, " + signature + "}") ==
          Lines{"error bad-value 2:" + column + " exception 1: `amount` has no meaning for the exception \"" +
                kind + "\" | take it out, or choose the kind that is meant"});
}

TEST_CASE("an exception says what it is about, who decided it, when and why") {
    CHECK(
        diagnosticsOf(R"({"kind": "wave"})") ==
        Lines{
            "error missing-field 2:1 exception 1: `on` is missing | write the path of the requirement, as in "
            "\"core.ml\"",
            "error missing-field 2:1 exception 1: `who` is missing | write who decided it, as in "
            "\"registrar\"",
            "error missing-field 2:1 exception 1: `when` is missing | write the day of the decision, as in "
            "\"2024-02-01\"",
            "error missing-field 2:1 exception 1: `why` is missing | write the reason in a sentence",
            "error bad-value 2:10 exception 1: `kind` is \"wave\", which is none of those known here | did "
            "you mean "
            "\"waive\"?"});
    CHECK(diagnosticsOf(
              R"({"kind": "waive", "on": "core..ml", "who": " ", "when": "2024-02-30", "why": ""})") ==
          Lines{"error bad-value 2:25 exception 1: `on` is \"core..ml\", which is no path of ids | join ids "
                "with dots, "
                "as in \"core.ml\"",
                "error bad-value 2:44 exception 1: `who` is \" \", which begins or ends with a space | take "
                "the space "
                "out",
                "error bad-value 2:57 exception 1: `when` is \"2024-02-30\", which is no date | write year, "
                "month and "
                "day, as in \"2024-02-01\"",
                "error bad-value 2:78 exception 1: `why` is \"\", which says nothing | write the reason in a "
                "sentence"});
    CHECK(diagnosticsOf("{" + signature + "}") == Lines{"error missing-field 2:1 exception 1: `kind` is "
                                                        "missing | write one of \"waive\", \"substitute\", "
                                                        "\"allow\" …"});
}
