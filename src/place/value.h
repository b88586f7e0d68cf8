#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace gradus::place {

/// So many programmes can be placed together.
constexpr std::size_t mostPrograms = 8;

/// How good a placement is for one programme.
struct ProgramValue {
    bool possible = true;     ///< false: no amount of further courses suffices
    std::int64_t deficit = 0; ///< least further work, in thousandths of units: a counted course is worth at
                              ///< least `unitsPerCourse`, and its units if they are more; when not possible,
                              ///< the sum over leaves of what each lacks
    std::int64_t failed = 0;  ///< failed measures, prohibitions and missing milestones
    std::int64_t open = 0;    ///< open `unchecked` and placed, unconfirmed `approved`
    bool operator==(const ProgramValue&) const = default;
    bool met() const { return possible && deficit == 0 && failed == 0; }
};

/// Possible before not possible, then by the deficit.
inline std::strong_ordering byDeficit(const ProgramValue& a, const ProgramValue& b) {
    return a.possible != b.possible ? b.possible <=> a.possible : a.deficit <=> b.deficit;
}

/// How good a placement is, smaller is better: compared by possible and deficit, programme by programme in
/// the order held; then by failed, programme by programme; then by open.
class Value {
public:
    /// The best there can be, for one programme or for some. REQUIRES: 1 to `mostPrograms`.
    Value() = default;
    explicit Value(std::size_t programs) : programs_(programs) {}

    std::size_t programs() const { return programs_; }
    ProgramValue& of(std::size_t program) { return each_[program]; }
    const ProgramValue& of(std::size_t program) const { return each_[program]; }
    /// Whether a programme lacks nothing, whatever is still open.
    bool met(std::size_t program) const { return each_[program].met(); }
    /// Whether every programme does.
    bool met() const;

    bool operator==(const Value& o) const;
    bool operator<(const Value& o) const;
    /// Whether possible and deficit of every programme are the same.
    bool sameDeficits(const Value& o) const;

private:
    std::size_t programs_ = 1;
    std::array<ProgramValue, mostPrograms> each_{};
};

/// The worst value that is still better.
Value justBetterThan(const Value& value);

} // namespace gradus::place
