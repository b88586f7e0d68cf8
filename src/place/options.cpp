#include "src/place/options.h"

namespace gradus::place {

void Options::narrow(const Options& all, const Model& model, State& state, Index decided) {
    clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Index c = all.candidate(i);
        if (c == decided) {
            continue;
        }
        for (const Index s : all.slots(i)) {
            if (state.mayPlace({c, s, model.problem.candidates[c].units}, State::now)) {
                slots_.push_back(s);
            }
        }
        candidates_.push_back(c);
        first_.push_back(static_cast<Index>(slots_.size()));
    }
}

} // namespace gradus::place
