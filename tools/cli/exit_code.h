#pragma once

namespace gradus::cli {

/// What the commands end with.
enum class ExitCode {
    done = 0,      ///< audit: every programme met on completed work; check: clean; test: all passed;
                   ///< coverage: as much as was asked for; fmt: all is laid out
    notMet = 1,    ///< audit: at least one is not; test, coverage: at least one failed; coverage: less;
                   ///< fmt --check: a file would change
    badInput = 2,  ///< a mistake in a file or on the command line
    notProven = 3, ///< audit: not met, and the search stopped at its budget before it was sure
};

/// The one of two that is told: bad input before not proven before not met.
constexpr ExitCode graver(ExitCode a, ExitCode b) {
    constexpr int rank[] = {0, 1, 3, 2};
    return rank[static_cast<int>(a)] >= rank[static_cast<int>(b)] ? a : b;
}

} // namespace gradus::cli
