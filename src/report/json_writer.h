#pragma once

#include "gradus/units.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::report {

/// Writes JSON, indented by two, keys in the order they are given. Own code because units are written as the
/// exact decimals they are ("units": 1.5), which libraries only do by way of floating point.
///
///     JsonWriter out;
///     out.object([&] { out.key("units").number(Milli::whole(3)); });
class JsonWriter {
public:
    template <typename Body>
    void object(Body&& body) {
        open('{');
        body();
        close('}');
    }
    template <typename Body>
    void array(Body&& body) {
        open('[');
        body();
        close(']');
    }
    JsonWriter& key(std::string_view name);

    void string(std::string_view value); ///< broken UTF-8 becomes U+FFFD
    void number(std::int64_t value);
    void number(Milli value);
    void boolean(bool value);
    void null();

    /// An array of strings.
    void strings(const std::vector<std::string>& values);

    /// The document, with a newline at its end.
    std::string take() { return std::move(out_) + "\n"; }

private:
    void open(char bracket);
    void close(char bracket);
    void beforeValue();
    void lineBreak();
    void quoted(std::string_view value);

    std::string out_;
    std::vector<bool> filled_; // for each open bracket, whether it has something in it
    bool afterKey_ = false;
};

} // namespace gradus::report
