#pragma once

#include "gradus/diagnostic.h"
#include "gradus/program.h"
#include "src/lint/pools.h"
#include "src/lint/students.h"
#include "src/lint/walk.h"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace gradus::lints {

/// Collects what is found. What several programmes copy is told once.
class Findings {
public:
    void report(Diagnostic diagnostic);
    /// In order of file and place.
    Diagnostics take();

private:
    using Key = std::tuple<SourceId, std::uint32_t, std::uint32_t, std::string>;
    Diagnostics diagnostics_;
    std::set<Key> seen_;
};

/// One programme that is looked at. The lints run in the order of their list; what one has explained, the
/// next leave alone.
struct ProgramView {
    const Program& program;
    const SourceSet& sources;
    Pools& pools;
    Findings& findings;
    std::vector<Leaf> leaves;
    Students students;
    std::set<const Take*> explained = {}; ///< takes of which it was said that nobody can fill them

    bool meetable = true; ///< false: it was said of a part that nobody can meet it

    /// A finding in a text that the programme copies from elsewhere names the programme.
    void report(Diagnostic diagnostic);
    const Institution& institution() const { return *program.institution; }
};

/// "3 courses", "1 credit", "6 credits"
std::string amountText(const CourseAmount& amount, const Institution& institution);

/// A set as it is named in a sentence: as written, where that is short.
std::string setText(const CourseSet& set);

} // namespace gradus::lints
