#include "tests/language/loaded.h"

#include "tests/catch.h"

#include <map>
#include <sstream>

namespace gradus::test {

namespace {

std::string place(const SourceSet& sources, const Location& at) {
    const LineColumn position = sources.lineColumn(at.source, at.span.begin);
    return sources[at.source].name + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column);
}

const char* sign(Comparison comparison) {
    switch (comparison) {
    case Comparison::less:
        return "<";
    case Comparison::lessEqual:
        return "<=";
    case Comparison::equal:
        return "=";
    case Comparison::greaterEqual:
        return ">=";
    case Comparison::greater:
        return ">";
    }
    return "?";
}

struct Showing {
    std::string operator()(const CodeIs& is) const { return is.code.text(); }
    std::string operator()(const CodeLike& like) const {
        return like.subject.value_or("*") + " " + like.numberPrefix + (like.whole ? "" : "*");
    }
    std::string operator()(const NumberWithin& range) const {
        return range.subject.value_or("*") + " " + std::to_string(range.low) + ".." +
               std::to_string(range.high);
    }
    std::string operator()(const LevelWithin& range) const {
        const bool open = range.high > 1'000'000;
        return "level " + std::to_string(range.low) + ".." + (open ? "" : std::to_string(range.high));
    }
    std::string operator()(const SubjectIs& is) const { return "subject " + is.subject; }
    std::string operator()(const HasTag& has) const { return "tagged " + has.tag; }
    std::string operator()(const AnyAttempt&) const { return "any course"; }
    std::string operator()(const GradeCompares& is) const {
        return std::string("grade ") + sign(is.comparison) + " #" + std::to_string(is.grade);
    }
    std::string operator()(const UnitsCompare& is) const {
        return std::string("units ") + sign(is.comparison) + " " + is.units.text();
    }
    std::string operator()(const TermCompares& is) const {
        return std::string("term ") + sign(is.comparison) + " " + std::to_string(is.term.year) + "/" +
               std::to_string(is.term.season);
    }
    std::string operator()(const RelativeTerm& is) const {
        const char* words[] = {"in term ", "by term ", "in year "};
        return words[static_cast<int>(is.kind)] + std::to_string(is.number);
    }
    std::string operator()(const WithinYears& within) const {
        const char* words[] = {"completion", "admission", "audit"};
        return "within " + std::to_string(within.years) + " of " +
               (within.of == WithinYears::Of::program ? within.program : words[static_cast<int>(within.of)]);
    }
    std::string operator()(const SeasonIs& is) const { return "season " + std::to_string(is.season); }
    std::string operator()(const HasFact& has) const {
        return "fact " + std::to_string(static_cast<int>(has.fact));
    }
    std::string operator()(const NeedsApproval& needs) const { return "approved " + needs.what; }
    std::string operator()(const TitleContains& title) const { return "title " + title.needle; }
    std::string operator()(const FieldIs& is) const {
        return is.field + (is.ofStudent ? "=student " : "=") + is.value;
    }
    std::string operator()(const Hidden& hidden) const {
        return "hidden(" + gradus::test::shown(hidden.set) + ")";
    }
    std::string operator()(const Combined& combined) const {
        if (combined.op == Combined::Op::none) {
            return "not(" + gradus::test::shown(combined.parts.at(0)) + ")";
        }
        std::string text = combined.op == Combined::Op::all ? "all(" : "any(";
        for (const CourseSetRef& part : combined.parts) {
            text += (&part == &combined.parts.front() ? "" : ", ") + gradus::test::shown(part);
        }
        return text + ")";
    }
};

} // namespace

Loaded load(const std::string& text, const LoadOptions& options) {
    std::map<std::string, std::string> files;
    std::istringstream lines(text);
    std::string name = "rules.gradus";
    files[name];
    for (std::string line; std::getline(lines, line);) {
        if (line.compare(0, 4, "--- ") == 0) {
            name = line.substr(4);
            files[name];
        } else {
            files[name] += line + "\n";
        }
    }
    const Loader loader = [&](const std::string& path) -> std::optional<std::string> {
        const auto file = files.find(path);
        return file == files.end() ? std::nullopt : std::optional(file->second);
    };
    Loaded loaded;
    loaded.rules = loadRules({"rules.gradus"}, loader, options, loaded.sources);
    return loaded;
}

Loaded loadBody(const std::string& body, const std::string& before) {
    return load(before + "program p \"P\" {\n" + body + "\n}\n");
}

std::string Loaded::shown() const {
    std::string text;
    for (const Diagnostic& one : rules.diagnostics) {
        text += place(sources, one.at) + (one.severity == Severity::warning ? " warning " : " ") + one.code +
                ": " + one.message + " [" + one.hint + "]\n";
        for (const Label& label : one.labels) {
            text += "  " + place(sources, label.at) + " " + label.text + "\n";
        }
    }
    return text;
}

std::string Loaded::codes() const {
    std::string text;
    for (const Diagnostic& one : rules.diagnostics) {
        text += one.code + "\n";
    }
    return text;
}

const Program& Loaded::program() const {
    INFO(shown());
    REQUIRE(rules.diagnostics.empty());
    REQUIRE(rules.programs.size() == 1);
    return rules.programs.front();
}

std::string shown(const CourseSetRef& set) {
    return set ? std::visit(Showing{}, set->what) : "everything";
}

} // namespace gradus::test
