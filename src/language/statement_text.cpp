#include "src/language/statement_text.h"

#include <algorithm>

#include <array>

namespace gradus::language {

namespace {

constexpr int mostReplaced = 4;       // parameters inside each other's arguments
constexpr std::size_t longest = 1000; // bytes of what stands for a parameter

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Words behind which a name is none of a set.
bool namesNoSet(const std::string& word) {
    static constexpr std::array words{"tagged", "attained", "attain", "over", "is", "as"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string replaced(const View& view, const std::string& text, int depth);

/// What is written behind the `=` of an argument; several items without their parentheses.
std::string argumentText(const View& view, const Filling& filling, int depth) {
    const View own = view.ofArguments();
    const std::string whole = own.text(filling.span);
    std::string text = whole.substr(std::min(whole.size(), whole.find('=') + 1));
    text.erase(0, text.find_first_not_of(' '));
    if (filling.items != nullptr && filling.items->size() > 1) {
        text = text.substr(1, text.size() - 2);
    }
    return replaced(own, text, depth + 1);
}

/// A text of a template's copy with its arguments instead of the parameters, as far as they are short enough
/// to be read.
std::string replaced(const View& view, const std::string& text, int depth) {
    if (view.arguments == nullptr || view.arguments->open || depth == mostReplaced) {
        return text;
    }
    std::string result;
    std::string before; // the word in front
    bool quoted = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (!quoted && end < text.size() && isNameCharacter(text[end])) {
            ++end;
        }
        if (end == i) {
            quoted = text[i] == '"' ? !quoted : quoted;
            result += text[i++];
            continue;
        }
        const std::string word = text.substr(i, end - i);
        const Filling* filling = view.arguments->find(word);
        const bool items = filling != nullptr && filling->items != nullptr && before == "items";
        const bool set = filling != nullptr && filling->set != nullptr && !namesNoSet(before);
        const std::string argument = items || set ? argumentText(view, *filling, depth) : word;
        if (argument.size() <= longest) {
            result.resize(result.size() - (items ? before.size() + 1 : 0));
            result += argument;
        } else {
            result += word;
        }
        before = word;
        i = end;
    }
    return result;
}

} // namespace

std::string withoutVerb(const View& view, Span statement, const std::optional<ast::Name>& as,
                        const std::optional<ast::Box<ast::Block>>& braces) {
    if (braces) {
        statement.end = std::min(statement.end, (*braces)->span.begin);
    }
    if (as) {
        statement.end = std::min(statement.end, as->span.begin);
    }
    std::string text = view.text(statement);
    if (as && text.size() >= 2 && text.compare(text.size() - 2, 2, "as") == 0) {
        text.resize(text.size() - 2);
        text.resize(text.find_last_not_of(' ') + 1);
    }
    const std::size_t verb = text.find(' ');
    return verb == text.npos ? "" : replaced(view, text.substr(verb + 1), 0);
}

} // namespace gradus::language
