#include "src/language/outline.h"

#include "src/language/include_target.h"
#include "src/language/say_scopes.h"

#include <algorithm>

namespace gradus::language {

namespace {

/// Where the statements of a block stand.
struct Place {
    OutlineNode* scope = nullptr;
    bool inWhen = false;     ///< somewhere in a `when`
    bool isBranches = false; ///< the branches of a `complete`
};

const char* verbOf(ast::ScopeKind kind) {
    switch (kind) {
    case ast::ScopeKind::requirement: return "requirement";
    case ast::ScopeKind::concentration: return "concentration";
    case ast::ScopeKind::option: return "option";
    }
    return "";
}

/// The verb of a statement that can't stand in the braces after a take; null for one that can.
const char* verbBarredFromBraces(const ast::Statement& statement) {
    struct Verb {
        const char* operator()(const ast::Take&) { return "take"; }
        const char* operator()(const ast::Attain&) { return "attain"; }
        const char* operator()(const ast::Complete&) { return "complete"; }
        const char* operator()(const ast::When&) { return "when"; }
        const char* operator()(const ast::Include&) { return "include"; }
        const char* operator()(const ast::CatalogYears&) { return "catalog"; }
        const char* operator()(const ast::Given&) { return "given"; }
        const char* operator()(const ast::Choice&) { return "choice"; }
        const char* operator()(const ast::Scope& scope) { return verbOf(scope.kind); }
        const char* operator()(const ast::Earn&) { return nullptr; }
        const char* operator()(const ast::Limit&) { return nullptr; }
        const char* operator()(const ast::Exclude&) { return nullptr; }
        const char* operator()(const ast::MinimumGrade&) { return nullptr; }
        const char* operator()(const ast::Unchecked&) { return nullptr; }
        const char* operator()(const ast::Cite&) { return nullptr; }
        const char* operator()(const ast::Note&) { return nullptr; }
        const char* operator()(const ast::Advise&) { return nullptr; }
        const char* operator()(const ast::Bad&) { return nullptr; }
    };
    return std::visit(Verb{}, statement);
}

Span spanOf(const ast::Statement& statement) {
    return std::visit([](const auto& node) { return node.span; }, statement);
}

class Outlining {
public:
    Outlining(const View& view, Outline& outline, Span header, std::string program)
        : view_(&view), outline_(outline), header_(view.at(header)), program_(std::move(program)) {
        outline.root.kind = OutlineNode::Kind::program;
        outline.root.file = &view.file;
        outline.root.span = header;
        outline.root.naming = &outline.root;
    }

    void block(const ast::Block& statements, OutlineNode& into, Place place) {
        into.blocks.emplace_back();
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
            if (++count_ > mostStatements) {
                view_->report(say::tooManyStatements(header_, program_, mostStatements));
                outline_.complete = false;
                break;
            }
            add(statement, into, place);
        }
        --depth_;
    }

private:
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
            node->span = spanOf(statement);
            node->enclosing = place.scope;
            node->path = place.scope->path;
            into.blocks.back().push_back(std::move(node));
            return *into.blocks.back().back();
        };
        std::visit([&](const auto& what) { enter(what, make, place); }, statement);
    }

    template <typename Make>
    void enter(const ast::Take& take, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::take);
        name(node, take.as);
        node.naming = node.id.empty() ? place.scope->naming : &node;
        for (OutlineNode* scope = &node; scope != nullptr; scope = scope->enclosing) {
            scope->takes = true;
        }
        for (const ast::Item& item : take.items) {
            milestonesOf(item);
        }
        if (take.braces) {
            block(**take.braces, node, {&node, false, false});
        }
    }
    template <typename Make>
    void enter(const ast::Scope& scope, const Make& make, Place place) {
        if (!place.isBranches && scope.kind != ast::ScopeKind::requirement) {
            view_->report(say::branchOutsideComplete(view_->at(scope.span), verbOf(scope.kind)));
        }
        OutlineNode& node = make(OutlineNode::Kind::scope);
        node.scope = &scope;
        name(node, scope.id);
        open(node, place);
    }
    template <typename Make>
    void enter(const ast::Include& include, const Make& make, Place place) {
        const IncludeTarget target = findIncluded(*view_, include);
        if (target.scope == nullptr) {
            lose(place, view_->text(include.span));
            return;
        }
        if (std::find(open_.begin(), open_.end(), target.scope) != open_.end()) {
            view_->report(say::includeCycle(view_->at(include.path.span), include.path.text));
            lose(place, view_->text(include.span));
            return;
        }
        if (includes_ == mostIncludes) {
            view_->report(say::includesTooDeep(view_->at(include.path.span), mostIncludes));
            lose(place, view_->text(include.span));
            return;
        }
        if (!place.isBranches && target.scope->kind != ast::ScopeKind::requirement) {
            view_->report(say::branchOutsideComplete(view_->at(include.span), verbOf(target.scope->kind)));
        }
        OutlineNode& node = make(OutlineNode::Kind::scope);
        node.scope = target.scope;
        name(node, ast::Name{includedId(include), include.as ? include.as->span : include.path.span});
        node.file = target.file;
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
        block(*complete.branches, node, {place.scope, place.inWhen, true});
    }
    template <typename Make>
    void enter(const ast::When& when, const Make& make, Place place) {
        OutlineNode& node = make(OutlineNode::Kind::when);
        place.inWhen = true;
        for (const ast::WhenBranch& branch : when.branches) {
            milestonesOf(branch.condition);
            block(*branch.body, node, place);
        }
        if (when.otherwise) {
            block(**when.otherwise, node, place);
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
        outline_.milestones.insert(attain.milestone.text);
        name(make(OutlineNode::Kind::other), attain.as);
    }
    template <typename Other, typename Make>
    void enter(const Other& other, const Make& make, Place) {
        OutlineNode& node = make(OutlineNode::Kind::other);
        if constexpr (requires { other.as; }) {
            name(node, other.as);
        }
    }

    /// Reads what stands in a scope's braces.
    void open(OutlineNode& node, Place place) {
        node.naming = node.id.empty() ? place.scope->naming : &node;
        open_.push_back(node.scope);
        block(*node.scope->body, node, {&node, place.inWhen, false});
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
            view_->report(say::factTwice(view_->at(fact.id().span), fact.id().text,
                                         first->file->at(first->id().span)));
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

    void milestonesOf(const ast::Item& item) {
        for (const ast::Bundle& bundle : item.alternatives) {
            for (const ast::Part& part : bundle.parts) {
                if (const auto* attained = std::get_if<ast::Attained>(&part)) {
                    outline_.milestones.insert(attained->milestone.text);
                }
            }
        }
    }
    void milestonesOf(const ast::Condition& condition) {
        if (const auto* attained = std::get_if<ast::AttainedCondition>(&condition)) {
            outline_.milestones.insert(attained->milestone.text);
        } else if (const auto* any = std::get_if<ast::Box<ast::AnyOf>>(&condition)) {
            milestonesOf((*any)->parts);
        } else if (const auto* all = std::get_if<ast::Box<ast::AllOf>>(&condition)) {
            milestonesOf((*all)->parts);
        } else if (const auto* negation = std::get_if<ast::Box<ast::Negation>>(&condition)) {
            milestonesOf((*negation)->inner);
        }
    }
    void milestonesOf(const std::vector<ast::Condition>& conditions) {
        for (const ast::Condition& condition : conditions) {
            milestonesOf(condition);
        }
    }

    const View* view_; // of the text being read; changes inside an include
    Outline& outline_;
    Location header_;
    std::string program_;
    std::vector<const ast::Scope*> open_;
    std::map<const OutlineNode*, Location> nameAt_;
    std::size_t includes_ = 0;
    std::size_t depth_ = 0; // of braces
    std::size_t count_ = 0;
};

const OutlineNode* descend(const OutlineNode& from, std::string_view path) {
    const OutlineNode* node = &from;
    while (node != nullptr) {
        const std::size_t dot = path.find('.');
        const auto inner = node->ids.find(std::string(path.substr(0, dot)));
        node = inner == node->ids.end() ? nullptr : inner->second;
        if (dot == path.npos) {
            break;
        }
        path.remove_prefix(dot + 1);
    }
    return node;
}

void collectPaths(const OutlineNode& node, std::vector<std::string>& paths) {
    for (const auto& [id, inner] : node.ids) {
        paths.push_back(inner->path);
        collectPaths(*inner, paths);
    }
}

} // namespace

const OutlineFact* Outline::fact(const std::string& id) const {
    const auto place = factPlaces.find(id);
    return place == factPlaces.end() ? nullptr : &facts[place->second];
}

const OutlineNode* Outline::find(const std::string& path, const OutlineNode& from) const {
    for (const OutlineNode* scope = &from; scope != nullptr; scope = scope->enclosing) {
        if (scope->naming == nullptr) {
            continue;
        }
        if (const OutlineNode* found = descend(*scope->naming, path)) {
            return found;
        }
    }
    return nullptr;
}

bool Outline::mayHide(const std::string& word) const {
    return std::any_of(unread.begin(), unread.end(),
                       [&](const std::string& text) { return mentions(text, word); });
}

std::unique_ptr<Outline> outlineOf(const View& view, const ast::Program& program) {
    auto outline = std::make_unique<Outline>();
    Outlining(view, *outline, program.span, program.id.text)
        .block(*program.body, outline->root, {&outline->root, false, false});
    collectPaths(outline->root, outline->paths);
    return outline;
}

std::unique_ptr<Outline> outlineOf(const View& view, const ast::Scope& requirement) {
    auto outline = std::make_unique<Outline>();
    Outlining(view, *outline, requirement.span, requirement.id ? requirement.id->text : "")
        .block(*requirement.body, outline->root, {&outline->root, false, false});
    return outline;
}

} // namespace gradus::language
