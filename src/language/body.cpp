#include "src/language/body.h"

#include "src/language/amounts.h"
#include "src/language/attains.h"
#include "src/language/conditions.h"
#include "src/language/grades.h"
#include "src/language/match.h"
#include "src/language/measures.h"
#include "src/language/over.h"
#include "src/language/requires.h"
#include "src/language/say_scopes.h"
#include "src/language/say_statements.h"
#include "src/language/shares.h"
#include "src/language/statement_text.h"
#include "src/language/takes.h"

#include <algorithm>

namespace gradus::language {

namespace {

Scope::Kind scopeKind(ast::ScopeKind kind) {
    switch (kind) {
    case ast::ScopeKind::requirement:
        return Scope::Kind::requirement;
    case ast::ScopeKind::concentration:
        return Scope::Kind::concentration;
    case ast::ScopeKind::option:
        return Scope::Kind::option;
    }
    return Scope::Kind::requirement;
}

class BodyReader {
public:
    BodyReader(const View& view, SetReader& sets, const Outline& outline, const std::string& program)
        : programView_(view), sets_(sets), outline_(outline), open_(program.empty()), program_(program) {}

    std::vector<Statement> statements(const std::vector<std::unique_ptr<OutlineNode>>& block) {
        std::vector<Statement> result;
        const OutlineNode* floor = nullptr;
        const OutlineNode* priority = nullptr;
        for (const auto& node : block) {
            if (node->statement != nullptr && std::holds_alternative<ast::Priority>(*node->statement)) {
                if (priority != nullptr) {
                    programView_.report(say::priorityTwice(node->at(), priority->at()));
                    continue;
                }
                priority = node.get();
            }
            if (node->statement != nullptr && std::holds_alternative<ast::MinimumGrade>(*node->statement)) {
                if (floor != nullptr) {
                    programView_.report(say::minimumGradeTwice(node->at(), floor->at()));
                    continue;
                }
                floor = node.get();
            }
            statement(*node, result);
        }
        return result;
    }

private:
    void statement(const OutlineNode& node, std::vector<Statement>& result) {
        if (node.kind == OutlineNode::Kind::scope) {
            result.push_back({scope(node)});
            return;
        }
        const View view = programView_.in(*node.file, node.arguments);
        std::visit(
            [&](const auto& written) {
                if (auto read = this->read(view, node, written)) {
                    result.push_back({std::move(*read)});
                }
            },
            *node.statement);
    }

    Scope scope(const OutlineNode& node) {
        Scope result;
        result.id = node.id;
        result.path = node.path;
        result.title = node.id;
        if (node.scope != nullptr) {
            result.kind = scopeKind(node.scope->kind);
            result.title = node.scope->title ? node.scope->title->value : node.id;
        }
        result.at = node.at();
        result.statements = statements(node.blocks.front());
        return result;
    }

    std::optional<Take> read(const View& view, const OutlineNode& node, const ast::Take& written) {
        auto take = readTake({view, sets_, outline_, open_}, node, written);
        if (isOfTheRest(written)) {
            if (rest_ != nullptr) {
                view.report(say::restTwice(view.at(written.span), rest_->at()));
                take.reset();
            } else {
                rest_ = &node;
            }
        }
        if (written.braces) {
            auto braces = std::make_shared<Scope>();
            braces->kind = Scope::Kind::take;
            braces->id = node.id;
            braces->path = node.path;
            braces->title = node.id;
            braces->at = node.at();
            braces->statements = statements(node.blocks.front());
            if (take) {
                take->braces = std::move(braces);
            }
        }
        return take;
    }
    std::optional<Earn> read(const View& view, const OutlineNode& node, const ast::Earn& written) {
        return readEarn({view, sets_, outline_, open_}, node, written);
    }
    std::optional<Limit> read(const View& view, const OutlineNode& node, const ast::Limit& written) {
        return readLimit({view, sets_, outline_, open_}, node, written);
    }
    std::optional<Forbid> read(const View& view, const OutlineNode& node, const ast::Forbid& written) {
        return readForbid({view, sets_, outline_, open_}, node, written);
    }
    std::optional<Attain> read(const View& view, const OutlineNode& node, const ast::Attain& written) {
        return readAttain(view, clauseOf(node), written);
    }
    std::optional<AttainSome> read(const View& view, const OutlineNode& node,
                                   const ast::AttainSome& written) {
        return readAttainSome(view, node, written);
    }

    std::optional<Require> read(const View& view, const OutlineNode& node, const ast::Require& written) {
        return readRequire({view, sets_, outline_, open_}, node, written);
    }
    std::optional<Complete> read(const View& view, const OutlineNode& node, const ast::Complete& written) {
        Complete complete;
        complete.clause = clauseOf(node);
        complete.branches = statements(node.blocks.front());
        std::size_t untitled = 0;
        nameOptions(complete.branches, untitled);
        const auto count = wholeNumber(view, written.count, "the number of branches", 1);
        if (!count) {
            return std::nullopt;
        }
        const std::size_t branches = mostBranches(node.blocks.front());
        if (static_cast<std::size_t>(*count) > branches && !node.unread) {
            view.report(say::tooFewBranches(view.at(written.count.span), *count, branches));
            return std::nullopt;
        }
        complete.count = static_cast<int>(*count);
        return complete;
    }

    /// Branches that can stand at the same time.
    static std::size_t mostBranches(const std::vector<std::unique_ptr<OutlineNode>>& block) {
        std::size_t count = 0;
        for (const auto& node : block) {
            if (node->kind != OutlineNode::Kind::when) {
                ++count;
                continue;
            }
            std::size_t most = 0;
            for (const auto& branch : node->blocks) {
                most = std::max(most, mostBranches(branch));
            }
            count += most;
        }
        return count;
    }

    /// An option with neither id nor title is told apart by its number.
    static void nameOptions(std::vector<Statement>& branches, std::size_t& number) {
        for (Statement& branch : branches) {
            if (auto* scope = std::get_if<Scope>(&branch.what)) {
                ++number;
                if (scope->title.empty()) {
                    scope->title = "Option " + std::to_string(number);
                }
            } else if (auto* when = std::get_if<When>(&branch.what)) {
                for (WhenBranch& one : when->branches) {
                    nameOptions(one.statements, number);
                }
                nameOptions(when->otherwise, number);
            }
        }
    }

    /// The statements of each case of a `when` or `match`. Only one case ever holds, so that each may take
    /// the rest.
    std::vector<std::vector<Statement>> cases(const OutlineNode& node) {
        const OutlineNode* before = rest_;
        const OutlineNode* after = rest_;
        std::vector<std::vector<Statement>> result;
        for (const auto& block : node.blocks) {
            rest_ = before;
            result.push_back(statements(block));
            after = rest_ != nullptr ? rest_ : after;
        }
        rest_ = after;
        return result;
    }

    std::optional<When> read(const View& view, const OutlineNode& node, const ast::When& written) {
        When when;
        when.clause = clauseOf(node);
        auto inner = cases(node);
        bool sound = true;
        for (std::size_t i = 0; i < written.branches.size(); ++i) {
            const ast::WhenBranch& branch = written.branches[i];
            auto condition = readCondition(view, sets_, outline_, open_, branch.condition);
            if (condition) {
                when.branches.push_back({std::move(*condition), std::move(inner[i]), view.at(branch.span)});
            } else {
                sound = false;
            }
        }
        if (written.otherwise) {
            when.otherwise = std::move(inner.back());
            when.otherwiseAt = view.at((*written.otherwise)->span);
        }
        return sound ? std::optional(std::move(when)) : std::nullopt;
    }

    std::optional<When> read(const View& view, const OutlineNode& node, const ast::Match& written) {
        auto when = readMatch({view, sets_, outline_, open_}, node, written);
        auto inner = cases(node);
        std::size_t branch = 0;
        for (std::size_t i = 0; when && i < written.cases.size(); ++i) {
            if (written.cases[i].value) {
                when->branches[branch++].statements = std::move(inner[i]);
            } else {
                when->otherwise = std::move(inner[i]);
                when->otherwiseAt = view.at(written.cases[i].span);
            }
        }
        return when;
    }

    std::optional<Unchecked> read(const View&, const OutlineNode& node, const ast::Unchecked& written) {
        return Unchecked{clauseOf(node), written.text.value};
    }
    std::optional<MinimumGrade> read(const View& view, const OutlineNode& node,
                                     const ast::MinimumGrade& written) {
        const auto grade = readComparableGrade(view, written.grade);
        return grade ? std::optional(MinimumGrade{clauseOf(node), *grade}) : std::nullopt;
    }
    std::optional<Exclude> read(const View& view, const OutlineNode& node, const ast::Exclude& written) {
        ReadSet read = sets_.read(view, written.set);
        return read.set ? std::optional(Exclude{clauseOf(node), std::move(read.set),
                                                withoutVerb(view, written.span, {})})
                        : std::nullopt;
    }
    std::optional<Prefer> read(const View& view, const OutlineNode& node, const ast::Prefer& written) {
        Prefer prefer;
        prefer.clause = clauseOf(node);
        prefer.text = withoutVerb(view, written.span, {});
        prefer.kind = written.kind == ast::Prefer::Kind::bestGrade  ? Prefer::Kind::bestGrade
                      : written.kind == ast::Prefer::Kind::earliest ? Prefer::Kind::earliest
                                                                    : Prefer::Kind::set;
        if (written.set) {
            prefer.set = sets_.read(view, *written.set).set;
        }
        const bool places = looksAtSomething({view, sets_, outline_, open_}, node, written.span, "prefer");
        return places && (prefer.set || !written.set) ? std::optional(std::move(prefer)) : std::nullopt;
    }
    std::optional<Priority> read(const View& view, const OutlineNode& node, const ast::Priority& written) {
        if (node.enclosing->kind == OutlineNode::Kind::program && !open_) {
            view.report(say::priorityOfProgram(view.at(written.span)));
            return std::nullopt;
        }
        if (!looksAtSomething({view, sets_, outline_, open_}, node, written.span, "priority")) {
            return std::nullopt;
        }
        return Priority{clauseOf(node), written.level == ast::PriorityLevel::high};
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Cite& written) {
        return Remark{Remark::Kind::cite, clauseOf(node), written.text.value};
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Note& written) {
        return Remark{Remark::Kind::note, clauseOf(node), written.text.value};
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Advise& written) {
        return Remark{Remark::Kind::advise, clauseOf(node), written.text.value};
    }
    std::optional<Share> read(const View& view, const OutlineNode& node, const ast::Share& written) {
        return readShare({view, sets_, outline_, open_, program_}, node, written);
    }
    std::optional<Split> read(const View& view, const OutlineNode& node, const ast::Split& written) {
        return readSplit({view, sets_, outline_, open_, program_}, node, written);
    }
    /// What the outline keeps for itself.
    template <typename Other>
    std::optional<Remark> read(const View&, const OutlineNode&, const Other&) {
        return std::nullopt;
    }

    const View& programView_;
    SetReader& sets_;
    const Outline& outline_;
    bool open_;
    std::string program_;
    const OutlineNode* rest_ = nullptr; // the take of the rest
};

} // namespace

Scope readBody(const View& view, SetReader& sets, const Outline& outline, const std::string& program) {
    Scope body;
    body.kind = Scope::Kind::program;
    body.at = outline.root.at();
    if (outline.complete) {
        body.statements = BodyReader(view, sets, outline, program).statements(outline.root.blocks.front());
    }
    return body;
}

} // namespace gradus::language
