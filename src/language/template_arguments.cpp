#include "src/language/template_arguments.h"

#include "src/language/say_files.h"
#include "src/language/say_templates.h"

#include <algorithm>

namespace gradus::language {

namespace {

/// Notes an argument; false where its parameter can't take it.
bool fill(const View& view, const ast::Argument& argument, Arguments& arguments, Filling& filling) {
    filling.span = argument.span;
    if (filling.type == ast::ParameterType::items) {
        filling.items = &argument.items;
        if (argument.items.empty()) {
            view.report(say::setForItems(view.at(argument.span), argument.parameter.text));
        }
        return !argument.items.empty();
    }
    if (argument.set) {
        filling.set = &*argument.set;
        return true;
    }
    auto set = setOf(argument.items);
    if (!set) {
        view.report(say::itemsForSet(view.at(argument.span), argument.parameter.text));
        return false;
    }
    arguments.sets.push_back(std::move(*set));
    filling.set = &arguments.sets.back();
    return true;
}

} // namespace

const Declared<ast::Template>* templateOf(const View& view, const ast::Include& include) {
    const bool also = view.names.requirements.find(include.path.text, view.file) != nullptr;
    return also && include.arguments.empty() ? nullptr
                                             : view.names.templates.find(include.path.text, view.file);
}

void reportNoTemplate(const View& view, const ast::Include& include) {
    const std::string& name = include.path.text;
    const bool isOther =
        view.names.requirements.find(name, view.file) != nullptr || name.find('.') != std::string::npos;
    view.reportUnknown(name, say::unknownTemplate(view.at(include.path.span), name, isOther,
                                                  view.names.templates.known(view.file)));
}

std::unique_ptr<Arguments> readArguments(const View& view, const Declared<ast::Template>& gaps,
                                         const ast::Include& include) {
    auto arguments = std::make_unique<Arguments>();
    arguments->file = &view.file;
    arguments->include = include.path.span;
    arguments->outer = view.arguments;
    arguments->sets.reserve(include.arguments.size()); // fillings point into it
    std::vector<std::string> known;
    for (const ast::Parameter& parameter : gaps.node->parameters) {
        arguments->fillings[parameter.name.text].type = parameter.type;
        known.push_back(parameter.name.text);
    }
    bool sound = true;
    std::map<std::string, Span> given;
    for (const ast::Argument& argument : include.arguments) {
        const ast::Name& name = argument.parameter;
        Filling* filling = arguments->find(name.text);
        const auto [first, isNew] = given.insert({name.text, name.span});
        if (filling == nullptr) {
            view.report(say::unknownArgument(view.at(name.span), name.text, include.path.text, known));
            sound = false;
        } else if (!isNew) {
            view.report(say::argumentTwice(view.at(name.span), name.text, view.at(first->second)));
            sound = false;
        } else {
            sound = fill(view, argument, *arguments, *filling) && sound;
        }
    }
    std::vector<std::string> missing;
    for (const std::string& name : known) {
        if (given.count(name) == 0 && std::find(missing.begin(), missing.end(), name) == missing.end()) {
            missing.push_back(name);
        }
    }
    if (!missing.empty() && sound) {
        view.report(say::missingArgument(view.at(include.path.span), include.path.text, missing));
        sound = false;
    }
    return sound ? std::move(arguments) : nullptr;
}

std::unique_ptr<Arguments> openArguments(const View& view, const ast::Template& gaps) {
    auto arguments = std::make_unique<Arguments>();
    arguments->file = &view.file;
    arguments->open = true;
    for (const ast::Parameter& parameter : gaps.parameters) {
        const auto [first, isNew] = arguments->fillings.insert(
            {parameter.name.text, {parameter.type, nullptr, nullptr, parameter.name.span, false}});
        if (!isNew) {
            view.report(say::declaredTwice(view.at(parameter.name.span), "parameter", parameter.name.text,
                                           view.at(first->second.span)));
        }
    }
    return arguments;
}

void checkUsed(const View& view, const ast::Template& gaps, Arguments& arguments) {
    for (const ast::Parameter& parameter : gaps.parameters) {
        const Filling* filling = arguments.find(parameter.name.text);
        if (filling != nullptr && !filling->used) {
            view.report(say::parameterUnused(view.at(parameter.name.span), parameter.name.text));
        }
    }
}

} // namespace gradus::language
