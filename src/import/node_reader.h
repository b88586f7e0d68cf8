#pragma once

#include "src/import/json_fields.h"
#include "src/import/requirement_tree.h"

namespace gradus::imports {

/// Reads GraduateNU's nodes: SECTION, AND, OR, XOM, RANGE and COURSE.
class NodeReader {
public:
    explicit NodeReader(Faults& faults) : faults_(faults) {}

    /// Adds the node to the list; anything but a section is reported.
    void readSection(const JsonValue& value, const std::string& listName, std::vector<Node>& list);

private:
    void read(const JsonValue& value, const std::string& where, bool amongCredits, std::vector<Node>& list);
    void readCourse(JsonFields& fields, Node& node);
    void readRange(JsonFields& fields, Node& node);
    void readExceptions(const JsonValue& list, JsonFields& fields, Node& node);
    void readList(JsonFields& fields, const char* name, bool amongCredits, Node& node);
    CourseCode readCode(JsonFields& fields);

    Faults& faults_;
    std::size_t count_ = 0;
};

} // namespace gradus::imports
