#include "src/import/node_reader.h"

#include "src/did_you_mean.h"
#include "src/import/course_text.h"
#include "src/import/graduatenu_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace gradus::imports {

namespace {

const std::vector<std::string>& types() {
    static const std::vector<std::string> all = {"COURSE", "RANGE", "AND", "OR", "XOM", "SECTION"};
    return all;
}

Node::Kind kindOf(const std::string& type) {
    constexpr Node::Kind kinds[] = {Node::Kind::course, Node::Kind::range,   Node::Kind::allOf,
                                    Node::Kind::anyOf,  Node::Kind::credits, Node::Kind::section};
    return kinds[std::find(types().begin(), types().end(), type) - types().begin()];
}

} // namespace

void NodeReader::readSection(const JsonValue& value, const std::string& listName, std::vector<Node>& list) {
    const std::size_t before = list.size();
    read(value, fmt::format("{}, number {}", listName, before + 1), false, list);
    if (list.size() > before && list.back().kind != Node::Kind::section) {
        faults_.error("node-out-of-place", value.span,
                      fmt::format("only a SECTION can stand in {}", listName),
                      "put it into the `requirements` of a SECTION");
    }
}

void NodeReader::read(const JsonValue& value, const std::string& where, bool amongCredits,
                      std::vector<Node>& list) {
    if (++count_ == mostNodes + 1) {
        faults_.error("import-too-large", value.span,
                      fmt::format("the programme has more than {} courses, lists and sections", mostNodes),
                      "one file holds one programme, and none needs as much");
    }
    if (count_ > mostNodes) {
        return;
    }
    if (value.kind != JsonValue::Kind::object) {
        faults_.error("malformed-node", value.span,
                      where + " is no object, and can't be a course, list or section",
                      "write {\"type\": \"COURSE\", …}");
        return;
    }
    JsonFields fields(value, where, faults_);
    const JsonValue* type = fields.need("type", JsonValue::Kind::string);
    if (type == nullptr) {
        return;
    }
    if (std::find(types().begin(), types().end(), type->text) == types().end()) {
        const auto near = didYouMean(type->text, types());
        faults_.error("unknown-node", type->span,
                      fmt::format("{}: nobody knows what {} asks for", where, records::quoted(type->text)),
                      near ? fmt::format("did you mean \"{}\"?", *near)
                           : fmt::format("known are {}", fmt::join(types(), ", ")));
        return;
    }
    Node node;
    node.kind = kindOf(type->text);
    node.span = value.span;
    const bool isCredits = node.kind == Node::Kind::credits;
    if (amongCredits && (isCredits || node.kind == Node::Kind::section)) {
        faults_.error("node-out-of-place", value.span,
                      fmt::format("{}: a {} can't stand in an XOM, which counts the credits of courses",
                                  where, type->text),
                      "name its courses in the XOM itself, or put it beside the XOM");
        return;
    }
    switch (node.kind) {
    case Node::Kind::course:
        readCourse(fields, node);
        break;
    case Node::Kind::range:
        readRange(fields, node);
        break;
    case Node::Kind::section:
        node.title = fields.title("title");
        if (const JsonValue* title = fields.any("title")) {
            node.span = title->span;
        }
        node.count = static_cast<std::size_t>(fields.whole("minRequirementCount"));
        readList(fields, "requirements", false, node);
        break;
    case Node::Kind::credits:
        node.credits = fields.amount("numCreditsMin");
        [[fallthrough]];
    default:
        readList(fields, "courses", amongCredits || isCredits, node);
    }
    fields.reportOthers();
    list.push_back(std::move(node));
}

void NodeReader::readList(JsonFields& fields, const char* name, bool amongCredits, Node& node) {
    const JsonValue* list = fields.need(name, JsonValue::Kind::array);
    if (list == nullptr) {
        return;
    }
    const std::string within = node.title.empty() ? fields.where() : records::quoted(node.title);
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        read(list->items[i], fmt::format("{}, number {}", within, i + 1), amongCredits, node.nodes);
    }
}

CourseCode NodeReader::readCode(JsonFields& fields) {
    const std::string subject = fields.title("subject");
    const std::int64_t number = fields.whole("classId");
    return CourseCode::parse(fmt::format("{} {}", subject, number));
}

void NodeReader::readCourse(JsonFields& fields, Node& node) {
    node.course = readCode(fields);
    fields.any("description"); // the course's title, which belongs into the catalogue
}

void NodeReader::readRange(JsonFields& fields, Node& node) {
    node.range.subject = fields.title("subject");
    node.range.first = fields.whole("idRangeStart");
    node.range.last = fields.whole("idRangeEnd");
    if (!isSubject(node.range.subject) || node.range.first > node.range.last) {
        faults_.error(
            "malformed-node", node.span,
            fmt::format("{}: {} {} to {} is no range of courses", fields.where(), node.range.subject,
                        node.range.first, node.range.last),
            "a range has a subject in capitals, and goes from the smaller number to the larger one");
    }
    if (const JsonValue* list = fields.find("exceptions", JsonValue::Kind::array)) {
        readExceptions(*list, fields, node);
    }
}

void NodeReader::readExceptions(const JsonValue& list, JsonFields& fields, Node& node) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        std::vector<Node> read;
        this->read(list.items[i], fmt::format("{}, exception {}", fields.where(), i + 1), true, read);
        if (read.empty()) {
            continue;
        }
        const CourseCode& code = read.front().course;
        if (read.front().kind != Node::Kind::course) {
            faults_.error("node-out-of-place", list.items[i].span,
                          fields.where() + ": only a COURSE can be an exception of a RANGE",
                          "name the courses one by one");
        } else if (!node.range.holds(code)) {
            faults_.warning("idle-exception", list.items[i].span,
                            fmt::format("{}: the exception {} is not in the range to begin with, or stands "
                                        "there twice",
                                        fields.where(), code.text()),
                            "it is left out; look whether another course or another range was meant");
        } else {
            node.range.except.push_back(code);
        }
    }
}

} // namespace gradus::imports
