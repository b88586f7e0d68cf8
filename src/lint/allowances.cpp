#include "src/lint/allowances.h"

#include "grammar/layout.h"
#include "src/language/messages.h"
#include "src/lint/lint_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace gradus::lints {

namespace {

struct Allowance {
    Location at; ///< the comment
    std::string code;
    std::size_t line = 0; ///< what it is about
    bool used = false;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

/// The first word, which is taken off.
std::string word(std::string_view& text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    std::string first(text.substr(0, end));
    text = trimmed(text.substr(end));
    return first;
}

std::vector<std::string> knownCodes() {
    std::vector<std::string> codes;
    for (const CodePage& page : lintPages()) {
        codes.emplace_back(page.code);
    }
    return codes;
}

class Comments {
public:
    Comments(const SourceSet& sources, Diagnostics& faults) : sources_(sources), faults_(faults) {}

    std::vector<Allowance> in(SourceId source) {
        const std::string& text = sources_[source].text;
        const std::vector<Span> comments = grammar::scanLayout(text, source).comments;
        std::vector<Allowance> found;
        for (const Span& comment : comments) {
            std::string_view words =
                std::string_view(text).substr(comment.begin, comment.end - comment.begin);
            words.remove_prefix(std::min(words.find_first_not_of("#"), words.size()));
            if (word(words) == "gradus:") {
                read({source, comment}, words, found);
            }
        }
        return found;
    }

private:
    void read(const Location& at, std::string_view words, std::vector<Allowance>& found) {
        static const std::vector<std::string> codes = knownCodes();
        const std::string verb = word(words);
        const std::string code = word(words);
        const std::string because = word(words);
        const bool known = std::find(codes.begin(), codes.end(), code) != codes.end();
        if (verb != "allow" || because != "because" || words.empty()) {
            faults_.push_back(language::warning("bad-allow", at,
                                                "this comment is not read: it says no reason",
                                                "write `# gradus: allow CODE because REASON`"));
            if (verb != "allow") {
                faults_.back().message =
                    "this comment is not read: a comment of this kind begins with `allow`";
            }
        } else if (!known) {
            faults_.push_back(language::warning(
                "bad-allow", at, fmt::format("nothing that can be allowed is called `{}`", code),
                language::meant(code, codes, "`gradus explain` lists the codes")));
        } else {
            found.push_back({at, code, lineMeant(at)});
        }
    }

    /// Its own line, or the next with more than a comment.
    std::size_t lineMeant(const Location& at) const {
        const std::string& text = sources_[at.source].text;
        const std::string_view line = sources_.line(at.source, at.span.begin);
        const std::size_t begin = static_cast<std::size_t>(line.data() - text.data());
        if (!trimmed(line.substr(0, at.span.begin - begin)).empty()) {
            return sources_.lineColumn(at.source, at.span.begin).line;
        }
        const std::size_t next = grammar::skipGap(text, at.span.end);
        return sources_.lineColumn(at.source, static_cast<std::uint32_t>(next)).line;
    }

    const SourceSet& sources_;
    Diagnostics& faults_;
};

} // namespace

Diagnostics withoutAllowed(Diagnostics found, const RuleSet& rules, const SourceSet& sources,
                           const std::set<SourceId>& uncertain) {
    Diagnostics more;
    for (const RuleFile& file : rules.files) {
        if (sources[file.source].text.find("gradus:") == std::string::npos) {
            continue;
        }
        Diagnostics faults;
        std::vector<Allowance> allowances = Comments(sources, faults).in(file.source);
        const auto allowed = [&](const Diagnostic& diagnostic) {
            bool any = false;
            for (Allowance& one : allowances) {
                const bool meant = diagnostic.at.source == file.source && diagnostic.code == one.code &&
                                   sources.lineColumn(file.source, diagnostic.at.span.begin).line == one.line;
                one.used = one.used || meant;
                any = any || meant;
            }
            return any;
        };
        found.erase(std::remove_if(found.begin(), found.end(), allowed), found.end());
        if (!file.named) {
            continue;
        }
        more.insert(more.end(), faults.begin(), faults.end());
        for (const Allowance& one : allowances) {
            if (!one.used && uncertain.count(file.source) == 0) {
                more.push_back(language::warning(
                    "idle-allow", one.at, fmt::format("there is no `{}` to allow", one.code),
                    "leave the comment out; it stands on the line before the one "
                    "that a finding names, or behind it"));
            }
        }
    }
    found.insert(found.end(), more.begin(), more.end());
    return found;
}

} // namespace gradus::lints
