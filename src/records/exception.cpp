#include "src/records/object.h"
#include "src/records/transcript_parts.h"

#include <fmt/format.h>

namespace gradus::records {

namespace {

enum class Use { no, may, must };

/// What each kind of exception is about, in the order of `ExceptionKind`.
struct Shape {
    const char* kind;
    Use course;
    Use forCourse;
    Use amount;
    Use credit;
};
constexpr Shape shapes[] = {
    {"waive", Use::no, Use::no, Use::no, Use::may},    {"substitute", Use::must, Use::must, Use::no, Use::no},
    {"allow", Use::must, Use::no, Use::no, Use::no},   {"apply", Use::must, Use::no, Use::no, Use::no},
    {"force", Use::must, Use::no, Use::no, Use::no},   {"adjust", Use::no, Use::no, Use::must, Use::no},
    {"exclude", Use::must, Use::no, Use::no, Use::no}, {"confirm", Use::may, Use::no, Use::no, Use::no},
};

std::vector<std::string> kinds() {
    std::vector<std::string> names;
    for (const Shape& shape : shapes) {
        names.push_back(shape.kind);
    }
    return names;
}

/// The field, if this kind of exception uses it and it is there.
std::optional<Field> findUsed(const Object& object, const Shape& shape, const char* name, Use use) {
    auto field = object.find(name);
    if (!field && use == Use::must) {
        object.missing(name, fmt::format("the exception \"{}\" needs it", shape.kind));
    }
    if (field && use == Use::no) {
        field->faults.error(
            "bad-value", field->value.span,
            fmt::format("{} has no meaning for the exception \"{}\"", field->name, shape.kind),
            "take it out, or choose the kind that is meant");
        return std::nullopt;
    }
    return field;
}

std::string needWord(const Object& object, const char* name, const char* hint) {
    const auto field = object.need(name, hint);
    return field ? field->word().value_or("") : "";
}

} // namespace

const std::vector<std::string>& exceptionFields() {
    static const std::vector<std::string> fields{"kind",     "on",         "course", "for",  "amount",
                                                 "amountIn", "withCredit", "who",    "when", "why"};
    return fields;
}

RecordedException readException(const Field& field) {
    const Object object(field, exceptionFields());
    RecordedException exception;
    exception.at = field.faults.locate(field.value.span);
    std::optional<std::size_t> kind;
    if (const auto word = object.need("kind", "write one of \"waive\", \"substitute\", \"allow\" …")) {
        kind = word->oneOf(kinds());
    }
    if (kind) {
        exception.kind = static_cast<ExceptionKind>(*kind);
        const Shape& shape = shapes[*kind];
        if (const auto course = findUsed(object, shape, "course", shape.course)) {
            exception.course = course->course();
        }
        if (const auto forCourse = findUsed(object, shape, "for", shape.forCourse)) {
            exception.forCourse = forCourse->course();
        }
        if (const auto amount = findUsed(object, shape, "amount", shape.amount)) {
            exception.amount = amount->amount();
        }
        if (const auto unit =
                findUsed(object, shape, "amountIn", shape.amount == Use::must ? Use::may : Use::no)) {
            const auto named = unit->oneOf({"courses", "units"});
            if (named) {
                exception.unit =
                    *named == 0 ? RecordedException::Unit::courses : RecordedException::Unit::units;
            }
        }
        if (const auto credit = findUsed(object, shape, "withCredit", shape.credit)) {
            exception.withCredit = credit->flag().value_or(false);
        }
    }
    if (const auto on = object.need("on", "write the path of the requirement, as in \"core.ml\"")) {
        exception.anchor = on->word().value_or("");
        if (!exception.anchor.empty() && !isIdPath(exception.anchor)) {
            on->wrong("which is no path of ids", "join ids with dots, as in \"core.ml\"");
        }
    }
    exception.who = needWord(object, "who", "write who decided it, as in \"registrar\"");
    if (const auto when = object.need("when", "write the day of the decision, as in \"2024-02-01\"")) {
        exception.when = when->date().value_or("");
    }
    if (const auto why = object.need("why", "write the reason in a sentence")) {
        const auto reason = why->prose();
        if (reason && reason->find_first_not_of(' ') == std::string::npos) {
            why->wrong("which says nothing", "write the reason in a sentence");
        }
        exception.why = reason.value_or("");
    }
    return exception;
}

} // namespace gradus::records
