#pragma once

#include "src/language/messages.h"

/// The words about files and the names they declare.
namespace gradus::language::say {

Diagnostic fileUnreadable(const Location& at, const std::string& named, const std::string& path);
/// `chain`: the files from the first use on, the last using the first again.
Diagnostic useCycle(const Location& at, const std::vector<std::string>& chain);
Diagnostic tooManyFiles(const Location& at, std::size_t most);

/// `kind` in words: "set", "requirement"; `first`: where it was declared before.
Diagnostic declaredTwice(const Location& at, const std::string& kind, const std::string& name,
                         const Location& first);
/// Two files used here declare the same name.
Diagnostic importedTwice(const Location& use, const std::string& kind, const std::string& name,
                         const Location& first, const Location& second);
Diagnostic twoInstitutions(const Location& at, const Location& first, const Location& second);

Diagnostic unknownSet(const Location& at, const std::string& name, const std::vector<std::string>& known);
Diagnostic unknownTag(const Location& at, const std::string& tag, const std::vector<std::string>& known);
Diagnostic unknownProgram(const Location& at, const std::string& id, const std::vector<std::string>& known);

} // namespace gradus::language::say
