#include "src/prose/text.h"

#include "src/wording/unicode.h"

#include <cctype>

namespace gradus::prose {

Text& Text::add(std::string_view text) {
    if (text.empty()) {
        return *this;
    }
    if (runs_.empty() || runs_.back().kind != Run::Kind::plain) {
        runs_.push_back({});
    }
    runs_.back().text += text;
    return *this;
}

Text& Text::add(const Text& other) {
    for (const Run& run : other.runs_) {
        if (run.kind == Run::Kind::plain) {
            add(run.text);
        } else {
            runs_.push_back(run);
        }
    }
    return *this;
}

Text& Text::strong(std::string_view text) {
    runs_.push_back({Run::Kind::strong, std::string(text), {}});
    return *this;
}

Text& Text::link(std::string_view text, std::string target) {
    runs_.push_back({Run::Kind::link, std::string(text), std::move(target)});
    return *this;
}

Text& Text::anchor(std::string target) {
    runs_.push_back({Run::Kind::anchor, {}, std::move(target)});
    return *this;
}

Text& Text::capital() {
    for (Run& run : runs_) {
        if (!run.text.empty()) {
            if (run.kind == Run::Kind::plain) {
                run.text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(run.text[0])));
            }
            break;
        }
    }
    return *this;
}

bool Text::beginsWith(std::string_view text) const {
    return !runs_.empty() && runs_.front().kind == Run::Kind::plain &&
           runs_.front().text.compare(0, text.size(), text) == 0;
}

Text Text::from(std::size_t bytes) const {
    Text text = *this;
    text.runs_.front().text.erase(0, bytes);
    return text;
}

Text joined(const std::vector<Text>& parts, std::string_view last) {
    Text text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            text.add(i + 1 == parts.size() ? " " + std::string(last) + " " : ", ");
        }
        text.add(parts[i]);
    }
    return text;
}

std::string quoted(std::string_view name) {
    return "“" + wording::printable(name) + "”";
}

} // namespace gradus::prose
