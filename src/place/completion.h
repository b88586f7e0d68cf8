#pragma once

#include "src/place/budget.h"
#include "src/place/state.h"

#include <memory>
#include <optional>

namespace gradus::place {

/// The least further courses that make a placement meet every statement of a programme.
struct Completion {
    std::int64_t cost = 0;
    std::int64_t price = 0; ///< missing milestones of items that count as filled
    std::vector<Further> further;
};

/// What a completion may cost at most to be of interest: compared cost first.
struct Ceiling {
    std::int64_t cost = std::numeric_limits<std::int64_t>::max();
    std::int64_t price = std::numeric_limits<std::int64_t>::max();
};

/// Finds completions of placements. Its memory is kept from one to the next.
class Completer {
public:
    Completer(const Model& model, State& state, Budget& budget);
    ~Completer();

    /// A programme's least completion of the state's placement within the ceiling, or none. Exact unless the
    /// budget runs out. The state is as before when it returns.
    std::optional<Completion> complete(Index program, const Ceiling& ceiling);

private:
    class Run;
    std::unique_ptr<Run> run_;
};

} // namespace gradus::place
