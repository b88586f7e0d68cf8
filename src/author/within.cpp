#include "src/author/within.h"

#include "src/report/tree.h"

#include <algorithm>

namespace gradus::author {

namespace {

void add(CourseAmount& sum, const CourseAmount& part) {
    sum.courses += part.courses;
    sum.units += part.units;
}

void raise(CourseAmount& sum, const CourseAmount& least) {
    sum.courses = std::max(sum.courses, least.courses);
    sum.units = std::max(sum.units, least.units);
}

CourseAmount amountOf(const std::optional<Missing>& missing) {
    return missing ? missing->amount : CourseAmount{};
}

CourseAmount missingIn(const std::vector<NodeResult>& nodes);

CourseAmount missingIn(const NodeResult& node) {
    if (const auto* take = std::get_if<TakeResult>(&node.what)) {
        CourseAmount sum = amountOf(take->missing);
        raise(sum, missingIn(take->nodes));
        return sum;
    }
    if (const auto* earn = std::get_if<EarnResult>(&node.what)) {
        return amountOf(earn->missing);
    }
    if (const auto* scope = std::get_if<ScopeResult>(&node.what)) {
        return missingIn(scope->nodes);
    }
    CourseAmount sum;
    if (const auto* complete = std::get_if<CompleteResult>(&node.what)) {
        for (const ScopeResult& branch : complete->chosen) {
            add(sum, missingIn(branch.nodes));
        }
    }
    return sum;
}

CourseAmount missingIn(const std::vector<NodeResult>& nodes) {
    CourseAmount sum;
    for (const NodeResult& node : nodes) {
        if (!std::holds_alternative<EarnResult>(node.what)) {
            add(sum, missingIn(node));
        }
    }
    for (const NodeResult& node : nodes) {
        if (std::holds_alternative<EarnResult>(node.what)) {
            raise(sum, missingIn(node));
        }
    }
    return sum;
}

} // namespace

Found find(const ScopeResult& body, const std::string& path) {
    Found found;
    // The outermost counts: a branch without an id has the path of what it stands in.
    const auto open = [&] {
        return std::holds_alternative<std::monostate>(found) || std::holds_alternative<NotChosen>(found);
    };
    const auto lookAt = [&](const ScopeResult& scope) {
        if (scope.path == path && open()) {
            found = &scope;
        }
    };
    report::forEachNode(body, [&](const report::Visited& visited) {
        if (const auto* scope = std::get_if<ScopeResult>(&visited.node.what)) {
            lookAt(*scope);
        } else if (report::pathOf(visited.node) == path && open()) {
            found = &visited.node;
        }
        if (const auto* complete = std::get_if<CompleteResult>(&visited.node.what)) {
            std::for_each(complete->chosen.begin(), complete->chosen.end(), lookAt);
            for (const auto& [branch, title] : complete->notChosen) {
                const bool inside = path.compare(0, branch.size() + 1, branch + ".") == 0;
                if (open() && !branch.empty() && (branch == path || inside)) {
                    found = NotChosen{};
                }
            }
        }
    });
    return found;
}

std::optional<Standing> standingOf(const Found& found) {
    if (const auto* scope = std::get_if<const ScopeResult*>(&found)) {
        return (*scope)->standing;
    }
    if (const auto* node = std::get_if<const NodeResult*>(&found)) {
        return report::standingOf(**node);
    }
    return std::nullopt;
}

CourseAmount missingIn(const Found& found) {
    if (const auto* scope = std::get_if<const ScopeResult*>(&found)) {
        return missingIn((*scope)->nodes);
    }
    if (const auto* node = std::get_if<const NodeResult*>(&found)) {
        return missingIn(**node);
    }
    return {};
}

std::set<std::size_t> attemptsIn(const Found& found) {
    std::set<std::size_t> attempts;
    ScopeResult alone;
    const ScopeResult* scope = &alone;
    if (const auto* whole = std::get_if<const ScopeResult*>(&found)) {
        scope = *whole;
    } else if (const auto* node = std::get_if<const NodeResult*>(&found)) {
        alone.nodes.push_back(**node);
    }
    report::forEachNode(*scope, [&](const report::Visited& visited) {
        if (const auto* take = std::get_if<TakeResult>(&visited.node.what)) {
            for (const Use& use : take->uses) {
                attempts.insert(use.attempt);
            }
        }
    });
    return attempts;
}

} // namespace gradus::author
