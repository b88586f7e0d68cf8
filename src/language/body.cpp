#include "src/language/body.h"

#include "src/language/amounts.h"
#include "src/language/conditions.h"
#include "src/language/grades.h"
#include "src/language/items.h"
#include "src/language/say_scopes.h"
#include "src/language/say_statements.h"

#include <algorithm>
#include <limits>

namespace gradus::language {

namespace {

Scope::Kind scopeKind(ast::ScopeKind kind) {
    switch (kind) {
    case ast::ScopeKind::requirement: return Scope::Kind::requirement;
    case ast::ScopeKind::concentration: return Scope::Kind::concentration;
    case ast::ScopeKind::option: return Scope::Kind::option;
    }
    return Scope::Kind::requirement;
}

/// A statement without its verb, its id and its braces.
std::string withoutVerb(const View& view, Span span, const std::optional<ast::Name>& as,
                        std::uint32_t end = std::numeric_limits<std::uint32_t>::max()) {
    if (as) {
        end = std::min(end, as->span.begin);
    }
    std::string text = view.text({span.begin, std::min(span.end, end)});
    if (as && text.size() >= 2 && text.compare(text.size() - 2, 2, "as") == 0) {
        text.resize(text.size() - 2);
        text.resize(text.find_last_not_of(' ') + 1);
    }
    const std::size_t verb = text.find(' ');
    return verb == text.npos ? "" : text.substr(verb + 1);
}

class BodyReader {
public:
    BodyReader(const View& view, SetReader& sets, const Outline& outline, bool open)
        : programView_(view), sets_(sets), outline_(outline), open_(open) {}

    std::vector<Statement> statements(const std::vector<std::unique_ptr<OutlineNode>>& block) {
        std::vector<Statement> result;
        const OutlineNode* floor = nullptr;
        for (const auto& node : block) {
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
        const View view = programView_.in(*node.file);
        std::visit(
            [&](const auto& written) {
                if (auto read = this->read(view, node, written)) {
                    result.push_back({std::move(*read)});
                }
            },
            *node.statement);
    }

    static Clause clause(const OutlineNode& node) { return {node.fullId(), node.at()}; }

    Scope scope(const OutlineNode& node) {
        const ast::Scope& written = *node.scope;
        Scope result;
        result.kind = scopeKind(written.kind);
        result.id = node.id;
        result.path = node.path;
        result.title = written.title ? written.title->value : node.id;
        result.at = node.at();
        result.statements = statements(node.blocks.front());
        return result;
    }

    std::optional<Take> read(const View& view, const OutlineNode& node, const ast::Take& written) {
        Take take;
        take.clause = clause(node);
        take.text = withoutVerb(view, written.span, written.as,
                                written.braces ? (*written.braces)->span.begin : written.span.end);
        bool sound = true;
        std::optional<AmountRange> amount;
        if (written.from) {
            amount = readAmount(view, written.amount.quantities, "take");
            take.pool = sets_.read(view, *written.from).set;
            sound = take.pool != nullptr;
        } else {
            amount = readItemCount(view, written.amount, written.items.size());
            auto items = readItems(view, sets_, written.items);
            sound = items.has_value();
            if (items) {
                take.items = std::move(*items);
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
            take.braces = std::move(braces);
        }
        if (!amount || !sound) {
            return std::nullopt;
        }
        take.need = amount->low;
        if (!written.amount.atLeast) {
            take.upper = amount->high;
        }
        return take;
    }

    std::optional<Earn> read(const View& view, const OutlineNode& node, const ast::Earn& written) {
        Earn earn;
        earn.clause = clause(node);
        earn.text = withoutVerb(view, written.span, written.as);
        bool sound = true;
        switch (written.kind) {
        case ast::Earn::Kind::quantities: {
            const auto amount = readAmount(view, written.quantities, "earn");
            sound = amount.has_value();
            earn.need = amount ? amount->low : CourseAmount{};
            break;
        }
        case ast::Earn::Kind::allOf: {
            auto items = readSingleItems(view, sets_, written.items);
            sound = items.has_value();
            if (items) {
                earn.need.courses = static_cast<std::int64_t>(items->size());
                earn.allOf = std::move(*items);
            }
            break;
        }
        case ast::Earn::Kind::gpa:
            earn.gpa = written.gpa ? exactNumber(view, *written.gpa) : std::nullopt;
            sound = earn.gpa.has_value();
            break;
        }
        sound = restriction(view, written.from, written.where, written.span, earn.where) && sound;
        sound = over(view, node, written, earn.over) && sound;
        return sound ? std::optional(std::move(earn)) : std::nullopt;
    }

    std::optional<Limit> read(const View& view, const OutlineNode& node, const ast::Limit& written) {
        Limit limit;
        limit.clause = clause(node);
        limit.text = withoutVerb(view, written.span, written.as);
        const auto cap = readCap(view, written.quantity);
        if (cap) {
            limit.courses = cap->courses;
            limit.units = cap->units;
        }
        bool sound = restriction(view, written.from, written.where, written.span, limit.where);
        sound = here(node, written.span, "limit", view) && sound;
        return cap && sound ? std::optional(std::move(limit)) : std::nullopt;
    }

    std::optional<Attain> read(const View& view, const OutlineNode& node, const ast::Attain& written) {
        Attain attain;
        attain.clause = clause(node);
        attain.milestone = written.milestone.text;
        attain.title = written.title ? written.title->value : written.milestone.text;
        if (written.times) {
            const auto times = wholeNumber(view, *written.times, "how often it is attained", 1);
            if (!times) {
                return std::nullopt;
            }
            attain.times = static_cast<int>(*times);
        }
        return attain;
    }

    std::optional<Complete> read(const View& view, const OutlineNode& node, const ast::Complete& written) {
        Complete complete;
        complete.clause = clause(node);
        complete.branches = statements(node.blocks.front());
        std::size_t untitled = 0;
        nameOptions(complete.branches, untitled);
        const auto count = wholeNumber(view, written.count, "the number of branches", 1);
        if (!count) {
            return std::nullopt;
        }
        const std::size_t branches = mostBranches(node.blocks.front());
        if (static_cast<std::size_t>(*count) > branches && !node.enclosing->unread) {
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

    std::optional<When> read(const View& view, const OutlineNode& node, const ast::When& written) {
        When when;
        when.clause = clause(node);
        bool sound = true;
        for (std::size_t i = 0; i < written.branches.size(); ++i) {
            const ast::WhenBranch& branch = written.branches[i];
            auto condition = readCondition(view, sets_, outline_, open_, branch.condition);
            auto inner = statements(node.blocks[i]);
            if (condition) {
                when.branches.push_back({std::move(*condition), std::move(inner), view.at(branch.span)});
            } else {
                sound = false;
            }
        }
        if (written.otherwise) {
            when.otherwise = statements(node.blocks.back());
        }
        return sound ? std::optional(std::move(when)) : std::nullopt;
    }

    std::optional<Unchecked> read(const View&, const OutlineNode& node, const ast::Unchecked& written) {
        return Unchecked{clause(node), written.text.value};
    }
    std::optional<MinimumGrade> read(const View& view, const OutlineNode& node, const ast::MinimumGrade& written) {
        const auto grade = readComparableGrade(view, written.grade);
        return grade ? std::optional(MinimumGrade{clause(node), *grade}) : std::nullopt;
    }
    std::optional<Exclude> read(const View& view, const OutlineNode& node, const ast::Exclude& written) {
        ReadSet read = sets_.read(view, written.set);
        return read.set ? std::optional(Exclude{clause(node), std::move(read.set),
                                                withoutVerb(view, written.span, std::nullopt)})
                        : std::nullopt;
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Cite& written) {
        return Remark{Remark::Kind::cite, clause(node), written.text.value};
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Note& written) {
        return Remark{Remark::Kind::note, clause(node), written.text.value};
    }
    std::optional<Remark> read(const View&, const OutlineNode& node, const ast::Advise& written) {
        return Remark{Remark::Kind::advise, clause(node), written.text.value};
    }
    /// What the outline keeps for itself.
    template <typename Other>
    std::optional<Remark> read(const View&, const OutlineNode&, const Other&) {
        return std::nullopt;
    }

    /// `from` and `where` together; false where one is at fault.
    bool restriction(const View& view, const std::optional<ast::Set>& from, const std::optional<ast::Set>& where,
                     Span span, CourseSetRef& result) {
        const CourseSetRef base = from ? sets_.read(view, *from).set : nullptr;
        const CourseSetRef predicate = where ? sets_.read(view, *where).set : nullptr;
        if ((from && !base) || (where && !predicate)) {
            return false;
        }
        result = base && predicate ? combined(Combined::Op::all, {base, predicate},
                                              base->text + " where " + predicate->text, view.at(span))
                                   : base ? base : predicate;
        return true;
    }

    /// The scope around must take something.
    bool here(const OutlineNode& node, Span span, const char* verb, const View& view) {
        if (node.enclosing->takes || node.enclosing->unread || open_) {
            return true;
        }
        const OutlineNode& scope = *node.enclosing;
        view.report(say::nothingToMeasure(
            view.at(span), verb,
            scope.kind == OutlineNode::Kind::program ? "the programme" : "the scope it stands in"));
        return false;
    }

    bool over(const View& view, const OutlineNode& node, const ast::Earn& written, Over& over) {
        const auto kind = written.over ? written.over->kind : ast::Over::Kind::here;
        const bool inBraces = node.enclosing->kind == OutlineNode::Kind::take;
        if (inBraces && kind != ast::Over::Kind::here) {
            view.report(say::overInBraces(view.at(written.over->span)));
            return false;
        }
        bool sound = true;
        switch (kind) {
        case ast::Over::Kind::here:
            over.kind = Over::Kind::here;
            return here(node, written.span, "earn", view);
        case ast::Over::Kind::allCourses: over.kind = Over::Kind::allCourses; return true;
        case ast::Over::Kind::allAttempts: over.kind = Over::Kind::allAttempts; return true;
        case ast::Over::Kind::program:
            over.kind = Over::Kind::program;
            if (!outline_.root.takes && !outline_.root.unread && !open_) {
                view.report(say::nothingToMeasure(view.at(written.span), "earn", "the programme"));
                return false;
            }
            for (const ast::Name& id : written.over->except) {
                sound = place(view, node, id, over.except) && sound;
            }
            return sound;
        case ast::Over::Kind::ids:
            over.kind = Over::Kind::scopes;
            for (const ast::Name& id : written.over->ids) {
                sound = place(view, node, id, over.paths) && sound;
            }
            return sound;
        }
        return true;
    }

    /// Adds the path of a scope or take that a measure names.
    bool place(const View& view, const OutlineNode& node, const ast::Name& id, std::vector<std::string>& paths) {
        const OutlineNode* named = outline_.find(id.text, *node.enclosing);
        if (named == nullptr) {
            if (open_) {
                return false;
            }
            if (outline_.mayHide(id.text.substr(id.text.rfind('.') + 1))) {
                view.reporter.knownFault();
            } else {
                view.reportUnknown(id.text, say::unknownId(view.at(id.span), id.text, outline_.paths));
            }
            return false;
        }
        const bool isPlace = named->kind == OutlineNode::Kind::scope || named->kind == OutlineNode::Kind::take;
        if (!isPlace || (!named->takes && !named->unread)) {
            view.report(say::notMeasurable(view.at(id.span), id.text));
            return false;
        }
        paths.push_back(named->path);
        return true;
    }

    const View& programView_;
    SetReader& sets_;
    const Outline& outline_;
    bool open_;
};

} // namespace

Scope readBody(const View& view, SetReader& sets, const Outline& outline, bool open) {
    Scope body;
    body.kind = Scope::Kind::program;
    body.at = outline.root.at();
    if (outline.complete) {
        body.statements = BodyReader(view, sets, outline, open).statements(outline.root.blocks.front());
    }
    return body;
}

} // namespace gradus::language
