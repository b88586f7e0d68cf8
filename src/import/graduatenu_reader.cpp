#include "src/import/graduatenu_reader.h"

#include "src/import/concentrations.h"
#include "src/import/json_fields.h"
#include "src/import/node_reader.h"

#include <fmt/format.h>

namespace gradus::imports {

namespace {

/// The text as JSON; its bounds are told in words about programmes, not about records.
std::optional<JsonValue> readJson(const std::string& json, SourceId source, Faults& faults) {
    Faults own(source);
    auto root = records::readJson(json, own);
    for (const Diagnostic& fault : own.take()) {
        if (fault.code == "json-syntax") {
            faults.error("json-syntax", fault.at.span, fault.message, fault.hint);
        } else {
            faults.error("import-too-large", fault.at.span, fault.message,
                         "one file holds one programme, and none needs as much");
        }
    }
    return root;
}

class Reader {
public:
    explicit Reader(Faults& faults) : faults_(faults), nodes_(faults) {}

    Programme read(const JsonValue& root) {
        Programme programme;
        if (root.kind != JsonValue::Kind::object) {
            faults_.error("malformed-node", root.span, "a programme is an object in JSON, and this is none",
                          "name the file of one major or minor");
            return programme;
        }
        JsonFields fields(root, "the programme", faults_);
        programme.name = fields.title("name");
        readYear(fields, programme);
        if (fields.find("totalCreditsRequired", JsonValue::Kind::number) != nullptr) {
            programme.credits = fields.amount("totalCreditsRequired");
        }
        if (const JsonValue* list = fields.need("requirementSections", JsonValue::Kind::array)) {
            for (const JsonValue& section : list->items) {
                nodes_.readSection(section, "`requirementSections`", programme.sections);
            }
        }
        readConcentrations(fields, programme);
        fields.any("metadata"); // of the file, not of the programme
        fields.reportOthers();
        return programme;
    }

private:
    void readYear(JsonFields& fields, Programme& programme) {
        constexpr std::int64_t first = 1900, last = 2199;
        const JsonValue* value = fields.find("yearVersion", JsonValue::Kind::number);
        if (value == nullptr) {
            return;
        }
        const std::int64_t year = fields.wholeOf(*value, "yearVersion");
        if (year < first || year > last) {
            faults_.error(
                "malformed-node", value->span,
                fmt::format("the programme: `yearVersion` is {}, no year from {} to {}", year, first, last),
                "write the year in which the catalogue year begins, or leave it out");
            return;
        }
        programme.year = year;
    }

    void readConcentrations(JsonFields& fields, Programme& programme) {
        const JsonValue* value = fields.any("concentrations");
        if (value == nullptr) {
            return;
        }
        programme.concentrationsAt = value->span;
        if (value->kind == JsonValue::Kind::null) {
            return lost(value->span, "`concentrations` is null", programme);
        }
        if (fields.find("concentrations", JsonValue::Kind::object) == nullptr) {
            return;
        }
        JsonFields inner(*value, "`concentrations`", faults_);
        programme.leastConcentrations = static_cast<std::size_t>(inner.whole("minOptions"));
        std::vector<Node> options;
        if (const JsonValue* list = inner.need("concentrationOptions", JsonValue::Kind::array)) {
            for (const JsonValue& option : list->items) {
                if (option.kind == JsonValue::Kind::null) {
                    lost(option.span, "one of the concentrations is null", programme);
                } else {
                    nodes_.readSection(option, "`concentrationOptions`", options);
                }
            }
        }
        inner.reportOthers();
        programme.concentrations = groupConcentrations(std::move(options));
    }

    void lost(Span at, const std::string& what, Programme& programme) {
        faults_.warning("lost-concentration", at, what + ": what it asks for is lost",
                        "look the concentrations up in the catalogue, and write them in place of the "
                        "statement that says so");
        programme.doubts.push_back("In GraduateNU's data " + what +
                                   ": which concentrations there are has to be looked up in the catalogue.");
    }

    Faults& faults_;
    NodeReader nodes_;
};

} // namespace

Programme readGraduateNu(const std::string& json, SourceId source, Faults& faults) {
    const auto root = readJson(json, source, faults);
    return root ? Reader(faults).read(*root) : Programme{};
}

} // namespace gradus::imports
