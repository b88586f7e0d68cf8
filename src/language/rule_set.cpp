#include "gradus/rule_set.h"

#include "src/language/body.h"
#include "src/language/hash.h"
#include "src/language/institutions.h"
#include "src/language/say_files.h"
#include "src/language/say_scopes.h"
#include "src/language/say_tests.h"
#include "src/language/template_arguments.h"
#include "src/language/test_reader.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace gradus {

namespace {

using namespace language;

constexpr std::size_t mostRequired = 64; // programmes that require each other, deep

/// Every statement in and below a list, outer before inner.
void forEachStatement(const std::vector<Statement>& statements,
                      const std::function<void(const Statement&)>& visit) {
    for (const Statement& statement : statements) {
        visit(statement);
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            forEachStatement(scope->statements, visit);
        } else if (const auto* complete = std::get_if<Complete>(&statement.what)) {
            forEachStatement(complete->branches, visit);
        } else if (const auto* when = std::get_if<When>(&statement.what)) {
            for (const WhenBranch& branch : when->branches) {
                forEachStatement(branch.statements, visit);
            }
            forEachStatement(when->otherwise, visit);
        }
    }
}

/// A programme and what its tests are checked with.
struct ProgramUnit {
    std::unique_ptr<Outline> outline;
    Program program;
    bool sound = true;
    std::optional<std::size_t> index;      ///< in the rule set, when sound and listed
    std::shared_ptr<const Program> shared; ///< for those that require it
};

class Resolving {
public:
    Resolving(const LoadedFiles& files, const Loader& loader, const LoadOptions& options, SourceSet& sources,
              Reporter& reporter)
        : files_(files), sources_(sources), reporter_(reporter), names_(files, reporter),
          catalogs_(loader, sources, reporter),
          institutions_(files, names_, options, catalogs_, sources, reporter),
          transcripts_(loader, sources, reporter) {}

    RuleSet run() {
        RuleSet result;
        for (const FileUnit* file : files_.named) {
            programsOf(*file, result);
        }
        result.named = result.programs.size();
        for (const auto& file : files_.units) {
            programsOf(*file, result);
        }
        for (const auto& file : files_.units) {
            looseRequirements(*file);
        }
        for (const auto& file : files_.units) {
            templates(*file);
        }
        for (const auto& file : files_.units) {
            looseSets(*file);
        }
        for (const FileUnit* file : files_.named) {
            testsOf(*file, result);
        }
        return result;
    }

private:
    View viewOf(const FileUnit& file) const { return viewOf(file, institutions_.of(file)); }
    View viewOf(const FileUnit& file, const InstitutionUnit& institution) const {
        return {file, names_, institution, sources_, reporter_};
    }

    void programsOf(const FileUnit& file, RuleSet& result) {
        for (const ast::Declaration& declaration : file.tree.declarations) {
            const auto* node = std::get_if<ast::Program>(&declaration);
            if (node == nullptr) {
                continue;
            }
            ProgramUnit& unit = unitOf(file, *node);
            if (unit.sound && !unit.index) {
                unit.index = result.programs.size();
                result.programs.push_back(unit.program);
            }
        }
    }

    /// Reads a programme, and before it is done those that it requires.
    ProgramUnit& unitOf(const FileUnit& file, const ast::Program& node) {
        const auto [unit, isNew] = units_.try_emplace(&node);
        if (isNew) {
            open_.push_back(&node);
            unit->second = resolve(file, node);
            open_.pop_back();
        }
        return unit->second;
    }

    /// Looks up a programme that another one requires.
    bool link(const FileUnit& file, ProgramUnit& into, const Location& at, const std::string& id) {
        const auto* declared = names_.programs.find(id, file);
        const View view = viewOf(file);
        if (std::find(open_.begin(), open_.end(), declared->node) != open_.end()) {
            view.report(say::requireCycle(at, id));
            return false;
        }
        if (open_.size() > mostRequired) {
            view.report(say::requiresTooDeep(at, mostRequired));
            return false;
        }
        if (institutions_.of(*declared->file).value != institutions_.of(file).value) {
            view.report(say::requiredElsewhere(at, id));
            return false;
        }
        ProgramUnit& unit = unitOf(*declared->file, *declared->node);
        if (!unit.sound) {
            reporter_.knownFault();
            return false;
        }
        if (unit.shared == nullptr) {
            unit.shared = std::make_shared<const Program>(unit.program);
        }
        into.program.required[id] = unit.shared;
        for (const auto* milestones : {&unit.outline->milestones, &unit.outline->milestonesRequired}) {
            into.outline->milestonesRequired.insert(milestones->begin(), milestones->end());
        }
        return true;
    }

    void link(const FileUnit& file, ProgramUnit& unit) {
        const Program& program = unit.program;
        forEachStatement(program.body.statements, [&](const Statement& statement) {
            if (const auto* require = std::get_if<Require>(&statement.what)) {
                for (const std::string& id : require->programs) {
                    if (program.required.count(id) == 0 && !link(file, unit, require->clause.at, id)) {
                        return;
                    }
                }
            }
        });
    }

    ProgramUnit resolve(const FileUnit& file, const ast::Program& node) {
        const View view = viewOf(file);
        const std::size_t faults = reporter_.faults();
        ProgramUnit unit;
        unit.outline = outlineOf(view, node, tally_);
        Program& program = unit.program;
        program.id = node.id.text;
        program.title = node.title ? node.title->value : node.id.text;
        program.at = file.at(node.span);
        program.institution = institutions_.withTags(file);
        program.ruleSet = hashOf(file);
        readFacts(view, *unit.outline, program);
        program.body = readBody(view, sets_, *unit.outline, program.id);
        program.body.id = program.id;
        program.body.title = program.title;
        if (unit.outline->kind) {
            program.kind = unit.outline->kind->kind.text;
        }
        link(file, unit);
        if (unit.outline->years) {
            readYears(view, *unit.outline->years, program);
        }
        unit.sound = reporter_.faults() == faults && view.institution.sound && !names_.uncertainIn(file) &&
                     !file.faultyWithin(node.span.begin, node.body->span.end);
        return unit;
    }

    void readYears(const View& view, const ast::CatalogYears& years, Program& program) const {
        CatalogYears catalog{std::stoi(years.first.digits), std::nullopt};
        if (!years.onward) {
            catalog.last = years.last ? std::stoi(years.last->digits) : catalog.first;
            if (*catalog.last < catalog.first) {
                view.report(
                    say::catalogYearsReversed(view.at(years.span), years.first.digits, years.last->digits));
            }
        }
        program.catalogYears = catalog;
    }

    std::string hashOf(const FileUnit& file) const {
        std::vector<std::uint64_t> hashes = institutions_.of(file).catalogHashes;
        for (const auto& other : files_.units) {
            if (file.sees[other->index]) {
                hashes.push_back(other->hash);
            }
        }
        return combinedHash(std::move(hashes));
    }

    /// The institution that files are read for which declare none: that of the first file that uses them.
    const InstitutionUnit& institutionFor(const FileUnit& file) const {
        if (names_.institutions.find("", file) == nullptr) {
            for (const auto& user : files_.units) {
                if (user->sees[file.index] && names_.institutions.find("", *user) != nullptr) {
                    return institutions_.of(*user);
                }
            }
        }
        return institutions_.of(file);
    }

    /// Checks what stands in no programme; false where it is too large to be read.
    bool readAlone(const View& view, const Outline& outline) {
        if (outline.complete) {
            Program nobody;
            readFacts(view, outline, nobody);
            readBody(view, sets_, outline, {});
        }
        return outline.complete;
    }

    /// Checks the requirements that no programme of these files includes.
    void looseRequirements(const FileUnit& file) {
        for (const ast::Declaration& declaration : file.tree.declarations) {
            const auto* node = std::get_if<ast::Scope>(&declaration);
            if (node == nullptr || tally_.included.count(node) != 0) {
                continue;
            }
            const View view = viewOf(file, institutionFor(file));
            const auto outline = outlineOf(view, *node, tally_);
            if (!readAlone(view, *outline)) {
                return;
            }
        }
    }

    /// Checks every template by itself: what is wrong in it whatever its parameters stand for.
    void templates(const FileUnit& file) {
        for (const ast::Declaration& declaration : file.tree.declarations) {
            const auto* node = std::get_if<ast::Template>(&declaration);
            if (node == nullptr) {
                continue;
            }
            const View view = viewOf(file, institutionFor(file));
            const std::size_t faults = reporter_.faults();
            const auto outline = outlineOf(view, *node, tally_);
            if (!readAlone(view, *outline)) {
                return;
            }
            if (reporter_.faults() == faults) { // else what asks for it may be what could not be read
                checkUsed(view, *node, *outline->arguments.front());
            }
        }
    }

    /// Checks the sets that no programme of these files looks at.
    void looseSets(const FileUnit& file) {
        for (const ast::Declaration& declaration : file.tree.declarations) {
            const auto* node = std::get_if<ast::SetDeclaration>(&declaration);
            if (node != nullptr && !sets_.wasRead(*node)) {
                sets_.declared(viewOf(file, institutionFor(file)), {node, &file, node->name.span},
                               node->name.span);
            }
        }
    }

    void testsOf(const FileUnit& file, RuleSet& result) {
        for (const ast::Declaration& declaration : file.tree.declarations) {
            const auto* node = std::get_if<ast::Test>(&declaration);
            if (node == nullptr) {
                continue;
            }
            const auto units = testedUnits(file, *node);
            if (!units) {
                continue;
            }
            std::vector<TestedProgram> programs;
            for (const ProgramUnit* unit : *units) {
                programs.push_back({*unit->outline, unit->program});
            }
            const auto* program = names_.programs.find(node->program.text, file);
            const View view = viewOf(file, institutions_.of(*program->file));
            auto cases = readTest(view, programs, *node, transcripts_);
            const bool sound = std::all_of(units->begin(), units->end(),
                                           [](const ProgramUnit* unit) { return unit->sound; });
            for (TestCase& test : cases) {
                if (!sound) {
                    break;
                }
                test.program = *units->front()->index;
                for (std::size_t i = 1; i < units->size(); ++i) {
                    test.with.push_back(*(*units)[i]->index);
                }
                result.tests.push_back(std::move(test));
            }
        }
    }

    /// The programme that a test is for, and those that the student holds besides; nothing where one is at
    /// fault.
    std::optional<std::vector<const ProgramUnit*>> testedUnits(const FileUnit& file, const ast::Test& test) {
        std::vector<ast::Name> names{test.program};
        names.insert(names.end(), test.with.begin(), test.with.end());
        std::vector<const ProgramUnit*> units;
        for (const ast::Name& name : names) {
            const auto* program = names_.programs.find(name.text, file);
            if (program == nullptr) {
                viewOf(file).reportUnknown(name.text, say::unknownProgram(file.at(name.span), name.text,
                                                                          names_.programs.known(file)));
                return std::nullopt;
            }
            const ProgramUnit* unit = &units_.at(program->node);
            const auto first = std::find(units.begin(), units.end(), unit);
            if (first != units.end()) {
                const ast::Name& before = names[static_cast<std::size_t>(first - units.begin())];
                reporter_.report(say::programTwice(file.at(name.span), name.text, file.at(before.span)));
                return std::nullopt;
            }
            if (units.size() == mostPrograms) {
                reporter_.report(say::tooManyHeld(file.at(name.span), mostPrograms));
                return std::nullopt;
            }
            units.push_back(unit);
        }
        return units;
    }

    const LoadedFiles& files_;
    SourceSet& sources_;
    Reporter& reporter_;
    Names names_;
    Catalogs catalogs_;
    Institutions institutions_;
    TranscriptFiles transcripts_;
    SetReader sets_;
    OutlineTally tally_;
    std::map<const ast::Program*, ProgramUnit> units_;
    std::vector<const ast::Program*> open_; // being read, each required by the one before
};

} // namespace

RuleSet loadRules(const std::vector<std::string>& paths, const Loader& loader, const LoadOptions& options,
                  SourceSet& sources) {
    language::Reporter reporter;
    const language::LoadedFiles files = language::loadFiles(paths, loader, sources, reporter);
    RuleSet result = Resolving(files, loader, options, sources, reporter).run();
    result.files = language::listed(files);
    result.diagnostics = reporter.take();
    return result;
}

} // namespace gradus
