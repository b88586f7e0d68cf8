#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gradus {

/// Half-open byte range `[begin, end)` of one source text. Lines and columns are computed when shown.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;
};

/// Which text a span belongs to: an index into a `SourceSet`.
using SourceId = std::uint32_t;

/// A place in one of several texts.
struct Location {
    SourceId source = 0;
    Span span;
    bool operator==(const Location&) const = default;
};

/// One named text: a rule file, a transcript, a catalogue.
struct Source {
    std::string name; ///< as the user wrote it, for messages
    std::string text;
};

/// One-based line and column (in characters, not bytes) of a byte offset.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// All texts of one run, in the order they were read. Diagnostics and programmes refer to them by index.
class SourceSet {
public:
    SourceId add(std::string name, std::string text);
    const Source& operator[](SourceId id) const { return sources_[id]; }
    std::size_t size() const { return sources_.size(); }
    LineColumn lineColumn(SourceId id, std::uint32_t offset) const;
    /// The whole line (without its newline) that holds the offset.
    std::string_view line(SourceId id, std::uint32_t offset) const;

private:
    std::size_t lineOf(SourceId id, std::uint32_t offset) const;

    std::vector<Source> sources_;
    std::vector<std::vector<std::uint32_t>> lineBegins_; // of each text: where its lines begin
};

} // namespace gradus
