#include "grammar/state.h"

#include <algorithm>
#include <string>

namespace gradus::grammar {

Span State::span(const char* first, const char* last) const {
    const std::size_t begin = offset(first);
    const std::size_t end = std::max(begin, trimmedEnd(text_, layout_, offset(last)));
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool State::endsStatement(const char* at) const {
    const std::size_t end = trimmedEnd(text_, layout_, offset(at));
    const std::size_t next = skipGap(text_, offset(at));
    if (next >= text_.size() || text_[next] == ';' || text_[next] == '}') {
        return true;
    }
    if (end > 0 && text_[end - 1] == '}') {
        return true;
    }
    const std::string_view between = text_.substr(end, next - end);
    return between.find('\n') != std::string_view::npos;
}

void State::record(Failure failure) {
    failures_.push_back(std::move(failure));
}

} // namespace gradus::grammar
