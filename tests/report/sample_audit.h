#pragma once

#include "gradus/audit.h"
#include "gradus/source.h"

#include <string>

namespace gradus::test {

/// A made-up audit that has something of everything a report can show: met, half met and unmet requirements,
/// a chosen branch, measures, limits, open points, milestones, work in progress, attempts not used.
struct Sample {
    SourceSet sources;
    ProgramAudit audit;
};
Sample sampleAudit();

/// The text with every run of spaces and line breaks as one space: what it says, however it is wrapped.
std::string unwrapped(const std::string& text);

/// The widest line of a text, in terminal columns.
std::size_t widestLine(const std::string& text);

} // namespace gradus::test
