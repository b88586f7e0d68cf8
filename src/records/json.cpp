#include "src/records/json.h"

#include "src/records/json_fault.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cassert>

namespace gradus::records {

namespace {

/// Builds the tree from the library's events. These carry no places; but as they come in the order of the
/// text, and only for tokens already found right, each token begins at the first byte after the last one
/// that is no space, comma or colon.
class TreeBuilder {
public:
    TreeBuilder(const std::string& text, Faults& faults) : text_(text), faults_(faults) {
        if (text.compare(0, byteOrderMark.size(), byteOrderMark) == 0) {
            progress_.end = byteOrderMark.size();
        }
    }

    /// The tree; nothing if text is left over, which the library accepts after a zero byte.
    std::optional<JsonValue> take() {
        if (skipJsonSpace(text_, progress_.end) != text_.size()) {
            explainJsonFault(text_, progress_, faults_);
            return std::nullopt;
        }
        return std::move(root_);
    }

    bool null() { return scalar(JsonValue::Kind::null, 4) != nullptr; }
    bool boolean(bool value) {
        JsonValue* made = scalar(JsonValue::Kind::boolean, value ? 4 : 5);
        return made != nullptr && (made->boolean = value, true);
    }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool string(std::string& content) {
        JsonValue* made = scalar(JsonValue::Kind::string, stringLength(tokenBegin()));
        return made != nullptr && (made->text = std::move(content), true);
    }
    bool binary(nlohmann::json::binary_t&) { return false; } // only of the binary formats
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        const Span span = token(stringLength(tokenBegin()));
        progress_.last = JsonProgress::Last::key;
        open_.back()->keys.push_back({std::move(name), span});
        return true;
    }
    bool parse_error(std::size_t bytesRead, const std::string&, const nlohmann::json::exception&) {
        progress_.stoppedAt = bytesRead == 0 ? 0 : bytesRead - 1;
        if (!open_.empty()) {
            progress_.openedAt = open_.back()->span.begin;
        }
        explainJsonFault(text_, progress_, faults_);
        return false;
    }

private:
    std::size_t tokenBegin() const {
        return std::min(text_.find_first_not_of(" \t\r\n,:", progress_.end), text_.size());
    }

    std::size_t stringLength(std::size_t begin) const {
        std::size_t end = begin + 1;
        while (end < text_.size() && text_[end] != '"') {
            end += text_[end] == '\\' ? 2 : 1;
        }
        return end + 1 - begin;
    }

    /// A number ends where its grammar ends: in the faulty `01`, behind the zero.
    std::size_t numberEnd(std::size_t at) const {
        const auto is = [this](std::size_t i, std::string_view any) {
            return i < text_.size() && any.find(text_[i]) != any.npos;
        };
        const auto skipDigits = [&is, &at] {
            while (is(at, "0123456789")) {
                ++at;
            }
        };
        at += is(at, "-") ? 1 : 0;
        if (is(at, "0")) {
            ++at;
        } else {
            skipDigits();
        }
        if (is(at, ".")) {
            ++at;
            skipDigits();
        }
        if (is(at, "eE")) {
            at += is(at + 1, "+-") ? 2 : 1;
            skipDigits();
        }
        return at;
    }

    Span token(std::size_t length) {
        const std::size_t begin = tokenBegin();
        progress_.end = begin + length;
        assert(progress_.end <= text_.size());
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(progress_.end)};
    }

    JsonValue* add(JsonValue::Kind kind, Span span) {
        if (++values_ > maxJsonValues) {
            faults_.error("record-too-large", span,
                          fmt::format("the file holds more than {} values", maxJsonValues),
                          "split it; one file holds one student's record");
            return nullptr;
        }
        JsonValue& place = open_.empty() ? root_.emplace() : open_.back()->items.emplace_back();
        place.kind = kind;
        place.span = span;
        return &place;
    }

    JsonValue* scalar(JsonValue::Kind kind, std::size_t length) {
        progress_.last = JsonProgress::Last::value;
        return add(kind, token(length));
    }

    bool number() {
        const std::size_t begin = tokenBegin();
        const std::size_t end = numberEnd(begin);
        JsonValue* made = scalar(JsonValue::Kind::number, end - begin);
        return made != nullptr && (made->text = text_.substr(begin, end - begin), true);
    }

    bool open(JsonValue::Kind kind) {
        const Span span = token(1);
        progress_.last = JsonProgress::Last::opening;
        if (open_.size() == maxJsonDepth) {
            faults_.error("record-too-large", span,
                          fmt::format("values stand inside each other more than {} deep", maxJsonDepth),
                          "no record needs more than 4");
            return false;
        }
        JsonValue* made = add(kind, span);
        if (made == nullptr) {
            return false;
        }
        open_.push_back(made);
        return true;
    }

    bool close() {
        open_.back()->span.end = token(1).end;
        progress_.last = JsonProgress::Last::value;
        open_.pop_back();
        return true;
    }

    static constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

    const std::string& text_;
    Faults& faults_;
    JsonProgress progress_;
    std::optional<JsonValue> root_;
    std::vector<JsonValue*> open_; // stays valid: a list grows only while nothing inside it is open
    std::size_t values_ = 0;
};

} // namespace

std::optional<JsonValue> readJson(const std::string& text, Faults& faults) {
    if (text.size() > maxJsonBytes) {
        faults.error("record-too-large", {0, 0},
                     fmt::format("the file has {} bytes, more than {}", text.size(), maxJsonBytes),
                     "split it; one file holds one student's record");
        return std::nullopt;
    }
    TreeBuilder builder(text, faults);
    if (!nlohmann::json::sax_parse(text, &builder)) {
        return std::nullopt;
    }
    return builder.take();
}

} // namespace gradus::records
