#include "tools/benchmark/authoring.h"

#include "gradus/lint.h"
#include "gradus/test_run.h"
#include "tools/benchmark/measuring.h"
#include "tools/cli/files.h"

#include <map>

namespace gradus::bench {

namespace {

/// Every file is read once, those that the rules name as well.
struct Shipped {
    std::vector<std::string> paths;
    Loader loader;

    Shipped() {
        SourceSet sources;
        cli::RuleFiles found = cli::findRuleFiles({std::string(GRADUS_SOURCE_DIR) + "/rules"}, sources);
        paths = std::move(found.paths);
        loader = cli::loaderFor(std::move(found.texts));
        loadRules(
            paths,
            [&](const std::string& path) {
                auto text = loader(path);
                if (text) {
                    texts_[path] = *text;
                }
                return text;
            },
            {}, sources);
        loader = [this](const std::string& path) -> std::optional<std::string> {
            const auto text = texts_.find(path);
            return text == texts_.end() ? std::nullopt : std::optional(text->second);
        };
    }
    Shipped(const Shipped&) = delete;
    Shipped& operator=(const Shipped&) = delete;

private:
    std::map<std::string, std::string> texts_;
};

} // namespace

void addAuthoring(const Choice& choice) {
    if (!choice.has("author"))
        return;
    addRow("author/check, each shipped file", [=](benchmark::State& state) {
        const Shipped shipped;
        const Timed timed = time(state, choice.of(shipped.paths.size()), [&](std::size_t i) {
            SourceSet sources;
            const RuleSet rules = loadRules({shipped.paths[i]}, shipped.loader, {}, sources);
            return rules.diagnostics.empty() && lint(rules, sources).empty();
        });
        state.SetLabel(shipped.paths[timed.slowest].substr(shipped.paths[timed.slowest].rfind('/') + 1));
    });
    addRow("author/test, all shipped rules", [=](benchmark::State& state) {
        const Shipped shipped;
        time(state, 1, [&](std::size_t) {
            SourceSet sources;
            const RuleSet rules = loadRules(shipped.paths, shipped.loader, {}, sources);
            return runTests(rules, {{2026, 11, 20}}).failed == 0;
        });
        state.SetLabel("all");
    });
}

} // namespace gradus::bench
