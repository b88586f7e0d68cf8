#pragma once

#include "grammar/productions.h"
#include "grammar/spans.h"

#include <variant>
#include <vector>

/// Declares the rule of every production; the definitions stand in one header per family.
namespace gradus::grammar::rules {

using namespace parts;

using Tag = std::variant<ast::Name, ast::Text>;
using Items = std::vector<ast::Item>;
using Values = std::vector<ast::Value>;
using MatchCases = std::vector<ast::MatchCase>;
using Entries = std::vector<ast::InstitutionEntry>;
using TestEntries = std::vector<ast::TestEntry>;

#define GRADUS_RULE(name, attribute, words)                                                                  \
    struct name##_id {};                                                                                     \
    inline const x3::rule<name##_id, attribute> name{#name};
GRADUS_PRODUCTIONS(GRADUS_RULE)
#undef GRADUS_RULE

} // namespace gradus::grammar::rules
