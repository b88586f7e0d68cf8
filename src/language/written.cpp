#include "src/language/written.h"

#include <algorithm>
#include <vector>

namespace gradus::language {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '+';
}

} // namespace

std::string written(std::string_view text, Span span) {
    const std::size_t end = std::min<std::size_t>(span.end, text.size());
    std::string result;
    bool gap = false;
    bool quoted = false;
    const auto append = [&](char c) {
        if (gap && !result.empty()) {
            result += ' ';
        }
        gap = false;
        result += c;
    };
    for (std::size_t i = span.begin; i < end; ++i) {
        const char c = text[i];
        if (quoted) {
            append(c);
            if (c == '\\' && i + 1 < end) {
                append(text[++i]);
            } else if (c == '"') {
                quoted = false;
            }
        } else if (c == '#') {
            i = std::min(text.find('\n', i), end) - 1;
        } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
            gap = true;
        } else {
            append(c);
            quoted = c == '"';
        }
    }
    return result;
}

bool mentions(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isWordCharacter(text[at - 1])) &&
            (end == text.size() || !isWordCharacter(text[end]))) {
            return true;
        }
    }
    return false;
}

std::string joinedPath(std::string_view user, std::string_view named) {
    const std::size_t slash = user.rfind('/');
    const bool absolute = !named.empty() && named.front() == '/';
    std::string path(absolute || slash == user.npos ? "" : user.substr(0, slash + 1));
    path += named;

    const bool rooted = !path.empty() && path.front() == '/';
    std::vector<std::string_view> parts;
    const std::string_view all = path;
    for (std::size_t begin = 0; begin <= all.size();) {
        const std::size_t next = std::min(all.find('/', begin), all.size());
        const std::string_view part = all.substr(begin, next - begin);
        begin = next + 1;
        if (part.empty() || part == ".") {
            continue;
        }
        if (part == ".." && !parts.empty() && parts.back() != "..") {
            parts.pop_back();
        } else if (part != ".." || !rooted) {
            parts.push_back(part);
        }
    }
    std::string result = rooted ? "/" : "";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result += i == 0 ? "" : "/";
        result += parts[i];
    }
    return result;
}

} // namespace gradus::language
