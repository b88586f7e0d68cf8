#pragma once

#include "gradus/diagnostic.h"

#include <cstddef>
#include <string>

namespace gradus::records {

/// Collects the faults of one file. At most `most` errors and as many warnings are kept; a last diagnostic
/// says how many more there were.
class Faults {
public:
    explicit Faults(SourceId source) : source_(source) {}

    void error(const char* code, Span at, std::string message, std::string hint = {});
    void warning(const char* code, Span at, std::string message, std::string hint = {});
    /// Adds a second place to the fault reported last.
    void label(Span at, std::string text);

    bool anyError() const { return errors_ != 0; }
    Location locate(Span span) const { return {source_, span}; }
    /// Everything collected, in the order of the file.
    Diagnostics take();

    static constexpr std::size_t most = 1000;

private:
    void add(Severity severity, std::size_t& count, Diagnostic diagnostic);

    SourceId source_;
    Diagnostics kept_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    bool keptLast_ = false;
};

/// A value for a message: in double quotes, control characters made visible, cut after 60 bytes.
std::string quoted(const std::string& text);

/// Whether the text holds a control character, which would disturb a report or a terminal.
bool hasControlCharacter(const std::string& text);

} // namespace gradus::records
