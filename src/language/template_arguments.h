#pragma once

#include "src/language/view.h"

#include <memory>

namespace gradus::language {

/// The template that an include names; null where it names something else, or nothing.
const Declared<ast::Template>* templateOf(const View& view, const ast::Include& include);

/// Reports an include with arguments of what is no template.
void reportNoTemplate(const View& view, const ast::Include& include);

/// What an include gives for the parameters of a template. Arguments that are missing, unknown, given twice
/// or of the wrong kind are reported; then there is nothing.
std::unique_ptr<Arguments> readArguments(const View& view, const Declared<ast::Template>& gaps,
                                         const ast::Include& include);

/// The parameters of a template that is read by itself. Parameters declared twice are reported.
std::unique_ptr<Arguments> openArguments(const View& view, const ast::Template& gaps);

/// Reports the parameters that nothing in the template asks for, once it was read with these.
void checkUsed(const View& view, const ast::Template& gaps, Arguments& arguments);

} // namespace gradus::language
