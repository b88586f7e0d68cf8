#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::prose {

/// A stretch of a sentence.
struct Run {
    enum class Kind {
        plain,
        strong,
        link,  ///< to `target`, an id of the page or the address of another
        anchor ///< no words: where links to `target` lead
    } kind = Kind::plain;
    std::string text;
    std::string target;
    bool operator==(const Run&) const = default;
};

/// A sentence, or a part of one, that can hold links.
class Text {
public:
    Text() = default;
    Text(std::string_view text) { add(text); }
    Text(const char* text) : Text(std::string_view(text)) {}
    Text(const std::string& text) : Text(std::string_view(text)) {}

    Text& add(std::string_view text);
    Text& add(const char* text) { return add(std::string_view(text)); }
    Text& add(const std::string& text) { return add(std::string_view(text)); }
    Text& add(const Text& other);
    Text& strong(std::string_view text);
    Text& link(std::string_view text, std::string target);
    Text& anchor(std::string target);
    /// Makes its first letter a capital.
    Text& capital();

    bool beginsWith(std::string_view text) const;
    /// Without so many bytes of its beginning. REQUIRES: they are plain.
    Text from(std::size_t bytes) const;

    bool empty() const { return runs_.empty(); }
    const std::vector<Run>& runs() const { return runs_; }
    bool operator==(const Text&) const = default;

private:
    std::vector<Run> runs_;
};

/// "A, B and C" / "A, B or C"
Text joined(const std::vector<Text>& parts, std::string_view last);
/// “Own track”: a name as somebody wrote it.
std::string quoted(std::string_view name);

} // namespace gradus::prose
