#pragma once

#include "gradus/program.h"
#include "gradus/transcript.h"
#include "src/language/outline.h"

#include <map>
#include <vector>

namespace gradus::language {

/// A programme that a test is about.
struct TestedProgram {
    const Outline& outline;
    const Program& program;
};

/// Reads what a test says of the student. What it states is a fact of any of the programmes; the first is the
/// one that is tested.
class TestRecordReader {
public:
    TestRecordReader(const View& view, const std::vector<TestedProgram>& programs)
        : view_(view), programs_(programs) {}

    Transcript transcript;

    void operator()(const ast::TestGiven& given);
    void operator()(const ast::TestChoice& choice);
    void operator()(const ast::TestConcentration& concentration);
    void operator()(const ast::TestAdmitted& admitted);
    void operator()(const ast::TestTranscript& terms);
    void operator()(const ast::TestAttained& attained);
    /// Every programme that the test names is one that the student holds.
    void holdAll();

private:
    bool once(const std::string& what, Span span);
    bool isValue(const ast::Name& value, const ast::Name& of, const Outline& outline,
                 const std::vector<NamedValue>& values);
    bool mayHide(const std::string& word) const;
    const MilestoneUse* milestone(const std::string& id) const;
    void unknownMilestone(const ast::Name& id);
    void unknownFact(const ast::Name& id, std::vector<std::string> known);

    const View& view_;
    const std::vector<TestedProgram>& programs_;
    std::map<std::string, Span> said_;
};

/// Whether a given or choice of the programmes has a value; else it is reported.
bool knowsValue(const std::vector<TestedProgram>& programs, const View& view, const ast::Name& id,
                const ast::Name& value);

} // namespace gradus::language
