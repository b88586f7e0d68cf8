#include "tests/support/audited.h"

#include "tests/catch.h"

#include <sstream>

namespace gradus::test {
namespace {

const NodeResult* find(const std::vector<NodeResult>& nodes, const std::string& path);

const std::string& pathOf(const NodeResult& node) {
    static const std::string none;
    return std::visit(
        [](const auto& what) -> const std::string& {
            if constexpr (requires { what.path; })
                return what.path;
            else
                return none;
        },
        node.what);
}

const NodeResult* findIn(const ScopeResult& scope, const std::string& path) {
    return find(scope.nodes, path);
}

const NodeResult* find(const std::vector<NodeResult>& nodes, const std::string& path) {
    for (const NodeResult& node : nodes) {
        if (pathOf(node) == path)
            return &node;
        if (const auto* scope = std::get_if<ScopeResult>(&node.what)) {
            if (const NodeResult* inner = findIn(*scope, path))
                return inner;
        }
        if (const auto* take = std::get_if<TakeResult>(&node.what)) {
            if (const NodeResult* inner = find(take->nodes, path))
                return inner;
        }
        if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                if (const NodeResult* inner = findIn(branch, path))
                    return inner;
            }
        }
    }
    return nullptr;
}

const ScopeResult* findScope(const std::vector<NodeResult>& nodes, const std::string& path) {
    for (const NodeResult& node : nodes) {
        const auto* scope = std::get_if<ScopeResult>(&node.what);
        if (scope != nullptr && scope->path == path)
            return scope;
        if (scope != nullptr) {
            if (const ScopeResult* inner = findScope(scope->nodes, path))
                return inner;
        }
        if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
            for (const ScopeResult& branch : complete->chosen) {
                if (branch.path == path)
                    return &branch;
                if (const ScopeResult* inner = findScope(branch.nodes, path))
                    return inner;
            }
        }
    }
    return nullptr;
}

template <typename Result>
const Result& resultAt(const ProgramAudit& audit, const std::string& path) {
    const NodeResult* node = findIn(audit.body, path);
    INFO("no result at " << path);
    REQUIRE(node != nullptr);
    const auto* result = std::get_if<Result>(&node->what);
    REQUIRE(result != nullptr);
    return *result;
}

std::string messages(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& one : diagnostics)
        text += one.code + ": " + one.message + "\n";
    return text;
}

} // namespace

RuleSet rulesFrom(const std::string& text) {
    SourceSet sources;
    const Loader loader = [&](const std::string& path) -> std::optional<std::string> {
        return path == "rules.gradus" ? std::optional(text) : std::nullopt;
    };
    RuleSet rules = loadRules({"rules.gradus"}, loader, {}, sources);
    INFO(messages(rules.diagnostics));
    REQUIRE(!hasErrors(rules.diagnostics));
    return rules;
}

Attempt attempt(const std::string& text) {
    std::istringstream words(text);
    std::string subject, number, grade;
    Attempt result;
    words >> subject >> number >> grade >> result.season >> result.year;
    INFO("can't read the attempt: " << text);
    REQUIRE(!words.fail());
    result.course = CourseCode::parse(subject + " " + number);
    const std::size_t slash = grade.find('/');
    result.units = Milli::parse(slash == std::string::npos ? "3" : grade.substr(slash + 1));
    grade.resize(std::min(slash, grade.size()));
    if (grade == "planned")
        result.status = Status::planned;
    else
        result.grade = grade;
    return result;
}

Transcript record(const std::string& attempts) {
    Transcript transcript;
    transcript.student = "s1";
    for (std::size_t begin = 0; begin < attempts.size();) {
        const std::size_t end = std::min(attempts.find("; ", begin), attempts.size());
        transcript.attempts.push_back(attempt(attempts.substr(begin, end - begin)));
        begin = end + 2;
    }
    return transcript;
}

ProgramAudit audited(const std::string& rules, const Transcript& transcript) {
    const RuleSet set = rulesFrom(rules);
    REQUIRE(!set.programs.empty());
    AuditRun run = audit(set.programs.front(), transcript, {});
    INFO(messages(run.diagnostics));
    REQUIRE(run.audit.has_value());
    return std::move(*run.audit);
}

ProgramAudit audited(const std::string& rules, const std::string& attempts) {
    return audited(rules, record(attempts));
}

const ScopeResult& scopeAt(const ProgramAudit& audit, const std::string& path) {
    const ScopeResult* scope = findScope(audit.body.nodes, path);
    INFO("no requirement at " << path);
    REQUIRE(scope != nullptr);
    return *scope;
}

const TakeResult& takeAt(const ProgramAudit& audit, const std::string& path) {
    return resultAt<TakeResult>(audit, path);
}

const EarnResult& earnAt(const ProgramAudit& audit, const std::string& path) {
    return resultAt<EarnResult>(audit, path);
}

const AttemptResult& courseIn(const ProgramAudit& audit, const std::string& course, const std::string& term) {
    for (const AttemptResult& one : audit.attempts) {
        const std::string when = one.attempt.season + " " + std::to_string(one.attempt.year);
        if (one.attempt.course.text() == course && (term.empty() || term == when))
            return one;
    }
    FAIL("no attempt of " << course << " " << term);
    throw 0; // FAIL does not return
}

std::string placeOf(const ProgramAudit& audit, const std::string& course, const std::string& term) {
    const AttemptResult& one = courseIn(audit, course, term);
    return one.uses.empty() ? "-" : one.uses.front().path;
}

} // namespace gradus::test
