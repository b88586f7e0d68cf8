#pragma once

#include "src/place/search.h"

#include <memory>

namespace gradus::place {

/// Which of the best placements is wanted: any, or one under the first branches, in author order, that allow
/// one.
enum class Among : std::uint8_t { any, first };

/// The best placement over all selections of branches. What a selection allows at most is found first; then
/// they are looked at from the most promising one on, quickly at first and then to the end.
class Selections {
public:
    struct Wanted {
        Among among = Among::any;
        bool met = false; ///< only one that meets every programme
    };

    Selections(const Problem& problem, const Query& query, const Wanted& wanted, Budget& budget);

    std::unique_ptr<Model> model; ///< of the branches chosen
    bool complete = true;         ///< false: not every further course was looked at
    std::optional<Found> found;   ///< none: nothing legal holds what the query fixes, or nothing is met
    /// No placement's deficits come before these.
    Value bound() const;

private:
    /// A selection, in the order they come, and what no placement under it beats.
    struct Open {
        std::vector<Index> branches;
        std::size_t number = 0;
        Value least;
        bool done = false;
    };
    /// A selection that is being looked at.
    struct Look {
        std::size_t number = none;
        std::unique_ptr<Model> model;
        std::unique_ptr<Search> search;
    };

    bool add(const std::vector<Index>& branches);
    std::optional<Look> look(const std::vector<Index>& branches, std::size_t number, Budget& budget);
    void settle();
    bool matters(const Open& open) const;
    void searchIn(Open& open, Effort effort);
    void keepBound(const Value& least);

    const Problem& problem_;
    const Query& query_;
    const Wanted wanted_;
    Budget& budget_;
    Budget reserve_; ///< for bounds, when the budget has ended
    std::size_t count_ = 0;
    std::vector<Open> open_;
    Look kept_;                  ///< the most promising one of those
    std::size_t foundIn_ = none; ///< the selection of the best
    std::optional<Value> bound_; ///< over what was not searched to the end
};

} // namespace gradus::place
