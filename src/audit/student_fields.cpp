#include "src/audit/student_fields.h"

#include "src/audit/program_walk.h"

#include <map>
#include <set>

namespace gradus {
namespace {

constexpr std::size_t mostValues = 16;

/// No record can have it: texts hold no line breaks.
const char* const noAttempts = "\n";

std::set<std::string> valuesOf(const Record& record, const std::set<std::string>& fields) {
    std::set<std::string> values;
    for (const RecordEntry& entry : record.entries) {
        for (const std::string& field : fields) {
            const auto value = entry.facts.fields.find(field);
            if (value != entry.facts.fields.end())
                values.insert(value->second);
        }
    }
    return values;
}

} // namespace

std::vector<UnknownField> unknownFields(const Programs& programs, const Record& record) {
    std::map<std::string, std::set<std::string>> asked;
    for (const Program* program : programs) {
        for (const auto& [name, compared] : studentFields(program->body))
            asked[name].insert(compared.begin(), compared.end());
    }
    std::vector<UnknownField> unknown;
    for (const auto& [name, compared] : asked) {
        if (record.transcript.fields.count(name) != 0)
            continue;
        UnknownField field;
        field.name = name;
        const std::set<std::string> values = valuesOf(record, compared);
        for (const std::string& value : values) {
            field.all = field.all && field.others.size() < mostValues;
            if (field.all)
                field.others.push_back({value});
        }
        if (values.size() > 1)
            field.others.emplace_back(values.begin(), values.end());
        unknown.push_back(std::move(field));
    }
    return unknown;
}

void setField(Record& record, const std::string& field, const std::vector<std::string>& values) {
    StudentFields fields = *record.student;
    fields[field] = values;
    record.student = std::make_shared<const StudentFields>(std::move(fields));
    for (RecordEntry& entry : record.entries)
        entry.facts.student = record.student;
}

void setUnknown(Record& record, const std::vector<UnknownField>& fields) {
    for (const UnknownField& field : fields)
        setField(record, field.name, {noAttempts});
}

} // namespace gradus
