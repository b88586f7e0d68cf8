#include "src/language/messages.h"
#include "src/lint/lints.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gradus::lints {

namespace {

/// Every place that a path can name, with where it stands.
using Places = std::map<std::string, Location>;

Places placesOf(const Program& program) {
    Places places;
    walk(program, [&](const Statement& statement, const Trail&) {
        if (const auto* scope = std::get_if<Scope>(&statement.what)) {
            places.emplace(scope->path, scope->at);
        } else if (const auto* take = std::get_if<Take>(&statement.what)) {
            places.emplace(take->clause.path, take->clause.at);
        }
    });
    places.erase("");
    return places;
}

bool isOfPath(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Whether a path stands in the text as a whole.
bool writes(std::string_view text, const std::string& path) {
    for (std::size_t at = text.find(path); at != text.npos; at = text.find(path, at + 1)) {
        const std::size_t end = at + path.size();
        if ((at == 0 || !isOfPath(text[at - 1])) && (end == text.size() || !isOfPath(text[end]))) {
            return true;
        }
    }
    return false;
}

class ShadowedIds {
public:
    explicit ShadowedIds(ProgramView& view) : view_(view), places_(placesOf(view.program)) {}

    /// A statement names a place, which was looked for from its scope outward.
    void named(const Clause& clause, const std::string& path, const Trail& trail) {
        const Span span = clause.at.span;
        const std::string_view text =
            std::string_view(view_.sources[clause.at.source].text).substr(span.begin, span.end - span.begin);
        if (writes(text, path)) {
            return; // the whole path has one meaning
        }
        std::string found;                    // the scope in which it was found
        std::vector<std::string> outward{""}; // the paths of the scopes around that
        for (const Scope* scope : trail.scopes) {
            const bool begins = path.compare(0, scope->path.size() + 1, scope->path + ".") == 0;
            if (begins && writes(text, path.substr(scope->path.size() + 1))) {
                found = scope->path;
            }
        }
        if (found.empty()) {
            return;
        }
        const std::string written = path.substr(found.size() + 1);
        for (const Scope* scope : trail.scopes) {
            if (found.compare(0, scope->path.size() + 1, scope->path + ".") == 0) {
                outward.push_back(scope->path);
            }
        }
        for (const std::string& outer : outward) {
            const std::string other = outer.empty() ? written : outer + "." + written;
            if (const auto place = places_.find(other); place != places_.end()) {
                tell(clause, written, path, other, place->second);
                return;
            }
        }
    }

private:
    void tell(const Clause& clause, const std::string& written, const std::string& path,
              const std::string& other, const Location& at) {
        Diagnostic diagnostic = language::warning(
            "shadowed-id", clause.at,
            fmt::format("`{}` means `{}` here, and hides another `{}`", written, path, other),
            fmt::format("write `{}` if this one is meant; else give one of them another id", path));
        diagnostic = language::labelled(std::move(diagnostic), places_.at(path), "this one is meant");
        view_.report(language::labelled(std::move(diagnostic), at, "this one is hidden"));
    }

    ProgramView& view_;
    Places places_;
};

} // namespace

void shadowedIds(ProgramView& view) {
    ShadowedIds shadowed(view);
    walk(view.program, [&](const Statement& statement, const Trail& trail) {
        const auto each = [&](const Clause& clause, const Over& over) {
            for (const auto* paths : {&over.paths, &over.except}) {
                for (const std::string& path : *paths) {
                    shadowed.named(clause, path, trail);
                }
            }
        };
        if (const auto* earn = std::get_if<Earn>(&statement.what)) {
            each(earn->clause, earn->over);
        } else if (const auto* forbid = std::get_if<Forbid>(&statement.what)) {
            each(forbid->clause, forbid->over);
        } else if (const auto* share = std::get_if<Share>(&statement.what)) {
            for (const Share::Partner& partner : share->with) {
                if (partner.program.empty()) {
                    shadowed.named(share->clause, partner.path, trail);
                }
            }
        }
    });
}

} // namespace gradus::lints
