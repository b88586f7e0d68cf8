#include "src/place/violator.h"

namespace gradus::place {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Who has which course: a matching, made greater along augmenting paths.
class Serving {
public:
    Serving(const std::vector<Wanting>& all, std::size_t one)
        : all_(all), one_(one), takesPart_(all.size(), true) {}

    std::optional<std::vector<std::size_t>> around() {
        const std::int64_t lack = lacking();
        if (lack <= 0) {
            return std::nullopt;
        }
        // The last search found no free course: whom it asked is a violator.
        takesPart_ = asked_;
        for (std::size_t i = all_.size(); lack > 1 && i-- > 0;) {
            if (takesPart_[i] && i != one_) {
                takesPart_[i] = false;
                takesPart_[i] = lacking() <= 0;
            }
        }
        std::vector<std::size_t> violator;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (takesPart_[i]) {
                violator.push_back(i);
            }
        }
        return violator.size() > 1 ? std::optional(violator) : std::nullopt;
    }

    std::size_t steps = 0;

private:
    /// How many courses the one lacks when the others are served first.
    std::int64_t lacking() {
        owner_.assign(all_[one_].courses.size(), nobody);
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (i != one_ && takesPart_[i] && serve(i) < all_[i].need) {
                release(i);
            }
        }
        return all_[one_].need - serve(one_);
    }

    /// Gives a demand what it needs, as far as there is; returns how much.
    std::int64_t serve(std::size_t demand) {
        std::int64_t served = 0;
        do {
            seen_ = Bitset(owner_.size());
            asked_.assign(all_.size(), false);
        } while (served < all_[demand].need && find(demand) && ++served > 0);
        return served;
    }

    /// Whether a demand can have one more course, from another that has one in place of it, and so on.
    bool find(std::size_t demand) {
        asked_[demand] = true;
        Bitset open = all_[demand].courses;
        open -= seen_;
        seen_ |= open;
        bool found = false;
        open.forEach(0, open.size(), [&](std::size_t course) {
            ++steps;
            const std::size_t owner = owner_[course];
            if (!found && owner != demand && (owner == nobody || (!asked_[owner] && find(owner)))) {
                owner_[course] = demand;
                found = true;
            }
        });
        return found;
    }

    void release(std::size_t demand) {
        for (std::size_t& owner : owner_) {
            owner = owner == demand ? nobody : owner;
        }
    }

    const std::vector<Wanting>& all_;
    std::size_t one_;
    std::vector<bool> takesPart_;
    std::vector<std::size_t> owner_; ///< per course: the demand that has it
    Bitset seen_;                    ///< courses that the search has come by
    std::vector<bool> asked_;        ///< demands that it has asked
};

} // namespace

std::optional<std::vector<std::size_t>> violatorAround(const std::vector<Wanting>& all, std::size_t one,
                                                       Budget& budget) {
    Serving serving(all, one);
    const auto violator = serving.around();
    budget.spend(serving.steps);
    return violator;
}

} // namespace gradus::place
