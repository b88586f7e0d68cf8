#pragma once

#include <string>

namespace gradus::imports {

/// A text as rules write it: in quotation marks, with those inside escaped.
inline std::string quotedText(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' || c == '\\' ? "\\" : "";
        result += c;
    }
    return result + "\"";
}

} // namespace gradus::imports
