#include "src/language/later.h"

#include "src/language/say_statements.h"

namespace gradus::language {

std::optional<Later> laterConstruct(const ast::TestEntry& entry) {
    const auto* exception = std::get_if<ast::TestException>(&entry);
    return exception == nullptr ? std::nullopt : std::optional(Later{"exception", exception->span});
}

void reportLater(const View& view, const Later& later) {
    view.report(say::laterConstruct(view.at(later.span), later.construct));
}

} // namespace gradus::language
