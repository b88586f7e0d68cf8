#include "src/place/bound.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace gradus::place {

namespace {

constexpr std::int64_t endless = std::int64_t{1} << 60;
constexpr Network::Node nowhere = Network::source;

} // namespace

Relaxation::Relaxation(const Model& model)
    : model_(model), furtherWorth_(model.problem.leaves.size()), mendable_(model.problem.measures.size()),
      asks_(model.problem.leaves.size()), leafNode_(model.problem.leaves.size()), itemNode_(model.items.size()) {
    const Problem& problem = model.problem;
    for (const Index m : model.measures) {
        mendable_[m].resize(1 + problem.measures[m].allOf.size());
    }
    simple_.assign(problem.leaves.size(), true);
    for (const ModelAlternative& a : model.alternatives) {
        if (a.parts->size() != 1 || a.missingMilestones != 0) {
            simple_[model.items[a.item].leaf] = false;
        }
    }
    std::set<std::pair<Index, Index>> drawn;  // leaf, stock
    std::set<Index> parts;
    for (const FurtherType& type : model.types) {
        const Prospect& prospect = problem.prospects[type.prospect];
        const Index member = static_cast<Index>(problem.candidates.size()) + type.prospect;
        for (const Index m : model.measures) {
            if (model.counts(m, member, type.slot)) {
                mendable_[m][0] = true;
                for (std::size_t k = 0; k < problem.measures[m].allOf.size(); ++k) {
                    mendable_[m][k + 1] = mendable_[m][k + 1] || problem.measures[m].allOf[k].test(member);
                }
            }
        }
        if (type.slot == none) {
            continue;
        }
        const Index leaf = model.seats[type.slot].leaf;
        std::int64_t& worth = furtherWorth_[leaf];
        if (model.seats[type.slot].item != none) {
            worth += parts.insert(type.slot).second ? problem.unitsPerCourse : 0;
        } else if (prospect.stock == none) {
            worth = endless;
        } else if (worth < endless && drawn.insert({leaf, prospect.stock}).second) {
            const std::int64_t one = std::max(problem.unitsPerCourse, problem.unitCeiling);
            worth = std::min(endless, worth + problem.stocks[prospect.stock] * one);
        }
    }
}

Value Relaxation::bound(const State& state, const Options& options, const std::optional<Value>& limit) {
    Value value;
    value.open = model_.open + state.open();
    value.failed = model_.failed;
    for (const Index m : model_.averages) {
        value.failed += averageFails(state, options, m) ? 1 : 0;
    }
    leafFlow(state, options, value);
    if (value.possible && !(limit && *limit < value)) {
        measureBounds(state, options, value);
    }
    const auto tie = [&] { return limit && value.possible == limit->possible && value.deficit == limit->deficit; };
    if (tie() && value.failed == limit->failed) {
        for (const Index m : model_.averages) {
            if (!averageFails(state, options, m) && averageFails(state, options, m, worth_ - limit->deficit)) {
                ++value.failed;
                break;
            }
        }
    }
    if (tie() && value.failed == limit->failed && value.open <= limit->open) {
        value.open += openQuestions(state, options, limit->possible, limit->deficit);
    }
    return value;
}

/// How many uses that raise an open question are needed at least to come down to a deficit.
std::int64_t Relaxation::openQuestions(const State& state, const Options& options, bool possible,
                                       std::int64_t deficit) {
    Options sure;
    std::vector<Index> slots;
    std::int64_t largest = model_.problem.unitsPerCourse;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        slots.clear();
        for (const Index s : options.slots(i)) {
            if (!model_.problem.slots[s].provisional.test(c)) {
                slots.push_back(s);
            }
        }
        if (slots.size() < options.slots(i).size()) {
            largest = std::max(largest, model_.problem.candidates[c].units);
        }
        sure.add(c, slots);
    }
    if (sure.total() == options.total()) {
        return 0;
    }
    const std::vector<Wish> wishes = wishes_;
    Value value;
    leafFlow(state, sure, value);
    if (value.possible) {
        measureBounds(state, sure, value);
    }
    wishes_ = wishes;
    // Each such use brings no more than the largest course.
    if (possible && !value.possible) {
        return 1;
    }
    return (std::max<std::int64_t>(0, value.deficit - deficit) + largest - 1) / largest;
}

Relaxation::Asks Relaxation::asks(const State& state, Index l) const {
    const Leaf& leaf = model_.problem.leaves[l];
    Asks asks;
    const std::int64_t courses = leaf.need.courses - state.leafHas(l).courses;
    if (leaf.pool == none) {
        asks.worth = state.cheapestParts(l, courses) * model_.problem.unitsPerCourse;
    } else {
        const std::int64_t units = leaf.need.units - state.leafHas(l).units;
        asks.worth = std::max<std::int64_t>(0, courses * model_.problem.unitsPerCourse);
        if (units > asks.worth) {
            asks.worth = units;
            asks.inUnits = true;
        }
    }
    asks.certain = std::max<std::int64_t>(0, asks.worth - furtherWorth_[l]);
    return asks;
}

/// Which limit, if any, the i-th option has to pass with all its slots, and that could bind: the narrowest.
Index Relaxation::bindingLimit(const State& state, const Options& options, std::size_t i) const {
    Index narrowest = none;
    std::int64_t least = 0;
    if (options.slots(i).empty()) {
        return none;
    }
    for (const Index l : model_.slotLimits[options.slots(i).front()]) {
        const Limit& limit = model_.problem.limits[l];
        const auto slots = options.slots(i);
        if (!limit.courses || !limit.where.test(options.candidate(i)) ||
            !std::all_of(slots.begin(), slots.end(), [&](Index s) { return limit.slots.test(s); })) {
            continue;
        }
        const std::int64_t room = *limit.courses - state.limitHas(l).courses;
        if (narrowest == none || room < least) {
            narrowest = l;
            least = room;
        }
    }
    return narrowest;
}

/// Edges from the source to the candidates' nodes (which follow each other from `first`), those under one binding
/// limit through a node of the limit's.
void Relaxation::sourceEdges(const State& state, const Options& options, const std::vector<std::size_t>& order,
                             bool throughLimits) {
    sources_.assign(options.size(), 0);
    std::vector<std::pair<Index, Network::Node>> limits;
    std::vector<Index> of(options.size(), none);
    const Network::Node first = 2;
    for (std::size_t i = 0; throughLimits && i < options.size(); ++i) {
        of[i] = bindingLimit(state, options, i);
    }
    for (const std::size_t i : order) {
        const auto node = static_cast<Network::Node>(first + i);
        if (caps_[i] == 0) {
            continue;
        }
        if (of[i] == none) {
            sources_[i] = network_.addEdge(Network::source, node, caps_[i]);
            continue;
        }
        const auto known = std::find_if(limits.begin(), limits.end(), [&](const auto& l) { return l.first == of[i]; });
        Network::Node limit = nowhere;
        if (known != limits.end()) {
            limit = known->second;
        } else {
            limit = network_.addNode();
            limits.emplace_back(of[i], limit);
            std::int64_t largest = 0;
            for (std::size_t k = 0; k < options.size(); ++k) {
                largest = of[k] == of[i] ? std::max(largest, caps_[k]) : largest;
            }
            const std::int64_t room = *model_.problem.limits[of[i]].courses - state.limitHas(of[i]).courses;
            network_.addEdge(Network::source, limit,
                             std::min<std::int64_t>(room, static_cast<std::int64_t>(options.size())) * largest);
        }
        sources_[i] = network_.addEdge(limit, node, caps_[i]);
    }
}

/// Nodes for the candidates and for leaves and items that ask for something, and the edges between them.
void Relaxation::leafEdges(const State& state, const Options& options) {
    const Problem& problem = model_.problem;
    network_.clear();
    edges_.clear();
    caps_.assign(options.size(), 0);
    for (std::size_t i = 0; i < options.size(); ++i) {
        network_.addNode();
    }
    std::fill(leafNode_.begin(), leafNode_.end(), nowhere);
    std::fill(itemNode_.begin(), itemNode_.end(), nowhere);
    for (const Index l : model_.leaves) {
        asks_[l] = asks(state, l);
        if (asks_[l].worth == 0) {
            continue;
        }
        leafNode_[l] = network_.addNode();
        for (Index i = model_.firstItem[l]; i < model_.firstItem[l + 1]; ++i) {
            const std::int64_t parts = state.itemFilled(i) ? 0 : state.missingParts(i);
            if (parts > 0) {
                itemNode_[i] = network_.addNode();
                network_.addEdge(itemNode_[i], leafNode_[l], parts * problem.unitsPerCourse);
            }
        }
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::int64_t units = problem.candidates[options.candidate(i)].units;
        Index lastItem = none;
        for (const Index s : options.slots(i)) {
            const Seat& seat = model_.seats[s];
            const Network::Node to = seat.item == none ? leafNode_[seat.leaf] : itemNode_[seat.item];
            if (to == nowhere || (seat.item != none && seat.item == lastItem)) {
                continue;
            }
            lastItem = seat.item;
            const std::int64_t most =
                std::min(asks_[seat.leaf].worth, asks_[seat.leaf].inUnits ? units : problem.unitsPerCourse);
            if (most > 0) {
                edges_.push_back({i, s, network_.addEdge(static_cast<Network::Node>(2 + i), to, most), most});
                caps_[i] = std::max(caps_[i], most);
            }
        }
    }
}

/// The order in which the leaves' flow takes options: those that raise no question, then those that spoil the first
/// average least.
std::vector<std::size_t> Relaxation::kindestFirst(const Options& options) const {
    std::vector<std::size_t> order = inOrder(options);
    std::vector<Wide> harm(options.size());
    bool any = false;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        const auto slots = options.slots(i);
        if (!model_.averages.empty()) {
            const Measure& measure = model_.problem.measures[model_.averages.front()];
            const Candidate& candidate = model_.problem.candidates[c];
            if (candidate.points && measure.where.test(c)) {
                harm[i] = static_cast<Wide>(*measure.gpa - *candidate.points) * candidate.units;
            }
        }
        if (!slots.empty() && std::all_of(slots.begin(), slots.end(), [&](Index s) {
                return model_.problem.slots[s].provisional.test(c);
            })) {
            harm[i] = std::numeric_limits<std::int64_t>::max();
        }
        any |= harm[i] != 0;
    }
    if (any) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return harm[a] < harm[b]; });
    }
    return order;
}

std::vector<std::size_t> Relaxation::inOrder(const Options& options) {
    std::vector<std::size_t> order(options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

void Relaxation::leafFlow(const State& state, const Options& options, Value& value) {
    leafEdges(state, options);
    sourceEdges(state, options, kindestFirst(options), true);
    // First what only candidates can bring, then the rest: a flow once sent into a leaf stays there.
    worth_ = 0;
    std::int64_t certain = 0;
    std::vector<std::pair<std::size_t, std::int64_t>> wider;
    for (const Index l : model_.leaves) {
        if (leafNode_[l] != nowhere) {
            worth_ += asks_[l].worth;
            certain += asks_[l].certain;
            wider.emplace_back(network_.addEdge(leafNode_[l], Network::sink, asks_[l].certain),
                               asks_[l].worth - asks_[l].certain);
        }
    }
    std::int64_t sent = certain > 0 ? network_.run() : 0;
    value.possible = sent == certain;
    for (const auto& [edge, by] : wider) {
        network_.widen(edge, by);
    }
    sent += network_.run();
    value.deficit = worth_ - sent;

    wishes_.assign(options.size(), {});
    for (const Edge& edge : edges_) {
        const std::int64_t share = network_.flow(edge.number);
        Wish& wish = wishes_[edge.option];
        if (share > 0) {
            wish.split |= wish.share > 0;
            if (share > wish.share) {
                wish.share = share;
                wish.slot = edge.slot;
            }
        }
    }
}

void Relaxation::measureBounds(const State& state, const Options& options, Value& value) {
    const Problem& problem = model_.problem;
    const std::int64_t ofLeaves = value.deficit;
    for (const Index m : model_.measures) {
        const Measure& measure = problem.measures[m];
        const std::int64_t courses = measure.need.courses - state.measureHas(m).courses;
        const std::int64_t units = measure.need.units - state.measureHas(m).units;
        std::int64_t lacks = 0;
        if (courses > 0) {
            lacks = (courses - potential(state, options, m, false)) * problem.unitsPerCourse;
        }
        if (units > 0) {
            lacks = std::max(lacks, units - potential(state, options, m, true));
        }
        bool mendable = lacks <= 0 || mendable_[m][0];
        for (std::size_t k = 0; k < measure.allOf.size(); ++k) {
            if (state.hasSet(m, k)) {
                continue;
            }
            bool reachable = false;
            for (std::size_t i = 0; i < options.size() && !reachable; ++i) {
                const Index c = options.candidate(i);
                const auto slots = options.slots(i);
                reachable = measure.allOf[k].test(c) && std::any_of(slots.begin(), slots.end(),
                                                                    [&](Index s) { return model_.counts(m, c, s); });
            }
            if (!reachable) {
                lacks = std::max(lacks, problem.unitsPerCourse);
                mendable = mendable && mendable_[m][k + 1];
            }
        }
        if (!mendable) {
            // Then placements compare by what the leaves lack.
            value.possible = false;
            value.deficit = ofLeaves;
            return;
        }
        value.deficit = std::max(value.deficit, lacks);
    }
}

/// How many courses or units the options could bring under a measure, as far as leaves have room: by what leaves
/// can hold of it, and for units also by how many courses they can hold, the largest first (a greedy base).
std::int64_t Relaxation::potential(const State& state, const Options& options, Index m, bool inUnits) {
    if (model_.problem.measures[m].unplacedToo) {
        return 0; // candidates count already
    }
    measureEdges(state, options, m, inUnits);
    sourceEdges(state, options, inOrder(options), true);
    const std::int64_t held = network_.run();
    if (!inUnits || held == 0) {
        return held;
    }
    measureEdges(state, options, m, false);
    sourceEdges(state, options, inOrder(options), false);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (caps_[i] > 0) {
            order.push_back(i);
        }
    }
    const auto units = [&](std::size_t i) { return model_.problem.candidates[options.candidate(i)].units; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return units(a) > units(b); });
    std::int64_t counted = 0;
    for (const std::size_t i : order) {
        counted += network_.serve(sources_[i], 1) * units(i);
    }
    return std::min(held, counted);
}

void Relaxation::measureEdges(const State& state, const Options& options, Index m, bool inUnits) {
    const Measure& measure = model_.problem.measures[m];
    const auto worth = [&](Index c) { return inUnits ? model_.problem.candidates[c].units : std::int64_t{1}; };
    network_.clear();
    caps_.assign(options.size(), 0);
    std::int64_t largest = 0;
    std::int64_t smallest = endless;
    for (std::size_t i = 0; i < options.size(); ++i) {
        network_.addNode();
        const std::int64_t units = model_.problem.candidates[options.candidate(i)].units;
        largest = std::max(largest, units);
        smallest = std::min(smallest, units);
    }
    std::fill(leafNode_.begin(), leafNode_.end(), nowhere);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Index c = options.candidate(i);
        Index last = none;
        for (const Index s : options.slots(i)) {
            const Index l = model_.seats[s].leaf;
            if (l == last || !measure.slots.test(s) || !measure.where.test(c) || worth(c) == 0) {
                continue;
            }
            last = l;
            if (leafNode_[l] == nowhere) {
                leafNode_[l] = network_.addNode();
                network_.addEdge(leafNode_[l], Network::sink,
                                 inUnits ? unitRoom(state, l, largest) : courseRoom(state, l, smallest));
            }
            caps_[i] = worth(c);
            network_.addEdge(static_cast<Network::Node>(2 + i), leafNode_[l], worth(c));
        }
    }
}

/// How many units a leaf may still take, no option bringing more than `largest`.
std::int64_t Relaxation::unitRoom(const State& state, Index l, std::int64_t largest) const {
    const Leaf& leaf = model_.problem.leaves[l];
    if (!leaf.upper || !model_.braces[l].empty() || (leaf.pool == none && !simple_[l])) {
        return endless;
    }
    const std::int64_t courses = std::max<std::int64_t>(0, leaf.upper->courses - state.leafHas(l).courses);
    std::int64_t room = std::min(courses, static_cast<std::int64_t>(model_.active.size())) * largest;
    if (leaf.pool != none && leaf.upper->units > 0) {
        // Without its smallest member it must stay below the upper number.
        room = std::max(room, leaf.upper->units - model_.step + largest - state.leafHas(l).units);
    }
    return room;
}

/// How many courses a leaf may still take, each of at least `smallest` units.
std::int64_t Relaxation::courseRoom(const State& state, Index l, std::int64_t smallest) const {
    const Leaf& leaf = model_.problem.leaves[l];
    if (!leaf.upper || !model_.braces[l].empty() || (leaf.pool == none && !simple_[l])) {
        return endless;
    }
    std::int64_t room = std::max<std::int64_t>(0, leaf.upper->courses - state.leafHas(l).courses);
    if (leaf.pool != none && leaf.upper->units > 0) {
        const std::int64_t units = leaf.upper->units - model_.step - state.leafHas(l).units;
        room = smallest > 0 ? std::max(room, units < 0 ? 0 : units / smallest + 1) : endless;
    }
    return room;
}

/// Whether an average is out of reach even when everything good is placed and nothing bad.
bool Relaxation::averageFails(const State& state, const Options& options, Index m) const {
    const Measure& measure = model_.problem.measures[m];
    Wide best = state.weighted(m);
    std::int64_t graded = state.graded(m);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Candidate& candidate = model_.problem.candidates[options.candidate(i)];
        const auto slots = options.slots(i);
        if (candidate.points && measure.where.test(options.candidate(i)) &&
            std::any_of(slots.begin(), slots.end(), [&](Index s) { return measure.slots.test(s); })) {
            best += std::max<Wide>(0, static_cast<Wide>(*candidate.points - *measure.gpa) * candidate.units);
            graded += candidate.units;
        }
    }
    return !reachesAverage(best, graded);
}

/// Whether it is out of reach when the options must bring the leaves at least the worth `asked`. What they bring is
/// taken where it hurts least: a greedy base, for no limit stands in the way.
bool Relaxation::averageFails(const State& state, const Options& options, Index m, std::int64_t asked) {
    const Measure& measure = model_.problem.measures[m];
    leafEdges(state, options);
    sourceEdges(state, options, inOrder(options), false);
    for (const Index l : model_.leaves) {
        if (leafNode_[l] != nowhere) {
            network_.addEdge(leafNode_[l], Network::sink, asks_[l].worth);
        }
    }
    Wide best = state.weighted(m);
    std::vector<std::size_t> order;
    std::vector<Wide> weight(options.size(), 0);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Candidate& candidate = model_.problem.candidates[options.candidate(i)];
        const auto slots = options.slots(i);
        const auto looked = [&](Index s) { return measure.slots.test(s); };
        if (candidate.points && measure.where.test(options.candidate(i))) {
            weight[i] = static_cast<Wide>(*candidate.points - *measure.gpa) * candidate.units;
            // The good counts if it can be seen, the bad if it can't be hidden.
            const bool counts = weight[i] > 0 ? std::any_of(slots.begin(), slots.end(), looked)
                                              : std::all_of(slots.begin(), slots.end(), looked);
            weight[i] = counts ? weight[i] : 0;
            best += std::max<Wide>(0, weight[i]);
        }
        if (caps_[i] > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::min<Wide>(0, weight[a]) * caps_[b] > std::min<Wide>(0, weight[b]) * caps_[a];
    });
    std::int64_t sent = 0;
    for (const std::size_t i : order) {
        if (sent >= asked) {
            break;
        }
        const std::int64_t share = network_.serve(sources_[i], asked - sent);
        sent += share;
        if (weight[i] < 0) {
            best -= -weight[i] * share / caps_[i];
        }
    }
    return best < 0;
}

} // namespace gradus::place
