#include "src/language/include_target.h"

#include "src/language/outline.h"
#include "src/language/say_files.h"
#include "src/language/say_scopes.h"

#include <algorithm>
#include <map>

namespace gradus::language {

namespace {

std::string lastPart(const std::string& path) {
    return path.substr(path.rfind('.') + 1);
}

/// Calls `visit(id, scope, include)` for every scope and every `include` directly in a block, one of both
/// null. Those in branches, in `when`s and in options without an id belong to it too.
template <typename Visit>
void forEachMember(const ast::Block& block, const Visit& visit) {
    for (const ast::Statement& statement : block.statements) {
        if (const auto* scope = std::get_if<ast::Scope>(&statement)) {
            if (scope->id) {
                visit(scope->id->text, scope, nullptr);
            } else {
                forEachMember(*scope->body, visit);
            }
        } else if (const auto* include = std::get_if<ast::Include>(&statement)) {
            if (include->arguments.empty()) { // a template's contents are included with it
                visit(includedId(*include), nullptr, include);
            }
        } else if (const auto* complete = std::get_if<ast::Complete>(&statement)) {
            forEachMember(*complete->branches, visit);
        } else if (const auto* when = std::get_if<ast::When>(&statement)) {
            for (const ast::WhenBranch& branch : when->branches) {
                forEachMember(*branch.body, visit);
            }
            if (when->otherwise) {
                forEachMember(**when->otherwise, visit);
            }
        }
    }
}

/// What an id means in a block: both null when there is no such id.
struct Member {
    const ast::Scope* scope = nullptr;
    const ast::Include* include = nullptr;
};
Member memberOf(const ast::Block& block, const std::string& id) {
    Member member;
    forEachMember(block, [&](const std::string& one, const ast::Scope* scope, const ast::Include* include) {
        if (one == id && member.scope == nullptr && member.include == nullptr) {
            member = {scope, include};
        }
    });
    return member;
}

/// The paths below a block, those inside of what it includes left out.
void collectPaths(const ast::Block& block, const std::string& prefix, std::vector<std::string>& paths) {
    forEachMember(block, [&](const std::string& id, const ast::Scope* scope, const ast::Include*) {
        paths.push_back(prefix + id);
        if (scope != nullptr) {
            collectPaths(*scope->body, prefix + id + ".", paths);
        }
    });
}

/// Looks for what one `include` names. What it meets may itself stand there by an `include`, which is
/// followed.
class Search {
public:
    Search(const View& view, const ast::Include& include)
        : view_(view), include_(include), at_(view.at(include.path.span)) {}

    IncludeTarget run() { return follow(include_, view_.file); }

private:
    IncludeTarget follow(const ast::Include& include, const FileUnit& file) {
        const std::string& path = include.path.text;
        const std::size_t dot = path.find('.');
        if (dot == path.npos) {
            if (const auto* declared = view_.names.requirements.find(path, file)) {
                return {declared->node, declared->file};
            }
            return unknown(include, path,
                           say::unknownInclude(at_, path, view_.names.requirements.known(file)));
        }
        const std::string program = path.substr(0, dot);
        const auto* declared = view_.names.programs.find(program, file);
        if (declared == nullptr) {
            return unknown(include, program,
                           say::unknownProgram(at_, program, view_.names.programs.known(file)));
        }
        if (path.size() > program.size() + 1 + mostOfPath) { // no programme has so long a path
            return unknown(include, lastPart(path), say::unknownInclude(at_, path, {}));
        }
        const auto known = found_.find(&include);
        if (known != found_.end()) {
            return known->second;
        }
        if (!enter(include)) {
            return {};
        }
        const IncludeTarget found = descend(include, *declared->node, *declared->file);
        chain_.pop_back();
        found_[&include] = found;
        return found;
    }

    /// The scope at a path below a programme; where ids stand twice, the first.
    IncludeTarget descend(const ast::Include& include, const ast::Program& program, const FileUnit& file) {
        const std::string& path = include.path.text;
        const ast::Block* block = &*program.body;
        IncludeTarget found{nullptr, &file};
        for (std::size_t begin = program.id.text.size() + 1; begin != 0;) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            const Member member = memberOf(*block, path.substr(begin, end - begin));
            if (member.include != nullptr) {
                found = follow(*member.include, *found.file);
            } else if (member.scope != nullptr) {
                found.scope = member.scope;
            } else {
                std::vector<std::string> known;
                collectPaths(*block, path.substr(0, begin), known);
                return unknown(include, lastPart(path), say::unknownInclude(at_, path, known));
            }
            if (found.scope == nullptr) {
                return {};
            }
            block = &*found.scope->body;
            begin = end == path.size() ? 0 : end + 1;
        }
        return found;
    }

    /// Whether an `include` that leads through a programme may be followed.
    bool enter(const ast::Include& include) {
        const bool again = std::find(chain_.begin(), chain_.end(), &include) != chain_.end();
        if (!again && chain_.size() < mostIncludes) {
            chain_.push_back(&include);
            return true;
        }
        if (!again) {
            view_.report(say::includesTooDeep(at_, mostIncludes));
        } else if (&include == &include_) {
            view_.report(say::includeCycle(at_, include_.path.text));
        } else {
            view_.reporter.knownFault(); // told at each of those that make the circle
        }
        return false;
    }

    /// Nothing there. Of another `include` that is told where its own programme or requirement is read.
    IncludeTarget unknown(const ast::Include& include, const std::string& word, Diagnostic diagnostic) {
        if (&include == &include_) {
            view_.reportUnknown(word, std::move(diagnostic));
        } else {
            view_.reporter.knownFault();
        }
        return {};
    }

    const View& view_;
    const ast::Include& include_;
    const Location at_;
    std::vector<const ast::Include*> chain_; // being followed through programmes, the outermost first
    std::map<const ast::Include*, IncludeTarget> found_; // a path may lead through the same one many times
};

} // namespace

IncludeTarget findIncluded(const View& view, const ast::Include& include) {
    return Search(view, include).run();
}

std::string includedId(const ast::Include& include) {
    return include.as ? include.as->text : lastPart(include.path.text);
}

} // namespace gradus::language
