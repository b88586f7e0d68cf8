#pragma once

#include "src/place/bound.h"
#include "src/place/completion.h"
#include "src/place/packing.h"

#include <deque>
#include <optional>

namespace gradus::place {

/// What is wished of a bundle: the canonical walk tells complete ones from others.
enum class Wish : std::uint8_t { any, complete, incomplete };

/// A placement with its value, as the search finds it.
struct Found {
    Value value;
    std::vector<Index> slotOf;                 ///< per candidate
    std::vector<std::vector<Further>> further; ///< per programme
};

/// How far to search: what the relaxations and local search show, or to the end.
enum class Effort : std::uint8_t { little, full };

/// Searches the placements under one choice of branches that keep what is fixed: branch and bound over the
/// candidates, led by the relaxation, which usually shows a best placement at once.
class Search {
public:
    Search(const Model& model, Budget& budget);

    /// Decides a candidate for good (slot or none), unless it can't be: then nothing changes. `unfix` undoes
    /// the last one.
    bool fix(Index candidate, Index slot);
    void unfix();
    /// Fixes what the query fixes; false when that is not legal.
    bool fixQuery();
    /// Keeps a candidate that is not fixed in a leaf, or out of it.
    void keep(Index candidate, Index leaf, bool in);
    /// Undoes that, for the last one kept so.
    void unkeep();
    /// Slots that a candidate may still have as far as it is kept, by rank.
    std::span<const Index> slots(Index candidate) const {
        return slots_.empty() ? model_.options[candidate] : std::span<const Index>(slots_[candidate]);
    }
    bool isFixed(Index candidate) const { return isFixed_[candidate]; }
    bool mustBePlaced(Index candidate) const { return mustBe_[candidate] > 0; }
    void wish(Index alternative, Wish wish) { wishes_[alternative] = wish; }

    Value bound();

    /// The best placement of at most this value, or none. Stops at once when one reaches `enough`.
    /// Exact unless the budget runs out.
    std::optional<Found> find(const std::optional<Value>& limit, const Value& enough,
                              Effort effort = Effort::full);
    /// Whether the last `find` has shown that there is nothing better.
    bool finished() const { return finished_; }
    /// What is fixed and nothing else: legal, seldom good.
    Found baseline();

private:
    bool tooBad(const Value& value) const { return limit_ && *limit_ < value; }
    bool done() const { return closed_ || budget_.exhausted() || (best_ && !(enough_ < best_->value)); }
    Options& level(std::size_t depth);
    const Options& options();
    bool fixKept();
    void explore(std::size_t depth);
    void branch(std::size_t depth, std::size_t at);
    std::size_t attempt(const Options& options, bool atRoot);
    bool tryOut(const Options& options, std::size_t i, Index slot);
    void fillUp(const Options& options, std::size_t before);
    void pack(const Options& options, std::size_t before);
    void unfixTo(std::size_t before);
    void evaluate();
    std::int64_t priceWithinLimit(const Value& value) const;
    bool helps(Index candidate, Index slot) const;
    bool wishesHold() const;
    void record(const Value& value, std::vector<std::vector<Further>> further);

    const Model& model_;
    Budget& budget_;
    State state_;
    Relaxation relaxation_;
    Completer completer_;
    Packing packing_;
    std::vector<Index> slotOf_;
    std::vector<Index> fixed_;
    std::vector<bool> isFixed_;
    struct Kept {
        Index candidate = 0;
        bool in = false;
        std::vector<Index> before;
    };
    std::vector<Wish> wishes_;
    std::vector<std::vector<Index>> slots_; ///< per candidate, once one is kept
    std::vector<int> mustBe_;               ///< per candidate: how often it is kept in a leaf
    std::vector<Kept> kept_;

    std::optional<Value> limit_;
    Value enough_;
    Effort effort_ = Effort::full;
    bool finished_ = false;
    bool closed_ = false;        ///< it is proven that there is nothing better
    std::vector<Index> tried_;   ///< per option of the attempt: its slot, or none
    std::deque<Options> levels_; ///< of the search, from the root on; their memory is kept
    Options all_;
    bool looked_ = false; ///< the relaxation has seen the first level, and nothing has changed since
    std::optional<Found> best_;
};

} // namespace gradus::place
