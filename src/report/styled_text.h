#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::report {

/// What a piece of text is, for colour. Never the only sign of it.
enum class Ink { plain, strong, good, waiting, bad, quiet };

/// A text whose pieces may have different inks. Added text is made printable.
class Text {
public:
    struct Run {
        Ink ink;
        std::string text;
    };

    Text() = default;
    Text(std::string_view text, Ink ink = Ink::plain) { add(text, ink); }
    Text(const char* text) { add(text); }
    Text(const std::string& text) { add(text); }

    Text& add(std::string_view text, Ink ink = Ink::plain);
    Text& join(const Text& other);

    bool empty() const { return runs_.empty(); }
    std::size_t columns() const;
    const std::vector<Run>& runs() const { return runs_; }

private:
    std::vector<Run> runs_;
};

/// Breaks at spaces (not at unbreakable ones) into a line of at most `first` columns and others of at most
/// `columns`; never loses a character but the spaces at a break. A word that is wider is split over lines. An
/// empty text is one empty line.
std::vector<Text> wrapped(const Text& text, std::size_t first, std::size_t columns);

} // namespace gradus::report
