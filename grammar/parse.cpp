#include "grammar/parse.h"

#include "grammar/file.h"
#include "grammar/mistakes.h"
#include "grammar/text_check.h"

#include <algorithm>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus::grammar {

namespace {

namespace x3 = boost::spirit::x3;

/// Whether a rule of the list has a definition. Without one, X3 would only complain where the rule is used.
template <typename Rule>
constexpr bool isDefined =
    !std::is_same_v<decltype(parse_rule(x3::detail::rule_id<typename Rule::id>{},
                                        std::declval<parts::Iterator&>(),
                                        std::declval<const parts::Iterator&>(), 0,
                                        std::declval<typename Rule::attribute_type&>())),
                    x3::detail::default_parse_rule_result>;
#define GRADUS_IS_DEFINED(name, attribute, words) static_assert(isDefined<decltype(rules::name)>);
GRADUS_PRODUCTIONS(GRADUS_IS_DEFINED)
#undef GRADUS_IS_DEFINED

void read(State& state, ast::File& file) {
    const char* const begin = state.text().data();
    const char* const last = begin + state.text().size();
    const char* first = begin + byteOrderMark(state.text());
    const auto parser = x3::with<parts::StateTag>(std::ref(state))[x3::skip(parts::gap)[rules::file]];
    try {
        x3::parse(first, last, parser, file);
    } catch (const x3::expectation_failure<parts::Iterator>& stopped) {
        const std::size_t at = state.offset(stopped.where());
        state.record({at, at, stopped.which(), "declaration"});
    }
}

} // namespace

Parsed parse(std::string_view text, SourceId source) {
    Parsed parsed;
    if (const auto diagnostic = unreadable(text, source)) {
        parsed.diagnostics.push_back(*diagnostic);
        return parsed;
    }
    const Layout layout = scanLayout(text, source);
    // A brace too many is reported; to the rules it is white space.
    std::string balanced(text);
    for (const std::size_t at : layout.strayBraces) {
        balanced[at] = ' ';
    }
    State state(balanced, layout);
    read(state, parsed.file);
    parsed.diagnostics = explain(state, source);
    return parsed;
}

} // namespace gradus::grammar
