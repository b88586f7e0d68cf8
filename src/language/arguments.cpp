#include "src/language/arguments.h"

namespace gradus::language {

namespace {

std::optional<ast::Set> setOf(const ast::Item& item) {
    std::vector<ast::Set> codes;
    for (const ast::Bundle& bundle : item.alternatives) {
        const auto* code =
            bundle.parts.size() == 1 ? std::get_if<ast::CodePattern>(&bundle.parts.front()) : nullptr;
        if (code == nullptr) {
            return std::nullopt;
        }
        codes.emplace_back(*code);
    }
    if (codes.empty()) {
        return std::nullopt;
    }
    ast::Set set =
        codes.size() == 1 ? std::move(codes.front()) : ast::Set(ast::Or{std::move(codes), item.span});
    if (item.where) {
        set = ast::Where{std::move(set), *item.where, item.span};
    }
    if (item.hidden) {
        set = ast::Hidden{std::move(set), item.span};
    }
    return set;
}

} // namespace

Filling* Arguments::find(const std::string& parameter) {
    const auto found = fillings.find(parameter);
    return found == fillings.end() ? nullptr : &found->second;
}

std::optional<ast::Set> setOf(const std::vector<ast::Item>& items) {
    std::vector<ast::Set> parts;
    for (const ast::Item& item : items) {
        auto part = setOf(item);
        if (!part) {
            return std::nullopt;
        }
        parts.push_back(std::move(*part));
    }
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    return ast::Or{std::move(parts), {items.front().span.begin, items.back().span.end}};
}

} // namespace gradus::language
