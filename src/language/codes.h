#pragma once

#include "gradus/course_set.h"
#include "src/language/view.h"

#include <optional>
#include <string>
#include <variant>

namespace gradus::language {

/// The subject that a list has in hand: `AIPI 510, 520, (530 or 531)`. Only codes of the form SUBJECT NUMBER
/// give one; anything else in between, or another subject inside parentheses, takes it away.
class Carry {
public:
    /// What a number without a subject finds.
    const std::optional<std::string>& subject() const { return subject_; }
    /// Something of the list was there, but gives no subject.
    bool blocked() const { return blocked_; }

    void set(std::string subject);
    void block();
    /// Something that is no code: it gives nothing and ends what was in hand.
    void interrupt();
    /// After parentheses that began with `before` and ended with this.
    void leave(const Carry& before);

private:
    std::optional<std::string> subject_;
    bool blocked_ = false;
};

/// One course, with the list's subject where it has none of its own; its name is checked against the
/// catalogue. Nothing when it has no subject; that is reported.
std::optional<CourseCode> readCourse(const View& view, const ast::CodePattern& pattern, Carry& carry);

/// A code or a wildcard.
std::optional<std::variant<CodeIs, CodeLike>> readPattern(const View& view, const ast::CodePattern& pattern,
                                                          Carry& carry);

/// A range of numbers.
std::optional<NumberWithin> readRange(const View& view, const ast::CodeRange& range, Carry& carry);

/// Reports a course that the catalogue lacks though it lists others of its subject.
void checkKnown(const View& view, const CourseCode& code, Span span);

} // namespace gradus::language
