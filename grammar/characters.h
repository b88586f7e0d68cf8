#pragma once

namespace gradus::grammar {

constexpr bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isLetterOrDigit(char c) {
    return isLower(c) || isCapital(c) || isDigit(c);
}
constexpr bool isBeyondAscii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}
/// What can't follow a word: it would make it a longer one.
constexpr bool isWordCharacter(char c) {
    return isLetterOrDigit(c) || c == '_' || c == '-' || isBeyondAscii(c);
}
constexpr bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
constexpr bool isControl(char c) {
    return (c >= 0 && c < ' ') || c == 0x7F;
}
/// Bytes 10xxxxxx continue a character of UTF-8; every other byte begins one.
constexpr bool continuesCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace gradus::grammar
