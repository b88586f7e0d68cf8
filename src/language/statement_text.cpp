#include "src/language/statement_text.h"

#include <algorithm>

namespace gradus::language {

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
    return verb == text.npos ? "" : text.substr(verb + 1);
}

} // namespace gradus::language
