#include "gradus/source.h"
#include "gradus/diagnostic.h"

#include <algorithm>
#include <utility>

namespace gradus {

SourceId SourceSet::add(std::string name, std::string text) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf"; // editors do not count it as a column
    const bool marked = text.compare(0, byteOrderMark.size(), byteOrderMark) == 0;
    std::vector<std::uint32_t> begins{marked ? 3u : 0u};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        begins.push_back(static_cast<std::uint32_t>(at + 1));
    }
    lineBegins_.push_back(std::move(begins));
    sources_.push_back({std::move(name), std::move(text)});
    return static_cast<SourceId>(sources_.size() - 1);
}

/// The line's index, from 0. An offset before the first line or beyond the last counts as in it.
std::size_t SourceSet::lineOf(SourceId id, std::uint32_t offset) const {
    const auto& begins = lineBegins_[id];
    return static_cast<std::size_t>(std::upper_bound(begins.begin() + 1, begins.end(), offset) -
                                    begins.begin()) -
           1;
}

LineColumn SourceSet::lineColumn(SourceId id, std::uint32_t offset) const {
    const std::string_view text = sources_[id].text;
    const std::size_t line = lineOf(id, offset);
    const std::size_t begin = lineBegins_[id][line];
    const std::string_view before = text.substr(begin, std::max<std::size_t>(offset, begin) - begin);
    const auto characters = std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80; // the others continue a UTF-8 character
    });
    return {line + 1, static_cast<std::size_t>(characters) + 1};
}

std::string_view SourceSet::line(SourceId id, std::uint32_t offset) const {
    std::string_view line = std::string_view(sources_[id].text).substr(lineBegins_[id][lineOf(id, offset)]);
    line = line.substr(0, line.find('\n'));
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return line;
}

bool hasErrors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

} // namespace gradus
