#include "src/report/json_writer.h"

#include "src/report/unicode.h"

namespace gradus::report {

void JsonWriter::lineBreak() {
    out_ += '\n';
    out_.append(filled_.size() * 2, ' ');
}

void JsonWriter::beforeValue() {
    if (afterKey_) {
        afterKey_ = false;
    } else if (!filled_.empty()) {
        out_ += filled_.back() ? "," : "";
        filled_.back() = true;
        lineBreak();
    }
}

void JsonWriter::open(char bracket) {
    beforeValue();
    out_ += bracket;
    filled_.push_back(false);
}

void JsonWriter::close(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) {
        lineBreak();
    }
    out_ += bracket;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    beforeValue();
    quoted(name);
    out_ += ": ";
    afterKey_ = true;
    return *this;
}

void JsonWriter::quoted(std::string_view value) {
    out_ += '"';
    while (!value.empty()) {
        const CodePoint c = firstCodePoint(value);
        value.remove_prefix(c.bytes);
        switch (c.value) {
        case '"':
            out_ += "\\\"";
            break;
        case '\\':
            out_ += "\\\\";
            break;
        case '\n':
            out_ += "\\n";
            break;
        case '\t':
            out_ += "\\t";
            break;
        case '\r':
            out_ += "\\r";
            break;
        default:
            if (c.value < 0x20) {
                constexpr char digits[] = "0123456789abcdef";
                out_ += "\\u00";
                out_ += digits[c.value >> 4];
                out_ += digits[c.value & 15];
            } else {
                appendUtf8(out_, c.value);
            }
        }
    }
    out_ += '"';
}

void JsonWriter::string(std::string_view value) {
    beforeValue();
    quoted(value);
}

void JsonWriter::number(std::int64_t value) {
    beforeValue();
    out_ += std::to_string(value);
}

void JsonWriter::number(Milli value) {
    beforeValue();
    out_ += value.text();
}

void JsonWriter::boolean(bool value) {
    beforeValue();
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    beforeValue();
    out_ += "null";
}

void JsonWriter::strings(const std::vector<std::string>& values) {
    array([&] {
        for (const std::string& value : values) {
            string(value);
        }
    });
}

} // namespace gradus::report
