#include "src/language/files.h"

#include "grammar/parse.h"
#include "src/language/hash.h"
#include "src/language/say_files.h"
#include "src/language/written.h"

#include <algorithm>
#include <map>

namespace gradus::language {

namespace {

class Loading {
public:
    Loading(const Loader& loader, SourceSet& sources, Reporter& reporter)
        : loader_(loader), sources_(sources), reporter_(reporter) {}

    LoadedFiles loaded;

    void named(const std::string& path) {
        const std::string normal = joinedPath("", path);
        const auto known = byPath_.find(normal);
        FileUnit* unit = known != byPath_.end() ? known->second : nullptr;
        if (unit == nullptr) {
            const auto text = tooMany() ? std::nullopt : loader_(normal);
            const SourceId source = sources_.add(normal, text.value_or(""));
            if (!text) {
                const Location start{source, {}};
                reporter_.report(tooMany() ? say::tooManyFiles(start, mostFiles)
                                           : say::fileUnreadable(start, path, normal));
                return;
            }
            unit = add(normal, *text, source);
        }
        if (std::find(loaded.named.begin(), loaded.named.end(), unit) == loaded.named.end()) {
            loaded.named.push_back(unit);
        }
    }

private:
    bool tooMany() const { return loaded.units.size() >= mostFiles; }

    FileUnit* add(const std::string& path, const std::string& text, SourceId source) {
        loaded.units.push_back(std::make_unique<FileUnit>());
        FileUnit* unit = loaded.units.back().get();
        unit->source = source;
        unit->path = path;
        unit->index = loaded.units.size() - 1;
        unit->hash = fnv1a(text);
        byPath_[path] = unit;

        grammar::Parsed parsed = grammar::parse(text, source);
        unit->tree = std::move(parsed.file);
        for (Diagnostic& diagnostic : parsed.diagnostics) {
            if (diagnostic.severity == Severity::error) {
                unit->faults.push_back(diagnostic.at.span);
                unit->unread.emplace_back(sources_.line(source, diagnostic.at.span.begin));
            }
            reporter_.report(std::move(diagnostic));
        }
        open_.push_back(unit);
        for (const ast::Declaration& declaration : unit->tree.declarations) {
            if (const auto* use = std::get_if<ast::Use>(&declaration)) {
                follow(*unit, *use);
            }
        }
        open_.pop_back();
        return unit;
    }

    void follow(FileUnit& user, const ast::Use& use) {
        const std::string path = joinedPath(user.path, use.path.value);
        const Location at = user.at(use.path.span);
        if (const auto known = byPath_.find(path); known != byPath_.end()) {
            user.uses.push_back({&use, known->second});
            const auto first = std::find(open_.begin(), open_.end(), known->second);
            if (first != open_.end()) {
                std::vector<std::string> chain;
                for (auto step = first; step != open_.end(); ++step) {
                    chain.push_back((*step)->path);
                }
                chain.push_back(path);
                reporter_.report(say::useCycle(at, chain));
                user.inCircle = true;
            }
            return;
        }
        if (tooMany()) {
            reporter_.report(say::tooManyFiles(at, mostFiles));
            user.incomplete = true;
            return;
        }
        const auto text = loader_(path);
        if (!text) {
            reporter_.report(say::fileUnreadable(at, use.path.value, path));
            user.incomplete = true;
            return;
        }
        user.uses.push_back({&use, add(path, *text, sources_.add(path, *text))});
    }

    const Loader& loader_;
    SourceSet& sources_;
    Reporter& reporter_;
    std::map<std::string, FileUnit*> byPath_;
    std::vector<FileUnit*> open_; // those whose uses are being followed
};

void markSeen(FileUnit& unit, std::size_t count) {
    unit.sees.assign(count, false);
    std::vector<const FileUnit*> open{&unit};
    while (!open.empty()) {
        const FileUnit* file = open.back();
        open.pop_back();
        if (unit.sees[file->index]) {
            continue;
        }
        unit.sees[file->index] = true;
        for (const FileUnit::Use& use : file->uses) {
            open.push_back(use.file);
        }
    }
}

} // namespace

bool FileUnit::faultyWithin(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Span& fault) { return begin <= fault.begin && fault.begin < end; });
}

LoadedFiles loadFiles(const std::vector<std::string>& paths, const Loader& loader, SourceSet& sources,
                      Reporter& reporter) {
    Loading loading(loader, sources, reporter);
    for (const std::string& path : paths) {
        loading.named(path);
    }
    for (const auto& unit : loading.loaded.units) {
        markSeen(*unit, loading.loaded.units.size());
        const std::string& text = sources[unit->source].text;
        for (const ast::Declaration& declaration : unit->tree.declarations) {
            if (const auto* bad = std::get_if<ast::Bad>(&declaration)) {
                unit->unread.push_back(text.substr(bad->span.begin, bad->span.end - bad->span.begin));
            }
        }
    }
    return std::move(loading.loaded);
}

std::vector<RuleFile> listed(const LoadedFiles& files) {
    std::vector<RuleFile> result;
    for (const auto& unit : files.units) {
        RuleFile file;
        file.source = unit->source;
        file.named = std::find(files.named.begin(), files.named.end(), unit.get()) != files.named.end();
        for (const FileUnit::Use& use : unit->uses) {
            file.uses.push_back(use.file->index);
        }
        result.push_back(std::move(file));
    }
    return result;
}

} // namespace gradus::language
