#pragma once

#include "grammar/cases.h"

/// Whole files.
namespace gradus::grammar::rules {

struct Declarations {
    static constexpr const char* production = "declaration";
    static constexpr bool ownLine = true;
    template <typename Context>
    static bool rescue(std::string_view head, Iterator& first, const Iterator& last, const Context& context) {
        const std::string declared = nearestVerb(head, production);
        if (declared == "institution") {
            Entries lost;
            return entries.parse(first, last, context, x3::unused, lost);
        }
        if (declared == "test") {
            TestEntries lost;
            return test_entries.parse(first, last, context, x3::unused, lost);
        }
        ast::Block lost;
        return holdsStatements(declared) && block.parse(first, last, context, x3::unused, lost);
    }
};

struct SetNameOf {
    template <typename Context>
    void operator()(Context& context) const {
        x3::_val(context).name = std::move(x3::_attr(context).name);
    }
};

inline const auto file_def =
    *recovering<Declarations>[declaration > separator][push<&ast::File::declarations>] >> x3::eoi;
inline const auto declaration_def = use | set_declaration | tag_declaration | institution | program |
                                    requirement | concentration | template_declaration | test;
inline const auto use_def = "use"_kw > text[to<&ast::Use::path>];
inline const auto set_declaration_def =
    "set"_kw > set_name[SetNameOf{}] > "="_sign > set[to<&ast::SetDeclaration::set>];
inline const auto program_def = "program"_kw > name[to<&ast::Program::id>] > -text[to<&ast::Program::title>] >
                                block[to<&ast::Program::body>];
inline const auto template_declaration_def = "template"_kw > name[to<&ast::Template::id>] > "("_sign >
                                             parameter[push<&ast::Template::parameters>] >
                                             *(","_sign > parameter[push<&ast::Template::parameters>]) >
                                             ")"_sign > block[to<&ast::Template::body>];

GRADUS_DEFINE(file, declaration, use, set_declaration, program, template_declaration)

} // namespace gradus::grammar::rules
