#include "src/language/over.h"

#include "src/language/say_scopes.h"
#include "src/language/say_statements.h"

namespace gradus::language {

namespace {

/// Adds the path of a scope or take that a measure names.
bool addPlace(const BodyContext& context, const OutlineNode& node, const ast::Name& id,
              std::vector<std::string>& paths) {
    const View& view = context.view;
    const OutlineNode* named = context.outline.find(id.text, *node.enclosing);
    if (named == nullptr) {
        if (context.open) {
            return false;
        }
        if (context.outline.mayHide(id.text.substr(id.text.rfind('.') + 1))) {
            view.reporter.knownFault();
        } else {
            view.reportUnknown(id.text, say::unknownId(view.at(id.span), id.text, context.outline.paths));
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

} // namespace

bool readPlaces(const BodyContext& context, const OutlineNode& node, const std::vector<ast::Name>& ids,
                std::vector<std::string>& paths) {
    bool sound = true;
    for (const ast::Name& id : ids) {
        sound = addPlace(context, node, id, paths) && sound;
    }
    return sound;
}

bool looksAtSomething(const BodyContext& context, const OutlineNode& node, Span span, const char* verb) {
    const OutlineNode& scope = *node.enclosing;
    if (scope.takes || scope.unread || context.open) {
        return true;
    }
    const bool isProgram = scope.kind == OutlineNode::Kind::program;
    context.view.report(say::nothingToMeasure(context.view.at(span), verb,
                                              isProgram ? "the programme" : "the scope it stands in"));
    return false;
}

bool readOver(const BodyContext& context, const OutlineNode& node, const std::optional<ast::Over>& written,
              Span span, const char* verb, Over& over) {
    const View& view = context.view;
    const auto kind = written ? written->kind : ast::Over::Kind::here;
    if (node.enclosing->kind == OutlineNode::Kind::take && kind != ast::Over::Kind::here) {
        view.report(say::overInBraces(view.at(written->span)));
        return false;
    }
    switch (kind) {
    case ast::Over::Kind::here:
        over.kind = Over::Kind::here;
        return looksAtSomething(context, node, span, verb);
    case ast::Over::Kind::allCourses:
        over.kind = Over::Kind::allCourses;
        return true;
    case ast::Over::Kind::allAttempts:
        over.kind = Over::Kind::allAttempts;
        return true;
    case ast::Over::Kind::program: {
        over.kind = Over::Kind::program;
        const OutlineNode& root = context.outline.root;
        if (!root.takes && !root.unread && !context.open) {
            view.report(say::nothingToMeasure(view.at(span), verb, "the programme"));
            return false;
        }
        return readPlaces(context, node, written->except, over.except);
    }
    case ast::Over::Kind::ids:
        over.kind = Over::Kind::scopes;
        return readPlaces(context, node, written->ids, over.paths);
    }
    return true;
}

} // namespace gradus::language
