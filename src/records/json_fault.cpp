#include "src/records/json_fault.h"

#include <fmt/format.h>

#include <algorithm>

namespace gradus::records {

namespace {

class Explanation {
public:
    Explanation(const std::string& text, const JsonProgress& progress, Faults& faults)
        : text_(text), progress_(progress), faults_(faults),
          inObject_(progress.openedAt && text[*progress.openedAt] == '{') {}

    void explain() {
        const std::size_t next = skipJsonSpace(text_, progress_.end);
        switch (progress_.last) {
        case JsonProgress::Last::nothing:
            return atEnd(next) ? say(0, 0, "the file is empty", "") : wrongValue(next);
        case JsonProgress::Last::opening:
            return inObject_ ? wrongKey(next) : wrongValue(next);
        case JsonProgress::Last::key:
            if (!atEnd(next) && text_[next] != ':') {
                return say(next, next + 1, "a colon is missing between a name and its value",
                           "write \"name\": value");
            }
            return wrongValue(skipJsonSpace(text_, std::min(next + 1, text_.size())));
        case JsonProgress::Last::value:
            return afterValue(next);
        }
    }

private:
    bool atEnd(std::size_t at) const { return at >= text_.size(); }

    void say(std::size_t begin, std::size_t end, std::string message, std::string hint) {
        const std::size_t size = text_.size();
        faults_.error("json-syntax",
                      {static_cast<std::uint32_t>(std::min(begin, size)),
                       static_cast<std::uint32_t>(std::min(end, size))},
                      "not JSON: " + std::move(message), std::move(hint));
    }

    void ended() {
        if (!progress_.openedAt) {
            return say(text_.size(), text_.size(), "the text ends where a value is expected", "");
        }
        say(*progress_.openedAt, *progress_.openedAt + 1,
            fmt::format("the text ends before this {} is closed", inObject_ ? "{" : "["),
            inObject_ ? "close it with }" : "close it with ]");
    }

    void afterValue(std::size_t at) {
        if (!progress_.openedAt) {
            return say(at, at + 1, "more text stands after the end of the record",
                       "keep one record in a file");
        }
        if (atEnd(at)) {
            return ended();
        }
        if (text_[at] != ',') {
            const bool closes = text_[at] == '}' || text_[at] == ']';
            return closes ? say(at, at + 1,
                                fmt::format("{} closes nothing here; {} is open", text_[at],
                                            inObject_ ? "an object, {," : "a list, [,"),
                                inObject_ ? "close the object with }" : "close the list with ]")
                          : say(at, at + 1, "a comma is missing before this", "separate values with commas");
        }
        const std::size_t next = skipJsonSpace(text_, at + 1);
        if (!atEnd(next) && (text_[next] == ']' || text_[next] == '}')) {
            return say(at, at + 1, "a comma stands after the last value", "take the comma out");
        }
        inObject_ ? wrongKey(next) : wrongValue(next);
    }

    void wrongKey(std::size_t at) {
        if (atEnd(at)) {
            return ended();
        }
        if (text_[at] == '"') {
            return wrongString(at);
        }
        if (text_[at] == '/' || text_[at] == '#') {
            return comment(at);
        }
        say(at, wordEnd(at), "a name in double quotes is expected here", "write \"name\": value");
    }

    void wrongValue(std::size_t at) {
        if (atEnd(at)) {
            return ended();
        }
        const char c = text_[at];
        if (c == '"') {
            return wrongString(at);
        }
        if (c == '\'') {
            return say(at, at + 1, "text stands in single quotes", "use double quotes");
        }
        if (c == '/' || c == '#') {
            return comment(at);
        }
        if (c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9')) {
            return say(at, wordEnd(at), "this is no number as JSON writes them",
                       "write it like 3, 1.5 or 0.25");
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return say(at, wordEnd(at), "a word stands without quotes",
                       "put it in double quotes; only true, false and null stand without");
        }
        say(at, at + 1, "a value is expected here", "");
    }

    void comment(std::size_t at) { say(at, at + 1, "JSON has no comments", "take it out"); }

    void wrongString(std::size_t begin) {
        const std::size_t at = std::max(progress_.stoppedAt, begin);
        if (atEnd(at)) {
            return say(begin, begin + 1, "the text in quotes that begins here is never closed",
                       "close it with \"");
        }
        if (static_cast<unsigned char>(text_[at]) < 0x20) {
            return say(at, at + 1, "a line break, tab or other control character stands inside quotes",
                       "close the quotes on the same line");
        }
        // An escape is at most twelve bytes long: \ud83d\ude00.
        const std::size_t from = std::max(begin, at < 12 ? 0 : at - 12);
        if (const std::size_t escape = text_.rfind('\\', at); escape != text_.npos && escape >= from) {
            return say(escape, at + 1, "JSON has no such character after a backslash",
                       "for a backslash itself write two");
        }
        say(at, at + 1, "the text is not UTF-8 here", "save the file as UTF-8");
    }

    std::size_t wordEnd(std::size_t at) const {
        const std::size_t end = text_.find_first_of(" \t\r\n,:]}\"'[{", at + 1);
        return end == text_.npos ? text_.size() : end;
    }

    const std::string& text_;
    const JsonProgress& progress_;
    Faults& faults_;
    bool inObject_;
};

} // namespace

std::size_t skipJsonSpace(const std::string& text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

void explainJsonFault(const std::string& text, const JsonProgress& progress, Faults& faults) {
    Explanation(text, progress, faults).explain();
}

} // namespace gradus::records
