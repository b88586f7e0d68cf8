#include "src/import/titles.h"

#include "grammar/words.h"

#include <algorithm>
#include <string_view>

namespace gradus::imports {

namespace {

constexpr std::size_t longestId = 48;

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// The length of the invisible mark at `i`, 0 when there is none: soft hyphen, zero-width signs, marks of
/// direction, byte order mark.
std::size_t invisibleAt(std::string_view text, std::size_t i) {
    const std::string_view two = text.substr(i, 2), three = text.substr(i, 3);
    if (two == "\xc2\xad") {
        return 2;
    }
    const bool general =
        three.size() == 3 && three.substr(0, 2) == "\xe2\x80" &&
        ((three[2] >= '\x8b' && three[2] <= '\x8f') || (three[2] >= '\xa8' && three[2] <= '\xae'));
    return general || three == "\xe2\x81\xa0" || three == "\xef\xbb\xbf" ? 3 : 0;
}

/// The length of the white space or control character at `i`: the ASCII ones, U+0080 to U+00A0.
std::size_t blankAt(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c <= 0x20 || c == 0x7f) {
        return 1;
    }
    return c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0xa0 ? 2 : 0;
}

/// The letters of U+00C0 to U+00FF without their marks, '-' for what is no letter.
constexpr std::string_view plainLetters = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

/// The text in small letters, digits and blanks.
std::string words(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= 'A' && c <= 'Z') {
            result += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            result += c;
        } else if (c == '\xc3' && i + 1 < text.size() && isContinuation(text[i + 1])) {
            const char letter = plainLetters[static_cast<unsigned char>(text[++i]) - 0x80u];
            result += letter == '-' ? ' ' : letter;
        } else if (c == '&') {
            result += " and ";
        } else if (c != '\'') {
            result += ' ';
        }
    }
    return result;
}

/// Whether something has to follow the word.
bool leadsOn(const std::string& word) {
    static const std::set<std::string> words = {"a",  "an", "and", "are", "at", "by",  "for", "from",
                                                "in", "is", "of",  "on",  "or", "the", "to",  "with"};
    return words.count(word) != 0;
}

} // namespace

std::string tidied(const std::string& text) {
    std::string result;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t length = invisibleAt(text, i); length != 0) {
            i += length;
        } else if (const std::size_t space = blankAt(text, i); space != 0) {
            blank = !result.empty();
            i += space;
        } else {
            result += blank ? " " : "";
            blank = false;
            result += text[i++];
        }
    }
    return result;
}

std::string idFor(const std::string& title) {
    std::string id;
    bool cut = false;
    const std::string text = words(title);
    for (std::size_t begin = text.find_first_not_of(' '); begin != text.npos;) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, std::min(end - begin, longestId));
        cut = !id.empty() && id.size() + 1 + word.size() > longestId;
        if (cut) {
            break;
        }
        id.append(id.empty() ? "" : "-").append(word);
        begin = text.find_first_not_of(' ', end);
    }
    while (cut && id.find('-') != id.npos && leadsOn(id.substr(id.rfind('-') + 1))) {
        id.resize(id.rfind('-'));
    }
    if (id.empty()) {
        return "section";
    }
    if (id.front() >= '0' && id.front() <= '9') {
        return "section-" + id;
    }
    return grammar::isWord(id) ? id + "-section" : id;
}

std::string Ids::take(const std::string& title) {
    const std::string id = idFor(title);
    std::string unique = id;
    for (int n = 2; !taken_.insert(unique).second; ++n) {
        unique = id + "-" + std::to_string(n);
    }
    return unique;
}

std::string withoutConcentration(const std::string& title) {
    const std::string before = "Concentration in ", behind = " Concentration";
    if (title.size() > before.size() && title.compare(0, before.size(), before) == 0) {
        return title.substr(before.size());
    }
    if (title.size() > behind.size() &&
        title.compare(title.size() - behind.size(), behind.size(), behind) == 0) {
        return title.substr(0, title.size() - behind.size());
    }
    return title;
}

std::string withoutBeginning(const std::string& title, const std::string& whole) {
    if (title.size() <= whole.size() || title.compare(0, whole.size(), whole) != 0) {
        return title;
    }
    const std::size_t begin = title.find_first_not_of(" :", whole.size());
    return title[whole.size()] != ':' || begin == title.npos ? title : title.substr(begin);
}

} // namespace gradus::imports
