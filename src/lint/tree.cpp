#include "src/lint/tree.h"

namespace gradus::lints {

namespace {

class Tree {
public:
    explicit Tree(const TreeVisitor& visitor) : visitor_(visitor) {}

    void set(const ast::Set& node) {
        if (visitor_.set) {
            visitor_.set(node);
        }
        std::visit(*this, node);
    }
    void set(const std::optional<ast::Set>& node) {
        if (node) {
            set(*node);
        }
    }
    void sets(const std::vector<ast::Set>& nodes) {
        for (const ast::Set& node : nodes) {
            set(node);
        }
    }
    void condition(const ast::Condition& node) {
        if (visitor_.condition) {
            visitor_.condition(node);
        }
        std::visit(*this, node);
    }
    void conditions(const std::vector<ast::Condition>& nodes) {
        for (const ast::Condition& node : nodes) {
            condition(node);
        }
    }
    void items(const std::vector<ast::Item>& nodes) {
        for (const ast::Item& item : nodes) {
            set(item.where);
        }
    }
    void block(const ast::Block& node) {
        for (const ast::Statement& statement : node.statements) {
            std::visit(*this, statement);
        }
    }

    void operator()(const ast::Box<ast::Hidden>& node) { set(node->inner); }
    void operator()(const ast::Box<ast::Where>& node) {
        set(node->base);
        set(node->predicate);
    }
    void operator()(const ast::Box<ast::Except>& node) {
        set(node->base);
        set(node->removed);
    }
    void operator()(const ast::Box<ast::Or>& node) { sets(node->parts); }
    void operator()(const ast::Box<ast::And>& node) { sets(node->parts); }
    void operator()(const ast::Box<ast::Not>& node) { set(node->inner); }

    void operator()(const ast::TakenCondition& node) { set(node.set); }
    void operator()(const ast::Box<ast::AnyOf>& node) { conditions(node->parts); }
    void operator()(const ast::Box<ast::AllOf>& node) { conditions(node->parts); }
    void operator()(const ast::Box<ast::Negation>& node) { condition(node->inner); }

    void operator()(const ast::Take& node) {
        items(node.items);
        set(node.from);
        if (node.braces) {
            block(**node.braces);
        }
    }
    void operator()(const ast::Earn& node) {
        items(node.items);
        sets(node.areas);
        set(node.from);
        set(node.where);
    }
    void operator()(const ast::Limit& node) {
        set(node.from);
        set(node.where);
    }
    void operator()(const ast::Forbid& node) {
        set(node.from);
        set(node.where);
    }
    void operator()(const ast::Share& node) {
        set(node.set);
        set(node.where);
    }
    void operator()(const ast::Prefer& node) { set(node.set); }
    void operator()(const ast::Exclude& node) { set(node.set); }
    void operator()(const ast::Complete& node) { block(*node.branches); }
    void operator()(const ast::Scope& node) { block(*node.body); }
    void operator()(const ast::When& node) {
        for (const ast::WhenBranch& branch : node.branches) {
            condition(branch.condition);
            block(*branch.body);
        }
        if (node.otherwise) {
            block(**node.otherwise);
        }
    }
    void operator()(const ast::Match& node) {
        for (const ast::MatchCase& one : node.cases) {
            block(*one.body);
        }
    }
    void operator()(const ast::Include& node) {
        if (visitor_.include) {
            visitor_.include(node);
        }
        for (const ast::Argument& argument : node.arguments) {
            items(argument.items);
            set(argument.set);
        }
    }
    void operator()(const ast::SetDeclaration& node) { set(node.set); }
    void operator()(const ast::Program& node) { block(*node.body); }
    void operator()(const ast::Template& node) { block(*node.body); }
    template <typename Other>
    void operator()(const Other&) {}

private:
    const TreeVisitor& visitor_;
};

} // namespace

void visitTree(const ast::File& file, const TreeVisitor& visitor) {
    Tree tree(visitor);
    for (const ast::Declaration& declaration : file.declarations) {
        std::visit(tree, declaration);
    }
}

} // namespace gradus::lints
