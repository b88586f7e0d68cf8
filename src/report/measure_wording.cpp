#include "src/report/unicode.h"
#include "src/report/wording.h"

#include <fmt/format.h>

namespace gradus::report {

namespace {

/// How a course stands to its subject, term …: "of", "in".
std::string joint(const std::optional<Key>& key) {
    if (!key) {
        return "from";
    }
    switch (*key) {
    case Key::subject:
        return "of";
    case Key::term:
    case Key::year:
        return "in";
    case Key::title:
        break;
    }
    return "with";
}

} // namespace

std::string differentWord(const EarnResult::Different& different) {
    return different.key ? keyWord(*different.key) : "area";
}

std::string inOneText(const EarnResult& earn) {
    if (!earn.inOne) {
        return {};
    }
    const std::string word = keyWord(*earn.inOne);
    if (earn.one.empty()) {
        return fmt::format(" {} one {}", joint(earn.inOne), word);
    }
    const bool named = *earn.inOne == Key::subject || *earn.inOne == Key::title;
    return fmt::format(" {} {}{}", joint(earn.inOne), named ? "the " + word + " " : "", earn.one);
}

std::string differentMissing(const EarnResult& earn) {
    const std::int64_t count = earn.missing->amount.courses;
    const std::string noun = differentWord(*earn.different);
    const bool first = earn.different->present.empty();
    const std::string which = count == 1 ? fmt::format("{} {}", first ? "one" : "another", noun)
                              : first    ? fmt::format("different {}s", noun)
                                         : fmt::format("{} other {}s", count, noun);
    return fmt::format("{} {} {}{}", counted(count, "course"), joint(earn.different->key), which,
                       earn.one.empty() ? "" : "," + inOneText(earn));
}

std::string progressText(const EarnResult& earn, std::string_view unitName) {
    std::string text =
        progressText(earn.progress, unitName, earn.different ? differentWord(*earn.different) : "course");
    if (!earn.one.empty()) {
        text += "," + inOneText(earn);
    }
    if (earn.last) {
        text += " among the last " + earn.last->text();
    }
    return text;
}

} // namespace gradus::report
