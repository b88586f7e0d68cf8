#include "src/place/options.h"

namespace gradus::place {

Options Options::after(const Model& model, State& state, Index decided) const {
    Options left;
    left.candidates_.reserve(candidates_.size());
    left.first_.reserve(first_.size());
    left.slots_.reserve(slots_.size());
    for (std::size_t i = 0; i < size(); ++i) {
        const Index c = candidates_[i];
        if (c == decided) {
            continue;
        }
        for (const Index s : slots(i)) {
            if (state.place({c, s, model.problem.candidates[c].units}, State::now)) {
                state.takeBack();
                left.slots_.push_back(s);
            }
        }
        left.candidates_.push_back(c);
        left.first_.push_back(static_cast<Index>(left.slots_.size()));
    }
    return left;
}

} // namespace gradus::place
