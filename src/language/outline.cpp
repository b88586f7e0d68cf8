#include "src/language/outline.h"

#include "src/language/include_target.h"
#include "src/language/milestones.h"
#include "src/language/say_scopes.h"
#include "src/language/say_statements.h"
#include "src/language/say_templates.h"
#include "src/language/template_arguments.h"
#include "src/language/verbs.h"

#include <algorithm>

namespace gradus::language {

namespace {

/// Where the statements of a block stand.
struct Place {
    OutlineNode* scope = nullptr;
    bool inWhen = false;     ///< somewhere in a `when`
    bool isBranches = false; ///< the branches of a `complete`
};

Span spanOf(const ast::Statement& statement) {
    return std::visit([](const auto& node) { return node.span; }, statement);
}

class Outlining {
public:
    Outlining(const View& view, Outline& outline, OutlineTally& tally, Span header, std::string program)
        : view_(&view), outline_(outline), tally_(tally), header_(view.at(header)),
          program_(std::move(program)) {
        outline.root.kind = OutlineNode::Kind::program;
        outline.root.file = &view.file;
        outline.root.span = header;
        outline.root.naming = &outline.root;
    }

    void block(const ast::Block& statements, OutlineNode& into, Place place) {
        into.blocks.emplace_back();
        fill(statements, into, place);
    }

    /// A milestone that is counted here and has a score there.
    void checkMilestones() {
        for (const auto& [id, use] : outline_.milestones) {
            if (use.counted && use.scored) {
                view_->report(say::milestoneBoth(*use.scored, id, *use.counted));
            }
        }
    }

private:
    /// The statements of a block, behind those that stand in the node's last one.
    void fill(const ast::Block& statements, OutlineNode& into, Place place) {
        if (depth_ == mostNested) {
            view_->report(say::nestedTooDeep(view_->at(statements.span), mostNested));
            lose(place, view_->text(statements.span));
            return;
        }
        ++depth_;
        for (const ast::Statement& statement : statements.statements) {
            if (!outline_.complete) {
                break;
            }
            if (!count()) {
                outline_.complete = false;
                break;
            }
            add(statement, into, place);
        }
        --depth_;
    }

    /// One statement more; false where there are too many.
    bool count() {
        if (++count_ > mostStatements) {
            view_->report(say::tooManyStatements(header_, program_, mostStatements));
            return false;
        }
        if (tally_.full) {
            view_->reporter.knownFault();
        } else if (++tally_.statements > mostStatementsInAll) {
            view_->report(say::tooManyStatementsInAll(header_, mostStatementsInAll));
            tally_.full = true;
        }
        return !tally_.full;
    }

    void add(const ast::Statement& statement, OutlineNode& into, Place place) {
        if (place.scope->kind == OutlineNode::Kind::take) {
            if (const char* verb = verbBarredFromBraces(statement)) {
                view_->report(say::notInBraces(view_->at(spanOf(statement)), verb));
                return;
            }
        }
        const auto make = [&](OutlineNode::Kind kind) -> OutlineNode& {
            auto node = std::make_unique<OutlineNode>();
            node->kind = kind;
            node->statement = &statement;
            node->file = &view_->file;
            node->arguments = view_->arguments;
            node->span = spanOf(statement);
            node->enclosing = place.scope;
            node->path = place.scope->path;
            into.blocks.back().push_back(std::move(node));
            return *into.blocks.back().back();
        };
        OutlineNode* before = std::exchange(into_, &into);
        std::visit([&](const auto& what) { enter(what, make, place); }, statement);
        into_ = before;
    }

    template <typename Make>
    void enter(const ast::Take& take, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::take);
        name(node, take.as);
        node.naming = node.id.empty() ? place.scope->naming : &node;
        for (OutlineNode* scope = &node; scope != nullptr; scope = scope->enclosing) {
            scope->takes = true;
        }
        addMilestones(*view_, take.items, outline_.milestones);
        if (take.braces) {
            block(**take.braces, node, {&node, false, false});
        }
    }
    template <typename Make>
    void enter(const ast::Scope& scope, const Make& make, Place place) {
        checkBranch(scope.kind, scope.span, place);
        OutlineNode& node = make(OutlineNode::Kind::scope);
        node.scope = &scope;
        node.body = &*scope.body;
        name(node, scope.id);
        open(node, place);
    }
    template <typename Make>
    void enter(const ast::Include& include, const Make& make, Place place) {
        const auto* gaps = templateOf(*view_, include);
        if (gaps != nullptr) {
            copy(include, *gaps, make, place);
            return;
        }
        if (!include.arguments.empty()) {
            reportNoTemplate(*view_, include);
            lose(place, view_->text(include.span));
            return;
        }
        const IncludeTarget target = findIncluded(*view_, include);
        if (target.scope == nullptr) {
            lose(place, view_->text(include.span));
            return;
        }
        if (!mayOpen(include, &*target.scope->body, place)) {
            return;
        }
        checkBranch(target.scope->kind, include.span, place);
        tally_.included.insert(target.scope);
        OutlineNode& node = make(OutlineNode::Kind::scope);
        node.scope = target.scope;
        node.body = &*target.scope->body;
        name(node, ast::Name{includedId(include), include.as ? include.as->span : include.path.span});
        node.file = target.file;
        node.arguments = nullptr;
        node.span = target.scope->span;
        const View own = view_->in(*target.file);
        const View* before = std::exchange(view_, &own);
        ++includes_;
        open(node, place);
        --includes_;
        view_ = before;
    }
    template <typename Make>
    void enter(const ast::Complete& complete, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::complete);
        name(node, complete.as);
        const std::size_t lost = outline_.unread.size();
        block(*complete.branches, node, {place.scope, place.inWhen, true});
        node.unread = outline_.unread.size() != lost;
    }
    template <typename Make>
    void enter(const ast::When& when, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::when);
        place.inWhen = true;
        for (const ast::WhenBranch& branch : when.branches) {
            addMilestones(*view_, branch.condition, outline_.milestones);
            block(*branch.body, node, place);
        }
        if (when.otherwise) {
            block(**when.otherwise, node, place);
        }
    }
    template <typename Make>
    void enter(const ast::Match& match, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::when);
        place.inWhen = true;
        for (const ast::MatchCase& one : match.cases) {
            block(*one.body, node, place);
        }
    }
    template <typename Make>
    void enter(const ast::CatalogYears& years, const Make&, Place place) {
        if (place.scope != &outline_.root || place.inWhen) {
            view_->report(say::misplacedCatalogYears(view_->at(years.span)));
        } else if (outline_.years) {
            view_->report(say::catalogYearsTwice(view_->at(years.span), view_->at(outline_.years->span)));
        } else {
            outline_.years = years;
        }
    }
    template <typename Make>
    void enter(const ast::ProgramKind& kind, const Make&, Place place) {
        if (place.scope != &outline_.root || place.inWhen || outline_.program.empty()) {
            view_->report(say::misplacedKind(view_->at(kind.span)));
        } else if (outline_.kind) {
            view_->report(say::kindTwice(view_->at(kind.span), view_->at(outline_.kind->span)));
        } else {
            outline_.kind = kind;
        }
    }
    template <typename Make>
    void enter(const ast::Given& given, const Make&, Place place) {
        fact({&given, nullptr, &view_->file}, "given", given.span, place);
    }
    template <typename Make>
    void enter(const ast::Choice& choice, const Make&, Place place) {
        fact({nullptr, &choice, &view_->file}, "choice", choice.span, place);
    }
    template <typename Make>
    void enter(const ast::Bad& bad, const Make&, Place place) {
        lose(place, view_->text(bad.span));
    }
    template <typename Make>
    void enter(const ast::Attain& attain, const Make& make, Place) {
        addMilestones(*view_, attain, outline_.milestones);
        name(make(OutlineNode::Kind::other), attain.as);
    }
    template <typename Make>
    void enter(const ast::AttainSome& some, const Make& make, Place) {
        for (const ast::Attain& attain : some.among) {
            addMilestones(*view_, attain, outline_.milestones);
        }
        name(make(OutlineNode::Kind::other), some.as);
    }
    template <typename Other, typename Make>
    void enter(const Other& other, const Make& make, Place) {
        OutlineNode& node = make(OutlineNode::Kind::other);
        if constexpr (requires { other.as; }) {
            name(node, other.as);
        }
    }

    /// A template's contents, with what the include gives for its parameters. They stand where the include
    /// does, or, with `as`, in a requirement of their own.
    template <typename Make>
    void copy(const ast::Include& include, const Declared<ast::Template>& gaps, const Make& make,
              Place place) {
        tally_.copied.insert(gaps.node);
        if (place.isBranches && !include.as) {
            view_->report(say::templateWithoutId(view_->at(include.path.span), include.path.text));
            lose(place, view_->text(include.span));
            return;
        }
        auto arguments = readArguments(*view_, gaps, include);
        if (!arguments) {
            lose(place, view_->text(include.span));
            return;
        }
        if (!mayOpen(include, &*gaps.node->body, place)) {
            return;
        }
        outline_.arguments.push_back(std::move(arguments));
        OutlineNode* node = nullptr;
        if (include.as) {
            node = &make(OutlineNode::Kind::scope);
            node->body = &*gaps.node->body;
            name(*node, include.as);
        }
        const View own = view_->in(*gaps.file, outline_.arguments.back().get());
        const View* before = std::exchange(view_, &own);
        ++includes_;
        if (node != nullptr) {
            open(*node, place);
        } else {
            open_.push_back(&*gaps.node->body);
            fill(*gaps.node->body, *into_, place);
            open_.pop_back();
        }
        --includes_;
        view_ = before;
    }

    /// Whether a copy comes to an end; reported where it doesn't.
    bool mayOpen(const ast::Include& include, const ast::Block* body, Place place) {
        const bool cycle = std::find(open_.begin(), open_.end(), body) != open_.end();
        if (!cycle && includes_ < mostIncludes) {
            return true;
        }
        const Location at = view_->at(include.path.span);
        view_->report(cycle ? say::includeCycle(at, include.path.text)
                            : say::includesTooDeep(at, mostIncludes));
        lose(place, view_->text(include.span));
        return false;
    }

    /// Reports a branch outside of a `complete`; of several side by side the first.
    void checkBranch(ast::ScopeKind kind, Span span, Place place) {
        if (place.isBranches || kind == ast::ScopeKind::requirement) {
            return;
        }
        if (astray_.insert(place.scope).second) {
            view_->report(say::branchOutsideComplete(view_->at(span), verbOf(kind)));
        } else {
            view_->reporter.knownFault();
        }
    }

    /// Reads what stands in a scope's braces.
    void open(OutlineNode& node, Place place) {
        node.naming = node.id.empty() ? place.scope->naming : &node;
        open_.push_back(node.body);
        block(*node.body, node, {&node, place.inWhen, false});
        open_.pop_back();
    }

    /// Gives a node its id and path.
    void name(OutlineNode& node, const std::optional<ast::Name>& id) {
        if (!id) {
            return;
        }
        OutlineNode& space = *node.enclosing->naming;
        std::string path = space.path.empty() ? id->text : space.path + "." + id->text;
        if (path.size() > mostOfPath) {
            view_->report(say::pathTooLong(view_->at(id->span), mostOfPath));
            return;
        }
        node.id = id->text;
        node.path = std::move(path);
        const auto [first, isNew] = space.ids.insert({id->text, &node});
        nameAt_[&node] = view_->at(id->span);
        if (!isNew) {
            view_->report(say::duplicateId(view_->at(id->span), id->text, nameAt_.at(first->second)));
        }
    }

    void fact(OutlineFact fact, const char* kind, Span span, Place place) {
        if (place.inWhen) {
            view_->report(say::misplacedFact(view_->at(span), kind, fact.id().text));
        }
        if (const OutlineFact* first = outline_.fact(fact.id().text)) {
            view_->report(
                say::factTwice(view_->at(fact.id().span), fact.id().text, first->file->at(first->id().span)));
            return;
        }
        outline_.factPlaces[fact.id().text] = outline_.facts.size();
        outline_.facts.push_back(fact);
    }

    /// Something that is missing from the outline.
    void lose(Place place, std::string text) {
        view_->reporter.knownFault();
        outline_.unread.push_back(std::move(text));
        for (OutlineNode* scope = place.scope; scope != nullptr; scope = scope->enclosing) {
            scope->unread = true;
        }
    }

    const View* view_; // of the text being read; changes inside an include
    Outline& outline_;
    OutlineTally& tally_;
    Location header_;
    std::string program_;
    std::vector<const ast::Block*> open_; // of scopes and templates
    std::map<const OutlineNode*, Location> nameAt_;
    std::set<const OutlineNode*> astray_; // scopes with a branch that has no `complete`
    OutlineNode* into_ = nullptr;         // what the statement being read stands in
    std::size_t includes_ = 0;
    std::size_t depth_ = 0; // of braces
    std::size_t count_ = 0;
};

} // namespace

std::unique_ptr<Outline> outlineOf(const View& view, const ast::Program& program, OutlineTally& tally) {
    auto outline = std::make_unique<Outline>();
    outline->program = program.id.text;
    Outlining outlining(view, *outline, tally, program.span, program.id.text);
    outlining.block(*program.body, outline->root, {&outline->root, false, false});
    outlining.checkMilestones();
    outline->listPaths();
    return outline;
}

std::unique_ptr<Outline> outlineOf(const View& view, const ast::Scope& requirement, OutlineTally& tally) {
    auto outline = std::make_unique<Outline>();
    Outlining(view, *outline, tally, requirement.span, requirement.id ? requirement.id->text : "")
        .block(*requirement.body, outline->root, {&outline->root, false, false});
    return outline;
}

std::unique_ptr<Outline> outlineOf(const View& view, const ast::Template& gaps, OutlineTally& tally) {
    auto outline = std::make_unique<Outline>();
    outline->arguments.push_back(openArguments(view, gaps));
    const View own = view.in(view.file, outline->arguments.front().get());
    Outlining(own, *outline, tally, gaps.span, gaps.id.text)
        .block(*gaps.body, outline->root, {&outline->root, false, false});
    return outline;
}

} // namespace gradus::language
