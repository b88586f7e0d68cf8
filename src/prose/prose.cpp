#include "gradus/prose.h"

#include "gradus/version.h"
#include "src/prose/programme.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace gradus {

namespace {

using namespace prose;

void append(Blocks& blocks, Blocks more) {
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

/// Which rules these are, rather than when they were printed.
std::string versionText(const std::vector<const Program*>& programs) {
    std::string hashes;
    std::set<std::string> seen;
    for (const Program* program : programs) {
        if (seen.insert(program->ruleSet).second) {
            hashes += (hashes.empty() ? "" : ", ") + program->ruleSet;
        }
    }
    return "Rules " + hashes + ". Written by Gradus " + std::string(version()) + ".";
}

/// The programmes' institutions, each once, by the first programme of each.
std::vector<const Institution*> institutionsOf(const std::vector<const Program*>& programs) {
    std::vector<const Program*> first;
    std::vector<const Institution*> found;
    for (const Program* program : programs) {
        if (std::none_of(first.begin(), first.end(),
                         [&](const Program* other) { return ofOneInstitution(*program, *other); })) {
            first.push_back(program);
            found.push_back(program->institution.get());
        }
    }
    return found;
}

Document documentOf(const std::vector<const Program*>& programs, const ProseOptions& options) {
    Document document;
    document.elsewhere = options.elsewhere;
    Page page;
    for (const Program* program : options.mentioned) {
        page.titles[program->id] = program->title;
    }
    for (const Program* program : programs) {
        page.titles[program->id] = program->title;
        page.linked.insert(program->id);
    }
    for (const auto& [id, address] : options.elsewhere) {
        page.linked.insert(id);
    }
    const bool one = programs.size() == 1;
    const std::vector<const Institution*> institutions = institutionsOf(programs);
    document.title = one || institutions.front()->name.empty()
                         ? programs.front()->title
                         : "Programmes of " + institutions.front()->name;
    if (!one) {
        document.blocks.push_back({Heading{1, document.title, {}}});
    }
    for (const Program* program : programs) {
        append(document.blocks, programmeBlocks(page, *program, one ? 1 : 2));
    }
    for (const Institution* rules : institutions) {
        append(document.blocks,
               countingBlocks(page, *rules, 2,
                              institutions.size() == 1 ? "How courses are counted"
                                                       : "How courses are counted at " + rules->name));
    }
    document.blocks.push_back({Heading{2, "Approval", {}}});
    document.blocks.push_back({Blanks{{"Name", "Date", "Signature"}}});
    document.blocks.push_back({Paragraph{Paragraph::Kind::footer, versionText(programs)}});
    return document;
}

} // namespace

std::string renderProse(const std::vector<const Program*>& programs, const ProseOptions& options) {
    if (programs.empty()) {
        return {};
    }
    const Document document = documentOf(programs, options);
    return options.format == ProseFormat::html ? html(document) : markdown(document);
}

} // namespace gradus
