#pragma once

#include "src/language/messages.h"

/// The words about scopes, their ids and what may stand in them.
namespace gradus::language::say {

Diagnostic duplicateId(const Location& at, const std::string& id, const Location& first);
Diagnostic unknownId(const Location& at, const std::string& path, const std::vector<std::string>& known);

Diagnostic notInBraces(const Location& at, const std::string& verb);
Diagnostic misplacedCatalogYears(const Location& at);
Diagnostic misplacedFact(const Location& at, const std::string& kind, const std::string& id);
Diagnostic branchOutsideComplete(const Location& at, const std::string& kind);
Diagnostic tooFewBranches(const Location& at, std::int64_t asked, std::size_t branches);

Diagnostic unknownInclude(const Location& at, const std::string& path, const std::vector<std::string>& known);
Diagnostic includeCycle(const Location& at, const std::string& path);
Diagnostic includesTooDeep(const Location& at, std::size_t most);
Diagnostic nestedTooDeep(const Location& at, std::size_t most);
Diagnostic pathTooLong(const Location& at, std::size_t most);
Diagnostic tooManyStatements(const Location& at, const std::string& program, std::size_t most);
Diagnostic tooManyStatementsInAll(const Location& at, std::size_t most);

Diagnostic factTwice(const Location& at, const std::string& id, const Location& first);
Diagnostic valueTwice(const Location& at, const std::string& value, const Location& first);
Diagnostic noValues(const Location& at, const std::string& id);
Diagnostic moreThanValues(const Location& at, const std::string& digits, std::size_t values);
Diagnostic misplacedKind(const Location& at);
Diagnostic kindTwice(const Location& at, const Location& first);
/// Of so many programmes of a kind that are asked for only some are known, beside the one that asks.
Diagnostic unknownKind(const Location& at, const std::string& kind, std::int64_t asked, std::size_t found,
                       const std::vector<std::string>& known);
Diagnostic programTwice(const Location& at, const std::string& id, const Location& first);
Diagnostic requireCycle(const Location& at, const std::string& id);
Diagnostic requiresTooDeep(const Location& at, std::size_t most);
Diagnostic requiredElsewhere(const Location& at, const std::string& id);
Diagnostic catalogYearsTwice(const Location& at, const Location& first);
Diagnostic catalogYearsReversed(const Location& at, const std::string& first, const std::string& last);

} // namespace gradus::language::say
