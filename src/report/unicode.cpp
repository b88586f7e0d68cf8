#include "src/report/unicode.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace gradus::report {

namespace {

struct Range {
    char32_t first, last;
};

// The marks that stand on the letter before them, and what has no width at all.
constexpr Range combining[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
                               {0x05C1, 0x05C5}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
                               {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06ED}, {0x0900, 0x0902},
                               {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
                               {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1160, 0x11FF}, {0x1AB0, 0x1AFF},
                               {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0x302A, 0x302D},
                               {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};

constexpr Range wide[] = {{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x3029},   {0x302E, 0x303E},
                          {0x3041, 0x3098},   {0x309B, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
                          {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
                          {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool isIn(const Range (&ranges)[N], char32_t c) {
    const auto* found =
        std::upper_bound(std::begin(ranges), std::end(ranges), c,
                         [](char32_t value, const Range& range) { return value < range.first; });
    return found != std::begin(ranges) && c <= std::prev(found)->last;
}

} // namespace

std::size_t columnsOf(char32_t c) {
    return isIn(combining, c) ? 0 : isIn(wide, c) ? 2 : 1;
}

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const CodePoint c = firstCodePoint(text);
        columns += columnsOf(c.value);
        text.remove_prefix(c.bytes);
    }
    return columns;
}

std::string glued(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ') {
            appendUtf8(out, 0xA0);
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace gradus::report
