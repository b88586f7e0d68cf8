#pragma once

#include "gradus/program.h"
#include "gradus/transcript.h"
#include "src/language/outline.h"

#include <map>

namespace gradus::language {

/// Reads what a test says of the student.
class TestRecordReader {
public:
    TestRecordReader(const View& view, const Outline& outline, const Program& program)
        : view_(view), outline_(outline), program_(program) {}

    Transcript transcript;

    void operator()(const ast::TestGiven& given);
    void operator()(const ast::TestChoice& choice);
    void operator()(const ast::TestConcentration& concentration);
    void operator()(const ast::TestAdmitted& admitted);
    void operator()(const ast::TestTranscript& terms);
    void operator()(const ast::TestAttained& attained);

private:
    bool once(const std::string& what, Span span);
    bool isValue(const ast::Name& value, const ast::Name& of, const std::vector<NamedValue>& values);
    void unknownMilestone(const ast::Name& id);
    void unknownFact(const ast::Name& id, std::vector<std::string> known);

    const View& view_;
    const Outline& outline_;
    const Program& program_;
    std::map<std::string, Span> said_;
};

} // namespace gradus::language
