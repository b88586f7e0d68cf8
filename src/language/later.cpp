#include "src/language/later.h"

#include "src/language/say_statements.h"

namespace gradus::language {

namespace {

using Found = std::optional<Later>;

struct OfStatement {
    Found operator()(const ast::Take& take) const {
        const bool rest = take.amount.form == ast::Amount::Form::rest;
        return take.amount.upTo || rest ? Found(Later{rest ? "the rest" : "take up to", take.span})
                                        : std::nullopt;
    }
    Found operator()(const ast::Earn& earn) const {
        using Kind = ast::Earn::Kind;
        if (earn.kind == Kind::last || earn.kind == Kind::different || earn.inOne) {
            return Later{earn.kind == Kind::last        ? "of the last"
                         : earn.kind == Kind::different ? "different"
                                                        : "in one",
                         earn.span};
        }
        return std::nullopt;
    }
    Found operator()(const ast::Limit& limit) const {
        return limit.countingPart ? Found(Later{"counting part", limit.span}) : std::nullopt;
    }
    Found operator()(const ast::Prefer& n) const { return Later{"prefer", n.span}; }
    Found operator()(const ast::Priority& n) const { return Later{"priority", n.span}; }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

struct OfTestEntry {
    Found operator()(const ast::TestException& n) const { return Later{"exception", n.span}; }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

struct OfAtom {
    Found operator()(const ast::TheRest& n) const { return Later{"the rest", n.span}; }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

} // namespace

std::optional<Later> laterConstruct(const ast::Statement& statement) {
    return std::visit(OfStatement{}, statement);
}
std::optional<Later> laterConstruct(const ast::TestEntry& entry) {
    return std::visit(OfTestEntry{}, entry);
}
std::optional<Later> laterConstruct(const ast::Set& atom) {
    return std::visit(OfAtom{}, atom);
}

void reportLater(const View& view, const Later& later) {
    view.report(say::laterConstruct(view.at(later.span), later.construct));
}

} // namespace gradus::language
