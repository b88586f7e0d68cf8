#pragma once

#include "tests/support/linear.h"

namespace gradus::test {

enum class Solved {
    best,    ///< the values are of a least one, and keep every row in whole numbers
    nothing, ///< no values keep every row
    gaveUp,  ///< time, or an answer that does not hold in whole numbers
};

struct GlpkAnswer {
    Solved solved = Solved::gaveUp;
    std::vector<std::int64_t> values; ///< per variable
    double microseconds = 0;          ///< of the solution alone: the model is built before
};

/// The values for which `least` is least, by GLPK's branch and cut. Aborts the process where GLPK does: to be
/// called in a child (tests/support/child.h), which also limits its time. `cuts`: with cutting planes.
GlpkAnswer solveWithGlpk(const LinearProgramme& programme, const Linear& least, bool cuts = false);

} // namespace gradus::test
