#pragma once

#include "src/audit/holding.h"

#include <vector>

namespace gradus {

/// Which further courses would bring a measure nearer: with a key more, where it counts different ones, and
/// in the subject, term … that is shown, where all is to have the same. To any other measure every course
/// does.
class MoreKeys {
public:
    MoreKeys(const Compiled& compiled, const Holding& holding, place::Index measure);

    bool operator()(const Facts& course) const;

private:
    std::vector<std::size_t> keysOf(const Facts& course) const;

    const Institution& institution_;
    const Earn& earn_;
    const MeasureNames& names_;
    const std::string* one_ = nullptr;              ///< what all is to have in common
    std::vector<std::vector<std::size_t>> options_; ///< the keys of what is counted
    std::size_t brought_ = 0;
};

} // namespace gradus
