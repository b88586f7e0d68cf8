#include "src/place/value.h"

#include <algorithm>
#include <limits>

namespace gradus::place {

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

} // namespace

bool Value::met() const {
    return std::all_of(each_.begin(), each_.begin() + static_cast<std::ptrdiff_t>(programs_),
                       [](const ProgramValue& one) { return one.met(); });
}

bool Value::operator==(const Value& o) const {
    return programs_ == o.programs_ &&
           std::equal(each_.begin(), each_.begin() + static_cast<std::ptrdiff_t>(programs_), o.each_.begin());
}

bool Value::sameDeficits(const Value& o) const {
    for (std::size_t k = 0; k < programs_; ++k) {
        if (byDeficit(each_[k], o.each_[k]) != 0) {
            return false;
        }
    }
    return true;
}

bool Value::operator<(const Value& o) const {
    for (std::size_t k = 0; k < programs_; ++k) {
        if (const auto order = byDeficit(each_[k], o.each_[k]); order != 0) {
            return order < 0;
        }
    }
    for (const auto component : {&ProgramValue::failed, &ProgramValue::open}) {
        for (std::size_t k = 0; k < programs_; ++k) {
            if (each_[k].*component != o.each_[k].*component) {
                return each_[k].*component < o.each_[k].*component;
            }
        }
    }
    return false;
}

Value justBetterThan(const Value& value) {
    // The last component that can be less is, and all behind it are as bad as can be.
    Value better = value;
    for (const auto component : {&ProgramValue::open, &ProgramValue::failed}) {
        for (std::size_t k = value.programs(); k-- > 0;) {
            if (value.of(k).*component > 0) {
                --(better.of(k).*component);
                return better;
            }
            better.of(k).*component = most;
        }
    }
    for (std::size_t k = value.programs(); k-- > 0;) {
        ProgramValue& one = better.of(k);
        if (one.deficit > 0 || k == 0) {
            --one.deficit;
            return better;
        }
        if (!one.possible) {
            one.possible = true;
            one.deficit = most;
            return better;
        }
        one.possible = false;
        one.deficit = most;
    }
    return better;
}

} // namespace gradus::place
