#include "src/language/later.h"

#include "src/language/say_statements.h"

#include <algorithm>

namespace gradus::language {

namespace {

using Found = std::optional<Later>;

Found inItems(const std::vector<ast::Item>& items) {
    for (const ast::Item& item : items) {
        if (item.hidden || item.parameter) {
            return Later{item.hidden ? "hidden(…)" : "items …", item.span};
        }
    }
    return std::nullopt;
}

struct OfStatement {
    Found operator()(const ast::Take& take) const {
        const bool rest = take.amount.form == ast::Amount::Form::rest;
        if (take.amount.upTo || take.times || rest) {
            return Later{take.times ? "take … times" : rest ? "the rest" : "take up to", take.span};
        }
        return inItems(take.items);
    }
    Found operator()(const ast::Earn& earn) const {
        using Kind = ast::Earn::Kind;
        if (earn.kind == Kind::about || earn.kind == Kind::last || earn.kind == Kind::different ||
            earn.inOne) {
            return Later{earn.kind == Kind::about       ? "earn about"
                         : earn.kind == Kind::last      ? "of the last"
                         : earn.kind == Kind::different ? "different"
                                                        : "in one",
                         earn.span};
        }
        return inItems(earn.items);
    }
    Found operator()(const ast::Limit& limit) const {
        return limit.per || limit.countingPart
                   ? Found(Later{limit.per ? "limit … per" : "counting part", limit.span})
                   : std::nullopt;
    }
    Found operator()(const ast::Attain& attain) const {
        return attain.score ? Found(Later{"attain … >= …", attain.span}) : std::nullopt;
    }
    Found operator()(const ast::Include& include) const {
        return include.arguments.empty() ? std::nullopt : Found(Later{"include …(…)", include.span});
    }
    Found operator()(const ast::CatalogYears& years) const {
        return years.onward ? Found(Later{"catalog from", years.span}) : std::nullopt;
    }
    Found operator()(const ast::Forbid& n) const { return Later{"forbid", n.span}; }
    Found operator()(const ast::AttainSome& n) const { return Later{"attain … of", n.span}; }
    Found operator()(const ast::Require& n) const { return Later{"require", n.span}; }
    Found operator()(const ast::Match& n) const { return Later{"match", n.span}; }
    Found operator()(const ast::Share& n) const { return Later{"share", n.span}; }
    Found operator()(const ast::Split& n) const { return Later{"split", n.span}; }
    Found operator()(const ast::Prefer& n) const { return Later{"prefer", n.span}; }
    Found operator()(const ast::Priority& n) const { return Later{"priority", n.span}; }
    Found operator()(const ast::ProgramKind& n) const { return Later{"kind", n.span}; }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

struct OfEntry {
    Found operator()(const ast::NoCredit& n) const { return Later{"no credit for both", n.span}; }
    Found operator()(const ast::AcrossPrograms& n) const { return Later{"across programs", n.span}; }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

struct OfTestEntry {
    Found operator()(const ast::TestException& n) const { return Later{"exception", n.span}; }
    Found operator()(const ast::ExpectShared& n) const { return Later{"shared with", n.span}; }
    Found operator()(const ast::TestAttained& attained) const {
        const auto scored =
            std::find_if(attained.milestones.begin(), attained.milestones.end(),
                         [](const ast::TestMilestone& milestone) { return milestone.score.has_value(); });
        return scored == attained.milestones.end() ? std::nullopt
                                                   : Found(Later{"attained … score", scored->span});
    }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

struct OfAtom {
    Found operator()(const ast::WithinAtom& n) const { return Later{"within", n.span}; }
    Found operator()(const ast::TheRest& n) const { return Later{"the rest", n.span}; }
    Found operator()(const ast::Box<ast::Hidden>& n) const { return Later{"hidden(…)", n->span}; }
    Found operator()(const ast::FieldAtom& n) const {
        return n.ofStudent ? Found(Later{"student", n.span}) : std::nullopt;
    }
    template <typename Resolved>
    Found operator()(const Resolved&) const {
        return std::nullopt;
    }
};

} // namespace

std::optional<Later> laterConstruct(const ast::Statement& statement) {
    return std::visit(OfStatement{}, statement);
}
std::optional<Later> laterConstruct(const ast::InstitutionEntry& entry) {
    return std::visit(OfEntry{}, entry);
}
std::optional<Later> laterConstruct(const ast::TestEntry& entry) {
    return std::visit(OfTestEntry{}, entry);
}
std::optional<Later> laterConstruct(const ast::Test& test) {
    return test.with.empty() ? std::nullopt : Found(Later{"test … with", test.with.front().span});
}
std::optional<Later> laterConstruct(const ast::Set& atom) {
    return std::visit(OfAtom{}, atom);
}

void reportLater(const View& view, const Later& later) {
    view.report(say::laterConstruct(view.at(later.span), later.construct));
}

} // namespace gradus::language
