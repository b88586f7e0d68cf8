#include "gradus/transcript.h"
#include "src/records/transcript_parts.h"
#include "src/records/words.h"

#include <nlohmann/json.hpp>

namespace gradus {

namespace {

using Json = nlohmann::json; // orders names by their bytes

} // namespace

std::string canonicalJson(const Attempt& attempt) {
    Json json = Json::object();
    json["course"] = attempt.course.text();
    const auto set = [&json](const char* name, const auto& value, bool present) {
        if (present) {
            json[name] = value;
        }
    };
    set("fields", attempt.fields, !attempt.fields.empty());
    set("grade", attempt.grade, !attempt.grade.empty());
    set("origin", records::originWords()[static_cast<std::size_t>(attempt.origin)],
        attempt.origin != Origin::resident);
    set("passFail", true, attempt.passFail);
    set("status", attempt.status ? records::statusWords()[static_cast<std::size_t>(*attempt.status)] : "",
        attempt.status.has_value());
    set("tags", attempt.tags, !attempt.tags.empty());
    set("term", records::SeasonYear{attempt.season, attempt.year}.text(), true);
    set("title", attempt.title, !attempt.title.empty());
    // As text: exact, and a reader takes it as it takes a number.
    set("units", attempt.units ? attempt.units->text() : "", attempt.units.has_value());
    set("usedFor", attempt.usedFor, !attempt.usedFor.empty());
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace gradus
