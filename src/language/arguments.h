#pragma once

#include "grammar/ast.h"
#include "src/language/files.h"

#include <map>
#include <string>
#include <vector>

namespace gradus::language {

/// What stands for one parameter of a template.
struct Filling {
    ast::ParameterType type{};
    const std::vector<ast::Item>* items = nullptr; ///< of a parameter of items
    const ast::Set* set = nullptr;                 ///< of a set
    Span span;                                     ///< of the argument
    bool used = false;                             ///< something in the template asked for it
};

/// What stands for the parameters of a template in one copy of it. A template that is read by itself has
/// parameters that nothing fills.
struct Arguments {
    std::map<std::string, Filling> fillings;
    std::vector<ast::Set> sets;     ///< items that do for a set, rewritten; holds what fillings point to
    const FileUnit* file = nullptr; ///< where the arguments are written
    Span include;                   ///< the include that has them
    Arguments* outer = nullptr;     ///< of the template that the include stands in; null: in none
    bool open = false;              ///< nothing fills the parameters

    Filling* find(const std::string& parameter);
};

/// A set of the courses that items name; nothing where an item is more than alternatives of single courses.
std::optional<ast::Set> setOf(const std::vector<ast::Item>& items);

} // namespace gradus::language
