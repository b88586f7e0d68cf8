#include "grammar/same_tree.h"

#include "grammar/characters.h"
#include "grammar/fields.h"

#include <algorithm>
#include <utility>

namespace gradus::grammar {

namespace {

std::string withSingleBlanks(const std::string& code) {
    std::string text;
    for (const char c : code) {
        if (!isSpace(c)) {
            text += c;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
    }
    return text;
}

struct Same {
    bool operator()(const Span&, const Span&) const { return true; }
    template <typename T>
    bool operator()(const T& a, const T& b) const {
        if constexpr (ast::isPlain<T>) {
            return a == b;
        } else {
            return std::apply([&](const auto&... as) { return fields(b, as...); }, ast::fieldsOf(a));
        }
    }
    bool operator()(const ast::CodePattern& a, const ast::CodePattern& b) const {
        return a.quoted == b.quoted &&
               (a.text == b.text || (!a.quoted && withSingleBlanks(a.text) == withSingleBlanks(b.text)));
    }
    template <typename T>
    bool operator()(const ast::Box<T>& a, const ast::Box<T>& b) const {
        return (*this)(*a, *b);
    }
    template <typename T>
    bool operator()(const std::optional<T>& a, const std::optional<T>& b) const {
        return a.has_value() == b.has_value() && (!a || (*this)(*a, *b));
    }
    template <typename T>
    bool operator()(const std::vector<T>& a, const std::vector<T>& b) const {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), *this);
    }
    template <typename... T>
    bool operator()(const std::variant<T...>& a, const std::variant<T...>& b) const {
        return a.index() == b.index() && std::visit(
                                             [&](const auto& held) {
                                                 using Held = std::decay_t<decltype(held)>;
                                                 return (*this)(held, std::get<Held>(b));
                                             },
                                             a);
    }

private:
    template <typename Node, typename... Fields>
    bool fields(const Node& b, const Fields&... as) const {
        return std::apply([&](const auto&... bs) { return ((*this)(as, bs) && ...); }, ast::fieldsOf(b));
    }
};

} // namespace

bool sameTree(const ast::File& a, const ast::File& b) {
    return Same{}(a, b);
}

} // namespace gradus::grammar
