#include "src/audit/cannot_tell.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>
#include <type_traits>
#include <utility>

namespace gradus {
namespace {

/// What tells the statements of a scope apart: a shared one may stand in it under several paths, and several
/// without a name have its path.
using Key = std::tuple<std::size_t, SourceId, std::uint32_t, std::uint32_t, std::string>;

template <typename Result>
std::string pathOf(const Result& result) {
    if constexpr (std::is_same_v<Result, RemarkResult>)
        return {};
    else
        return result.path;
}

Location placeOf(const NodeResult& node) {
    return std::visit([](const auto& what) { return what.at; }, node.what);
}

Key keyOf(const NodeResult& node) {
    const Location at = placeOf(node);
    return {node.what.index(), at.source, at.span.begin, at.span.end,
            std::visit([](const auto& what) { return pathOf(what); }, node.what)};
}

bool standsBefore(const NodeResult& a, const NodeResult& b) {
    const Location left = placeOf(a);
    const Location right = placeOf(b);
    return left.source == right.source && left.span.begin < right.span.begin;
}

/// The standing of a requirement or a `complete`; nothing for statements.
Standing* standingOf(NodeResult& node) {
    if (auto* scope = std::get_if<ScopeResult>(&node.what))
        return &scope->standing;
    auto* complete = std::get_if<CompleteResult>(&node.what);
    return complete == nullptr ? nullptr : &complete->standing;
}

void markAbsent(NodeResult& node) {
    Standing* standing = standingOf(node);
    if (standing != nullptr && *standing != Standing::met)
        *standing = Standing::cannotTell;
}

void compare(Standing& shown, Standing other) {
    if (shown != other)
        shown = Standing::cannotTell;
}

std::vector<NodeResult> uncertain(const std::vector<NodeResult>& nodes, bool metToo);

/// A requirement or `complete` as it is shown where it does not stand.
std::optional<NodeResult> uncertain(const NodeResult& node, bool metToo) {
    NodeResult result = node;
    Standing* standing = standingOf(result);
    if (standing == nullptr || (*standing == Standing::met && !metToo))
        return std::nullopt;
    *standing = Standing::cannotTell;
    if (auto* scope = std::get_if<ScopeResult>(&result.what))
        scope->nodes = uncertain(scope->nodes, metToo);
    if (auto* complete = std::get_if<CompleteResult>(&result.what)) {
        for (const ScopeResult& branch : complete->chosen)
            complete->notChosen.emplace_back(branch.path, branch.title);
        complete->chosen.clear();
    }
    return result;
}

std::vector<NodeResult> uncertain(const std::vector<NodeResult>& nodes, bool metToo) {
    std::vector<NodeResult> result;
    for (const NodeResult& node : nodes) {
        if (auto one = uncertain(node, metToo))
            result.push_back(std::move(*one));
    }
    return result;
}

void compare(CompleteResult& shown, const CompleteResult& other, bool metToo) {
    const bool differs = shown.standing != other.standing;
    compare(shown.standing, other.standing);
    for (ScopeResult& branch : shown.chosen) {
        const auto there =
            std::find_if(other.chosen.begin(), other.chosen.end(), [&](const ScopeResult& one) {
                return one.at == branch.at && one.path == branch.path;
            });
        if (there != other.chosen.end())
            markUncertain(branch, *there, metToo);
        else if (differs)
            branch.standing = Standing::cannotTell;
    }
}

void compare(NodeResult& shown, const NodeResult& other, bool metToo) {
    if (auto* scope = std::get_if<ScopeResult>(&shown.what))
        markUncertain(*scope, std::get<ScopeResult>(other.what), metToo);
    if (auto* complete = std::get_if<CompleteResult>(&shown.what))
        compare(*complete, std::get<CompleteResult>(other.what), metToo);
}

/// Merges two lists of statements, each in author order.
class Merging {
public:
    Merging(std::vector<NodeResult>& shown, const std::vector<NodeResult>& other, bool metToo)
        : shown_(shown), there_(shown.size()), metToo_(metToo) {
        std::map<Key, std::deque<std::size_t>> places;
        for (std::size_t i = 0; i < shown.size(); ++i)
            places[keyOf(shown[i])].push_back(i);
        for (const NodeResult& node : other) {
            auto& same = places[keyOf(node)];
            here_.push_back(same.empty() ? shown.size() : same.front());
            if (!same.empty()) {
                there_[same.front()] = true;
                same.pop_front();
            }
        }
        for (std::size_t i = 0; i < other.size(); ++i)
            add(other[i], here_[i]);
        while (next_ < shown_.size())
            take();
        shown_ = std::move(merged_);
    }

private:
    void take() {
        if (!there_[next_])
            markAbsent(shown_[next_]);
        merged_.push_back(std::move(shown_[next_++]));
    }

    void add(const NodeResult& other, std::size_t here) {
        if (here < shown_.size()) {
            while (next_ <= here)
                take();
            compare(merged_.back(), other, metToo_);
        } else if (auto unseen = uncertain(other, metToo_)) {
            while (next_ < shown_.size() && !there_[next_] && standsBefore(shown_[next_], other))
                take();
            merged_.push_back(std::move(*unseen));
        }
    }

    std::vector<NodeResult>& shown_;
    std::vector<bool> there_;       // per shown one: whether the other list has it
    std::vector<std::size_t> here_; // per other one: its place in the shown list, or behind it
    bool metToo_;
    std::size_t next_ = 0;
    std::vector<NodeResult> merged_;
};

} // namespace

void markUncertain(ScopeResult& shown, const ScopeResult& other, bool metToo) {
    Merging(shown.nodes, other.nodes, metToo);
    compare(shown.standing, other.standing);
}

std::set<OpenFact> decidingFacts(const SettingsSpace& space,
                                 const std::vector<std::optional<Verdict>>& verdicts) {
    std::set<OpenFact> deciding;
    std::size_t step = 1; // between two values of one fact, all others the same
    for (std::size_t f = space.facts.size(); f-- > 0;) {
        const std::size_t values = space.facts[f].values.size();
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const std::size_t value = i / step % values;
            if (verdicts[i] != verdicts[i - value * step])
                deciding.insert({space.facts[f].id, space.facts[f].program});
        }
        step *= values;
    }
    return deciding;
}

} // namespace gradus
