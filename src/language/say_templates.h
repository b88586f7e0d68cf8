#pragma once

#include "src/language/messages.h"

/// The words about templates and what fills them.
namespace gradus::language::say {

/// `isOther`: something is called so, but takes no arguments.
Diagnostic unknownTemplate(const Location& at, const std::string& name, bool isOther,
                           const std::vector<std::string>& known);
Diagnostic templateWithoutId(const Location& at, const std::string& name);
Diagnostic unknownArgument(const Location& at, const std::string& argument, const std::string& name,
                           const std::vector<std::string>& known);
Diagnostic argumentTwice(const Location& at, const std::string& argument, const Location& first);
Diagnostic missingArgument(const Location& at, const std::string& name,
                           const std::vector<std::string>& missing);
Diagnostic setForItems(const Location& at, const std::string& parameter);
Diagnostic itemsForSet(const Location& at, const std::string& parameter);
Diagnostic parameterOfItems(const Location& at, const std::string& parameter);
Diagnostic parameterOfSet(const Location& at, const std::string& parameter);
Diagnostic unknownParameter(const Location& at, const std::string& parameter, bool inTemplate);
Diagnostic parameterUnused(const Location& at, const std::string& parameter);
Diagnostic tooManyItems(const Location& at, std::size_t most);

} // namespace gradus::language::say
