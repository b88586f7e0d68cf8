#include "tests/lint/linted.h"

#include "gradus/lint.h"
#include "tests/catch.h"

namespace gradus::test {

Loaded linted(const std::string& text) {
    Loaded loaded = load(text);
    INFO(loaded.shown());
    REQUIRE_FALSE(hasErrors(loaded.rules.diagnostics));
    loaded.rules.diagnostics = lint(loaded.rules, loaded.sources);
    return loaded;
}

} // namespace gradus::test
