#include "src/format/check.h"

#include "grammar/layout.h"
#include "grammar/same_tree.h"
#include "src/format/tokens.h"

#include <fmt/format.h>

namespace gradus::format {

namespace {

bool saysTheSame(std::string_view text, const ast::File& file, std::string_view output) {
    const grammar::Parsed again = grammar::parse(output, 0);
    return !hasErrors(again.diagnostics) && grammar::sameTree(file, again.file) &&
           wordingOf(tokensOf(text, marksOf(file))) == wordingOf(tokensOf(output, marksOf(again.file)));
}

FormattedRules refused(const char* code, SourceId source, std::string message, std::string hint) {
    return {std::nullopt, {{code, Severity::error, {source, {}}, std::move(message), std::move(hint), {}}}};
}

} // namespace

FormattedRules checked(std::string_view text, const ast::File& file, std::string output, SourceId source) {
    if (output.size() > grammar::Limits::textSize) {
        return refused("layout-too-long", source,
                       fmt::format("laid out, the file would have {} bytes, and at most {} (4 MiB) are read",
                                   output.size(), grammar::Limits::textSize),
                       "split it and join the parts with `use`");
    }
    if (!saysTheSame(text, file, output)) {
        return refused("layout-changes-meaning", source,
                       "laid out, the file would not say the same, so it stays as it is",
                       "this is a fault of Gradus and not of the file; please report it with the file");
    }
    return {std::move(output), {}};
}

} // namespace gradus::format
