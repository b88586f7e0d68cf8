#include "gradus/report_formats.h"
#include "gradus/version.h"
#include "src/report/diagnostics_json.h"
#include "src/report/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gradus {

namespace {

using report::JsonWriter;

/// A path as a URI reference: what has a meaning of its own in one is escaped.
std::string uriOf(const std::string& path) {
    std::string out = !path.empty() && path[0] == '/' ? "file://" : "";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '.' || c == '-' || c == '_' || c == '~';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string withoutLastBreak(const std::string& text) {
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

class Sarif {
public:
    Sarif(const Diagnostics& diagnostics, const SourceSet& sources, const std::vector<CodeHelp>& help)
        : diagnostics_(diagnostics), sources_(sources) {
        for (const CodeHelp& one : help) {
            help_[one.code] = &one;
        }
        for (const Diagnostic& diagnostic : diagnostics) {
            rules_.emplace(diagnostic.code, 0);
        }
        std::int64_t index = 0;
        for (auto& [code, place] : rules_) {
            place = index++;
        }
    }

    std::string write() {
        out_.object([&] {
            out_.key("$schema").string(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
            out_.key("version").string("2.1.0");
            out_.key("runs");
            out_.array([&] { run(); });
        });
        return out_.take();
    }

private:
    void run() {
        out_.object([&] {
            out_.key("tool");
            out_.object([&] {
                out_.key("driver");
                out_.object([&] {
                    out_.key("name").string("Gradus");
                    out_.key("version").string(version());
                    out_.key("rules");
                    out_.array([&] {
                        for (const auto& [code, index] : rules_) {
                            rule(code);
                        }
                    });
                });
            });
            out_.key("columnKind").string("unicodeCodePoints");
            out_.key("results");
            out_.array([&] {
                for (const Diagnostic& diagnostic : diagnostics_) {
                    result(diagnostic);
                }
            });
        });
    }

    void text(const char* key, const std::string& value) {
        out_.key(key);
        out_.object([&] { out_.key("text").string(value); });
    }

    void rule(const std::string& code) {
        out_.object([&] {
            out_.key("id").string(code);
            const auto known = help_.find(code);
            if (known == help_.end()) {
                return;
            }
            const CodeHelp& help = *known->second;
            text("shortDescription", help.title);
            text("fullDescription", help.why.substr(0, help.why.find("\n\n")));
            out_.key("help");
            out_.object([&] {
                out_.key("text").string(fmt::format("{}\n\nInstead of\n\n{}\n\nwrite\n\n{}", help.why,
                                                    withoutLastBreak(help.before),
                                                    withoutLastBreak(help.after)));
                out_.key("markdown")
                    .string(fmt::format("{}\n\nInstead of\n\n```text\n{}\n```\n\nwrite\n\n```text\n{}\n```\n",
                                        help.why, withoutLastBreak(help.before),
                                        withoutLastBreak(help.after)));
            });
        });
    }

    void result(const Diagnostic& diagnostic) {
        out_.object([&] {
            out_.key("ruleId").string(diagnostic.code);
            out_.key("ruleIndex").number(rules_.at(diagnostic.code));
            out_.key("level").string(report::severityWord(diagnostic.severity));
            text("message", diagnostic.message + (diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint));
            if (report::isKnown(sources_, diagnostic.at)) {
                out_.key("locations");
                out_.array([&] { location(diagnostic.at, nullptr); });
            }
            related(diagnostic.labels);
            if (!diagnostic.fix.empty()) {
                out_.key("fixes");
                out_.array([&] { fix(diagnostic); });
            }
        });
    }

    void related(const std::vector<Label>& labels) {
        const auto known = [&](const Label& label) { return report::isKnown(sources_, label.at); };
        if (std::none_of(labels.begin(), labels.end(), known)) {
            return;
        }
        out_.key("relatedLocations");
        out_.array([&] {
            for (const Label& label : labels) {
                if (known(label)) {
                    location(label.at, &label.text);
                }
            }
        });
    }

    void location(const Location& at, const std::string* message) {
        out_.object([&] {
            out_.key("physicalLocation");
            out_.object([&] {
                artifact(at.source);
                if (!sources_[at.source].text.empty()) {
                    region("region", at);
                }
            });
            if (message != nullptr) {
                text("message", *message);
            }
        });
    }

    void artifact(SourceId source) {
        out_.key("artifactLocation");
        out_.object([&] { out_.key("uri").string(uriOf(sources_[source].name)); });
    }

    void region(const char* key, const Location& at) {
        const LineColumn begin = sources_.lineColumn(at.source, at.span.begin);
        const LineColumn end = sources_.lineColumn(at.source, at.span.end);
        out_.key(key);
        out_.object([&] {
            out_.key("startLine").number(static_cast<std::int64_t>(begin.line));
            out_.key("startColumn").number(static_cast<std::int64_t>(begin.column));
            out_.key("endLine").number(static_cast<std::int64_t>(end.line));
            out_.key("endColumn").number(static_cast<std::int64_t>(end.column));
        });
    }

    /// REQUIRES: all edits of a fix are in one file.
    void fix(const Diagnostic& diagnostic) {
        out_.object([&] {
            text("description", diagnostic.hint);
            out_.key("artifactChanges");
            out_.array([&] {
                out_.object([&] {
                    artifact(diagnostic.fix.front().at.source);
                    out_.key("replacements");
                    out_.array([&] {
                        for (const Edit& edit : diagnostic.fix) {
                            out_.object([&] {
                                region("deletedRegion", edit.at);
                                text("insertedContent", edit.text);
                            });
                        }
                    });
                });
            });
        });
    }

    const Diagnostics& diagnostics_;
    const SourceSet& sources_;
    std::map<std::string, const CodeHelp*> help_;
    std::map<std::string, std::int64_t> rules_; // every code that occurs, with its place in the list
    JsonWriter out_;
};

} // namespace

std::string diagnosticsSarif(const Diagnostics& diagnostics, const SourceSet& sources,
                             const std::vector<CodeHelp>& help) {
    return Sarif(diagnostics, sources, help).write();
}

} // namespace gradus
