#pragma once

#include "src/audit/compile.h"
#include "src/audit/settings.h"
#include "src/audit/width.h"
#include "src/place/problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// The best placement of a record in all programmes under one combination of the facts, over all open picks
/// of the student.
struct Found {
    Compiled compiled;          ///< its problem counts work up to the width that is shown
    Settings settings;          ///< what it stands for, picks of the student too
    place::Placement placement; ///< the one to show
    place::Value values[3];     ///< per width: what is lacking at best
    place::Value bound;         ///< no further work less than this suffices
    place::Value least;         ///< the same for completed work alone
    std::set<Cutoff> cutoffs;   ///< why it may not be the best, of every width; empty: proven
    std::string complaint;      ///< what the checker of witnesses refused; empty: nothing
};

/// Finds the best placements of a record in programmes. Combinations of settings that decide every `when`
/// in the same way are solved once, on one budget for all. Retakes of passed courses are tried only where
/// nothing else would do. REQUIRES: what it is given outlives it.
class Search {
public:
    Search(const Programs& programs, const Record& record, const SettingsSpace& space, std::uint64_t budget);

    /// The first combination of facts for which every pick decides the same as for this one.
    std::size_t alike(std::size_t fact) const { return alike_[fact]; }

    /// Solves all three widths; shows the placement of the first that is met, with later work filling what is
    /// still open, else the widest. Nothing when the budget has ended; never for the first one asked.
    std::optional<Found> best(std::size_t fact);

    std::uint64_t nodes() const { return nodes_; } ///< search nodes used

private:
    /// A programme with its `when`s decided in one way, solved.
    struct Solved {
        place::Placement placements[3]; ///< per width; canonical where it may be shown
        bool canonical[3] = {};
        std::size_t uncomputable[3] = {};
        bool furtherCourses = true; ///< every kind of them was looked at
        Retakes retakes = Retakes::left;
    };
    struct Choosing;

    std::size_t formOf(std::size_t fact, std::size_t pick) const;
    const Solved* solved(std::size_t form);
    Compiled& compiled(std::size_t form, Retakes retakes);
    Solved solvedWith(std::size_t form, Retakes retakes);
    using Ask = place::Placement (*)(const place::Problem&, const place::Query&);
    place::Placement solve(Compiled& compiled, Width width, const place::Query& query, std::size_t question,
                           Ask ask);
    void extend(Compiled& compiled, Width width, std::size_t still, Found& found);
    std::uint64_t part(std::size_t question, std::size_t still) const;
    void charge(std::size_t question, std::uint64_t nodes);
    void spend(std::uint64_t steps);
    bool exhausted() const; // never before the first form is solved

    const Programs& programs_;
    const Record& record_;
    const SettingsSpace& space_;
    std::map<Decisions, std::size_t> numbers_;
    std::vector<const Decisions*> forms_;       // keys of numbers_
    std::vector<std::size_t> formOf_;           // per fact and pick: index into forms_
    std::vector<std::size_t> alike_;            // per fact
    std::vector<std::optional<Solved>> solved_; // per form
    std::size_t unsolved_;
    std::optional<std::pair<std::pair<std::size_t, Retakes>, Compiled>> last_; // the form compiled last
    std::uint64_t left_[4]; // per width, and to extend what is shown
    std::uint64_t nodes_ = 0;
    std::string complaint_;
};

} // namespace gradus
