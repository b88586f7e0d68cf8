#pragma once

#include "gradus/course_code.h"
#include "gradus/source.h"
#include "gradus/units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Between other systems' data and the text of rules.
namespace gradus::imports {

/// All courses of a subject whose numbers lie in a range, ends included, but for some.
struct CodeRange {
    std::string subject;
    std::int64_t first = 0, last = 0;
    std::vector<CourseCode> except; ///< each of them in the range
    bool holds(const CourseCode& code) const;
};

/// What a programme asks for, as the source has it: nothing is decided yet.
struct Node {
    enum class Kind {
        course,
        range,   ///< a course of `range`
        allOf,   ///< every one of `nodes`
        anyOf,   ///< one of `nodes`
        credits, ///< `credits` of what `nodes` name, which are courses, ranges, and lists of these
        section  ///< `count` of `nodes`, under a title
    };
    Kind kind = Kind::course;
    Span span; ///< in the source; of a section its title
    CourseCode course;
    CodeRange range;
    Milli credits;
    std::size_t count = 0;
    std::string title;
    std::vector<Node> nodes;
    /// What has to be asked of a person, since the source lost or contradicts it. Sentences.
    std::vector<std::string> doubts;

    bool asksForAll() const { return kind == Kind::section && count >= nodes.size(); }
};

/// What a student who declares it has to do besides. In GraduateNU's data the parts are options of their own
/// whose titles begin alike: "Design", "Design: Electives".
struct Concentration {
    std::string title;
    std::vector<Node> parts; ///< sections
};

struct Programme {
    std::string name;
    std::optional<std::int64_t> year; ///< in which the catalogue year begins
    Milli credits;                    ///< in all; none when 0
    std::vector<Node> sections;
    std::size_t leastConcentrations = 0;
    std::vector<Concentration> concentrations;
    Span concentrationsAt;
    std::vector<std::string> doubts;
};

} // namespace gradus::imports
