#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gradus::format {

/// The lines of a file while it is laid out.
class Lines {
public:
    void add(std::string code) { lines_.push_back({std::move(code), {}}); }
    void addBlank() { lines_.emplace_back(); }
    /// Puts a comment behind the last line.
    void comment(std::string_view text) { lines_.back().comment = text; }
    bool empty() const { return lines_.empty(); }

    /// The text of the file. Comments behind consecutive lines stand in one column.
    std::string text() const;

private:
    struct Line {
        std::string code;
        std::string_view comment;
    };
    std::vector<Line> lines_;
};

} // namespace gradus::format
